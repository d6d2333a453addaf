import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../gateway/src/audience/testing/browser.ts';
import { issuerOptions, startIssuer } from '../gateway/src/audience/testing/issuer-server.ts';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let platform: TestPlatform;

beforeAll(async () => {
  issuer = await startIssuer();
  platform = await startTestPlatform({
    audience: { openReading: false, openToSignedIn: false, issuer: issuerOptions(issuer.url) },
  });
  await issuer.open(platform.address);
});
afterAll(async () => {
  await platform.stop();
  await issuer.close();
});

/** A browser in which an account has signed in. */
async function signedIn(account: string) {
  issuer.account = account;
  const browser = openBrowser();
  const page = await browser.visit(`${platform.address}/sign-in?next=/me`);
  const { id } = JSON.parse(page.text) as { readonly id: string };
  return {
    id,
    async ask(query: string, variables: object = {}) {
      const { status, text } = await browser.visit(platform.graph, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: platform.address },
        body: JSON.stringify({ query, variables }),
      });
      return { status, ...JSON.parse(text) };
    },
    visit: (path: string, method = 'GET') =>
      browser.visit(`${platform.address}${path}`, { method }),
  };
}

const giveRole = async (role: object) => {
  const { errors } = await platform.ask(
    'mutation ($input: MinistryPublicationInput!) { publishMinistry(input: $input) { added } }',
    { input: { key: crypto.randomUUID(), roles: [role] } },
    'steward',
  );
  expect(errors).toBeUndefined();
};

const MONTH = '2025-05';

/** A publication of one product that two persons used in May: fewer than are told. */
const smallUsage = (slug: string) => ({
  key: crypto.randomUUID(),
  products: [
    {
      slug,
      name: slug,
      phases: [{ phase: 'CONSTRUCTION', from: '2025-01-06' }],
      measurements: [
        {
          metric: 'USAGE',
          month: MONTH,
          values: [
            { code: 'ACTIVE_USERS', value: 2, unit: 'USERS' },
            { code: 'TARGET_POPULATION', value: 1000, unit: 'USERS' },
          ],
        },
      ],
    },
  ],
});

const SMALL_NUMBERS = `{
  own: waterProduct(id: "water:eau") { measurements(metric: "USAGE") { nodes { hidden values { value } } } }
  other: housingProduct(id: "housing:logement") { measurements(metric: "USAGE") { nodes { hidden values { value } } } }
}`;

const valuesIn = (product: {
  readonly measurements: {
    readonly nodes: readonly {
      readonly values: readonly { readonly value: number | null }[] | null;
    }[];
  };
}) => product.measurements.nodes.flatMap(({ values }) => (values ?? []).map(({ value }) => value));

describe('A person whom a steward makes a publisher of water', () => {
  it('publishes there alone, sees its small numbers there alone, and loses both with the role', async () => {
    const ada = await signedIn('ada');
    expect((await ada.ask('{ ministry { name } }')).status).toBe(403);
    await giveRole({ person: ada.id, role: 'PUBLISHER', department: 'water' });

    const published = await ada.ask(
      'mutation ($input: WaterPublicationInput!) { receipt: publishWater(input: $input) { added } }',
      { input: smallUsage('eau') },
    );
    expect(published.errors).toBeUndefined();
    const elsewhere = await ada.ask('mutation { publishHousing(input: { key: "x" }) { id } }');
    expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);

    const { data, errors } = await platform.ask(
      'mutation ($input: HousingPublicationInput!) { receipt: publishHousing(input: $input) { added } }',
      { input: smallUsage('logement') },
      'housing',
    );
    expect(errors).toBeUndefined();
    expect(data.receipt.added).toBeGreaterThan(0);

    const seen = (await ada.ask(SMALL_NUMBERS)).data;
    expect(valuesIn(seen.own)).toContain(2);
    expect(valuesIn(seen.other)).not.toContain(2);
    const { data: seenByHousing } = await platform.ask(SMALL_NUMBERS, {}, 'housing');
    expect(valuesIn(seenByHousing.own)).not.toContain(2);
    expect(valuesIn(seenByHousing.other)).toContain(2);

    const { data: audit } = await platform.ask(
      'query ($key: ID!) { keyUses(key: $key) { nodes { operation } } }',
      { key: ada.id },
      'steward',
    );
    expect(audit.keyUses.nodes).toContainEqual({ operation: 'mutation publishWater' });

    await giveRole({ person: ada.id, role: 'NONE' });
    expect((await ada.ask('{ ministry { name } }')).status).toBe(403);
  });
});

describe('A person whom a steward makes an analyst', () => {
  it('asks by a short token too, until it signs out', async () => {
    const eve = await signedIn('eve');
    await giveRole({ person: eve.id, role: 'ANALYST' });
    const { access_token } = JSON.parse((await eve.visit('/token', 'POST')).text);
    const ask = () => platform.ask('{ ministry { name } }', {}, access_token);
    expect((await ask()).data.ministry.name).toBe('Ministère');
    await eve.visit('/sign-out', 'POST');
    expect((await ask()).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
