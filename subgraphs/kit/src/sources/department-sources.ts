import type { BetagouvSource } from './betagouv/index.ts';
import { connectors, type SourceCode } from './connectors.ts';
import type { DemarcheNumeriqueSource } from './demarche-numerique/index.ts';
import type { JdmaSource } from './jdma/index.ts';
import type { MatomoSource } from './matomo/index.ts';

/** Which sources a department uses, each under its code, and how it understands them. */
export interface DepartmentSources {
  readonly betagouv: BetagouvSource;
  readonly jdma?: JdmaSource;
  readonly matomo?: MatomoSource;
  readonly 'demarche-numerique'?: DemarcheNumeriqueSource;
}

/** The codes of the sources that a department uses, in the order in which they are asked. */
export function usedSources(sources: DepartmentSources): readonly SourceCode[] {
  return connectors.flatMap(({ code }) => (sources[code] ? [code] : []));
}
