import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

let platform: TestPlatform;
let ada: string;

beforeAll(async () => {
  platform = await startTestPlatform();
  ada = await platform.callers.personOf('https://issuer.example', 'ada');
});
afterAll(() => platform.stop());

const PUBLISH =
  'mutation ($input: MinistryPublicationInput!) { receipt: publishMinistry(input: $input) { added changed alreadySo } }';

const publishRoles = (roles: readonly object[], more: object = {}, key = 'steward') =>
  platform.ask(PUBLISH, { input: { key: crypto.randomUUID(), roles, ...more } }, key);

const roles = async (person?: string, key = 'steward') => {
  const { data, errors } = await platform.ask(
    'query ($person: ID) { roles(person: $person) { totalCount nodes { person role department statedBy } } }',
    { person },
    key,
  );
  return { roles: data?.roles, code: errors?.[0]?.extensions?.['code'], errors };
};

describe('A role', () => {
  it('is given by a steward, holds at the next request, is taken away, and keeps its history', async () => {
    const given = await publishRoles([{ person: ada, role: 'PUBLISHER', department: 'water' }]);
    expect(given.data.receipt).toEqual({ added: 1, changed: 0, alreadySo: 0 });
    expect((await platform.callers.ofPerson(ada))?.caller).toEqual({
      identity: { id: ada, role: 'publisher', department: 'water' },
      audience: 'publisher',
    });
    const publisher = { person: ada, role: 'PUBLISHER', department: 'water' };
    expect(await roles()).toMatchObject({ errors: undefined });
    expect((await roles()).roles).toMatchObject({ totalCount: 1, nodes: [publisher] });

    await publishRoles([{ person: ada, role: 'NONE' }]);
    expect((await platform.callers.ofPerson(ada))?.caller).toBeNull();
    expect((await roles()).roles).toMatchObject({ totalCount: 0 });
    expect((await roles(ada)).roles.nodes).toMatchObject([{ role: 'NONE' }, publisher]);
  });

  it.each([
    ['person', { person: 'person:nobody', role: 'ANALYST' }, '/me'],
    ['role', { role: 'PUBLISHR' }, 'Did you mean "PUBLISHER"?'],
    ['department', { role: 'PUBLISHER' }, 'such as water'],
    ['department', { role: 'STEWARD', department: 'water' }, 'Leave department out'],
    ['department', { role: 'PUBLISHER', department: 'watr' }, 'Did you mean "water"?'],
  ])('is refused for its %s, with what to do', async (field, role, remedy) => {
    const { errors } = await publishRoles([{ person: ada, ...role }]);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_PUBLICATION',
      problems: [{ path: `roles[0].${field}`, remedy: expect.stringContaining(remedy) }],
    });
  });

  it('holds from its recording: it cannot be known from earlier', async () => {
    const { errors } = await publishRoles([{ person: ada, role: 'ANALYST' }], {
      knownAt: '2026-01-01',
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_PUBLICATION',
      problems: [{ path: 'knownAt' }],
    });
  });

  it('is for stewards to give and to see', async () => {
    const { errors } = await publishRoles([{ person: ada, role: 'STEWARD' }], {}, 'water');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await roles(undefined, 'water')).code).toBe('FORBIDDEN');
  });
});

describe('A person', () => {
  it('has one opaque id, that tells nothing of the account', async () => {
    expect(ada).toMatch(/^person:[0-9a-f]{20}$/);
    expect(await platform.callers.personOf('https://issuer.example', 'ada')).toBe(ada);
    expect(await platform.callers.personOf('https://other.example', 'ada')).not.toBe(ada);
  });

  it('is erased: nobody calls by the id any more, and the account gets another one', async () => {
    const eve = await platform.callers.personOf('https://issuer.example', 'eve');
    await publishRoles([{ person: eve, role: 'STEWARD' }]);
    expect((await platform.callers.ofPerson(eve))?.caller?.audience).toBe('steward');
    const erase = (key?: string) =>
      platform.ask('mutation ($id: ID!) { erasePerson(id: $id) { person } }', { id: eve }, key);
    expect((await erase('water')).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await erase('steward')).data.erasePerson).toEqual({ person: eve });
    expect((await erase('steward')).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await platform.callers.ofPerson(eve)).toBeNull();
    expect(await platform.callers.personOf('https://issuer.example', 'eve')).not.toBe(eve);
  });
});
