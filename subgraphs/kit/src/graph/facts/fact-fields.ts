import { pageOf } from '@pilotage/schema';
import type { FactKind, ManyFacts, OneFact } from '../../facts/fact-kind.ts';
import { factsOfKind } from '../../facts/load-facts.ts';
import { answerRecord } from '../../facts/record.ts';
import { factType } from '../../facts/record-types.ts';
import type { KnownFact } from '../../store/facts.ts';
import type { ReadingMoment } from '../../store/moment.ts';
import { publicPage } from '../arguments.ts';
import { momentArgument, momentOf, pageArguments } from '../common-arguments.ts';
import { connectionType } from '../connection-type.ts';
import type { FieldDefinition } from '../define-field.ts';

/** A product as a field of it knows it. */
export interface ProductRoot {
  readonly id: string;
  readonly moment?: ReadingMoment;
}

/** A page as it is asked for. */
export interface PageArguments {
  readonly asOf?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

/** The fields by which facts of some kinds are asked of a product. */
export function productFactFields(kinds: readonly FactKind[]): readonly FieldDefinition[] {
  return kinds.map((kind) => (kind.many ? manyOfProduct(kind) : oneOfProduct(kind)));
}

/** The fields by which they are asked of the department: those of all its products, and its own. */
export function departmentFactFields(kinds: readonly FactKind[]): readonly FieldDefinition[] {
  return kinds.flatMap((kind) => (kind.many ? [manyOfDepartment(kind)] : []));
}

function oneOfProduct({ code, field, description, value }: OneFact): FieldDefinition {
  return {
    name: field,
    description: `${description} Null when none was published.`,
    type: () => value.output(),
    args: { asOf: momentArgument },
    async resolve(root: ProductRoot, args: Pick<PageArguments, 'asOf'>, context) {
      const { asOf } = await momentOf(root, args.asOf, context);
      const [fact] = await context.loadFacts(root.id, code, asOf);
      return fact ? value.answer(fact.body as never) : null;
    },
  };
}

function manyOfProduct(kind: ManyFacts): FieldDefinition {
  return {
    name: kind.field,
    description: `${kind.description} Null when the department does not answer.`,
    type: () => connectionType(kind.record.type, factType(kind.record)),
    args: { asOf: momentArgument, ...pageArguments },
    async resolve(root: ProductRoot, args: PageArguments, context) {
      const { asOf } = await momentOf(root, args.asOf, context);
      return factPage(kind, await context.loadFacts(root.id, kind.code, asOf), args);
    },
  };
}

function manyOfDepartment(kind: ManyFacts): FieldDefinition {
  const whose =
    kind.subjects === 'PRODUCTS'
      ? 'Those of all products of the department'
      : 'Those of the department as a whole and of all its products';
  return {
    name: kind.field,
    description: `${kind.description} ${whose}. Null when the department does not answer.`,
    type: () => connectionType(kind.record.type, factType(kind.record)),
    args: { asOf: momentArgument, ...pageArguments },
    async resolve(root: object, args: PageArguments, context) {
      const { asOf } = await momentOf(root, args.asOf, context);
      return factPage(kind, await factsOfKind(context.snapshot, kind.code, asOf), args);
    },
  };
}

function factPage({ record }: ManyFacts, facts: readonly KnownFact[], args: PageArguments) {
  const page = publicPage(() =>
    pageOf(facts, { first: args.first, after: args.after ?? null }, ({ subject, part }) => [
      subject,
      part,
    ]),
  );
  return {
    ...page,
    nodes: page.nodes.map(({ subject, body }) => ({
      product: subject.includes(':') ? subject : null,
      ...answerRecord(record, body as never),
    })),
  };
}
