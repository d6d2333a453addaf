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
    await desk.button('Appliquer 2 décisions').click();
    await desk.says('Vos décisions ont été appliquées.').waitFor();
    await desk.says('1 déclaration attend.').waitFor();
    expect(await waiting.count()).toBe(1);
    expect(await decided()).toEqual(
      expect.arrayContaining([
        { subject: 'water:a', part: '2026-12', decision: 'RELEASED' },
        { subject: expect.any(String), part: '2026-10', decision: 'REJECTED' },
      ]),
    );
  }, 60_000);

  it('and is decided of elsewhere meanwhile, is named when decisions are refused, and the others are applied', async () => {
    const early = {
      metric: 'USAGE',
      month: '2027-01',
      values: [
        { code: 'ACTIVE_USERS', value: 44, unit: 'USERS' },
        { code: 'TARGET_POPULATION', value: 400, unit: 'USERS' },
      ],
    };
    await stage.platform.publish(
      'water',
      ['a', 'b'].map((slug) => ({ slug, measurements: [early] })),
    );
    const { page } = await stage.open('/desk?department=water');
    const desk = deskOn(page);
    await desk.writeKey('water');
    await desk.button('Voir la quarantaine').click();
    const ahead = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('group') })
      .filter({ hasText: 'USAGE 2027-01' });
    const [a, b] = ['water:a', 'water:b'].map((hasText) => ahead.filter({ hasText }));
    await a?.getByRole('radio', { name: 'Rejeter' }).check();
    await b?.getByRole('radio', { name: 'Libérer' }).check();
    const { data } = await stage.platform.ask(
      '{ water { quarantine(first: 20) { nodes { id subject part } } } }',
      {},
      'water',
    );
    const nodes: { id: string; subject: string; part: string }[] = data.water.quarantine.nodes;
    const ofA = nodes.find(({ subject, part }) => subject === 'water:a' && part === '2027-01');
    await stage.platform.publish('water', [], { releases: [ofA?.id] });

    await desk.button('Appliquer 2 décisions').click();
    await desk.refusal.filter({ hasText: 'Aucune décision n’a été appliquée' }).waitFor();
    const refusal = await desk.refusal.innerText();
    expect(refusal).toContain('water:a, USAGE 2027-01');
    expect(refusal).toContain('La liste a été relue.');
    expect(refusal).not.toMatch(/rejections|water:b|[0-9a-f]{8}-/);
    await expect.poll(() => ahead.count()).toBe(1);
    await desk.button('Appliquer 1 décision').click();
    await desk.says('Vos décisions ont été appliquées.').waitFor();
    expect(await decided()).toEqual(
      expect.arrayContaining([
        { subject: 'water:a', part: '2027-01', decision: 'RELEASED' },
        { subject: 'water:b', part: '2027-01', decision: 'RELEASED' },
      ]),
    );
  });

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
