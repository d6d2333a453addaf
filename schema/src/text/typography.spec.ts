import { expect, it } from 'vitest';
import { frenchTypography } from './typography.ts';

it.each([
  ['Vouliez-vous dire « RHIN » ?', 'Vouliez-vous dire «\u00a0RHIN\u00a0»\u00a0?'],
  ['Divisez par 100 : 45 % s’écrit 0.45.', 'Divisez par 100\u00a0: 45\u00a0% s’écrit 0.45.'],
  ['Donnez https://eau.fr/?a=1;b=2!', 'Donnez https://eau.fr/?a=1;b=2!'],
])('French as printed does not break at its marks, and addresses stay whole: %s', (plain, set) => {
  expect(frenchTypography(plain)).toBe(set);
});
