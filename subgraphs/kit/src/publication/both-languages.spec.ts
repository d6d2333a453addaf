import { beforeAll, describe, expect, it } from 'vitest';
import { defineDepartment } from '../department/define-department.ts';
import type { DepartmentMetric } from '../measurements/department-metric.ts';
import { runByIncubator } from '../sources/betagouv/index.ts';
import { given } from '../testing/given.ts';
import { refusal, type ToldProblem } from './problem.ts';

const ratio = { code: 'RATIO', label: { fr: 'part (de 0 à 1)', en: 'share' }, meaning: 'A share.' };

const leak: DepartmentMetric = {
  code: 'LEAK',
  field: 'leak',
  type: 'Leak',
  label: { fr: 'Fuites', en: 'Leaks' },
  meaning: 'The share of the water that is lost (fuites).',
  instruments: [],
  values: [
    {
      code: 'LOST',
      label: { fr: 'Perdue', en: 'Lost' },
      meaning: 'Lost.',
      unit: ratio,
      magnitude: 'SHARE',
    },
  ],
};

const subgraph = given(
  defineDepartment({
    code: 'water',
    sources: { betagouv: { sponsors: ['deb'], operatorsOf: runByIncubator } },
    metrics: [leak],
  }),
  { now: () => new Date('2026-10-15T10:00:00Z') },
);

const keyResult = (code: string, more: object = {}) => ({
  code,
  name: 'Délai',
  unit: 'jours',
  heading: 'DOWN',
  baseline: 9,
  target: 3,
  dueOn: '2026-12-31',
  ...more,
});
const objective = (code: string, keyResults: readonly object[], more: object = {}) => ({
  code,
  name: 'Aller plus vite',
  from: '2026-02-01',
  until: '2027-01-01',
  keyResults,
  ...more,
});
const reading = (keyResultCode: string, on: string) => ({
  objective: 'o',
  keyResult: keyResultCode,
  on,
  value: 5,
});
const engagement = {
  code: 'e',
  operation: 'Agir',
  unit: 'jours',
  baseline: 2,
  goal: 1,
  from: '2026-02-01',
};
const measured = (metric: string, values: readonly object[] | null, more: object = {}) => ({
  metric,
  month: '2026-08',
  values,
  ...more,
});
const posts = (more: object) => ({ role: 'SUPPORT', contract: 'INTERNAL', count: 2, ...more });
const days = (value: number, code: string, unit: string) => ({ code, value, unit });

const known = [
  {
    slug: 'read',
    name: 'Lu',
    objectives: [objective('o', [keyResult('k'), keyResult('l')])],
    keyResultReadings: [reading('k', '2026-03-01')],
  },
  { slug: 'early', name: 'Tôt', objectives: [objective('o', [keyResult('k')])] },
  { slug: 'renamed', name: 'Renommé', formerSlugs: ['before'] },
];

