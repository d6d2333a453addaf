import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { fileOf, type SentInput } from './sent-input.ts';

/** Values that are right here and wrong there, and values that are right nowhere. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    -0,
    5e-324,
    2 ** 53,
    '',
    ' ',
    'NaN',
    '=1+1',
    '@SUM(A1)',
    '\u0000',
    'a\u0007b',
    '\ud800',
    '\u202eabc',
    '2026-13',
    '2026-02-31',
    '9999-99-99',
    'x'.repeat(5000),
    'housing:a',
    'water:a',
    'USAGE',
    'jdma-3',
    '__proto__',
    [],
    {},
    [[]],
    [null],
    { code: null },
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.integer(),
  fc.jsonValue({ maxDepth: 4 }),
);

const sheets = fc.constantFrom(
  'products',
  'phases',
  'operators',
  'milestones',
  'measurements',
  'objectives',
  'engagements',
  'staffing',
  'keyResultReadings',
  'retractions',
  'sourceIdentities',
  'nope',
);

const columns = fc.constantFrom(
  'product',
  'name',
  'url',
  'sponsors',
  'phase',
  'from',
  'operator',
  'code',
  'on',
  'metric',
  'instrument',
  'month',
  'ACTIVE_USERS (USERS)',
  'ACTIVE_USERS (VISITS)',
  'TARGET_POPULATION (USERS)',
  'GOOD (ANSWERS)',
  'keyResults',
  'keyResults[0].code',
  'keyResults[99999].code',
  'movedTo.product',
  'values',
  'kind',
  'part',
  'knownAt',
  'sheet',
  'constructor',
);

/** A row of which nothing need be right; its sheet is mostly one that there is. */
const row = fc
  .tuple(
    sheets,
    fc.dictionary(fc.oneof(columns, fc.string({ maxLength: 10 })), anyValue, { maxKeys: 8 }),
  )
  .map(([sheet, cells]) => ({ sheet, product: 'a', ...cells }));

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\n',
    '\r',
    '\t',
    '\u0000',
    '1e999',
    '0x10',
    '1,5',
    '=cmd',
    '\uFEFF',
  ),
);

const ndjson = fc.array(row, { minLength: 1, maxLength: 6 }).map((rows) => {
  return Buffer.from(rows.map((one) => JSON.stringify(one)).join('\n'));
});

const csv = fc
  .tuple(
    fc.array(columns, { minLength: 1, maxLength: 6 }),
    fc.array(fc.array(text, { maxLength: 8 }), { maxLength: 6 }),
  )
  .map(([header, rows]) =>
    Buffer.from([header, ...rows].map((cells) => cells.join(',')).join('\n')),
  );

const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));

/** Bytes of which one is another one, or after which nothing comes. */
const damaged = (whole: fc.Arbitrary<Buffer>) =>
  fc.tuple(whole, fc.nat(), fc.nat(255), fc.boolean()).map(([buffer, at, byte, isCut]) => {
    if (buffer.length === 0) return buffer;
    const place = at % buffer.length;
    if (isCut) return buffer.subarray(0, place);
    const copy = Buffer.from(buffer);
    copy[place] = byte;
    return copy;
  });

/** What GraphQL lets through, since its types are right, and nothing else need be. */
const product = fc.record(
  {
    slug: fc.oneof(fc.constant('a'), fc.string({ unit: 'binary', maxLength: 20 })),
    name: fc.string({ unit: 'binary', maxLength: 40 }),
    url: fc.string({ unit: 'binary', maxLength: 40 }),
    sponsors: fc.array(fc.string({ unit: 'binary', maxLength: 10 }), { maxLength: 3 }),
    phases: fc.array(
      fc.record({
        phase: fc.string({ maxLength: 12 }),
        from: fc.oneof(fc.string({ maxLength: 12 }), fc.constant('2026-02-30')),
      }),
      { maxLength: 3 },
    ),
    measurements: fc.array(
      fc.record({
        metric: fc.oneof(fc.constant('USAGE'), fc.string({ maxLength: 8 })),
        month: fc.oneof(fc.constant('2026-01'), fc.string({ maxLength: 8 })),
        values: fc.array(
          fc.record({
            code: fc.oneof(fc.constant('ACTIVE_USERS'), fc.string({ maxLength: 8 })),
            value: fc.double({ noNaN: true, noDefaultInfinity: true }),
            unit: fc.oneof(fc.constant('USERS'), fc.string({ maxLength: 8 })),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['slug'] },
);

/** Something that is most likely wrong: through the graph, or in a file of any format, packed or not. */
export const randomInputs: fc.Arbitrary<SentInput> = fc.oneof(
  { weight: 4, arbitrary: ndjson.map((file) => fileOf('ndjson', file)) },
  { weight: 2, arbitrary: damaged(ndjson).map((file) => fileOf('ndjson', file)) },
  { weight: 2, arbitrary: csv.map((file) => fileOf('csv', file, { sheet: 'measurements' })) },
  { weight: 1, arbitrary: csv.map((file) => fileOf('csv', file)) },
  { weight: 1, arbitrary: bytes.map((file) => fileOf('ndjson', file)) },
  { weight: 1, arbitrary: bytes.map((file) => fileOf('csv', file, { sheet: 'phases' })) },
  { weight: 1, arbitrary: bytes.map((file) => fileOf('xlsx', file)) },
  { weight: 1, arbitrary: bytes.map((file) => fileOf('ndjson', file, { packed: true })) },
  {
    weight: 1,
    arbitrary: damaged(ndjson.map((file) => gzipSync(file))).map((file) =>
      fileOf('ndjson', file, { packed: true }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(product, { minLength: 1, maxLength: 3 })
      .map((products): SentInput => ({ as: 'graph', input: { products } })),
  },
);
