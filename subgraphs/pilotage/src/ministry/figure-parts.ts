import { readFigure, registeredDepartment } from '@pilotage/schema';
import type { FigurePartValue } from '@pilotage/schema/graph';
import { type PilotageContext, viewOf } from '../graph/context.ts';
import { isOwnerOf, partOf, viewsFor } from './figure-of.ts';
import { stateQuestion, type UnderstoodQuestion } from './question.ts';

/** The ministry's figure, department by department. */
export async function departmentParts(
  context: PilotageContext,
  question: UnderstoodQuestion,
): Promise<readonly FigurePartValue[]> {
  const views = viewsFor(context, undefined, question);
  return Promise.all(
    views.map(async (view) => {
      const { code, name } = view.department;
      const part = partOf(question, view, await view.rows(stateQuestion(question, code)));
      const isOwner = isOwnerOf(context, code);
      const figure = readFigure({ ...question, scope: code, row: [], trajectory: null, isOwner }, [
        part,
      ]);
      return { id: code, name: name.fr, ...toldOf(figure) };
    }),
  );
}

/** A department's figure, product by product. */
export async function productParts(
  context: PilotageContext,
  code: string,
  question: UnderstoodQuestion,
): Promise<readonly FigurePartValue[]> {
  const view = viewOf(context, code);
  const [known, part] = await Promise.all([
    view.products(question.asOf, question.edition),
    view.rows(stateQuestion(question, code, ['PRODUCT'])),
  ]);
  if (part.kind === 'missing') return [];
  const products = known.kind === 'missing' ? [] : known.products;
  const names = new Map(products.map(({ id, name }) => [id, name]));
  const isOwner = isOwnerOf(context, code);
  const { isBlank } = question.indicator.monoid;
  const rows = part.rows.filter(
    ({ state, hidden, waiting }) => hidden > 0 || waiting > 0 || !isBlank(state),
  );
  return rows.map((row) => {
    const id = row.key[0] ?? code;
    const own = partOf(question, view, part, (other) => other === row);
    const figure = readFigure({ ...question, scope: id, row: [], trajectory: null, isOwner }, [
      own,
    ]);
    const name = names.get(id) ?? registeredDepartment(id)?.name.fr ?? id;
    return { id, name, ...toldOf(figure) };
  });
}

function toldOf({ value, status, sampleSize, components, reasons }: ReturnType<typeof readFigure>) {
  return { value, status, sampleSize, components, reasons };
}
