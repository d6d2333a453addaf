import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SourceCode, sourceAsker } from '@pilotage/kit/sources';
import { outcomeText } from '../../scripts/sync/outcome.ts';
import { sync } from '../../scripts/sync/run-sync.ts';
import type { SyncOptions } from '../../scripts/sync/sync-run.ts';
import type { TestPlatform } from '../platform/start-test-platform.ts';

/** How long a source may take here; patient, since a machine that tests is busy. */
const DEADLINE_MS = 10_000;

/** Runs syncs of a test's settings into its platform, from a data folder of its own. */
export async function syncOf(platform: TestPlatform, settings: object) {
  const folder = await mkdtemp(join(tmpdir(), 'pilotage-sync-'));
  const settingsFile = join(folder, 'sources.json');
  await writeFile(settingsFile, JSON.stringify(settings));
  return {
    folder,
    settingsFile,
    /** What became of each source, and what people are told. */
    async run(
      sources: readonly SourceCode[],
      { deadlineMs = DEADLINE_MS, ...more }: Partial<SyncOptions> & { deadlineMs?: number } = {},
    ) {
      const options = {
        sources,
        department: null,
        dryRun: false,
        settingsFile,
        dataDirectory: folder,
        graph: platform.graph,
        keys: platform.keys,
        env: {
          JDMA_KEY: 'the-key',
          MATOMO_TOKEN: 'the-token',
          DEMARCHE_NUMERIQUE_TOKEN: 'the-token',
        },
        askSource: sourceAsker({ deadlineMs, pauseMs: 1 }),
        runId: randomUUID(),
        ...more,
      };
      const outcomes = await sync(options);
      const of = (source: SourceCode, department: string) =>
        outcomes.find((one) => one.source === source && one.department === department)?.became;
      return { outcomes, of, text: outcomeText(outcomes, options.dryRun) };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The versions of all departments, to see that nothing was published. */
export async function versionsOf(platform: TestPlatform): Promise<string> {
  const { data } = await platform.ask('{ ministry { figure(indicator: PORTFOLIO) { citation } } }');
  return data.ministry.figure.citation.split(' from ')[1];
}