/** One publication that breaks every rule between the kit and a publisher. */
const broken = {
  key: ' ',
  source: ' ',
  knownAt: 'hier',
  retractions: [
    {},
    { kind: 'USAG' },
    { product: 'nobody', kind: 'USAGE' },
    { product: 'renamed', kind: 'USAGE', part: '2026-08' },
    { product: 'read', kind: 'KEY_RESULT_READING', part: 'o k 2026-03-02' },
    { product: 'read', kind: 'OBJECTIVE', part: 'o' },
  ],
  products: [
    null,
    {
      name: null,
      url: 'ftp://x',
      team: ' ',
      portfolio: 'jean@exemple.fr',
      sponsors: null,
      phases: [{ phase: 'CONSTRUCTON' }],
      operators: [
        { operator: 'DSI', from: '2026-01-01' },
        { operator: 'SERVICE', from: '2026-01-01' },
      ],
      milestones: [{ code: 'first' }, { code: 'first-features', on: '2026-10-16' }],
      movedTo: { product: 'water:x', on: '2026-02-30' },
      movedFrom: { on: '2026-01-01' },
    },
    { slug: 'not fine' },
    { slug: 'water:x', name: 'X' },
    { slug: 'housing:apl', name: 'APL' },
    { slug: 'nameless' },
    { slug: 'two', name: 'Deux', formerSlugs: ['renamed', 'read'] },
    {
      slug: 'alive',
      name: 'Vivant',
      stopReason: 'OTHER',
      phases: [{ phase: 'CONSTRUCTION', from: '2026-01-01' }],
    },
    { slug: 'stopped', name: 'Arrêté', stopReason: 'PARCE_QUE' },
    {
      slug: 'facts',
      name: 'Faits',
      engagements: [
        engagement,
        engagement,
        { ...engagement, code: 'f', goal: 2, until: '2026-02-01' },
        { ...engagement, code: 'g', baseline: 2e12, until: '2026-01-31' },
        { code: 'h' },
      ],
      objectives: [
        objective('none', []),
        objective('way', [keyResult('k', { target: 10 }), keyResult('l'), keyResult('l')]),
        objective(
          'many',
          Array.from({ length: 11 }, (_, index) => keyResult(`k${index}`)),
        ),
      ],
      staffing: [
        { from: '2026-02-01', posts: [posts({ workshop: 3 })] },
        {
          from: '2026-03-01',
          posts: [posts({ count: 1.5 }), posts({ count: -1, role: 'PRODUCT' })],
        },
      ],
      measurements: [
        null,
        {},
        measured('USAGES', [], { month: '2026-13' }),
        measured('USAGE', null, { month: '2026-11' }),
        measured('USAGE', [
          {},
          { code: 'ACTIVE_USERS' },
          days(1, 'ACTIVE_USERS', 'VISITS'),
          days(1e11, 'TARGET_POPULATION', 'USERS'),
          days(1, 'TARGET', 'USERS'),
        ]),
        measured('USAGE', [], { instrument: 'jdma-3' }),
        measured('SATISFACTION', []),
        measured('SATISFACTION', [], { instrument: 'jdma' }),
        measured('LEAK', [days(45, 'LOST', 'RATIO')]),
        measured('INVOLVEMENT', [
          days(3, 'PERSON_DAYS', 'PERSON_DAYS'),
          days(4, 'SHARE_DAYS', 'SHARE_DAYS'),
        ]),
      ],
    },
    { slug: 'early', keyResultReadings: [reading('k', '2026-01-31'), reading('m', '2026-03-01')] },
    { slug: 'read', objectives: [objective('o', [keyResult('l')])] },
    { slug: 'renamed', keyResultReadings: [reading('k', '2026-03-01')] },
  ],
};

/** The rules that it breaks; some of them in several ways. */
const RULES = [
  ...['code', 'count', 'day', 'day-come', 'goal', 'heading', 'instrument', 'key', 'key-results'],
  ...['kind', 'known-at', 'known-key-result', 'known-product', 'magnitude', 'metric', 'milestone'],
  ...['month', 'most', 'moved-product', 'name', 'not-null', 'number'],
  ...['one-operator', 'one-product', 'operator', 'order', 'own-product', 'personal-data', 'phase'],
  ...['read-key-results', 'read-objective', 'required', 'slug', 'source', 'stated-before'],
  ...['stated-once', 'stopped', 'term', 'text', 'trained', 'unit', 'url', 'values'],
  ...['values-together', 'within-objective'],
];

/** Something to read, and an end to it. */
const SENTENCE = /^\S.*[.?]$/u;

/** A space at which a line of French must not break. */
const BREAKING = / [:;?!%»]|« /;

