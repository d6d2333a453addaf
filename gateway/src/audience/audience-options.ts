import { type Directory, NOBODY_SIGNS_IN } from './directory.ts';
import { RATE_LIMITS, type RateLimits } from './rate-limits.ts';
import type { IssuerOptions } from './sign-in/issuer.ts';

/** Who may call, and how often. */
export interface AudienceOptions {
  /** Whether whoever shows neither key nor login may read. */
  readonly openReading: boolean;
  /** Whether people without a role are analysts, where reading is not open. */
  readonly openToSignedIn: boolean;
  /** Where browsers find the gateway, such as `https://pilotage.example`. */
  readonly publicUrl: string;
  /** Seals sessions; a change of it ends them all. */
  readonly sessionSecret: string;
  /** Who signs people in; `null` where nobody does. */
  readonly issuer: IssuerOptions | null;
  readonly directory: Directory;
  readonly limits: RateLimits;
  /** The proxies in front, whose word on the caller's address is taken; `null`: there are none. */
  readonly trustedProxies: string | null;
}

/** What a gateway for development is, unless it is told otherwise. */
export function developmentAudience(sessionSecret: string): AudienceOptions {
  return {
    openReading: true,
    openToSignedIn: true,
    publicUrl: 'http://localhost:4000',
    sessionSecret,
    issuer: null,
    directory: NOBODY_SIGNS_IN,
    limits: RATE_LIMITS,
    trustedProxies: null,
  };
}
