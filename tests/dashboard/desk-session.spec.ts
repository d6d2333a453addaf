import { afterAll, beforeAll, expect, it } from 'vitest';
import { issuerOptions, startIssuer } from '../../gateway/src/audience/testing/issuer-server.ts';
import { csvOf, deskOn } from './desk.ts';
import { openStage, type Stage } from './stage.ts';

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let stage: Stage;

beforeAll(async () => {
  issuer = await startIssuer();
  stage = await openStage({ audience: { issuer: issuerOptions(issuer.url) } });
  await issuer.open(stage.platform.address);
  await stage.platform.publish('housing', [{ slug: 'a', name: 'A' }]);
}, 60_000);
afterAll(async () => {
  await stage?.close();
  await issuer?.close();
});

it('Somebody whom a steward makes a publisher signs in from the desk, and publishes there without a key', async () => {
  const { page } = await stage.open('/desk');
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await page.waitForURL('**/desk');
  const desk = deskOn(page);
  await desk.says('Vous êtes connecté, mais sans rôle pour publier.').waitFor();
  const id = await page.getByRole('code').first().innerText();
  const { errors } = await stage.platform.ask(
    'mutation ($input: MinistryPublicationInput!) { publishMinistry(input: $input) { added } }',
    { input: { key: 'role', roles: [{ person: id, role: 'PUBLISHER', department: 'housing' }] } },
    'steward',
  );
  expect(errors).toBeUndefined();

  await page.reload();
  await desk.says(/Vous êtes connecté pour publier\s: Direction des logements/).waitFor();
  expect(await desk.key.count()).toBe(0);
  expect(await desk.department.inputValue()).toBe('housing');
  expect(await desk.department.isDisabled()).toBe(true);
  await desk.choose('usage.csv', csvOf(['a', 'USAGE', '2026-05', 40, 400]));
  await desk.try();
  await desk.says(/Essai réussi/).waitFor();
  await desk.publish();
  await desk.says(/Publié\. Voici/).waitFor();
  await desk.says('Rien n’attend.').waitFor();
  const { data } = await stage.platform.ask(
    '{ housingProduct(id: "housing:a") { figure(indicator: USAGE_RATE, period: "2026-05") { value } } }',
  );
  expect(data.housingProduct.figure.value).toBe(0.1);
});