describe('A refused publication is told in French and in English', () => {
  let message: string;
  let extensions: Readonly<Record<string, unknown>>;
  let problems: readonly ToldProblem[];

  beforeAll(async () => {
    await subgraph().publishProducts(known);
    const { error } = await subgraph().publish(broken);
    message = error?.message ?? '';
    extensions = error?.extensions ?? {};
    problems = extensions['problems'] as readonly ToldProblem[];
  });

  it('whatever rules it breaks', () => {
    expect([...new Set(problems.map(({ rule }) => rule))].sort()).toEqual(RULES);
    for (const { message: said, remedy, fr } of problems) {
      expect([said, remedy, fr.message, fr.remedy]).toEqual(
        Array(4).fill(expect.stringMatching(SENTENCE)),
      );
      expect(fr.message).not.toBe(said);
      expect(fr.remedy).not.toBe(remedy);
      expect(`${fr.message} ${fr.remedy}`).not.toMatch(BREAKING);
    }
  });

  it('with its first problem and how many more there are in its own sentence', () => {
    const more = problems.length - 1;
    expect(message).toBe(
      `Nothing was published. key: The idempotency key is blank, too long, or more than a line. Name this run in 1 to 200 characters, and send the same key again if you retry it. (and ${more} more)`,
    );
    expect(extensions['fr']).toBe(
      `Rien n’a été publié. key\u00a0: La clé d’idempotence est vide, trop longue ou de plus d’une ligne. Nommez cet envoi en 1 à 200 caractères, et renvoyez la même clé si vous le recommencez. (et ${more} autres)`,
    );
  });

  it.each([
    [
      'products[1].phases[0].phase',
      'Il n’y a pas de phase «\u00a0CONSTRUCTON\u00a0».',
      'Vouliez-vous dire «\u00a0CONSTRUCTION\u00a0»\u00a0?',
    ],
    [
      'products[1].operators[0].operator',
      'Il n’y a pas d’opérateur «\u00a0DSI\u00a0».',
      'Valeurs connues\u00a0: SERVICE, INCUBATOR, DIRECTORATE, CONTRACTOR, UNKNOWN.',
    ],
    [
      'products[4].slug',
      'C’est un produit d’une autre direction\u00a0: Direction des logements.',
      'Publiez-le avec publishHousing, sous le slug «\u00a0apl\u00a0».',
    ],
    [
      'products[9].objectives[1].keyResults[2]',
      'Un autre élément de cette liste porte la même clé (code).',
      'Gardez-en un seul.',
    ],
    ['products[9].engagements[4].operation', 'operation manque.', 'Donnez-le.'],
    [
      'products[9].engagements[4].from',
      'from manque.',
      'Donnez-le. Un jour sous la forme AAAA-MM-JJ.',
    ],
    [
      'products[9].engagements[3].until',
      'La fin, le 2026-01-31, précède le début, le 2026-02-01.',
      'Donnez une fin postérieure au premier jour, ou aucune tant que l’engagement est ouvert.',
    ],
    [
      'products[9].measurements[8].values[0].value',
      'Une part est comprise entre 0 et 1.',
      'Divisez un pourcentage par 100\u00a0: 45\u00a0% s’écrit 0.45.',
    ],
    [
      'products[9].measurements[4].values[2].unit',
      'L’unité est ici USERS, et non «\u00a0VISITS\u00a0».',
      'Convertissez la valeur en usagers, et indiquez «\u00a0USERS\u00a0».',
    ],
    [
      'products[9].measurements[9].values[1]',
      'Il y a plus de jours en équivalent temps plein (4) que de jours-personnes (3).',
      'Une personne donne au plus un jour plein par jour\u00a0: vérifiez laquelle des deux valeurs est fausse.',
    ],
    [
      'retractions[3].part',
      'Aucun fait de nature USAGE et de partie «\u00a02026-08\u00a0» n’a jamais été déclaré pour water:renamed.',
      'Omettez la rétractation.',
    ],
  ])('at %s: %s %s', (path, said, remedy) => {
    expect(problems.find((problem) => problem.path === path)?.fr).toEqual({
      message: said,
      remedy,
    });
  });
});

describe('A refusal', () => {
  const blank = {
    path: 'products[0].name',
    value: '',
    rule: 'text',
    message: { fr: 'Ce texte est vide.', en: 'This is blank.' },
    remedy: { fr: 'Donnez une ligne.', en: 'Give one line.' },
  };

  it.each([
    [1, 'Rien n’a été publié. products[0].name\u00a0: Ce texte est vide. Donnez une ligne.'],
    [
      2,
      'Rien n’a été publié. products[0].name\u00a0: Ce texte est vide. Donnez une ligne. (et 1 autre)',
    ],
  ])('of %i problems says in French: %s', (count, told) => {
    expect(refusal(Array(count).fill(blank)).details['fr']).toBe(told);
  });

  it('tells where in a file a problem stood, where it stood in one', () => {
    const place = { sheet: 'Produits', line: 7, column: 'Nom' };
    const { problems } = refusal([blank, { ...blank, ...place }]).details;
    const told = {
      path: 'products[0].name',
      value: '',
      rule: 'text',
      message: 'This is blank.',
      remedy: 'Give one line.',
      fr: { message: 'Ce texte est vide.', remedy: 'Donnez une ligne.' },
    };
    expect(problems).toEqual([told, { ...told, ...place }]);
  });
});
