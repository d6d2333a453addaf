import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, deskOn } from './desk.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.platform.publish(
    'water',
    ['a', 'b'].map((slug) => ({ slug, name: slug.toUpperCase() })),
  );
}, 60_000);
afterEach(() => stage.closePages());
afterAll(() => stage?.close());

const decided = async () => {
  const { data } = await stage.platform.ask(
    '{ water { quarantine(decided: true, first: 20) { nodes { subject part decision } } } }',
    {},
    'water',
  );
  return data.water.quarantine.nodes;
};

/** Rejects one of the statements about a month that wait, as another of the team does. */
async function rejectElsewhere(part: string) {
  const { data } = await stage.platform.ask(
    '{ water { quarantine { nodes { id part } } } }',
    {},
    'water',
  );
  const { id } = data.water.quarantine.nodes.find((one: { part: string }) => one.part === part);
  const { errors } = await stage.platform.ask(
    'mutation ($id: ID!) { publishWater(input: { key: "elsewhere", rejections: [$id] }) { version } }',
    { id },
    'water',
  );
  expect(errors).toBeUndefined();
}

describe('What a file says that is suspicious', () => {
  it('waits in the quarantine, told by its reason, until its team releases or rejects it there', async () => {
    const { page } = await stage.open('/desk?department=water');
    const desk = deskOn(page);
    await desk.writeKey('water');
    await desk.choose(
      'usage.csv',
      csvOf(['a', 'USAGE', '2026-09', 40, 400], ['b', 'USAGE', '2026-09', 80, 400]),
    );
    await desk.try();
    await desk.says(/Essai réussi/).waitFor();
    await desk.publish();
    await desk.says(/Publié\. Voici/).waitFor();
    await desk.says('Rien n’attend.').waitFor();

    // October falls to 0 for both; December has not begun.
    await desk.choose(
      'usage.csv',
      csvOf(
        ['a', 'USAGE', '2026-10', 0, 400],
        ['b', 'USAGE', '2026-10', 0, 400],
        ['a', 'USAGE', '2026-12', 44, 400],
      ),
    );
    await desk.try();
    await desk.says(/ne compteraient dans aucun chiffre avant votre décision/).waitFor();
    expect(await desk.counted('En quarantaine').innerText()).toBe('3');
    await desk.publish();
    await desk.says(/Publié\. Voici/).waitFor();
    await desk.says('3 déclarations attendent.').waitFor();

    const waiting = page.getByRole('listitem').filter({ has: page.getByRole('group') });
    const month = waiting.filter({ hasText: 'USAGE 2026-12' });
    expect(await month.innerText()).toContain('Le mois mesuré n’avait pas commencé');
    await month.getByText('Ce qui a été déclaré').click();
    await month.getByText('44').waitFor();
    await month.getByRole('radio', { name: 'Libérer' }).check();
    const zeros = waiting.filter({ hasText: 'USAGE 2026-10' });
    expect(await zeros.count()).toBe(2);
    await zeros.first().getByRole('radio', { name: 'Rejeter' }).check();
    await zeros.last().getByRole('radio', { name: 'Rejeter' }).check();
    // Decided at another desk meanwhile: read again, it holds up the other decisions no longer.
    await rejectElsewhere('2026-10');
    await desk.button('Appliquer 3 décisions').click();
    await desk.refusal.first().waitFor();
    await desk.button('Relire la quarantaine').click();
    await desk.button('Appliquer 2 décisions').click();
    await desk.says('Vos décisions ont été appliquées.').waitFor();
    await desk.says('Rien n’attend.').waitFor();
    expect(await waiting.count()).toBe(0);
    expect(await decided()).toEqual(
      expect.arrayContaining([
        { subject: 'water:a', part: '2026-12', decision: 'RELEASED' },
        { subject: expect.any(String), part: '2026-10', decision: 'REJECTED' },
      ]),
    );
  }, 60_000);

  it('is shown to nobody without the department’s own key', async () => {
    const { page } = await stage.open('/desk?department=water');
    const desk = deskOn(page);
    await desk.button('Voir la quarantaine').click();
    await desk.refusal.filter({ hasText: 'La clé manque' }).waitFor();
    await desk.writeKey('housing');
    await desk.button('Voir la quarantaine').click();
    await desk.refusal.filter({ hasText: 'n’est pas celle de cette direction' }).waitFor();
    expect(await page.getByText('Le mois mesuré').count()).toBe(0);
  });
});
