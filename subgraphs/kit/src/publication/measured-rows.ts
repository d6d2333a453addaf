import type { EntityManager } from '@mikro-orm/postgresql';
import { type Day, dayOf, departmentOf } from '@pilotage/schema';
import type { Place } from '../facts/place.ts';
import { draftMeasurement } from '../measurements/draft-measurements.ts';
import { type ProductIdentities, readIdentities } from '../products/product-identity.ts';
import { readSlug, unknownProduct } from '../products/product-rules.ts';
import type { Row } from '../rows/index.ts';
import { pathOf } from './file-place.ts';
import { EnoughProblems, MOST_PROBLEMS, type Problem } from './problem.ts';
import type { Drafted } from './publish.ts';
import type { Statable } from './read-publication.ts';
import type { StagedDraft, Staging } from './staging.ts';

/** What a row of measurements is understood by. */
export interface MeasuredRowsOptions {
  readonly statable: Statable;
  readonly now: Date;
  /** The known time that a row claims for itself, understood; `null`: none. */
  claimOf(row: Row): Date | null;
  /** From when all else is claimed to be known; `null`: from its recording. */
  readonly knownAt: Date | null;
  report(problem: Problem): void;
}

/** Rows of measurements, staged as they come: of any number, none is kept here. */
export type MeasuredRows = Awaited<ReturnType<typeof measuredRows>>;

/** Begins to take rows of measurements; which products they are of is settled when the log stands still. */
export async function measuredRows(em: EntityManager, options: MeasuredRowsOptions) {
  const { statable, report } = options;
  const { code, metrics } = statable;
  const identities = await readIdentities(em, code);
  /** By what was sent as product: the slug and the id it stands for; `null` where it is no slug. */
  const products = new Map<string, { readonly slug: string; subject: string } | null>();
  const days = new Map<number | null, Day>();

  function productOf(sent: string, path: string) {
    const known = products.get(sent);
    if (known !== undefined) return known;
    if (products.size >= MOST_PRODUCTS) throw tooMany(path, report);
    const own = departmentOf(sent) === code ? sent.slice(code.length + 1) : sent;
    const slug = readSlug(
      path,
      own,
      (problem) => {
        report(problem);
        return null;
      },
      code,
    );
    const found = slug === null ? null : { slug, subject: subjectOf(identities, slug) };
    products.set(sent, found);
    return found;
  }

  function draftOf(row: Row): StagedDraft | null {
    const { sheet, line, input } = row;
    const claimedAt = options.claimOf(row);
    const moment = claimedAt ?? options.knownAt;
    const today = days.get(moment?.getTime() ?? null) ?? dayOf(moment ?? options.now);
    days.set(moment?.getTime() ?? null, today);
    let faults = 0;
    const place: Place = {
      path: '',
      today,
      report(problem) {
        faults += 1;
        const column = row.columnOf(problem.path);
        report({ ...problem, path: pathOf({ sheet: sheet.code, line, column }) });
        return null;
      },
    };
    const product = productOf(
      row.product ?? '',
      pathOf({ sheet: sheet.code, line, column: 'product' }),
    );
    const draft = draftMeasurement(metrics, product?.subject ?? '', input, place);
    if (draft === null || product === null || faults > 0) return null;
    return { ...draft, path: pathOf({ sheet: sheet.code, line }), claimedAt };
  }

  return {
    /** Stages the statements of some rows; those that are wrong are told. */
    async take(rows: readonly Row[], staging: Staging): Promise<void> {
      await staging.add(rows.flatMap((row) => draftOf(row) ?? []));
    },
    /** Gives what is staged the ids that its products have by now, `renamed` being slugs that the file gives to others. */
    async rename(
      present: ProductIdentities,
      renamed: ReadonlyMap<string, string>,
      staging: Staging,
    ): Promise<void> {
      for (const product of products.values()) {
        if (product === null) continue;
        const subject = renamed.get(product.slug) ?? subjectOf(present, product.slug);
        if (subject === product.subject) continue;
        await staging.rename(product.subject, subject);
        product.subject = subject;
      }
    },
    /** The products that are measured, by their ids. */
    subjects: (): readonly string[] => [
      ...new Set([...products.values()].flatMap((product) => product?.subject ?? [])),
    ],
    /** Tells of every row whose product nobody knows, nor the publication names: `named` are those that it does. */
    async unknown(
      present: ProductIdentities,
      named: ReadonlySet<string>,
      staging: Staging,
    ): Promise<Pick<Drafted, 'problems' | 'untold'>> {
      const unknown = new Set(
        [...products.values()].flatMap((product) => {
          if (product === null || named.has(product.subject)) return [];
          return present.isKnown(product.subject) ? [] : [product.subject];
        }),
      );
      if (unknown.size === 0) return { problems: [] };
      const places = await staging.placesOf([...unknown], MOST_PROBLEMS);
      return {
        problems: places.map(({ path, subject }) => ofUnknownProduct(`${path}, product`, subject)),
        untold: (places[0]?.all ?? 0) - places.length,
      };
    },
  };
}

/** How many products a file may measure: each is kept in mind until its end. */
const MOST_PRODUCTS = 20_000;

function tooMany(path: string, report: (problem: Problem) => void): EnoughProblems {
  report({
    path,
    value: null,
    rule: 'most',
    message: {
      fr: `Ce fichier mesure plus de ${MOST_PRODUCTS} produits.`,
      en: `This file measures more than ${MOST_PRODUCTS} products.`,
    },
    remedy: { fr: 'Envoyez-le en plusieurs fichiers.', en: 'Send it in several files.' },
  });
  return new EnoughProblems();
}

function subjectOf(identities: ProductIdentities, slug: string): string {
  return identities.identify('', slug, []).subject;
}

function ofUnknownProduct(path: string, subject: string): Problem {
  const slug = subject.slice(subject.indexOf(':') + 1);
  return {
    path,
    value: slug,
    rule: 'known-product',
    message: unknownProduct(slug),
    remedy: {
      fr: 'Corrigez le slug, ou donnez le produit et son nom dans la feuille products.',
      en: 'Mend the slug, or give the product and its name in the sheet products.',
    },
  };
}
