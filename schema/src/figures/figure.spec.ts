import { describe, expect, it } from 'vitest';
import { managedShare } from '../indicators/managed-share.ts';
import { portfolio } from '../indicators/portfolio.ts';
import { mergeProductSets, oneProduct, type ProductSets } from '../states/product-sets.ts';
import { periodOfDay } from '../time/period.ts';
import { type FigureQuestion, readFigure } from './figure.ts';
import type { FigurePart } from './part.ts';

const TODAY = '2026-06-30';
const QUESTION: FigureQuestion = {
  indicator: managedShare,
  scope: 'ministry',
  row: [],
  filter: null,
  period: periodOfDay(TODAY),
  today: TODAY,
  asOf: null,
  instrument: null,
  isOwner: false,
  trajectory: null,
};
const knownAt = new Date('2026-06-29T10:00:00Z');

function register(department: string, managed: number, all: number): ProductSets {
  return mergeProductSets(
    Array.from({ length: all }, (_, index) =>
      oneProduct(
        `${department}:${index}`,
        index < managed ? ['REGISTER', 'MANAGED'] : ['REGISTER'],
      ),
    ),
  );
}

const fresh = (department: string, state: ProductSets, version = 1): FigurePart => ({
  kind: 'fresh',
  department,
  state,
  version,
  knownAt,
  demonstration: false,
  hidden: 0,
  waiting: 0,
});
const gap = (code: string) => ({ code, name: code, since: knownAt });

describe('A ministry’s figure', () => {
  it('merges states and never averages: 1 of 1 and 1 of 9 make 2 of 10, not 56 %', () => {
    const figure = readFigure(QUESTION, [
      fresh('water', register('water', 1, 1)),
      fresh('housing', register('housing', 1, 9)),
    ]);
    expect(figure).toMatchObject({
      value: 0.2,
      status: 'OK',
      sampleSize: 10,
      coverage: { included: 10, expected: 10 },
    });
  });

  it('says so when anything of it was made up for demonstration', () => {
    const figure = readFigure(QUESTION, [
      fresh('water', register('water', 1, 1)),
      { ...fresh('housing', register('housing', 1, 9)), demonstration: true } as FigurePart,
    ]);
    expect(figure.reasons).toMatchObject([{ code: 'DEMONSTRATION' }]);
    expect(figure.status).toBe('OK');
  });

  it('is STALE, with its value, when a department’s last answer stands in for it', () => {
    const stale: FigurePart = {
      kind: 'stale',
      department: 'housing',
      state: register('housing', 1, 9),
      version: 1,
      knownAt,
      demonstration: false,
      hidden: 0,
      waiting: 0,
      gap: gap('housing'),
    };
    const figure = readFigure(QUESTION, [fresh('water', register('water', 1, 1)), stale]);
    expect(figure).toMatchObject({
      value: 0.2,
      status: 'STALE',
      coverage: { stale: [{ code: 'housing', since: knownAt }] },
    });
  });

  it('is PARTIAL when a department is missing: nobody knows how many should be in it', () => {
    const missing: FigurePart = { kind: 'missing', department: 'housing', gap: gap('housing') };
    const figure = readFigure(QUESTION, [fresh('water', register('water', 1, 1)), missing]);
    expect(figure).toMatchObject({
      value: 1,
      status: 'PARTIAL',
      bounds: null,
      coverage: { expected: null, missing: [{ code: 'housing' }] },
    });
  });

  it('is at least what is known, when a department of the portfolio is missing', () => {
    const state = mergeProductSets([oneProduct('water:a', ['KNOWN', 'LIVING', 'ACTIVE'])]);
    const missing: FigurePart = { kind: 'missing', department: 'housing', gap: gap('housing') };
    expect(
      readFigure({ ...QUESTION, indicator: portfolio }, [fresh('water', state), missing]).bounds,
    ).toEqual({ low: 1, high: null });
  });

  it('is MISSING when nobody answers, and says so', () => {
    const figure = readFigure(QUESTION, [
      { kind: 'missing', department: 'water', gap: gap('water') },
    ]);
    expect(figure).toMatchObject({
      value: null,
      status: 'MISSING',
      sampleSize: null,
      components: [],
      bounds: null,
    });
    expect(figure.reasons.map(({ code }) => code)).toContain('DEPARTMENTS_MISSING');
  });

  it('has no value for a period that has not begun', () => {
    const figure = readFigure({ ...QUESTION, period: periodOfDay('2026-07-01') }, [
      fresh('water', register('water', 1, 1)),
    ]);
    expect(figure).toMatchObject({ value: null, status: 'MISSING', components: [] });
    expect(figure.reasons.map(({ code }) => code)).toEqual(['PERIOD_NOT_BEGUN']);
  });

  it('names departments that have never published anything', () => {
    const silent: FigurePart = {
      ...fresh('maritime', register('maritime', 0, 0), 0),
      knownAt: null,
    } as FigurePart;
    const figure = readFigure(QUESTION, [fresh('water', register('water', 1, 1)), silent]);
    expect(figure.reasons).toMatchObject([
      { code: 'NOTHING_PUBLISHED', wording: { fr: expect.stringContaining('Direction maritime') } },
    ]);
  });

  it('can be cited with the version of every department in it, and the value it had', () => {
    const figure = readFigure(QUESTION, [
      fresh('water', register('water', 1, 1), 12),
      { kind: 'missing', department: 'housing', gap: gap('housing') },
    ]);
    expect(figure.citation).toBe(
      'MANAGED_SHARE@1 ministry 2026-06-30/2026-07-01 known now on 2026-06-30 from water.12+housing.– = 1',
    );
  });

  it('knows until its latest publication, or until the moment asked for', () => {
    expect(readFigure(QUESTION, [fresh('water', register('water', 1, 1))]).knownAt).toEqual(
      knownAt,
    );
    const asOf = new Date('2026-01-01T00:00:00Z');
    expect(
      readFigure({ ...QUESTION, asOf }, [fresh('water', register('water', 1, 1))]).knownAt,
    ).toEqual(asOf);
  });
});
