import { describe, expect, it } from 'vitest';
import { definitionAt } from './indicators.ts';
import { managedShare } from './managed-share.ts';

describe('The definition by which an edition is read', () => {
  const former = { ...managedShare, version: '0' };

  it('is the one that held when it was named, whatever it was redefined to', () => {
    expect(definitionAt(managedShare, '0', [former])).toBe(former);
    expect(definitionAt(managedShare, '1', [former])).toBe(managedShare);
  });

  it('is the present one where no edition is read', () => {
    expect(definitionAt(managedShare, undefined, [former])).toBe(managedShare);
  });

  it('must be kept: an edition whose definition is gone is our fault, and no other is read for it', () => {
    expect(() => definitionAt(managedShare, '0', [])).toThrow('MANAGED_SHARE@0');
  });
});
