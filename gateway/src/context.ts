import type { Identity } from '@pilotage/kit/service';

/** What one request through the gateway carries along. */
export interface GatewayContext {
  readonly identity: Identity;
  readonly requestId: string;
}
