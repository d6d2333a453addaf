import { createHash } from 'node:crypto';
import { parseDay, parseInstant, startOfDay } from '@pilotage/schema';
import type { Report } from '../products/product-rules.ts';
import { isLine } from './line.ts';
import type { Problem } from './problem.ts';

/** What surrounds the statements of a publication. */
export interface EnvelopeInput {
  readonly key: string;
  readonly dryRun?: boolean | null;
  readonly knownAt?: string | null;
  readonly source?: string | null;
  readonly demonstration?: boolean | null;
}

/** The same, understood. */
export interface Envelope {
  readonly key: string;
  readonly dryRun: boolean;
  readonly knownAt: Date | null;
  readonly source: string | null;
  /** Whether what it states was made up to show the platform at work. */
  readonly demonstration: boolean;
}

const LONGEST_KEY = 200;

/** Reads the envelope of a publication; `now` is the latest that may be claimed as known. */
export function readEnvelope(
  input: EnvelopeInput,
  now: Date,
): { readonly envelope: Envelope; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  if (!isLine(input.key, LONGEST_KEY)) {
    problems.push({
      path: 'key',
      value: input.key.slice(0, LONGEST_KEY),
      rule: 'key',
      message: {
        fr: 'La clé d’idempotence est vide, trop longue ou de plus d’une ligne.',
        en: 'The idempotency key is blank, too long, or more than a line.',
      },
      remedy: {
        fr: `Nommez cet envoi en 1 à ${LONGEST_KEY} caractères, et renvoyez la même clé si vous le recommencez.`,
        en: `Name this run in 1 to ${LONGEST_KEY} characters, and send the same key again if you retry it.`,
      },
    });
  }
  if (input.source != null && !isLine(input.source, LONGEST_KEY)) {
    problems.push({
      path: 'source',
      value: input.source.slice(0, LONGEST_KEY),
      rule: 'source',
      message: {
        fr: 'La source est vide, trop longue ou de plus d’une ligne.',
        en: 'The source is blank, too long, or more than a line.',
      },
      remedy: {
        fr: `Nommez-la en 1 à ${LONGEST_KEY} caractères, ou omettez-la.`,
        en: `Name it in 1 to ${LONGEST_KEY} characters, or leave it out.`,
      },
    });
  }
  const report = (problem: Problem) => {
    problems.push(problem);
    return null;
  };
  const knownAt =
    input.knownAt == null ? null : readKnownAt(input.knownAt, { path: 'knownAt', now, report });
  const { key, dryRun, source, demonstration } = input;
  const envelope = {
    key,
    dryRun: dryRun ?? false,
    knownAt,
    source: source ?? null,
    demonstration: demonstration ?? false,
  };
  return { envelope, problems };
}

/** The instant from which something is claimed to be known, not later than now; `null` after telling a problem. */
export function readKnownAt(
  text: string,
  { path, now, report }: { readonly path: string; readonly now: Date; readonly report: Report },
): Date | null {
  const day = parseDay(text);
  const instant = day ? startOfDay(day) : parseInstant(text);
  if (instant && instant <= now) return instant;
  return report({
    path,
    value: text,
    rule: 'known-at',
    message: instant
      ? {
          fr: 'Rien ne peut être connu à un moment futur.',
          en: 'Nothing can be known from the future.',
        }
      : { fr: 'Ce n’est pas un moment.', en: 'This is not a moment.' },
    remedy: {
      fr: 'Donnez une date (son début à Paris) ou un instant avec son décalage horaire, au plus tard maintenant ; ou omettez-le.',
      en: 'Give a date (its start in Paris) or an instant with its offset, not later than now; or leave it out.',
    },
  });
}

/** A fingerprint of all that a publication says, the same whatever the order of the fields. */
export function bodyHash(body: unknown): string {
  return createHash('sha256').update(canonical(body)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`;
}
