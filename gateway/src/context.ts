import type { Audience, Identity } from '@pilotage/kit/service';
import type { Asking } from './asking.ts';
import type { RequestBudget } from './upstream/request-budget.ts';

/** What one request through the gateway carries along. */
export interface GatewayContext {
  readonly identity: Identity;
  readonly audience: Audience;
  readonly requestId: string;
  readonly asking: Asking;
  /** The time that is left for its fetches. */
  readonly budget: RequestBudget;
}
