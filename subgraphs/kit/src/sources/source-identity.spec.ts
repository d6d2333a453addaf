import { expect, it } from 'vitest';
import { identityOf } from './source-identity.ts';

it.each([
  ['Déclarer un prélèvement', 'Déclarer un prélèvement'],
  ['  Déclarer\n\tun\u200B prélèvement ', 'Déclarer un prélèvement'],
  ['Écrire à jean@exemple.fr', 'Écrire à …'],
  ['x'.repeat(400), 'x'.repeat(300)],
  [' ', '4012'],
])('titles a service %j as it can be published', (title, published) => {
  expect(identityOf('jdma', '4012', title)).toEqual({
    source: 'jdma',
    identifier: '4012',
    title: published,
  });
});
