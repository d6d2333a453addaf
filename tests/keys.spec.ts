import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

let platform: TestPlatform;
let now = new Date('2026-06-30T09:00:00Z');

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => now });
});
afterAll(() => platform.stop());

const issue = async (department: string, by?: string, label = 'Nightly export') => {
  const { data, errors } = await platform.ask(
    'mutation ($department: ID!, $label: String!) { issueKey(department: $department, label: $label) { secret key { id publisher department label } } }',
    { department, label },
    by,
  );
  return { issued: data?.issueKey, error: errors?.[0] };
};

let slugs = 0;
const publishWith = async (secret: string, department = 'Water') => {
  slugs += 1;
  const product = { slug: `p${slugs}`, name: `P ${slugs}` };
  const { data, errors } = await platform.ask(
    `mutation ($input: ${department}PublicationInput!) { receipt: publish${department}(input: $input) { added } }`,
    { input: { key: `run ${slugs}`, products: [product] } },
    secret,
  );
  return { receipt: data?.receipt, code: errors?.[0]?.extensions?.['code'] };
};

describe('A key for a machine that reads', () => {
  const issueFor = (audience: string, by: string, department: string | null = null) =>
    platform.ask(
      'mutation ($audience: ID!, $department: ID) { issueKey(audience: $audience, department: $department, label: "Public page") { secret key { id audience department } } }',
      { audience, department },
      by,
    );

  it.each([
    ['DASHBOARD', ['FORBIDDEN']],
    ['ANALYST', []],
  ])(
    '%s: is issued by a steward, asks what it may, and publishes nothing',
    async (audience, adHoc) => {
      const { data } = await issueFor(audience, 'steward');
      const { secret, key } = data.issueKey;
      expect(key).toMatchObject({ audience, department: null });
      const { errors: refused = [] } = await platform.ask('{ ministry { name } }', {}, secret);
      expect(refused.map(({ extensions }) => extensions?.['code'])).toEqual(adHoc);
      expect((await publishWith(secret)).receipt).toBeFalsy();
      const { data: uses } = await platform.ask(
        `{ keyUses(key: "${key.id}") { totalCount } }`,
        {},
        'steward',
      );
      expect(uses.keyUses.totalCount).toBe(0);
      await platform.ask(`mutation { revokeKey(key: "${key.id}") { id } }`, {}, 'steward');
      const { errors } = await platform.ask('{ ministry { name } }', {}, secret);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );

  it('needs no word of a department', async () => {
    const { data } = await platform.ask(
      'mutation { issueKey(audience: "ANALYST", label: "Study") { key { audience department } } }',
      {},
      'steward',
    );
    expect(data.issueKey.key).toEqual({ audience: 'ANALYST', department: null });
  });

  it.each([
    ['water', 'DASHBOARD', null, 'FORBIDDEN', 'stewards'],
    ['steward', 'DASHBORD', null, 'BAD_INPUT', 'Did you mean "DASHBOARD"?'],
    ['steward', 'STEWARD', null, 'BAD_INPUT', 'audience'],
    ['steward', 'PUBLISHER', null, 'BAD_INPUT', 'such as water'],
    ['steward', 'ANALYST', 'water', 'BAD_INPUT', 'leave department out'],
  ])('is not issued by %s as %s for %s: %s', async (by, audience, department, code, words) => {
    const { errors } = await issueFor(audience, by, department);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(words),
      extensions: { code },
    });
  });
});

