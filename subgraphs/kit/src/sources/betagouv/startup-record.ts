import { didYouMean, parseDay } from '@pilotage/schema';
import { z } from 'zod';
import { phaseWords } from './phase-words.ts';

const day = z.string().refine((text) => parseDay(text) !== null, {
  error: 'This is not a day.',
  params: { remedy: 'Give an existing day as YYYY-MM-DD.' },
});

/** The source writes a missing day as a blank. */
const dayOrBlank = z.union([z.literal(''), day]).nullish();

const text = z.string().refine((words) => words.trim() !== '', {
  error: 'This is blank.',
  params: { remedy: 'Fill it in at the source.' },
});

const phaseWord = text.superRefine((word, { addIssue }) => {
  if (word.trim() === '' || phaseWords.includes(word)) return;
  const params = { remedy: didYouMean(word, phaseWords) };
  addIssue({ code: 'custom', message: 'There is no such phase.', params });
});

const relation = z.object({ id: text });

const event = z
  .object({ name: z.string(), date: z.string().nullish() })
  .refine(({ name, date }) => name !== LAUNCH || !date || parseDay(date) !== null, {
    path: ['date'],
    error: 'This is not a day.',
    params: { remedy: 'Give an existing day as YYYY-MM-DD.' },
  });

/** The event that says that first features are in users' hands. */
export const LAUNCH = 'product_launch';

/**
 * The part of a record of `startups.json` that is read; prose, contacts and persons stay in the file.
 *
 * `phases` and `sponsors` must be there: a record without them would wipe out what is known of its product.
 */
export const startupRecord = z.object({
  id: text,
  attributes: z.object({
    name: text,
    link: z.string().nullish(),
    phases: z.array(z.object({ name: phaseWord, start: day, end: dayOrBlank })),
    events: z.array(event).nullish(),
    sponsors: z.array(text),
    redirect_from: z.array(text).nullish(),
  }),
  relationships: z
    .object({
      incubator: z.object({ data: relation.nullish() }).nullish(),
      incubators: z.object({ data: z.array(relation).nullish() }).nullish(),
    })
    .nullish(),
});

/** A record as it was checked. */
export type StartupRecord = z.infer<typeof startupRecord>;
