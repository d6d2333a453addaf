import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PublicError } from '../errors.ts';
import { ANONYMOUS, type Identity } from './identity.ts';
import { createMinter, createSigningKey, createVerifier, type SigningKey } from './token.ts';

type Pair = { readonly publicKey: SigningKey; readonly privateKey: SigningKey };

let gateway: Pair;
let pilotage: Pair;
let verify: (authorization: string | undefined) => Promise<Identity>;

const publisher: Identity = { id: 'p1', role: 'publisher', department: 'water' };
const service: Identity = { id: 'pilotage', role: 'service' };

beforeAll(async () => {
  [gateway, pilotage] = await Promise.all([createSigningKey(), createSigningKey()]);
  verify = createVerifier({
    audience: 'water',
    issuers: { gateway: gateway.publicKey, pilotage: pilotage.publicKey },
  });
});

async function bearer(
  issuer: 'gateway' | 'pilotage',
  { privateKey }: Pair,
  identity: Identity,
  audience = 'water',
) {
  return `Bearer ${await createMinter({ issuer, privateKey })(identity, audience)}`;
}

const refused = expect.objectContaining({ constructor: PublicError, code: 'UNAUTHENTICATED' });

describe('A subgraph knows who calls', () => {
  it('from a token that the gateway signed for it', async () => {
    expect(await verify(await bearer('gateway', gateway, publisher))).toEqual(publisher);
  });

  it('as the ministry’s view, from a token that pilotage signed', async () => {
    expect(await verify(await bearer('pilotage', pilotage, service))).toEqual(service);
  });

  it('as anybody, without a token', async () => {
    expect(await verify(undefined)).toEqual(ANONYMOUS);
  });
});

describe('A subgraph refuses a token', () => {
  it('that is meant for another', async () => {
    await expect(verify(await bearer('gateway', gateway, publisher, 'housing'))).rejects.toEqual(
      refused,
    );
  });

  it('that somebody else signed', async () => {
    await expect(
      verify(await bearer('gateway', await createSigningKey(), publisher)),
    ).rejects.toEqual(refused);
  });

  it.each([
    ['gateway', service],
    ['pilotage', publisher],
    ['pilotage', { id: 's', role: 'steward' }],
  ] as const)(
    'by which %s vouches for a role that is not its to give',
    async (issuer, identity) => {
      const pair = issuer === 'gateway' ? gateway : pilotage;
      await expect(verify(await bearer(issuer, pair, identity))).rejects.toEqual(refused);
    },
  );

  it('that has run out', async () => {
    const token = await bearer('gateway', gateway, publisher);
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
    try {
      await expect(verify(token)).rejects.toEqual(refused);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each(['Bearer', 'Bearer x.y.z', 'Basic YTpi', ''])(
    'that is none: "%s"',
    async (authorization) => {
      await expect(verify(authorization)).rejects.toEqual(refused);
    },
  );
});
