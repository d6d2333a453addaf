import type { Identity } from '@pilotage/kit/service';
import type { RequestBudget } from './upstream/request-budget.ts';

/** What one request through the gateway carries along. */
export interface GatewayContext {
  readonly identity: Identity;
  readonly requestId: string;
  /** The time that is left for its fetches. */
  readonly budget: RequestBudget;
}
