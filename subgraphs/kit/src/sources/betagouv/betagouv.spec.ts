import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phaseOfWord, phasesOf, productOf, readStartups, runByIncubator } from './index.ts';

const source = { sponsors: ['deb'], operatorsOf: runByIncubator };

const record = (attributes: object = {}, id = 'eau-exemple') => ({
  id,
  type: 'startup',
  attributes: {
    name: 'Eau Exemple',
    contact: 'equipe@exemple.gouv.fr',
    phases: [],
    sponsors: ['deb'],
    ...attributes,
  },
  relationships: {
    incubator: { data: { type: 'incubator', id: 'mtes' } },
    incubators: { data: [{ type: 'incubator', id: 'mtes' }] },
  },
});

const file = (...records: readonly unknown[]) => JSON.stringify({ data: records });

describe('A file of beta.gouv.fr', () => {
  it('gives of a product what the department publishes, and no contact', () => {
    const phases = [
      { name: 'construction', start: '2025-01-06', end: '' },
      { name: 'investigation', start: '2024-09-02', end: '' },
    ];
    const events = [{ name: 'product_launch', date: '2025-03-12', comment: '' }];
    const { startups } = readStartups(
      file(record({ link: 'https://eau.exemple.fr', phases, events, redirect_from: ['vieux'] })),
    );
    const [startup] = startups ?? [];
    expect(startup && productOf(source, startup)).toEqual({
      slug: 'eau-exemple',
      formerSlugs: ['vieux'],
      name: 'Eau Exemple',
      url: 'https://eau.exemple.fr',
      sponsors: ['deb'],
      phases: [
        { phase: 'INVESTIGATION', from: '2024-09-02', sourceWord: 'investigation' },
        { phase: 'CONSTRUCTION', from: '2025-01-06', sourceWord: 'construction' },
      ],
      operators: [{ operator: 'INCUBATOR', from: '2024-09-02' }],
      milestones: [{ code: 'first-features', on: '2025-03-12' }],
      sourceIdentities: [{ source: 'betagouv', identifier: 'eau-exemple', title: 'Eau Exemple' }],
    });
  });

  it('without launch, link or incubator says nothing of them', () => {
    const { startups } = readStartups(file({ ...record(), relationships: undefined }));
    const [startup] = startups ?? [];
    expect(startup && productOf(source, startup)).toEqual({
      slug: 'eau-exemple',
      name: 'Eau Exemple',
      url: null,
      sponsors: ['deb'],
      phases: [],
      operators: [],
      sourceIdentities: [{ source: 'betagouv', identifier: 'eau-exemple', title: 'Eau Exemple' }],
    });
  });

  it('of v2.6, with one incubator and a byte order mark, is read too', () => {
    const old = {
      ...record(),
      relationships: { incubator: { data: { type: 'incubator', id: 'mtes' } } },
    };
    expect(readStartups(`\uFEFF${file(old)}`).startups?.[0]?.incubators).toEqual(['mtes']);
  });

  it.each([
    ['cut short', '{"data":[{"id":"x"', [{ record: 'the file', field: '' }]],
    ['of another shape', '[]', [{ record: 'the file', field: 'data' }]],
    [
      'with a record without id',
      file({ ...record(), id: undefined }),
      [{ record: 'record 1', field: 'id' }],
    ],
    ['with a record that is none', file(record(), 'x'), [{ record: 'record 2', field: '' }]],
    [
      'with a day that does not exist',
      file(record({ phases: [{ name: 'investigation', start: '2026-02-31' }] })),
      [{ record: 'eau-exemple', field: 'attributes.phases[0].start' }],
    ],
    [
      'with a launch on no day',
      file(record({ events: [{ name: 'product_launch', date: '2026-13-01' }] })),
      [{ record: 'eau-exemple', field: 'attributes.events[0].date' }],
    ],
    ['with one id twice', file(record(), record()), [{ record: 'eau-exemple', field: 'id' }]],
    [
      'with two faults',
      file(record({ name: '' }), record({ sponsors: 'deb' }, 'b')),
      [
        { record: 'eau-exemple', field: 'attributes.name' },
        { record: 'b', field: 'attributes.sponsors' },
      ],
    ],
  ])('%s is refused, naming the record and the field', (_, text, problems) => {
    const read = readStartups(text);
    expect(read.startups).toBeNull();
    expect(read.problems).toMatchObject(problems);
  });
});

describe('A word for a phase', () => {
  it.each([
    ['opere', [], 'OPERATED'],
    ['transfere', [], 'TRANSFERRED'],
    ['perennisation', [], 'CONSOLIDATION'],
    ['abandon-investigation', [], 'STOPPED_IN_INVESTIGATION'],
    ['transfer', [], 'CONSOLIDATION'],
    ['success', [], 'TRANSFERRED'],
    ['alumni', ['investigation'], 'STOPPED_IN_INVESTIGATION'],
    ['alumni', ['investigation', 'construction'], 'STOPPED'],
    ['retired', [], null],
  ])('%s after %s is %s', (word, earlier, phase) => {
    expect(phaseOfWord(word, earlier)).toBe(phase);
  });

  it('orders two phases of one day by a product’s life', () => {
    const phases = [
      { name: 'construction', start: '2025-01-06' },
      { name: 'investigation', start: '2025-01-06' },
    ];
    expect(phasesOf({ phases }).map(({ phase }) => phase)).toEqual([
      'INVESTIGATION',
      'CONSTRUCTION',
    ]);
  });
});

describe('An incubated product', () => {
  const dated = (phase: 'INVESTIGATION' | 'TRANSFERRED', from: string) => ({
    phase,
    from,
    sourceWord: null,
  });

  it('is run by nobody knows whom once it is transferred', () => {
    expect(
      runByIncubator(
        [dated('INVESTIGATION', '2020-01-01'), dated('TRANSFERRED', '2024-01-01')],
        ['mtes'],
      ),
    ).toEqual([
      { operator: 'INCUBATOR', from: '2020-01-01' },
      { operator: 'UNKNOWN', from: '2024-01-01' },
    ]);
  });

  it('says nothing of who runs it without an incubator', () => {
    expect(runByIncubator([dated('INVESTIGATION', '2020-01-01')], [])).toEqual([]);
  });
});

const REAL = new URL('../../../../../../shared/data/betagouv-startups.json', import.meta.url);

describe.runIf(existsSync(REAL))('The real file of 2026-08-20', () => {
  it('is read whole: 662 products, every word of every phase understood', () => {
    const { startups } = readStartups(readFileSync(REAL, 'utf8'));
    expect(startups).toHaveLength(662);
    for (const startup of startups ?? [])
      expect(phasesOf(startup)).toHaveLength(startup.phases.length);
  });
});
