import { describe, expect, it } from 'vitest';
import { defineDepartment } from '../department/define-department.ts';
import { runByIncubator } from '../sources/betagouv/index.ts';
import { given } from '../testing/given.ts';
import { count, defineRecord, identifier, manyFacts } from './index.ts';

const water = defineDepartment({
  code: 'water',
  sources: { betagouv: { sponsors: ['deb'], operatorsOf: runByIncubator } },
});

const clock = new Date('2026-10-15T10:00:00Z');
const subgraph = given(water, { now: () => clock });

const usage = (month: string, active: number, target: number, unit = 'USERS') => ({
  metric: 'USAGE',
  month,
  values: [
    { code: 'ACTIVE_USERS', value: active, unit },
    { code: 'TARGET_POPULATION', value: target, unit: 'USERS' },
  ],
});

const objective = {
  code: '2026-1',
  name: 'Récompenser davantage de personnes méritantes',
  from: '2026-01-01',
  until: '2026-07-01',
  keyResults: [
    {
      code: 'delai',
      name: 'Délai de traitement d’un dossier',
      unit: 'jours',
      heading: 'DOWN',
      baseline: 90,
      target: 45,
      dueOn: '2026-06-30',
    },
  ],
};

describe('What every department publishes of its products', () => {
  it('is told back: team, engagements, objectives with key results and their readings, why it stopped', async () => {
    await subgraph().publishProducts([
      {
        slug: 'a',
        name: 'A',
        stopReason: 'TIME_TO_MARKET',
        staffing: [
          {
            from: '2026-01-01',
            posts: [
              { role: 'DEVELOPER', contract: 'CONTRACTOR', count: 3 },
              { role: 'PRODUCT_MANAGER', contract: 'INTERNAL', count: 1, workshop: 1, coaching: 1 },
            ],
          },
        ],
        engagements: [
          {
            code: 'delai',
            operation: 'Traiter une déclaration',
            unit: 'jours',
            baseline: 30,
            goal: 10,
            from: '2026-02-01',
          },
        ],
        objectives: [objective],
        keyResultReadings: [
          { objective: '2026-1', keyResult: 'delai', on: '2026-04-01', value: 60 },
        ],
      },
    ]);
    const { data, errors } = await subgraph().ask(`{ waterProduct(id: "water:a") {
      stopReason { code label }
      staffing { nodes { from posts { role { code label } contract { code } count workshop immersion } } }
      engagements { nodes { code operation unit baseline goal from until } }
      objectives { nodes { code name keyResults { code heading { code } baseline target unit dueOn } } }
      keyResultReadings { nodes { objective keyResult on value } }
    } }`);
    expect(errors).toBeUndefined();
    expect(data.waterProduct).toEqual({
      stopReason: { code: 'TIME_TO_MARKET', label: 'Mauvais moment de mise sur le marché' },
      staffing: {
        nodes: [
          {
            from: '2026-01-01',
            posts: [
              {
                role: { code: 'DEVELOPER', label: 'Développeur' },
                contract: { code: 'CONTRACTOR' },
                count: 3,
                workshop: null,
                immersion: null,
              },
              {
                role: { code: 'PRODUCT_MANAGER', label: 'Chef de produit' },
                contract: { code: 'INTERNAL' },
                count: 1,
                workshop: 1,
                immersion: null,
              },
            ],
          },
        ],
      },
      engagements: {
        nodes: [
          {
            code: 'delai',
            operation: 'Traiter une déclaration',
            unit: 'jours',
            baseline: 30,
            goal: 10,
            from: '2026-02-01',
            until: null,
          },
        ],
      },
      objectives: {
        nodes: [
          {
            code: '2026-1',
            name: 'Récompenser davantage de personnes méritantes',
            keyResults: [
              {
                code: 'delai',
                heading: { code: 'DOWN' },
                baseline: 90,
                target: 45,
                unit: 'jours',
                dueOn: '2026-06-30',
              },
            ],
          },
        ],
      },
      keyResultReadings: {
        nodes: [{ objective: '2026-1', keyResult: 'delai', on: '2026-04-01', value: 60 }],
      },
    });
  });

  it('tells where a key result stands: current, expected, progress, whichever way it goes', async () => {
    const { data } = await subgraph().ask(
      '{ waterProduct(id: "water:a") { keyResults { nodes { objective code heading baseline current readOn target expected progress progressClamped } } } }',
    );
    // 60 of the way from 90 to 45: two thirds; on 1 April, 90 of the 180 days have passed.
    expect(data.waterProduct.keyResults.nodes).toEqual([
      {
        objective: '2026-1',
        code: 'delai',
        heading: 'DOWN',
        baseline: 90,
        current: 60,
        readOn: '2026-04-01',
        target: 45,
        expected: 67.5,
        progress: expect.closeTo(2 / 3),
        progressClamped: expect.closeTo(2 / 3),
      },
    ]);
  });

  it('says of the department as a whole who manages and supports', async () => {
    await subgraph().publishProducts([], {
      staffing: [
        { from: '2026-03-01', posts: [{ role: 'MANAGEMENT', contract: 'INTERNAL', count: 4 }] },
      ],
    });
    const { data } = await subgraph().ask(
      '{ water { staffing { nodes { product from posts { role { code } count } } } } }',
    );
    expect(data.water.staffing.nodes).toContainEqual({
      product: null,
      from: '2026-03-01',
      posts: [{ role: { code: 'MANAGEMENT' }, count: 4 }],
    });
  });

  it('reads measurements by month, instrument and range, as they were known at a moment', async () => {
    const jdma = (GOOD: number) => ({
      metric: 'SATISFACTION',
      instrument: 'jdma-3',
      month: '2026-08',
      values: Object.entries({ GOOD, MEDIUM: 2, BAD: 1 }).map(([code, value]) => ({
        code,
        value,
        unit: 'ANSWERS',
      })),
    });
    await subgraph().publishProducts(
      [{ slug: 'm', name: 'M', measurements: [usage('2026-08', 10, 40), jdma(7)] }],
      { knownAt: '2026-09-05' },
    );
    await subgraph().publishProducts([
      { slug: 'm', measurements: [usage('2026-08', 12, 40), usage('2026-09', 50, 40)] },
    ]);
    const { data } = await subgraph().ask(`{ waterProduct(id: "water:m") {
      latest: measurements(metric: "USAGE", from: "2026-09") { totalCount nodes { month values { code value } } }
      earlier: measurements(metric: "USAGE", asOf: "2026-09-10") { nodes { month values { code value } } }
      answers: measurements(metric: "SATISFACTION", instrument: "jdma-3") { nodes { instrument values { code value } } }
    } }`);
    expect(data.waterProduct.latest).toEqual({
      totalCount: 1,
      nodes: [
        {
          month: '2026-09',
          values: [
            { code: 'ACTIVE_USERS', value: 50 },
            { code: 'TARGET_POPULATION', value: 40 },
          ],
        },
      ],
    });
    expect(data.waterProduct.earlier.nodes).toEqual([
      {
        month: '2026-08',
        values: [
          { code: 'ACTIVE_USERS', value: 10 },
          { code: 'TARGET_POPULATION', value: 40 },
        ],
      },
    ]);
    expect(data.waterProduct.answers.nodes[0]).toEqual({
      instrument: 'jdma-3',
      values: [
        { code: 'GOOD', value: 7 },
        { code: 'MEDIUM', value: 2 },
        { code: 'BAD', value: 1 },
      ],
    });
  });

  it('is read at the moment at which its product was asked for', async () => {
    const at = (day: string) =>
      `{ waterProducts(filter: { text: "temps" }, asOf: "${day}") { nodes { engagements { totalCount } } } }`;
    await subgraph().publishProducts([{ slug: 'temps', name: 'Temps' }], { knownAt: '2026-05-01' });
    const engagements = [
      { code: 'e', operation: 'Agir', unit: 'jours', baseline: 2, goal: 1, from: '2026-05-01' },
    ];
    await subgraph().publishProducts([{ slug: 'temps', engagements }], { knownAt: '2026-06-01' });
    const before = await subgraph().ask(at('2026-05-15'));
    const after = await subgraph().ask(at('2026-06-15'));
    expect(before.data.waterProducts.nodes).toEqual([{ engagements: { totalCount: 0 } }]);
    expect(after.data.waterProducts.nodes).toEqual([{ engagements: { totalCount: 1 } }]);
  });

  it('costs one query for all kinds of all products of a page', async () => {
    await subgraph().ask(
      '{ waterProducts { nodes { engagements { totalCount } staffing { totalCount } measurements(metric: "USAGE") { totalCount } } } }',
    );
    expect(subgraph().dataQueries()).toHaveLength(2);
  });

  it('is labelled where it was made up to show the platform at work', async () => {
    await subgraph().publishProducts([{ slug: 'demo', name: 'Démonstration' }], {
      demonstration: true,
    });
    const { data } = await subgraph().ask(
      '{ water { demonstration } demo: waterProduct(id: "water:demo") { demonstration } other: waterProduct(id: "water:a") { demonstration } }',
    );
    expect(data).toEqual({
      water: { demonstration: true },
      demo: { demonstration: true },
      other: { demonstration: false },
    });
  });
});

