import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** The long forms of what the tests state in short: run before a release, not on every change. */
export default mergeConfig(
  { ...config, test: { ...config.test, include: [], exclude: [] } },
  defineConfig({ test: { include: ['tests/trials/**/*.trial.ts'] } }),
);
