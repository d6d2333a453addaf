import type { Audience, Identity } from '@pilotage/kit/service';

/** What one request through the gateway carries along. */
export interface GatewayContext {
  readonly identity: Identity;
  readonly audience: Audience;
  readonly requestId: string;
}
