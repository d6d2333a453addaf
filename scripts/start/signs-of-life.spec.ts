import { describe, expect, it } from 'vitest';
import { signsOfLife } from './signs-of-life.ts';

const PATIENCE = { boot: 90_000, silence: 10_000 };

describe('How long a process may be silent', () => {
  it.each([
    { after: 10_001, verdict: null },
    { after: 90_000, verdict: null },
    { after: 90_001, verdict: 'did not come to life within 90 s and was replaced' },
  ])('before it has lived: after $after ms, $verdict', ({ after, verdict }) => {
    expect(signsOfLife(PATIENCE, 0).verdict(after)).toBe(verdict);
  });

  it.each([
    { after: 10_000, verdict: null },
    { after: 10_001, verdict: 'was silent for 10 s and was replaced' },
  ])('once it has lived: $after ms after its last sign, $verdict', ({ after, verdict }) => {
    const signs = signsOfLife(PATIENCE, 0);
    signs.seen(60_000);
    expect(signs.verdict(60_000 + after)).toBe(verdict);
  });
});
