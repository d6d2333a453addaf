import { describe, expect, it } from 'vitest';
import { defineDepartment } from '../department/define-department.ts';
import { runByIncubator } from '../sources/betagouv/index.ts';
import { usualMonths } from '../sources/months-wanted.ts';
import { given } from '../testing/index.ts';

let now = new Date('2026-03-15T06:00:00Z');

const department = defineDepartment({
  code: 'water',
  sources: { jdma: usualMonths, betagouv: { sponsors: ['deb'], operatorsOf: runByIncubator } },
});

describe('The sources of a department', () => {
  const subgraph = given(department, { now: () => now });

  const jdma = async () => {
    const { data } = await subgraph().ask(
      '{ water { sources { code label(lang: FR) askedAt every isDue } } }',
    );
    return data.water.sources[1];
  };
  const publish = (more: object) =>
    subgraph().publishProducts([{ slug: 'eau', name: 'Eau' }], {
      source: 'Je donne mon avis',
      ...more,
    });

  it('are those that its definition names, products before their figures, all due at first', async () => {
    const { data } = await subgraph().ask('{ water { sources { code isDue askedAt } } }');
    expect(data.water.sources).toEqual([
      { code: 'betagouv', isDue: true, askedAt: null },
      { code: 'jdma', isDue: true, askedAt: null },
    ]);
  });

  it('are no fresher for a trial, nor for a file of an earlier day', async () => {
    await publish({ dryRun: true });
    await publish({ knownAt: '2026-01-01' });
    expect(await jdma()).toMatchObject({ askedAt: null });
  });

  it('are fresh from what was recorded last, and due again when their hours have gone by', async () => {
    await publish({});
    const askedAt = '2026-03-15T06:00:00.001Z';
    const told = { code: 'jdma', label: 'Je donne mon avis', askedAt, every: 24 };
    expect(await jdma()).toEqual({ ...told, isDue: false });
    now = new Date('2026-03-16T06:00:00Z');
    expect(await jdma()).toEqual({ ...told, isDue: true });
  });

  it('are fresh again after an answer that changed nothing: the version stays', async () => {
    const { added, changed, version } = await publish({});
    expect({ added, changed, version }).toEqual({ added: 0, changed: 0, version: 1 });
    expect(await jdma()).toMatchObject({ askedAt: '2026-03-16T06:00:00.000Z', isDue: false });
  });

  it('cost one query, however many they are', async () => {
    await jdma();
    expect(subgraph().dataQueries()).toHaveLength(1);
  });
});

describe('The services of sources that feed a product', () => {
  const subgraph = given(department, { now: () => now });
  const identity = (title: string) => ({
    slug: 'eau',
    name: 'Eau',
    sourceIdentities: [{ source: 'jdma', identifier: '4012', title }],
  });

  it('are told as the source titles them, and as it did before', async () => {
    await subgraph().publishProducts([identity('Déclarer')]);
    await subgraph().publishProducts([identity('Déclarer en ligne')]);
    const { data } = await subgraph().ask(
      `{ waterProduct(id: "water:eau") { sourceIdentities { nodes { source identifier title } }
           statements(kind: "SOURCE_IDENTITY") { nodes { part stated } } } }`,
    );
    expect(data.waterProduct).toEqual({
      sourceIdentities: {
        nodes: [{ source: 'jdma', identifier: '4012', title: 'Déclarer en ligne' }],
      },
      statements: {
        nodes: ['Déclarer', 'Déclarer en ligne'].map((title) => ({
          part: 'jdma 4012',
          stated: expect.stringContaining(title),
        })),
      },
    });
  });
});
