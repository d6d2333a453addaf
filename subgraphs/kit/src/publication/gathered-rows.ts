import type { Row } from '../rows/index.ts';
import { type FilePlace, pathOf } from './file-place.ts';
import type { DepartmentPublicationInput } from './read-publication.ts';

type Input = Readonly<Record<string, unknown>>;

/** Rows that make one product's input, each where it came from. */
interface GatheredProduct {
  readonly slug: string;
  /** The row that stands for the product itself, else the first about it. */
  own: Row;
  input: Input;
  readonly lists: Map<string, Row[]>;
}

/** Rows gathered into the input of a publication, so that they obey the very same rules. */
export type GatheredRows = ReturnType<typeof gatherRows>;

/**
 * Gathers rows other than measurements: those of a list, such as a product's phases, make one list, whatever order
 * they stand in.
 */
export function gatherRows() {
  const products: GatheredProduct[] = [];
  const bySlug = new Map<string, GatheredProduct>();
  const ofDepartment = new Map<string, Row[]>();
  return {
    /** Adds a row about a product of a slug; `null`: about the department itself. */
    add(row: Row, slug: string | null): void {
      const { sheet, input } = row;
      const product = slug?.normalize('NFC') ?? null;
      if (sheet.code === 'retractions' || product === null) {
        append(ofDepartment, sheet.code, row);
        return;
      }
      const known = bySlug.get(product);
      const isProduct = sheet.code === 'products';
      // A product that has two rows of its own is stated twice, and told so.
      const isNew = known === undefined || (isProduct && known.own.sheet.code === 'products');
      const gathered = isNew
        ? { slug: product, own: row, input: {} as Input, lists: new Map<string, Row[]>() }
        : known;
      if (isNew) {
        products.push(gathered);
        if (known === undefined) bySlug.set(product, gathered);
      }
      if (isProduct) {
        gathered.own = row;
        gathered.input = input;
      } else append(gathered.lists, sheet.code, row);
    },
    /** The slugs that name one product, former ones among them, where a row gives any. */
    renamed(): readonly { readonly slug: string; readonly formerSlugs: readonly string[] }[] {
      return products.flatMap(({ slug, input }) => {
        const { formerSlugs } = input as { readonly formerSlugs?: readonly string[] };
        return formerSlugs ? [{ slug, formerSlugs }] : [];
      });
    },
    /** The input that the rows make. */
    input(): Omit<DepartmentPublicationInput, 'key'> {
      return {
        ...inputsOf(ofDepartment, (row) =>
          row.sheet.code === 'retractions' ? { ...row.input, product: row.product } : row.input,
        ),
        products: products.map(({ slug, input, lists }) => ({
          ...input,
          slug,
          ...inputsOf(lists, (row) => row.input),
        })),
      };
    },
    /** Where in the file a path of that input stands, as a path; that of a product field at its product's row. */
    pathInFile(path: string): string {
      const place = placeOf(products, ofDepartment, path);
      return place === null ? path : pathOf(place);
    },
  };
}

function append(lists: Map<string, Row[]>, code: string, row: Row): void {
  const list = lists.get(code);
  if (list) list.push(row);
  else lists.set(code, [row]);
}

function inputsOf(
  lists: ReadonlyMap<string, readonly Row[]>,
  inputOf: (row: Row) => Input,
): Readonly<Record<string, readonly Input[]>> {
  return Object.fromEntries([...lists].map(([code, rows]) => [code, rows.map(inputOf)]));
}

const IN_PRODUCT = /^products\[(\d+)\](?:\.(.*))?$/s;
const IN_LIST = /^(\w+)\[(\d+)\](?:\.(.*))?$/s;

function placeOf(
  products: readonly GatheredProduct[],
  ofDepartment: ReadonlyMap<string, readonly Row[]>,
  path: string,
): FilePlace | null {
  const [, index, rest = ''] = IN_PRODUCT.exec(path) ?? [];
  if (index === undefined) return placeInList(ofDepartment, path);
  const product = products[Number(index)];
  if (product === undefined) return null;
  const { own, lists } = product;
  const inList = placeInList(lists, rest);
  if (inList) return inList;
  // A whole list, such as a product's phases, stands at its first row.
  const [first] = lists.get(rest) ?? [];
  if (first) return rowPlace(first);
  const isOwn = own.sheet.code === 'products';
  const column =
    rest === '' ? undefined : isOwn && rest !== 'slug' ? own.columnOf(rest) : 'product';
  return { ...rowPlace(own), ...(column ? { column } : {}) };
}

function placeInList(lists: ReadonlyMap<string, readonly Row[]>, path: string): FilePlace | null {
  const [, code = '', index, rest] = IN_LIST.exec(path) ?? [];
  const row = lists.get(code)?.[Number(index)];
  if (row === undefined) return null;
  const column = rest === 'product' ? 'product' : rest ? row.columnOf(rest) : undefined;
  return { ...rowPlace(row), ...(column ? { column } : {}) };
}

function rowPlace({ sheet, line }: Row): FilePlace {
  return { sheet: sheet.code, line };
}
