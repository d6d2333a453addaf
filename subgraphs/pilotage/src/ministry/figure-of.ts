import type { StateRow } from '@pilotage/kit';
import { type FigurePart, type FigureValue, readChange, readFigure } from '@pilotage/schema';
import type { AskableFigure } from '@pilotage/schema/graph';
import type { DepartmentView, RowsPart } from '../departments/department-view.ts';
import { type PilotageContext, viewOf } from '../graph/context.ts';
import { departmentParts, productParts } from './figure-parts.ts';
import {
  type FigureArguments,
  readQuestion,
  stateQuestion,
  type UnderstoodQuestion,
} from './question.ts';
import { trajectoryOf } from './targets.ts';

/** Whose figure: a department's by its code, else the ministry's. */
export interface Scope {
  readonly code?: string;
}

/** The figure of the ministry or of one department, merged from states, and what can be asked of it. */
export async function figureOf(
  context: PilotageContext,
  scope: Scope,
  args: FigureArguments,
): Promise<AskableFigure> {
  const question = await readQuestion(context, args);
  const figure = await readFor(context, scope, question);
  return {
    ...figure,
    async compare(to) {
      const other = await readQuestion(context, { ...args, period: to });
      return readChange(figure, await readFor(context, scope, other));
    },
    allParts: () =>
      scope.code === undefined
        ? departmentParts(context, question)
        : productParts(context, scope.code, question),
  };
}

/** The figure alone. */
async function readFor(
  context: PilotageContext,
  { code }: Scope,
  question: UnderstoodQuestion,
): Promise<FigureValue> {
  const { indicator } = question;
  const views = viewsFor(context, code, question);
  const [trajectory, parts] = await Promise.all([
    question.filter === null
      ? trajectoryOf(context.database, indicator.code, code ?? 'ministry', knownHere(question))
      : null,
    Promise.all(views.map((view) => view.rows(stateQuestion(question, view.department.code)))),
  ]);
  return readFigure(
    {
      ...question,
      scope: code ?? 'ministry',
      row: [],
      trajectory,
      isOwner: isOwnerOf(context, code),
    },
    parts.map((part, index) => partOf(question, views[index], part)),
  );
}

/** The departments that a question is about. */
export function viewsFor(
  context: PilotageContext,
  code: string | undefined,
  { filter, edition }: UnderstoodQuestion,
): readonly DepartmentView[] {
  if (code !== undefined) return [viewOf(context, code)];
  const wanted = filter?.departments ?? null;
  const pinned = edition && Object.keys(edition.versions);
  return context.views.filter(
    ({ department }) =>
      (wanted?.includes(department.code) ?? true) && (pinned?.includes(department.code) ?? true),
  );
}

/** Up to where the ministry's own statements are read. */
export function knownHere({ asOf, edition }: UnderstoodQuestion) {
  return asOf && { instant: asOf, version: edition?.ministryVersion ?? null };
}

/** Whether the caller publishes for the department whose figure it is. */
export function isOwnerOf({ identity }: PilotageContext, code: string | undefined): boolean {
  return code !== undefined && identity.role === 'publisher' && identity.department === code;
}

/** What a department brings to a figure: the rows of its answer that are wanted. */
export function partOf(
  { indicator }: UnderstoodQuestion,
  view: DepartmentView | undefined,
  part: RowsPart,
  isWanted: (row: StateRow) => boolean = () => true,
): FigurePart {
  const department = view?.department.code ?? '';
  if (part.kind === 'missing') return { ...part, department };
  const { rows, ...rest } = part;
  const wanted = rows.filter(isWanted);
  return {
    ...rest,
    department,
    state: indicator.monoid.merge(wanted.map(({ state }) => state)),
    hidden: wanted.reduce((sum, { hidden }) => sum + hidden, 0),
    waiting: wanted.reduce((sum, { waiting }) => sum + waiting, 0),
  };
}