describe('A publication is refused, with the place and the remedy, for', () => {
  const keyResult = objective.keyResults[0];
  it.each([
    {
      what: 'a key result without baseline',
      product: { objectives: [{ ...objective, keyResults: [{ ...keyResult, baseline: null }] }] },
      path: 'products[0].objectives[0].keyResults[0].baseline',
      remedy: /Give it\. The value before the work began/,
    },
    {
      what: 'a key result that goes the wrong way',
      product: { objectives: [{ ...objective, keyResults: [{ ...keyResult, target: 120 }] }] },
      path: 'products[0].objectives[0].keyResults[0].target',
      remedy: /Mend the target/,
    },
    {
      what: 'an objective that nothing measures',
      product: { objectives: [{ ...objective, keyResults: [] }] },
      path: 'products[0].objectives[0].keyResults',
      remedy: /one key result at least/,
    },
    {
      what: 'the reading of a key result that nobody stated',
      product: {
        objectives: [objective],
        keyResultReadings: [
          { objective: '2026-1', keyResult: 'delais', on: '2026-04-01', value: 6 },
        ],
      },
      path: 'products[0].keyResultReadings[0].keyResult',
      remedy: /Did you mean "2026-1\/delai"\?/,
    },
    {
      what: 'an engagement that ends before it begins',
      product: {
        engagements: [
          {
            code: 'e',
            operation: 'X',
            unit: 'jours',
            baseline: 2,
            goal: 1,
            from: '2026-02-01',
            until: '2026-01-01',
          },
        ],
      },
      path: 'products[0].engagements[0].until',
      remedy: /later than its first day/,
    },
    {
      what: 'a measurement in a wrong unit',
      product: { measurements: [usage('2026-08', 10, 40, 'VISITS')] },
      path: 'products[0].measurements[0].values[0].unit',
      remedy: /say "USERS"/,
    },
    {
      what: 'a measurement of a month that is none',
      product: { measurements: [usage('2026-13', 10, 40)] },
      path: 'products[0].measurements[0].month',
      remedy: /YYYY-MM/,
    },
    {
      what: 'a measurement that lacks a value',
      product: { measurements: [{ ...usage('2026-08', 1, 1), values: [] }] },
      path: 'products[0].measurements[0].values',
      remedy: /not known is not 0/,
    },
    {
      what: 'an unknown metric',
      product: { measurements: [{ ...usage('2026-08', 1, 1), metric: 'USAGES' }] },
      path: 'products[0].measurements[0].metric',
      remedy: /Did you mean "USAGE"\?/,
    },
    {
      what: 'answers without their instrument',
      product: { measurements: [{ metric: 'SATISFACTION', month: '2026-08', values: [] }] },
      path: 'products[0].measurements[0].instrument',
      remedy: /jdma-3, nps-0-10, scale-1-5/,
    },
    {
      what: 'more full-time days than person-days',
      product: {
        measurements: [
          {
            metric: 'INVOLVEMENT',
            month: '2026-08',
            values: [
              { code: 'PERSON_DAYS', value: 10, unit: 'PERSON_DAYS' },
              { code: 'SHARE_DAYS', value: 11, unit: 'SHARE_DAYS' },
            ],
          },
        ],
      },
      path: 'products[0].measurements[0].values[1]',
      remedy: /at most one full day a day/,
    },
    {
      what: 'more trained posts than posts',
      product: {
        staffing: [
          {
            from: '2026-01-01',
            posts: [{ role: 'DESIGNER', contract: 'CONTRACTOR', count: 1, coaching: 2 }],
          },
        ],
      },
      path: 'products[0].staffing[0].posts[0].coaching',
      remedy: /1 at most/,
    },
    {
      what: 'an e-mail address in a text',
      product: {
        engagements: [
          {
            code: 'e',
            operation: 'Écrire à a@b.fr',
            unit: 'jours',
            baseline: 2,
            goal: 1,
            from: '2026-02-01',
          },
        ],
      },
      path: 'products[0].engagements[0].operation',
      remedy: /personal data/,
    },
    {
      what: 'a reason to stop that is none',
      product: { stopReason: 'TIME_TO_MARKT' },
      path: 'products[0].stopReason',
      remedy: /Did you mean "TIME_TO_MARKET"\?/,
    },
    {
      what: 'a product of another department',
      product: { slug: 'housing:apl' },
      path: 'products[0].slug',
      remedy: /Publish it with publishHousing, under the slug "apl"/,
    },
  ])('$what', async ({ product, path, remedy }) => {
    const problems = await subgraph().problemsOf({ slug: 'faulty', name: 'Faulty', ...product });
    expect(problems).toEqual([
      expect.objectContaining({ path, remedy: expect.stringMatching(remedy) }),
    ]);
  });

  it('the same fact twice, nothing of it being kept', async () => {
    const problems = await subgraph().problemsOf({
      slug: 'faulty',
      name: 'Faulty',
      measurements: [usage('2026-08', 1, 2), usage('2026-08', 2, 2)],
    });
    expect(problems).toEqual([
      expect.objectContaining({ path: 'products[0].measurements[1]', rule: 'stated-once' }),
    ]);
    const { errors } = await subgraph().ask('{ waterProduct(id: "water:faulty") { id } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('A kind of fact that a team defines', () => {
  const lighthouse = manyFacts({
    code: 'LIGHTHOUSE',
    field: 'lighthouses',
    description: 'Lighthouses that the product looks after (phares).',
    key: ['code'],
    record: defineRecord({
      type: 'Lighthouse',
      description: 'A lighthouse (phare).',
      fields: { code: identifier('Its code.'), lamps: count('How many lamps it has.') },
    }),
  });
  const maritime = given(
    defineDepartment({
      code: 'maritime',
      sources: { betagouv: { sponsors: ['dgampa'], operatorsOf: runByIncubator } },
      facts: [lighthouse],
    }),
  );

  it('is published and read with nothing else being written', async () => {
    await maritime().publishProducts([
      { slug: 'phares', name: 'Phares', lighthouses: [{ code: 'ar-men', lamps: 1 }] },
    ]);
    const { data } = await maritime().ask(
      '{ maritime { lighthouses { nodes { product code lamps } } } }',
    );
    expect(data.maritime.lighthouses.nodes).toEqual([
      { product: 'maritime:phares', code: 'ar-men', lamps: 1 },
    ]);
  });

  it('is refused where its code is that of another kind', () => {
    const sources = { betagouv: { sponsors: [], operatorsOf: runByIncubator } };
    expect(() =>
      defineDepartment({ code: 'water', sources, facts: [{ ...lighthouse, code: 'USAGE' }] }),
    ).toThrow('two kinds of statement with the code USAGE');
  });
});
