import { departments } from '@pilotage/schema';
import { describe, expect, it } from 'vitest';
import { departmentPackage } from './department-package.ts';

describe('A department’s package', () => {
  it.each(departments)('is found by its code: $code', async ({ code }) => {
    const { department, sdl } = await departmentPackage(code);
    expect(department.code).toBe(code);
    expect(sdl()).toContain('type Query');
  });

  it('that has no folder is missed with the remedy', async () => {
    await expect(departmentPackage('nowhere')).rejects.toThrow(
      /registers "nowhere".*no package in subgraphs\/nowhere\/.*"npm install"/,
    );
  });

  it('that is not installed is missed with the remedy', async () => {
    await expect(departmentPackage('../gateway')).rejects.toThrow(/not installed.*"npm install"/);
  });
});
