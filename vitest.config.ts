import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/setup/closing-line.ts';

// Vite's resolver would take graphql's ES modules while Node takes its CommonJS ones, and a schema
// made with one copy is refused by the other.
const oneGraphql = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

export default defineConfig({
  resolve: { alias: oneGraphql, conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    include: ['{schema,gateway,scripts,tests}/**/*.spec.ts', 'subgraphs/**/*.spec.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    reporters: ['default', new ClosingLine()],
    globalSetup: ['tests/setup/postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A page shows what it waits for within moments, but not on a machine that does much else.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
  },
});
