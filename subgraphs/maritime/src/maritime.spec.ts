import { describeSubgraph, given } from '@pilotage/kit/testing';
import { describe, expect, it } from 'vitest';
import { maritime } from './subgraph.ts';

describeSubgraph(maritime);

const campaign = {
  code: '2026-1',
  name: 'Mérite maritime, première promotion 2026',
  opensOn: '2026-01-05',
  closesOn: '2026-03-31',
  filesReceived: 400,
  completeFiles: 320,
  medalsAwarded: 180,
  daysToProcess: { value: 41, unit: 'DAYS' },
};

describe('What the maritime department alone knows', () => {
  const subgraph = given(maritime);

  it('tells what became of the files of each medal campaign', async () => {
    await subgraph().publishProducts([
      {
        slug: 'honore',
        name: 'Honoré',
        campaigns: [
          campaign,
          {
            code: '2026-2',
            name: 'Seconde promotion',
            opensOn: '2026-07-01',
            closesOn: '2026-09-30',
          },
        ],
      },
    ]);
    const { data } = await subgraph().ask(
      `{ maritimeProduct(id: "maritime:honore") { campaigns { totalCount nodes {
           code opensOn closesOn filesReceived completeFiles completeShare daysToProcess } } }
         maritime { campaigns(first: 1) { nodes { product code } pageInfo { hasNextPage } } } }`,
    );
    expect(data.maritimeProduct.campaigns).toEqual({
      totalCount: 2,
      nodes: [
        {
          code: '2026-1',
          opensOn: '2026-01-05',
          closesOn: '2026-03-31',
          filesReceived: 400,
          completeFiles: 320,
          completeShare: 0.8,
          daysToProcess: 41,
        },
        {
          code: '2026-2',
          opensOn: '2026-07-01',
          closesOn: '2026-09-30',
          filesReceived: null,
          completeFiles: null,
          completeShare: null,
          daysToProcess: null,
        },
      ],
    });
    expect(data.maritime.campaigns).toEqual({
      nodes: [{ product: 'maritime:honore', code: '2026-1' }],
      pageInfo: { hasNextPage: true },
    });
  });

  it.each([
    {
      what: 'a campaign that ends before it begins',
      change: { closesOn: '2026-01-04' },
      path: 'products[0].campaigns[0].closesOn',
      remedy: 'Give an end later than its first day.',
    },
    {
      what: 'a time to process in months',
      change: { daysToProcess: { value: 2, unit: 'MONTHS' } },
      path: 'products[0].campaigns[0].daysToProcess.unit',
      remedy: 'Convert the value to days, and say "DAYS".',
    },
    {
      what: 'more complete files than files',
      change: { completeFiles: 401 },
      path: 'products[0].campaigns[0].completeFiles',
      remedy: 'Complete files are counted among those received: give both, the second not smaller.',
    },
    {
      what: 'more medals than complete files',
      change: { medalsAwarded: 321 },
      path: 'products[0].campaigns[0].medalsAwarded',
      remedy: 'A medal is awarded on a complete file: look which of the two is wrong.',
    },
    {
      what: 'a time to process of more than ten years',
      change: { daysToProcess: { value: 3651, unit: 'DAYS' } },
      path: 'products[0].campaigns[0].daysToProcess.value',
      remedy: 'Give a number from 0 to 3650.',
    },
    ...['2025-1', '2026-3', '2026-1-bis', 'printemps'].map((code) => ({
      what: `the code ${code} for a campaign that opens in 2026`,
      change: { code },
      path: 'products[0].campaigns[0].code',
      remedy: 'Give 2026-1 for the first of the year, or 2026-2 for the second.',
    })),
    {
      what: 'a campaign without a first day',
      change: { opensOn: null },
      path: 'products[0].campaigns[0].opensOn',
      remedy: 'Give it. The first day on which files are taken.',
    },
  ])('refuses $what, and says where and what to do', async ({ change, path, remedy }) => {
    const problems = await subgraph().problemsOf({
      slug: 'x',
      name: 'X',
      campaigns: [{ ...campaign, ...change }],
    });
    expect(problems).toEqual([expect.objectContaining({ path, remedy })]);
  });

  it.each([
    [
      { code: '2026-3' },
      '«\u00a02026-3\u00a0» n’est pas le code d’une campagne qui s’ouvre en 2026.',
      'Donnez 2026-1 pour la première de l’année, ou 2026-2 pour la seconde.',
    ],
    [
      { filesReceived: null, medalsAwarded: null },
      'Il y a plus de dossiers complets (320) que de dossiers reçus (nombre inconnu).',
      'Les dossiers complets se comptent parmi les dossiers reçus\u00a0: donnez les deux nombres, le second au moins égal au premier.',
    ],
    [
      { medalsAwarded: 321 },
      'Il y a plus de médailles décernées (321) que de dossiers complets (320).',
      'Une médaille est décernée sur un dossier complet\u00a0: vérifiez lequel des deux nombres est faux.',
    ],
  ])('says so in French, too: %j', async (change, message, remedy) => {
    const problems = await subgraph().problemsOf({
      slug: 'x',
      name: 'X',
      campaigns: [{ ...campaign, ...change }],
    });
    expect(problems).toMatchObject([{ fr: { message, remedy } }]);
  });
});
