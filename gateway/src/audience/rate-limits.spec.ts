import { describe, expect, it } from 'vitest';
import { ANYBODY, type Caller } from './caller.ts';
import { callersAddress } from './callers-address.ts';
import { RATE_LIMITS, rateLimiter } from './rate-limits.ts';

const analyst: Caller = { identity: { id: 'a', role: 'reader' }, audience: 'analyst' };

describe('A limit of 60 requests a minute', () => {
  const limits = { ...RATE_LIMITS, analyst: 60, anonymous: 60 };

  it('lets 60 come at once, and from then on one a second', () => {
    let now = 0;
    const limiter = rateLimiter(limits, () => now);
    const refusedOf = (count: number) => {
      let refused = 0;
      for (let request = 0; request < count; request += 1) {
        try {
          limiter.take(analyst, '10.0.0.1');
        } catch {
          refused += 1;
        }
      }
      return refused;
    };
    expect(refusedOf(60)).toBe(0);
    expect(refusedOf(1)).toBe(1);
    now = 999;
    expect(refusedOf(1)).toBe(1);
    now = 1000;
    expect(refusedOf(2)).toBe(1);
    now = 10_000_000;
    expect(refusedOf(61)).toBe(1);
  });

  it('counts whoever shows nothing by its address', () => {
    const limiter = rateLimiter({ ...limits, anonymous: 1 }, () => 0);
    limiter.take(ANYBODY, '10.0.0.1');
    expect(() => limiter.take(ANYBODY, '10.0.0.1')).toThrow(/from your address/);
    expect(() => limiter.take(ANYBODY, '10.0.0.2')).not.toThrow();
  });
});

it.each([
  ['10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:0:1:aaaa::1', '2001:db8:0:1::/64'],
  ['2001:0DB8:0000:0001::2', '2001:db8:0:1::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('A caller at %s is counted as %s', (address, counted) => {
  expect(callersAddress(address)).toBe(counted);
});
