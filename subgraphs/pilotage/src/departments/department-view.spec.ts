import { setTimeout } from 'node:timers/promises';
import type { StateQuestion, StatesAnswer, StatesRequest } from '@pilotage/kit';
import { openDatabase } from '@pilotage/kit';
import { freshDatabase, type TestDatabase } from '@pilotage/kit/testing';
import { registeredDepartment } from '@pilotage/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemoryStore, openMemory } from '../store/memory.ts';
import { MinistryTables } from '../store/ministry-tables.migration.ts';
import { Remembered } from '../store/remembered.entity.ts';
import { openDepartmentView } from './department-view.ts';

let fresh: TestDatabase;
let database: Awaited<ReturnType<typeof openDatabase>>;
const memories: MemoryStore[] = [];
const water = registeredDepartment('water');

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase({
    url: fresh.url,
    entities: [Remembered],
    migrations: [MinistryTables],
  });
});
afterAll(async () => {
  await Promise.all(memories.map((memory) => memory.written()));
  await database.close();
  await fresh.drop();
});

const portfolio = (period: string): StateQuestion => ({
  indicator: 'PORTFOLIO',
  definition: '1',
  instrument: null,
  period: { label: period, start: `${period}-01`, end: `${period}-28` },
  asOf: null,
  today: null,
  filter: null,
  by: [],
});

/** A department at version 1 with one product, that says "unchanged" where it is told that version. */
async function answer({ questions, products }: StatesRequest): Promise<StatesAnswer> {
  const state = { rows: [], demonstration: false, version: 1, knownAt: null, today: '2026-06-30' };
  return {
    department: 'water',
    version: 1,
    recordedAt: null,
    states: questions.map(({ unless }) => (unless === 1 ? null : state)),
    products: products.map(({ unless }) => (unless === 1 ? null : [{ id: 'water:a' } as never])),
  };
}

async function openViews(ask = answer, most = 2) {
  const errors: unknown[] = [];
  const memory = await openMemory(database, { onError: (error) => errors.push(error), most });
  memories.push(memory);
  if (water === null) throw new Error('water');
  const view = () =>
    openDepartmentView({
      department: water,
      ask,
      memory,
      requestId: 'test',
      today: '2026-06-30',
      now: () => new Date('2026-06-30T10:00:00Z'),
    });
  return { view, errors, memory };
}

describe('A department’s view', () => {
  it('is never empty because others asked much while it was asked', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isHeld = false;
    const { view } = await openViews(async (request) => {
      if (isHeld && request.products.length > 0) await gate;
      return answer(request);
    });
    await view().products(null, null);
    isHeld = true;
    const slow = view().products(null, null);
    const others = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];
    for (const month of others) await view().rows(portfolio(month));
    release();
    expect(await slow).toMatchObject({ kind: 'fresh', products: [{ id: 'water:a' }] });
    expect(await view().products(null, null)).toMatchObject({ products: [{ id: 'water:a' }] });
  });

  it('keeps what dashboards ask by default, however much else is asked', async () => {
    let isUp = true;
    const { view } = await openViews(async (request) =>
      isUp ? answer(request) : (null as unknown as StatesAnswer),
    );
    await view().products(null, null);
    for (const month of ['2025-01', '2025-02', '2025-03']) await view().rows(portfolio(month));
    isUp = false;
    expect((await view().products(null, null)).kind).toBe('stale');
    expect((await view().rows(portfolio('2025-03'))).kind).toBe('stale');
    expect((await view().rows(portfolio('2025-01'))).kind).toBe('missing');
  });

  it('asks for much in requests of a size that a department takes', async () => {
    const sizes: number[] = [];
    const { view } = await openViews(async (request) => {
      sizes.push(request.questions.length + request.products.length);
      return answer(request);
    });
    const one = view();
    const moments = Array.from({ length: 250 }, (_, index) => new Date(index * 86_400_000));
    await Promise.all(moments.map((moment) => one.products(moment, null)));
    expect(sizes).toEqual([100, 100, 50]);
  });

  it('asks one request after the other, and a department that does not answer no more', async () => {
    let [under, most, asked] = [0, 0, 0];
    const { view } = await openViews(async (request) => {
      under += 1;
      asked += 1;
      most = Math.max(most, under);
      const isAnswered = asked !== 2;
      await setTimeout(5);
      under -= 1;
      return isAnswered ? answer(request) : (null as unknown as StatesAnswer);
    });
    const one = view();
    const moments = Array.from({ length: 350 }, (_, index) => new Date(index * 86_400_000));
    const parts = await Promise.all(moments.map((moment) => one.products(moment, null)));
    expect([most, asked]).toEqual([1, 2]);
    expect(parts.map(({ kind }) => kind).filter((kind) => kind === 'fresh')).toHaveLength(100);
    expect((await view().products(null, null)).kind).toBe('fresh');
  });

  it('does not remember what was cut out by a filter', async () => {
    const { view, memory } = await openViews();
    const filter = { departments: null, phases: null, operators: null, sponsors: null };
    const cut = { ...filter, portfolios: null, text: 'x'.repeat(10_000) };
    await view().rows({ ...portfolio('2026-05'), filter: cut });
    expect(memory.lastAnswer('water')).not.toBeNull();
    await memory.written();
    const stored = await database.fork().find(Remembered, {});
    expect(stored.every(({ question }) => question.length < 200)).toBe(true);
  });
});
