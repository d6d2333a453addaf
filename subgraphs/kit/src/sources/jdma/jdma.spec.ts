import { describe, expect, it } from 'vitest';
import { measurementsOf, readAnswer, readExport } from './index.ts';

const TODAY = '2026-03-15';

const interval = (date: string, counts: Readonly<Record<string, number>>, more: object = {}) => ({
  date,
  length_interval: 'month',
  data: [
    {
      category: 'satisfaction',
      label: 'De façon générale, comment ça s’est passé ?',
      number_hits: Object.entries(counts).map(([intention, count]) => ({
        intention,
        label: intention,
        count,
      })),
    },
    { category: 'contact_tried', number_hits: [{ intention: 'neutral', count: 9 }] },
  ],
  ...more,
});

const answer = (...intervals: readonly object[]) =>
  JSON.stringify({
    data: [
      { product_id: '4012', product_name: 'Un service', forms: [{ form_id: '7001', intervals }] },
    ],
  });

const valuesOf = (text: string) => {
  const { products, problems } = readAnswer(text);
  expect(problems).toEqual([]);
  return measurementsOf(products?.get('4012') ?? new Map(), TODAY).map(({ month, values }) => [
    month,
    ...(values ?? []).map((one) => one?.value),
  ]);
};

describe('An answer of Je donne mon avis', () => {
  it('tells a product’s answers month by month, by class', () => {
    const text = answer(
      interval('2026-01-01T00:00:00.000Z', { good: 182, medium: 31, bad: 12 }),
      interval('2026-02-01T00:00:00.000Z', { good: 150, medium: 30, bad: 20 }),
    );
    expect(valuesOf(text)).toEqual([
      ['2026-01', 182, 31, 12],
      ['2026-02', 150, 30, 20],
    ]);
  });

  it('adds up the forms of a product', () => {
    const forms = [1, 2].map((form) => ({
      form_id: String(form),
      intervals: [interval('2026-01-01T00:00:00.000Z', { good: 10, medium: 1, bad: 2 })],
    }));
    const text = JSON.stringify({ data: [{ product_id: 4012, forms }] });
    expect(valuesOf(text)).toEqual([['2026-01', 20, 2, 4]]);
  });

  it('is not taken at its word where it counts nobody, nor for a month that goes on', () => {
    const text = answer(
      interval('2025-12-01T00:00:00.000Z', { good: 0, medium: 0, bad: 0 }),
      interval('2026-03-01T00:00:00.000Z', { good: 70, medium: 3, bad: 3 }),
    );
    expect(valuesOf(text)).toEqual([]);
  });

  it('lets go of every other question before reading it, whatever it holds', () => {
    const written = { category: 'verbatim', number_hits: ['Madame Secret', 12] };
    const month = interval('2026-01-01T00:00:00.000Z', { good: 10, medium: 1, bad: 2 });
    const text = answer({ ...month, data: [...month.data, written] });
    expect(valuesOf(text)).toEqual([['2026-01', 10, 1, 2]]);
  });

  it('that is broken is not repeated: nobody knows what it holds', () => {
    const { problems } = readAnswer(answer({ date: { text: 'Madame Secret' }, data: 'Secret' }));
    expect(problems).toHaveLength(2);
    expect(JSON.stringify(problems)).not.toContain('Secret');
  });

  it.each([
    [
      'of another interval',
      answer(interval('all_time', { good: 1 })),
      'This interval is not a month.',
    ],
    [
      'of weeks',
      answer(interval('2026-01-01T00:00:00.000Z', { good: 1 }, { length_interval: 'week' })),
      'This interval is not a month.',
    ],
    [
      'with an unknown class',
      answer(interval('2026-01-01T00:00:00.000Z', { splendid: 1 })),
      'This answer is none of good, medium and bad.',
    ],
    ['that is a page of HTML', '<!doctype html><title>Erreur</title>', 'This is not whole JSON.'],
    [
      'cut in half',
      answer(interval('2026-01-01T00:00:00.000Z', { good: 1 })).slice(0, 90),
      'This is not whole JSON.',
    ],
    [
      'with half a person',
      answer(interval('2026-01-01T00:00:00.000Z', { good: 1.5 })),
      'This has not the shape that Je donne mon avis gives it.',
    ],
  ])('%s is refused with the remedy, and nothing of it is used', (_what, text, message) => {
    const { products, problems } = readAnswer(text);
    expect(products).toBeNull();
    expect(problems[0]?.message).toBe(message);
    expect(problems[0]?.remedy).not.toBe('');
  });
});

const HEADER =
  "Date de l'avis,Nom du formulaire,Lien d'intégration,Identifiant Avis,\"De façon générale, comment ça s'est passé ?\",Souhaitez-vous nous en dire plus ?,Adresse mail";
const exported = (...lines: readonly string[]) => [HEADER, ...lines, ''].join('\n');

describe('An export of Je donne mon avis', () => {
  it('counts the answers of each month in Paris, in the wordings of every time', () => {
    const { months } = readExport(
      exported(
        '2026-01-14 09:21:07,Formulaire racine,Bouton,a1,Très bien,,',
        '2026-01-14 10:02:55,Formulaire racine,Bouton,a2,Mauvais,"Trop long, vraiment",',
        '2026-01-15 10:00:00,Formulaire racine,Bouton,a3,Pas bien,,jean@exemple.fr',
        '2026-01-31 23:30:00,Formulaire racine,Bouton,a4,Moyen,,',
      ),
    );
    expect(measurementsOf(months ?? new Map(), TODAY)).toMatchObject([
      {
        month: '2026-01',
        instrument: 'jdma-3',
        values: [{ value: 1 }, { value: 0 }, { value: 2 }],
      },
      { month: '2026-02', values: [{ value: 0 }, { value: 1 }, { value: 0 }] },
    ]);
  });

  it('counts an answer once that stands there twice, and none that leaves the question out', () => {
    const { months } = readExport(
      exported(
        '2026-01-14 09:21:07,F,B,a1,Bien,,',
        '2026-01-14 09:21:07,F,B,a1,Bien,,',
        '2026-01-14 09:22:00,F,B,a2,,,',
      ),
    );
    expect(months?.get('2026-01')).toEqual({ GOOD: 1, MEDIUM: 0, BAD: 0 });
  });

  it('tells every line that cannot be read, and never what a comment or an address says', () => {
    const { months, problems } = readExport(
      exported(
        '14/01/2026,F,B,a1,Bien,Madame Secret,secret@exemple.fr',
        '2026-01-14 09:21:07,F,B,a2,Splendide,Madame Secret,secret@exemple.fr',
      ),
    );
    expect(months).toBeNull();
    expect(problems.map(({ record, value }) => [record, value])).toEqual([
      ['line 2', '14/01/2026'],
      ['line 3', 'Splendide'],
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/secret/i);
  });

  it.each([['<!doctype html>'], [''], ['a,b\n"unclosed'], ['Nom,Prénom\nx,y']])(
    'that is none is refused: %s',
    (text) => {
      const { months, problems } = readExport(text);
      expect(months).toBeNull();
      expect(problems).toMatchObject([
        { record: 'the file', message: expect.stringContaining('no export') },
      ]);
    },
  );
});
