import { describe, expect, it } from 'vitest';
import { defineDepartment } from '../department/define-department.ts';
import { runByIncubator } from '../sources/betagouv/index.ts';
import { given } from '../testing/given.ts';

const subgraph = given(
  defineDepartment({
    code: 'water',
    sources: { betagouv: { sponsors: ['deb'], operatorsOf: runByIncubator } },
  }),
  { now: () => new Date('2026-10-15T10:00:00Z') },
);

const keyResult = (code: string) => ({
  code,
  name: 'Délai',
  unit: 'jours',
  heading: 'DOWN',
  baseline: 90,
  target: 45,
  dueOn: '2027-06-30',
});
const objective = (...codes: readonly string[]) => ({
  code: 'o',
  name: 'Aller plus vite',
  from: '2026-01-01',
  until: '2027-07-01',
  keyResults: codes.map(keyResult),
});
const reading = (code: string, on = '2026-04-01') => ({
  objective: 'o',
  keyResult: code,
  on,
  value: 60,
});

describe('The reading of a key result is refused', () => {
  it('when it is of the future, since nothing was read then', async () => {
    const problems = await subgraph().problemsOf({
      slug: 'future',
      name: 'Future',
      objectives: [objective('a')],
      keyResultReadings: [reading('a', '2026-10-15'), reading('a', '2026-10-16')],
    });
    expect(problems).toMatchObject([
      {
        path: 'products[0].keyResultReadings[1].on',
        remedy: expect.stringContaining('2026-10-15'),
      },
    ]);
  });

  it('when it is of a day before the objective begins', async () => {
    const problems = await subgraph().problemsOf({
      slug: 'early',
      name: 'Early',
      objectives: [objective('a')],
      keyResultReadings: [reading('a', '2025-12-31'), reading('a', '2026-01-01')],
    });
    expect(problems).toMatchObject([
      {
        path: 'products[0].keyResultReadings[0].on',
        rule: 'within-objective',
        remedy: expect.stringContaining('from 2026-01-01 on'),
      },
    ]);
  });

  it('by the objective as it will stand, not as it stood', async () => {
    await subgraph().publishProducts([
      { slug: 'restated', name: 'R', objectives: [objective('a', 'b')] },
    ]);
    const problems = await subgraph().problemsOf({
      slug: 'restated',
      objectives: [objective('b', 'c')],
      keyResultReadings: [reading('a')],
    });
    expect(problems).toMatchObject([
      { path: 'products[0].keyResultReadings[0].keyResult', rule: 'known-key-result' },
    ]);
  });

  it('not for a fault of its objective, which is told alone', async () => {
    const problems = await subgraph().problemsOf({
      slug: 'faulty',
      name: 'F',
      objectives: [{ ...objective(), keyResults: [{ ...keyResult('a'), baseline: null }] }],
      keyResultReadings: [reading('a')],
    });
    expect(problems).toMatchObject([{ path: 'products[0].objectives[0].keyResults[0].baseline' }]);
  });
});

describe('An objective', () => {
  it('keeps the key results that have readings, and may lose the others', async () => {
    await subgraph().publishProducts([
      {
        slug: 'kept',
        name: 'K',
        objectives: [objective('a', 'b')],
        keyResultReadings: [reading('a')],
      },
    ]);
    const problems = await subgraph().problemsOf({ slug: 'kept', objectives: [objective('b')] });
    expect(problems).toMatchObject([
      {
        path: 'products[0].objectives[0].keyResults',
        rule: 'read-key-results',
        remedy: expect.stringContaining('Keep it in the list'),
      },
    ]);
    await subgraph().publishProducts([{ slug: 'kept', objectives: [objective('a', 'c')] }]);
  });

  it('may be told afterwards of a time before, when it had other key results', async () => {
    await subgraph().publishProducts([
      {
        slug: 'before',
        name: 'B',
        objectives: [objective('a')],
        keyResultReadings: [reading('a')],
      },
    ]);
    await subgraph().publishProducts([{ slug: 'before', objectives: [objective('b')] }], {
      knownAt: '2026-03-01',
    });
  });
});

describe('What a product has reached or become', () => {
  it('is not of the future: first features have come into the hands of users', async () => {
    const milestone = (on: string) => ({ code: 'first-features', on });
    const at = { slug: 'reached', name: 'R' };
    expect(await subgraph().problemsOf({ ...at, milestones: [milestone('2026-10-15')] })).toEqual(
      [],
    );
    expect(
      await subgraph().problemsOf({ ...at, milestones: [milestone('2026-10-16')] }),
    ).toMatchObject([
      { path: 'products[0].milestones[0].on', remedy: expect.stringContaining('up to 2026-10-15') },
    ]);
  });

  it('is stopped for a reason only if it stops, be it in the future', async () => {
    const living = { phase: 'CONSTRUCTION', from: '2026-01-01' };
    const product = { slug: 'stop', name: 'S', stopReason: 'NO_IMPACT' };
    const problems = await subgraph().problemsOf({ ...product, phases: [living] });
    expect(problems).toMatchObject([{ path: 'products[0].stopReason', rule: 'stopped' }]);
    const phases = [living, { phase: 'STOPPED', from: '2027-01-01' }];
    expect(await subgraph().problemsOf({ ...product, phases })).toEqual([]);
    expect(await subgraph().problemsOf({ slug: 'stop', stopReason: 'MERGED' })).toEqual([]);
  });
});
