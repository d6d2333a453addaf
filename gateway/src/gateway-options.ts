import type { Log, SigningKey } from '@pilotage/kit/service';
import type { AudienceOptions } from './audience/audience-options.ts';
import type { Identify } from './audience/directory.ts';
import type { RecordUse } from './audit.ts';
import type { Site } from './http/site-config.ts';
import type { PersistedOperations } from './operations/persisted-operations.ts';
import type { MetricsOptions } from './telemetry/metrics.ts';
import type { LocalSubgraph } from './upstream/local-source.ts';

/** What a gateway is made of. */
export interface GatewayOptions {
  /** The composed supergraph, any that Apollo's composition makes. */
  readonly supergraph: string;
  /** Where each subgraph answers, by its name in the supergraph: an address, or this very process. */
  readonly subgraphs: Readonly<Record<string, string | LocalSubgraph>>;
  /** Signs the short tokens that tell subgraphs who calls. */
  readonly privateKey: SigningKey;
  readonly identify: Identify;
  /** Who may call, and how often; open for development unless told otherwise. */
  readonly audience?: AudienceOptions;
  /** The operations that dashboards may send; none unless told otherwise. */
  readonly operations?: PersistedOperations;
  /** Writes uses of machines' keys into the audit; absent: there is none. */
  readonly recordUse?: RecordUse;
  readonly log: Log;
  /** How long a subgraph may take to answer; 2 s unless told otherwise. */
  readonly deadlineMs?: number;
  /** How long all subgraphs together may take over one request; 4 s unless told otherwise. */
  readonly requestDeadlineMs?: number;
  /** How long it may take over a publication; 60 s unless told otherwise. */
  readonly publicationDeadlineMs?: number;
  /** How soon a subgraph that does not answer is tried again; 1 s unless told otherwise. */
  readonly probeAfterMs?: number;
  /** How many MiB of answers are kept ready; 128 unless told otherwise, 0 for none. */
  readonly cacheMiB?: number;
  /** The month around which a demonstration is told, `YYYY-MM`; absent where facts are real. */
  readonly demonstration?: string | null;
  /** Who answers for the site; nobody is named unless told otherwise. */
  readonly site?: Site;
  /** Which clients are measured by name, and what whoever reads `/metrics` must show. */
  readonly metrics?: MetricsOptions & { readonly token?: string | undefined };
  ready?(): Promise<boolean>;
}
