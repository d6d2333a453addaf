import type { Audience, Identity, ReadVersions } from '@pilotage/kit/service';
import type { Caller } from './audience/caller.ts';
import type { RequestBudget } from './upstream/request-budget.ts';

/** One request, from when it is known who asks: what is noted of it while it is answered. */
export interface Asking {
  readonly caller: Caller;
  /** All of the caller on which an answer may depend. */
  readonly asker: string;
  /** Whether anybody might ask so, without showing who. */
  readonly isOpen: boolean;
  /** From which versions the answer is read. */
  readonly versions: ReadVersions;
  hasErrors(): boolean;
  noteErrors(): void;
}

/** What one request through the gateway carries along. */
export interface GatewayContext {
  readonly identity: Identity;
  readonly audience: Audience;
  readonly requestId: string;
  readonly asking: Asking;
  /** The time that is left for its fetches. */
  readonly budget: RequestBudget;
}
