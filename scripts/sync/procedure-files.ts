import { join } from 'node:path';
import { type Walk, walkBegun } from '@pilotage/kit/sources/demarche-numerique';
import { z } from 'zod';
import { dropKept, keep, readKept } from './kept-file.ts';

const states = z.enum(['en_construction', 'en_instruction', 'accepte', 'refuse', 'sans_suite']);
const day = z.string().nullable();

const file = z.object({
  number: z.number(),
  state: states,
  depositedOn: z.string(),
  instructedOn: day,
  decidedOn: day,
});

const remembered = z.object({ files: z.array(file) });

const journal = z.object({
  begunAt: z.string(),
  url: z.string(),
  walk: z.object({
    title: z.string(),
    files: z.array(file),
    deleted: z.array(z.object({ number: z.number(), state: states, reason: z.string() })),
    next: z
      .object({
        list: z.enum(['dossiers', 'pendingDeletedDossiers', 'deletedDossiers']),
        after: z.string().nullable(),
      })
      .nullable(),
  }),
});

/** A reading that was cut short is gone on with for a day; after that too much has changed at the source. */
const LONGEST_WALK_MS = 86_400_000;

/** What is kept of one procedure: the files of the latest reading, and a reading that is under way. */
export function procedureFiles(
  dataDirectory: string,
  {
    department,
    procedure,
    url,
  }: { readonly department: string; readonly procedure: number; readonly url: string },
) {
  const name = join(dataDirectory, 'sync', `demarche-numerique-${department}-${procedure}`);
  const [files, walk] = [`${name}.json`, `${name}.walk.json`];
  return {
    /** The files as they were last read: their numbers, states and days, and nothing else. */
    remembered: () => readKept(files, remembered)?.files ?? [],
    remember: (read: z.infer<typeof remembered>['files']) => keep(files, { files: read }),
    /** Where a reading goes on that was cut short less than a day ago; else a reading from the beginning. */
    begin(now: Date): { readonly from: Walk; onPage(walk: Walk): void } {
      const kept = unlessDamaged(() => readKept(walk, journal));
      const isRecent =
        kept !== null &&
        kept.url === url &&
        now.getTime() - new Date(kept.begunAt).getTime() < LONGEST_WALK_MS;
      const begunAt = isRecent ? kept.begunAt : now.toISOString();
      return {
        from: isRecent ? (kept.walk as Walk) : walkBegun,
        onPage: (onward) => keep(walk, { begunAt, url, walk: onward }),
      };
    },
    end: () => dropKept(walk),
  };
}

/** A reading under way is only time saved: one that is damaged is begun anew. */
function unlessDamaged<Kept>(read: () => Kept): Kept | null {
  try {
    return read();
  } catch {
    return null;
  }
}
