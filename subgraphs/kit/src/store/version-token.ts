import { createHash } from 'node:crypto';
import type { AnyIndicator, Day } from '@pilotage/schema';

/** Everything on which the answers of a log depend, so that two answers under one token are the same. */
export interface VersionMarks {
  /** The run of the process: another may run other code. */
  readonly boot: string;
  readonly version: number;
  /** The day it is in Paris. */
  readonly today: Day;
  readonly indicators: readonly AnyIndicator[];
}

/** A short text that differs as soon as answers may; whoever holds it compares it, and reads nothing in it. */
export function versionToken({ boot, version, today, indicators }: VersionMarks): string {
  return `${boot}.${fingerprint(indicators)}.${today}.${version}`;
}

/** The version in a token of the same run; `null` in any other. */
export function versionIn(token: string, boot: string): number | null {
  const version = token.startsWith(`${boot}.`)
    ? Number(token.slice(token.lastIndexOf('.') + 1))
    : -1;
  return Number.isSafeInteger(version) && version >= 0 ? version : null;
}

const known = new WeakMap<readonly AnyIndicator[], string>();

/** Tells definitions apart: a test or a release to come may read by others. */
function fingerprint(indicators: readonly AnyIndicator[]): string {
  const found =
    known.get(indicators) ??
    createHash('sha256')
      .update(indicators.map(({ code, version }) => `${code}@${version}`).join())
      .digest('base64url')
      .slice(0, 8);
  known.set(indicators, found);
  return found;
}
