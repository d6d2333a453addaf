import { type ProductFilterInput, PublicError, publicPage, readFilter } from '@pilotage/kit';
import {
  type CoverageValue,
  departmentOf,
  departments,
  nearestWord,
  orderKey,
  orderProducts,
  type Page,
  type ProductOrderCode,
  type ProductRecord,
  pageOf,
  selectProducts,
} from '@pilotage/schema';
import { type PilotageContext, viewOf } from '../graph/context.ts';
import { checkKnownCodes } from './known-codes.ts';

/** A list of products as clients ask for it. */
export interface ProductsQuestion {
  readonly filter?: ProductFilterInput | null;
  readonly orderBy: ProductOrderCode;
  readonly asOf?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

/** A page of products of several departments, and what of the departments it covers. */
export interface ProductsPage extends Page<ProductRecord> {
  readonly coverage: CoverageValue;
  /** The day on which the products are read. */
  readonly today: string;
}

/** The products of the departments wanted, merged into one order. */
export async function listProducts(
  context: PilotageContext,
  question: ProductsQuestion,
): Promise<ProductsPage> {
  const { orderBy, first, after } = question;
  const { asOf, today, edition } = await context.momentOf(question.asOf);
  const selection = readFilter(
    question.filter,
    departments.map(({ code }) => code),
  );
  const views = context.views.filter(
    ({ department: { code } }) =>
      (selection.departments?.includes(code) ?? true) &&
      (edition === null || code in edition.versions),
  );
  const parts = await Promise.all(views.map((view) => view.products(asOf, edition)));
  const all = parts.flatMap((part) => (part.kind === 'missing' ? [] : part.products));
  // What only another department's products have is no slip, and so all are looked at.
  if (views.length === context.views.length)
    checkKnownCodes(selection, {
      products: all,
      isComplete: parts.every(({ kind }) => kind !== 'missing'),
    });
  const wanted = orderProducts(selectProducts(all, selection, today), orderBy);
  const missing = parts.flatMap((part) => (part.kind === 'missing' ? [part.gap] : []));
  const stale = parts.flatMap((part) => (part.kind === 'stale' ? [part.gap] : []));
  const page = publicPage(() =>
    pageOf(
      wanted,
      { first, after: after ?? null },
      (product) => orderKey(orderBy, product),
      orderBy === 'NAME_DESC',
    ),
  );
  const included = wanted.length;
  const expected = missing.length > 0 ? null : included;
  return { ...page, today, coverage: { included, expected, excluded: [], missing, stale } };
}

/**
 * The product of an id, or of a former one.
 *
 * @throws PublicError NOT_FOUND when nobody knows it; SOURCE_UNAVAILABLE when its department does not
 * answer and it is not remembered.
 */
export async function productOf(context: PilotageContext, id: string): Promise<ProductRecord> {
  const wanted = id.normalize('NFC');
  const code = departmentOf(wanted);
  const known = departments.map((department) => department.code);
  if (!known.includes(code)) {
    throw new PublicError(
      'NOT_FOUND',
      `No product has the id "${id}"; ids are <department>:<slug>, with one of ${known.join(', ')}.`,
      { id },
    );
  }
  const part = await viewOf(context, code).products(null, null);
  const products = part.kind === 'missing' ? [] : part.products;
  const found =
    products.find((product) => product.id === wanted) ??
    products.find(({ aliases }) => aliases.some((alias) => `${code}:${alias}` === wanted));
  if (found) return found;
  if (part.kind === 'fresh') {
    const nearest = nearestWord(
      wanted,
      products.map((product) => product.id),
    );
    const hint = nearest === null ? '' : ` Did you mean "${nearest}"?`;
    throw new PublicError('NOT_FOUND', `No product has the id "${id}".${hint}`, { id });
  }
  throw new PublicError(
    'SOURCE_UNAVAILABLE',
    `${part.gap.name} does not answer, and "${id}" is not remembered. Ask again later.`,
    { id, subgraph: code },
  );
}