describe('A key for a machine', () => {
  it('is issued by a steward or the department, tells its secret once, and publishes there alone', async () => {
    const { issued } = await issue('water', 'steward');
    expect(issued.key).toMatchObject({ department: 'water', label: 'Nightly export' });
    expect((await publishWith(issued.secret)).receipt).toEqual({ added: 1 });
    expect((await publishWith(issued.secret, 'Housing')).code).toBe('FORBIDDEN');
    const { issued: own } = await issue('water', 'water');
    const { data } = await platform.ask(
      '{ machineKeys(department: "water") { totalCount nodes { id label createdBy } } }',
      {},
      own.secret,
    );
    expect(data.machineKeys.totalCount).toBe(3);
    expect(JSON.stringify(data)).not.toContain(own.secret);
  });

  it.each([
    ['nobody', undefined, 'UNAUTHENTICATED'],
    ['another department', 'housing', 'FORBIDDEN'],
  ])('is not issued to %s, nor listed', async (_who, key, code) => {
    expect((await issue('water', key)).error?.extensions).toMatchObject({ code });
    const { errors } = await platform.ask(
      '{ machineKeys(department: "water") { totalCount } }',
      {},
      key,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code });
  });

  it('is refused a label that is none, or holds an address', async () => {
    for (const label of [' ', 'jean@exemple.fr', 'a\nb']) {
      expect((await issue('water', 'water', label)).error).toMatchObject({
        extensions: { code: 'BAD_INPUT' },
        message: expect.stringContaining('label'),
      });
    }
  });

  it('is revoked at once, and what it published stays', async () => {
    const { issued } = await issue('water', 'water');
    await publishWith(issued.secret);
    const { data } = await platform.ask(
      `mutation { revokeKey(key: "${issued.key.id}") { revokedAt } }`,
      {},
      'water',
    );
    expect(data.revokeKey.revokedAt).toBe('2026-06-30T09:00:00.000Z');
    expect((await publishWith(issued.secret)).code).toBe('UNAUTHENTICATED');
    const { data: found } = await platform.ask(
      `{ waterProduct(id: "water:p${slugs - 1}") { name } }`,
    );
    expect(found.waterProduct.name).toBe(`P ${slugs - 1}`);
  });

  it('is rotated: both are taken for some hours, and publish as one publisher', async () => {
    const { issued } = await issue('water', 'water');
    const { data } = await platform.ask(
      `mutation { rotateKey(key: "${issued.key.id}", graceHours: 2) { secret key { id publisher } } }`,
      {},
      'water',
    );
    const next = data.rotateKey;
    expect(next.key.publisher).toBe(issued.key.publisher);
    expect((await publishWith(issued.secret)).receipt).toEqual({ added: 1 });
    expect((await publishWith(next.secret)).receipt).toEqual({ added: 1 });
    now = new Date('2026-06-30T11:00:01Z');
    expect((await publishWith(issued.secret)).code).toBe('UNAUTHENTICATED');
    expect((await publishWith(next.secret)).receipt).toEqual({ added: 1 });
  });

  it('is erased once it is taken no more: its publications stay, under an id that stands for nobody', async () => {
    const { issued } = await issue('water', 'water', 'Who exports by night');
    await publishWith(issued.secret);
    const erase = () =>
      platform.ask(
        `mutation { erasePublisher(key: "${issued.key.id}") { label createdBy publisher } }`,
        {},
        'water',
      );
    expect((await erase()).errors?.[0]?.message).toContain('revoke it first');
    await platform.ask(`mutation { revokeKey(key: "${issued.key.id}") { id } }`, {}, 'water');
    expect((await erase()).data.erasePublisher).toEqual({
      label: null,
      createdBy: null,
      publisher: issued.key.publisher,
    });
    const { data } = await platform.ask(
      `{ waterProduct(id: "water:p${slugs}") { statements { nodes { publisher } } } }`,
    );
    expect(data.waterProduct.statements.nodes).toEqual([{ publisher: issued.key.publisher }]);
  });

  it('has every use audited, for its department to read and nobody else', async () => {
    const { issued } = await issue('maritime', 'steward');
    await publishWith(issued.secret, 'Maritime');
    await platform.ask('{ ministry { name } departments { code } }', {}, issued.secret);
    const uses = (key?: string) =>
      platform.ask(
        `{ keyUses(key: "${issued.key.id}", first: 1) { totalCount nodes { operation } pageInfo { hasNextPage endCursor } } }`,
        {},
        key,
      );
    const { data } = await uses('maritime');
    expect(data.keyUses).toMatchObject({
      totalCount: 2,
      nodes: [{ operation: 'query ministry, departments' }],
      pageInfo: { hasNextPage: true },
    });
    const { data: earlier } = await platform.ask(
      `{ keyUses(key: "${issued.key.id}", after: "${data.keyUses.pageInfo.endCursor}") { nodes { operation } } }`,
      {},
      'maritime',
    );
    expect(earlier.keyUses.nodes).toEqual([{ operation: 'mutation publishMaritime' }]);
    expect((await uses('water')).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await uses()).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
