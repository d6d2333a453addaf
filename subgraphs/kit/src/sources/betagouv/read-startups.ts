import { parseDay } from '@pilotage/schema';
import { z } from 'zod';

const day = z.string().refine((text) => parseDay(text) !== null, {
  error: ({ input }) => `"${input}" is not a day; give an existing one as YYYY-MM-DD`,
});

const relation = z.object({ id: z.string().min(1) });

/** The part of a record that is read; prose, contacts and repositories stay in the file. */
const record = z.object({
  id: z.string().min(1),
  attributes: z.object({
    name: z.string().trim().min(1),
    link: z.string().optional(),
    phases: z.array(z.object({ name: z.string(), start: day })).default([]),
    events: z.array(z.object({ name: z.string(), date: z.string() })).default([]),
    sponsors: z.array(z.string().min(1)).default([]),
    redirect_from: z.array(z.string().min(1)).default([]),
  }),
  relationships: z
    .object({
      incubator: z.object({ data: relation.nullish() }).nullish(),
      incubators: z.object({ data: z.array(relation).nullish() }).nullish(),
    })
    .nullish(),
});

/** A product of beta.gouv.fr, as far as it is read. */
export interface Startup {
  readonly slug: string;
  readonly name: string;
  readonly url: string | null;
  readonly phases: readonly { readonly name: string; readonly start: string }[];
  /** The first day on which first features were in users' hands; `null` when no such event is told. */
  readonly launchedOn: string | null;
  readonly sponsors: readonly string[];
  readonly formerSlugs: readonly string[];
  readonly incubators: readonly string[];
}

/** Something that keeps a file from being read. */
export interface FileProblem {
  /** Which record, by its id where it has one. */
  readonly record: string;
  readonly field: string;
  readonly message: string;
}

/** What a file holds, or everything that is wrong with it. */
export type StartupsFile =
  | { readonly startups: readonly Startup[]; readonly problems: readonly [] }
  | { readonly startups: null; readonly problems: readonly FileProblem[] };

/** Reads beta.gouv.fr's `startups.json`, API v2.6 or v2.7; nothing of a broken file is used. */
export function readStartups(text: string): StartupsFile {
  const { value, problem } = parsed(text);
  if (problem) return { startups: null, problems: [problem] };
  const list = (value as { readonly data?: unknown } | null)?.data;
  if (!Array.isArray(list)) {
    return {
      startups: null,
      problems: [
        { record: 'the file', field: 'data', message: 'it holds no list "data" of products' },
      ],
    };
  }
  const read = list.map((raw: unknown, index) => readRecord(raw, index));
  const problems = [...read.flatMap((one) => one.problems), ...repeated(list)];
  if (problems.length > 0) return { startups: null, problems };
  return { startups: read.flatMap(({ startup }) => startup ?? []), problems: [] };
}

function readRecord(
  raw: unknown,
  index: number,
): { startup: Startup | null; problems: readonly FileProblem[] } {
  const result = record.safeParse(raw);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => {
      return { record: nameOf(raw, index), field: path.join('.'), message };
    });
    return { startup: null, problems };
  }
  const { id, attributes, relationships } = result.data;
  const launches = attributes.events.filter(
    ({ name, date }) => name === 'product_launch' && date !== '',
  );
  const broken = launches.find(({ date }) => parseDay(date) === null);
  if (broken) {
    const message = `"${broken.date}" is not a day; give an existing one as YYYY-MM-DD`;
    return { startup: null, problems: [{ record: id, field: 'attributes.events', message }] };
  }
  const incubators = [
    relationships?.incubator?.data?.id,
    ...(relationships?.incubators?.data ?? []).map((one) => one.id),
  ];
  const startup = {
    slug: id.normalize('NFC'),
    name: attributes.name,
    url: attributes.link || null,
    phases: attributes.phases,
    launchedOn: launches.map(({ date }) => date).sort()[0] ?? null,
    sponsors: attributes.sponsors,
    formerSlugs: attributes.redirect_from.map((slug) => slug.normalize('NFC')),
    incubators: [...new Set(incubators.flatMap((incubator) => incubator ?? []))],
  };
  return { startup, problems: [] };
}

function repeated(list: readonly unknown[]): readonly FileProblem[] {
  const ids = list.flatMap((raw) => idOf(raw) ?? []);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(twice)].map((id) => ({
    record: id,
    field: 'id',
    message: 'two records bear this id',
  }));
}

function nameOf(raw: unknown, index: number): string {
  return idOf(raw) ?? `record ${index + 1}`;
}

function idOf(raw: unknown): string | null {
  const id = (raw as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' && id !== '' ? id : null;
}

function parsed(text: string): { value: unknown; problem: FileProblem | null } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')), problem: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    const message = `it is not whole JSON (${reason}); was it cut short?`;
    return { value: null, problem: { record: 'the file', field: '', message } };
  }
}
