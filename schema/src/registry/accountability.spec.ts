import { describe, expect, it } from 'vitest';
import { accountableDepartment } from './accountability.ts';

describe('The department accountable for a product', () => {
  it('is the only one that claims it', () => {
    expect(accountableDepartment('x', new Set(['transport']))).toMatchObject({
      department: 'transport',
      because: 'SOLE',
    });
  });

  it('is the first of the registry when several claim it', () => {
    expect(accountableDepartment('envergo', new Set(['housing', 'water']))).toEqual({
      department: 'water',
      because: 'ORDER',
      claimants: ['water', 'housing'],
    });
  });

  it('is the one that the registry settles, where it does', () => {
    expect(accountableDepartment('monitorfish', new Set(['water', 'maritime']))).toMatchObject({
      department: 'maritime',
      because: 'OVERRIDE',
    });
  });

  it('is nobody when nobody claims it', () => {
    expect(accountableDepartment('x', new Set())).toBeNull();
  });
});
