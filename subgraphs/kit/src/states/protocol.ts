import type { ProductRecord, ProductSets } from '@pilotage/schema';
import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const question = z.object({
  /** Code of the indicator. */
  indicator: z.string(),
  /** The period; `null`: the indicator's own default. */
  period: z.object({ label: z.string(), start: day, end: day }).nullable(),
  /** Known up to that instant; `null`: now. */
  asOf: z.iso.datetime().nullable(),
});

/** What the ministry asks of a department. */
export const statesRequest = z.object({
  questions: z.array(question).max(1000),
  /** Product records wanted too, as known up to `asOf`; not those of the version in `unless`. */
  products: z
    .array(z.object({ asOf: z.iso.datetime().nullable(), unless: z.number().int().nullable() }))
    .max(100),
});

/** One state asked for. */
export type StateQuestion = z.infer<typeof question>;

/** What the ministry asks of a department. */
export type StatesRequest = z.infer<typeof statesRequest>;

const instant = z.coerce.date();

/** What a department answers, all of it from one snapshot. */
export const statesAnswer = z.object({
  department: z.string(),
  version: z.number().int(),
  recordedAt: instant.nullable(),
  /** In the order of the questions. */
  states: z.array(
    z.object({
      state: z.custom<ProductSets>(),
      /** Whether anything of it was made up to show the platform at work. */
      demonstration: z.boolean(),
    }),
  ),
  /** In the order in which they were asked for; `null` where unchanged since the version in `unless`. */
  products: z.array(z.array(z.custom<ProductRecord>()).nullable()),
});

/** One state that a department answers. */
export type StateAnswer = StatesAnswer['states'][number];

/** What a department answers. */
export type StatesAnswer = z.infer<typeof statesAnswer>;
