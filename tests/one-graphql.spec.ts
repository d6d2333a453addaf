import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('installs one copy of graphql, since two refuse each other’s schemas', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  const copies = Object.keys(lock.packages).filter((path) =>
    /(^|\/)node_modules\/graphql$/.test(path),
  );
  expect(copies).toEqual(['node_modules/graphql']);
});
