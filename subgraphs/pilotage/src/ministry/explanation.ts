import { PublicError, readInstrument, type StateQuestion } from '@pilotage/kit';
import {
  type Citation,
  departmentOf,
  departments,
  endOfDay,
  type FigurePart,
  type FigureValue,
  parseCitation,
  readFigure,
  registeredDepartment,
} from '@pilotage/schema';
import { type PilotageContext, viewOf } from '../graph/context.ts';
import { isOwnerOf, partOf } from './figure-of.ts';
import { stateQuestion, type UnderstoodQuestion } from './question.ts';

/** A cited figure, recomputed from the log. */
export interface ExplanationValue {
  readonly figure: FigureValue;
  /** Whether it says what the citation says. */
  readonly same: boolean;
}

/** After every instant at which anything can be known. */
const ANY_TIME = '9999-12-31T00:00:00.000Z';

/**
 * Recomputes the figure of a citation from the departments' logs, up to the versions that it names.
 *
 * @throws PublicError BAD_INPUT for a text that is no citation; SOURCE_UNAVAILABLE when a department that it
 * names does not answer.
 */
export async function explain(context: PilotageContext, text: string): Promise<ExplanationValue> {
  const citation = parseCitation(text);
  if (!citation) {
    throw new PublicError(
      'BAD_INPUT',
      'citation: this is no citation of a figure. Copy the line that `citation` of a figure gives.',
      { value: text },
    );
  }
  if (citation.today > context.today || (citation.asOf && citation.asOf > context.now())) {
    throw new PublicError(
      'BAD_INPUT',
      'citation: it was read on a day that has not come. Copy the line that `citation` of a figure gives.',
      { value: text },
    );
  }
  const indicator = context.indicatorOf(citation.indicator, citation.definition);
  const { period, asOf, today, scope, row, filter } = citation;
  const instrument = readInstrument(indicator, citation.instrument);
  const question: UnderstoodQuestion = {
    indicator,
    instrument,
    asked: period,
    period,
    asOf,
    today,
    edition: null,
    filter,
  };
  await checkDepartments(context, question, citation);
  const parts = await Promise.all(
    Object.entries(citation.versions).map(([code, version]) =>
      partAt(context, question, citation, { code, version }),
    ),
  );
  const isOwner = isOwnerOf(context, scope.split(':')[0]);
  const figure = readFigure({ ...question, scope, row, trajectory: null, isOwner }, parts);
  return { figure, same: isSame(figure.value, citation.value) };
}

async function partAt(
  context: PilotageContext,
  question: UnderstoodQuestion,
  { asOf, scope, by, row }: Citation,
  { code, version }: { readonly code: string; readonly version: number | null },
): Promise<FigurePart> {
  const name = registeredDepartment(code)?.name.fr ?? code;
  if (version === null)
    return { kind: 'missing', department: code, gap: { code, name, since: null } };
  const view = viewOf(context, code);
  const isProduct = departmentOf(scope) === code && scope.includes(':');
  const asked: StateQuestion = {
    indicator: question.indicator.code,
    definition: question.indicator.version,
    instrument: question.instrument,
    period: question.period,
    asOf: { instant: asOf?.toISOString() ?? ANY_TIME, version },
    today: question.today,
    filter: question.filter,
    by: isProduct ? ['PRODUCT'] : [...by],
  };
  const part = await view.rows(asked);
  if (part.kind === 'fresh') {
    if (version > part.presentVersion) throw refusedVersion(code, version);
    const wanted = JSON.stringify(isProduct ? [scope] : row.map((key) => key.code));
    return partOf(question, view, part, ({ key }) => JSON.stringify(key) === wanted);
  }
  throw new PublicError(
    'SOURCE_UNAVAILABLE',
    `${name} does not answer; its log is needed. Ask again later.`,
    { subgraph: code },
  );
}

/** A figure is made of the departments that it is about: all of them, of the ministry. */
async function checkDepartments(
  context: PilotageContext,
  question: UnderstoodQuestion,
  citation: Citation,
): Promise<void> {
  const cited = Object.keys(citation.versions);
  const wanted = departmentsOf(citation);
  const strangers = cited.filter((code) => !wanted.includes(code));
  const left = wanted.filter((code) => !cited.includes(code));
  // A department that had not published by then may not have existed.
  const instant = citation.asOf ?? endOfDay(citation.today);
  const absent = await Promise.all(
    left.map(async (code) => {
      const part = await viewOf(context, code).rows({
        ...stateQuestion(question, code),
        asOf: { instant: instant.toISOString(), version: null },
        today: question.today,
      });
      return part.kind === 'fresh' && part.knownAt === null;
    }),
  );
  const wrong = [...strangers, ...left.filter((_, index) => !absent[index])];
  if (wrong.length === 0) return;
  throw new PublicError(
    'BAD_INPUT',
    `citation: a figure of ${citation.scope} is made of ${wanted.join(', ')}; look at ${wrong.join(', ')}. Copy the line that \`citation\` of a figure gives.`,
    { value: cited.join('+') },
  );
}

function departmentsOf({ scope, row, filter }: Citation): readonly string[] {
  if (scope !== 'ministry') return [scope.split(':')[0] ?? scope];
  const own = row.find(({ dimension }) => dimension === 'DEPARTMENT');
  if (own) return own.code === null ? [] : [own.code];
  return filter?.departments ?? departments.map(({ code }) => code);
}

function refusedVersion(code: string, version: number): PublicError {
  return new PublicError(
    'BAD_INPUT',
    `citation: ${code} has never had the version ${version}. Copy the line that \`citation\` of a figure gives.`,
    { value: `${code}.${version}` },
  );
}

/** Sums of decimals may differ in their last digits with the order in which departments answered. */
function isSame(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
