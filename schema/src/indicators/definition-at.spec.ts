import { describe, expect, it } from 'vitest';
import { definitionAt } from './indicators.ts';
import { managedShare } from './managed-share.ts';

describe('The definition by which an edition is read', () => {
  const former = { ...managedShare, version: '0' };
  const present = { ...managedShare, superseded: [former] };

  it('is the one that held when it was named, whatever it was redefined to', () => {
    expect(definitionAt(present, '0')).toBe(former);
    expect(definitionAt(present, '1')).toBe(present);
  });

  it('is the present one where no edition is read', () => {
    expect(definitionAt(present)).toBe(present);
  });

  it('must be kept: no other is read in its place', () => {
    expect(definitionAt(managedShare, '0')).toBeNull();
  });
});
