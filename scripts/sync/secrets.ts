import type { SourceCode } from '@pilotage/kit/sources';
import { ImportError } from '../import/import-error.ts';

/** The variables of the environment that hold what each source is asked with; the others need nothing. */
const VARIABLES = {
  jdma: 'JDMA_KEY',
  matomo: 'MATOMO_TOKEN',
  'demarche-numerique': 'DEMARCHE_NUMERIQUE_TOKEN',
} as const satisfies Partial<Record<SourceCode, string>>;

/** A source that is asked with a secret. */
export type GuardedSource = keyof typeof VARIABLES;

/**
 * What a department asks a source with: its own secret, else that of all departments.
 *
 * @throws ImportError when there is neither.
 */
export function secretOf(
  env: Readonly<Record<string, string | undefined>>,
  source: GuardedSource,
  department: string,
): string {
  const shared = VARIABLES[source];
  const own = `${shared}_${department.toUpperCase().replaceAll('-', '_')}`;
  const secret = env[own]?.trim() || env[shared]?.trim();
  if (secret) return secret;
  throw new ImportError(
    `There is no secret to ask it with. Put it into the environment as ${own}, or as ${shared} for all departments.`,
  );
}
