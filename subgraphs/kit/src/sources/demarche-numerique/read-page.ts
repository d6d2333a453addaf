import { type Day, dayOf, didYouMean, parseInstant } from '@pilotage/schema';
import { z } from 'zod';
import { type FileProblem, fieldAt, valueAt } from '../file-problem.ts';
import { notWhole, parsedJson, type Reading } from '../reading.ts';
import { type DeletedFile, deletionReasons, fileStates, type ProcedureFile } from './file.ts';

/** One page of a list of a procedure, and where the next one begins. */
export interface Page<Node> {
  readonly title: string;
  readonly nodes: readonly Node[];
  /** `null`: this was the last. */
  readonly next: string | null;
}

const REMEDY = 'Look whether the address in the settings is that of the GraphQL API.';

function word<Word extends string>(known: readonly Word[], what: string) {
  return z.string().transform((text, { addIssue }): Word => {
    const found = known.find((one) => one === text);
    if (found !== undefined) return found;
    const params = { remedy: didYouMean(text, known) };
    addIssue({ code: 'custom', message: `There is no such ${what}.`, params });
    return z.NEVER;
  });
}

const day = z.string().transform((text, { addIssue }): Day => {
  const instant = parseInstant(text);
  if (instant !== null) return dayOf(instant);
  addIssue({ code: 'custom', message: 'This is not a moment.', params: { remedy: REMEDY } });
  return z.NEVER;
});

const optionalDay = day.nullish().transform((read) => read ?? null);

const file = z
  .object({
    number: z.number().int(),
    state: word(fileStates, 'state of a file'),
    dateDepot: day,
    datePassageEnInstruction: optionalDay,
    dateTraitement: optionalDay,
  })
  .transform(
    ({ number, state, dateDepot, datePassageEnInstruction, dateTraitement }): ProcedureFile => ({
      number,
      state,
      depositedOn: dateDepot,
      instructedOn: datePassageEnInstruction,
      decidedOn: dateTraitement,
    }),
  );

const deletedFile = z.object({
  number: z.number().int(),
  state: word(fileStates, 'state of a file'),
  reason: word(deletionReasons, 'reason of a deletion'),
});

const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

function pageOf<Node extends z.ZodType>(node: Node) {
  return z.object({
    data: z.object({
      demarche: z.object({
        number: z.number().int(),
        title: z.string(),
        page: z.object({
          pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
          nodes: z.array(node),
        }),
      }),
    }),
  });
}

/** Reads a page of files. */
export const readFiles = (text: string, procedure: number): Reading<Page<ProcedureFile>> =>
  read(text, procedure, file);

/** Reads a page of deleted files. */
export const readDeleted = (text: string, procedure: number): Reading<Page<DeletedFile>> =>
  read(text, procedure, deletedFile);

function read<Node>(text: string, procedure: number, node: z.ZodType<Node>): Reading<Page<Node>> {
  const answer = parsedJson(text);
  const record = `procedure ${procedure}`;
  if (answer === null) return { value: null, problems: [notWhole(record)] };
  const refused = refusal.safeParse(answer);
  if (refused.success) {
    const told = refused.data.errors.map(({ message }) => refusedBecause(message));
    return { value: null, problems: told.map((one) => ({ record, ...one })) };
  }
  const result = pageOf(node).safeParse(answer);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => ({
      record,
      field: fieldAt(issue.path),
      value: issue.code === 'custom' ? valueAt(answer, issue.path) : undefined,
      message:
        issue.code === 'custom'
          ? issue.message
          : 'This has not the shape that démarche numérique gives it.',
      remedy: issue.code === 'custom' ? String(issue.params?.remedy ?? REMEDY) : REMEDY,
    }));
    return { value: null, problems };
  }
  const { number, title, page } = result.data.data.demarche;
  const { hasNextPage, endCursor } = page.pageInfo;
  const fault = (message: string) => [
    { record, field: 'demarche', value: undefined, message, remedy: REMEDY },
  ];
  if (number !== procedure)
    return { value: null, problems: fault(`The answer is about procedure ${number}.`) };
  if (hasNextPage && !endCursor)
    return { value: null, problems: fault('There are more files, and no word where they begin.') };
  const next = hasNextPage && endCursor ? endCursor : null;
  return { value: { title, nodes: page.nodes, next }, problems: [] };
}

/** GraphQL refuses with a status of success; the source's words are kept, without what might repeat a token. */
function refusedBecause(message: string): Omit<FileProblem, 'record'> {
  const words = message.replaceAll(/\s+/g, ' ').replaceAll(/\w{30,}/g, '…');
  return {
    field: 'errors',
    value: undefined,
    message: `démarche numérique refuses: ${words.slice(0, 200)}`,
    remedy: 'Look whether the number is right in the settings, and whether the token may read it.',
  };
}
