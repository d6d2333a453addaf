import { departments } from '@pilotage/schema';
import { expect, it } from 'vitest';
import { completedKeys } from './keys.ts';

it('A first start gives every department and the steward a key of their own', () => {
  const keys = completedKeys({});
  expect(Object.keys(keys)).toEqual([...departments.map(({ code }) => code), 'steward']);
  expect(new Set(Object.values(keys)).size).toBe(departments.length + 1);
});

it('A department that joins existing data gets a key; everybody else keeps theirs', () => {
  const { water: _joins, ...others } = completedKeys({});
  const keys = completedKeys(others);
  expect(keys).toEqual({ ...others, water: expect.any(String) });
});
