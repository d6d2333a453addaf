import { type FileProblem, productOf } from '@pilotage/kit/sources/betagouv';
import { type Day, departmentOf } from '@pilotage/schema';
import type { Claim, DepartmentSource } from './claims.ts';
import type { KnownProduct } from './known-products.ts';

/** What is stated of a product, and by which department. */
export interface Placed {
  readonly department: string;
  readonly product: object;
}

/** A product's change of department. */
export interface ProductMove {
  readonly from: string;
  readonly to: string;
}

/** What becomes of one product of the file. */
export interface Place {
  readonly placed: readonly Placed[];
  readonly move: ProductMove | null;
  /** Its id where its department says itself who runs it, which the source does not overrule. */
  readonly operatorKept: string | null;
  readonly problem: FileProblem | null;
}

/** What decides where a product goes. */
export interface PlaceOptions {
  readonly claim: Claim;
  readonly sources: readonly DepartmentSource[];
  /** Where it lives today; `null` when nobody knows it. */
  readonly home: KnownProduct | null;
  readonly move: boolean;
  /** The first day in another department, for one that moves. */
  readonly movedOn: Day;
}

const NOWHERE: Place = { placed: [], move: null, operatorKept: null, problem: null };

/** Operators that only a department can know; the source tells of incubators alone. */
const STATED_BY_DEPARTMENTS: readonly string[] = ['SERVICE', 'DIRECTORATE', 'CONTRACTOR'];

/** Settles where a product goes; a claimed one that lives elsewhere goes only where moving is wanted. */
export function placeOf(options: PlaceOptions): Place {
  const { claim, sources, home, move } = options;
  const department = claim.accountability?.department;
  const source = sources.find(({ code }) => code === department)?.source;
  if (department === undefined || source === undefined) return NOWHERE;
  const { operators, ...rest } = productOf(source, claim.startup);
  const stated = home?.operators.some(({ operator }) => STATED_BY_DEPARTMENTS.includes(operator));
  const operatorKept = home && stated ? home.id : null;
  if (home === null || departmentOf(home.id) === department) {
    const product = operatorKept === null ? { ...rest, operators } : rest;
    return { ...NOWHERE, placed: [{ department, product }], operatorKept };
  }
  if (!move) return { ...NOWHERE, problem: livesElsewhere(claim, department, home) };
  const product = { ...rest, operators: operatorKept === null ? operators : home.operators };
  return { ...bothEnds(options, home, { department, product }), operatorKept };
}

/** Ends it where it lives and begins it where it goes; one that comes back goes by the id that it had there. */
function bothEnds(
  { claim, movedOn: on }: PlaceOptions,
  home: KnownProduct,
  { department, product }: Placed,
): Place {
  const comesBack = home.movedFrom !== null && departmentOf(home.movedFrom) === department;
  const to = comesBack ? (home.movedFrom ?? '') : `${department}:${claim.startup.slug}`;
  const origin = departmentOf(home.id);
  const slug = home.id.slice(origin.length + 1);
  const arrival = { ...product, movedFrom: { product: home.id, on } };
  return {
    ...NOWHERE,
    placed: [
      { department: origin, product: { slug, movedTo: { product: to, on } } },
      { department, product: comesBack ? { ...arrival, movedTo: null } : arrival },
    ],
    move: { from: home.id, to },
  };
}

function livesElsewhere({ startup }: Claim, department: string, home: KnownProduct): FileProblem {
  return {
    record: startup.slug,
    field: 'attributes.sponsors',
    value: startup.sponsors,
    message: `They give it to ${department}, but it lives in ${departmentOf(home.id)} as ${home.id}.`,
    remedy: 'Move it with --move, or settle its department by name in the registry.',
  };
}
