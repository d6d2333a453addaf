import type { Day } from '@pilotage/schema';

/** Up to where something is known. */
export interface KnownUpTo {
  readonly instant: Date;
  /** The last version that counts, which an edition has pinned; `null`: whatever was recorded since. */
  readonly version: number | null;
}

/** When a reading is made, and of what: everything known up to `asOf` (`null`: now), read on `today`. */
export interface ReadingMoment {
  readonly asOf: KnownUpTo | null;
  readonly today: Day;
  /** The definitions that an edition has pinned, by indicator; empty where no edition is read. */
  readonly definitions: Readonly<Record<string, string>>;
}

/** The present, on a day. */
export function presentOn(today: Day): ReadingMoment {
  return { asOf: null, today, definitions: {} };
}

/** What tells one moment from another. */
export function momentKey(asOf: KnownUpTo | null): string {
  return asOf === null ? 'now' : `${asOf.instant.toISOString()} ${asOf.version ?? 'latest'}`;
}
