import type { DimensionCode, ProductRecord, ProductSelection, State } from '@pilotage/schema';
import { z } from 'zod';
import type { KnownUpTo } from '../store/moment.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const moment = z.object({
  instant: z.iso.datetime(),
  /** The last version that counts, where an edition has pinned it. */
  version: z.number().int().nullable(),
});

/** Up to where something is to be known, as it is sent. */
export type WireMoment = z.infer<typeof moment>;

/** The same, understood. */
export function knownUpTo({ instant, version }: WireMoment): KnownUpTo {
  return { instant: new Date(instant), version };
}

const question = z.object({
  /** Code of the indicator. */
  indicator: z.string(),
  /** Version of the definition that the state is of; states of two are never merged. */
  definition: z.string(),
  /** What it was measured with; `null` for an indicator that has no instrument. */
  instrument: z.string().nullable(),
  /** The period; `null`: the indicator's own default. */
  period: z.object({ label: z.string(), start: day, end: day }).nullable(),
  /** Known up to there; `null`: now. */
  asOf: moment.nullable(),
  /** The day on which it is read; `null`: that of the moment. */
  today: day.nullable(),
  /** Which products; `null`: all. */
  filter: z.custom<ProductSelection>().nullable(),
  /** By what the state is broken down; empty: not at all. */
  by: z.array(z.custom<DimensionCode>((value) => typeof value === 'string')).max(3),
});

/** What the ministry asks of a department. */
export const statesRequest = z.object({
  questions: z
    .array(
      question.extend({
        /** Not wanted where the department is still at this version. */
        unless: z.number().int().nullable(),
      }),
    )
    .max(1000),
  /** Product records wanted too, as known up to `asOf`; not those of the version in `unless`. */
  products: z
    .array(z.object({ asOf: moment.nullable(), unless: z.number().int().nullable() }))
    .max(100),
});

/** One state asked for. */
export type StateQuestion = z.infer<typeof question>;

/** What the ministry asks of a department. */
export type StatesRequest = z.infer<typeof statesRequest>;

const row = z.object({
  /** The keys of the row, in the order of the dimensions; `null` where a product has none. */
  key: z.array(z.string().nullable()),
  /** What the instrument was, where the state is broken down by it. */
  instrument: z.string().nullable(),
  state: z.custom<State>(),
  /** Product-months left out, since they would tell of fewer than three persons. */
  hidden: z.number().int(),
  /** Statements that wait in quarantine. */
  waiting: z.number().int().default(0),
});

/** The state of one row of a breakdown, or of the whole. */
export type StateRow = z.infer<typeof row>;

const stateAnswer = z.object({
  /** One row with an empty key where the state is not broken down. */
  rows: z.array(row),
  /** Whether anything of it was made up to show the platform at work. */
  demonstration: z.boolean(),
  /** The version that it was read from: the department's, or the one that an edition has pinned. */
  version: z.number().int(),
  /** The latest time from which anything in that version is known; `null` when nothing is. */
  knownAt: z.coerce.date().nullable(),
  /** The day on which it was read; the same version reads alike on the same day. */
  today: day,
});

/** What a department answers to one question. */
export type StateAnswer = z.infer<typeof stateAnswer>;

const instant = z.coerce.date();

/** What a department answers, all of it from one snapshot. */
export const statesAnswer = z.object({
  department: z.string(),
  version: z.number().int(),
  recordedAt: instant.nullable(),
  /** In the order of the questions; `null` where unchanged since the version in `unless`. */
  states: z.array(stateAnswer.nullable()),
  /** In the order in which they were asked for; `null` where unchanged since the version in `unless`. */
  products: z.array(z.array(z.custom<ProductRecord>()).nullable()),
});

/** What a department answers. */
export type StatesAnswer = z.infer<typeof statesAnswer>;
