import type { EntityManager } from '@mikro-orm/postgresql';
import { knownWords, type Label, type Metric, suggestion } from '@pilotage/schema';
import type { FactKind } from '../facts/fact-kind.ts';
import { fault, itemsOf, missing, type Place, within } from '../facts/place.ts';
import type { ProductIdentities } from '../products/product-identity.ts';
import { factsAt } from '../store/facts.ts';
import type { StatementDraft } from './draft.ts';

/** A fact that is to be taken back, as it is sent. */
export interface RetractionInput {
  /** Slug or id of the product that it is about; absent: the department itself. */
  readonly product?: string | null;
  readonly kind?: string | null;
  /** Which of several facts of the kind, as `statements` tells it; absent where there is one. */
  readonly part?: string | null;
}

/** Whose facts are taken back, and what may be. */
export interface Retractable {
  readonly department: string;
  readonly kinds: readonly FactKind[];
  readonly metrics: readonly Metric[];
  readonly identities: ProductIdentities;
  /** From when the retraction is known; `null`: from its recording. */
  readonly knownAt: Date | null;
}

interface Wanted {
  readonly subject: string;
  readonly kind: string;
  readonly part: string;
  readonly place: Place;
}

/**
 * The statements that take facts back: each states that there is none, and supersedes what was stated.
 *
 * Nothing is deleted: what was known before stays readable as of then. A fact that was taken back already is
 * already so; one that nobody ever stated is a slip, and told with what there is.
 */
export async function draftRetractions(
  em: EntityManager,
  retractable: Retractable,
  inputs: readonly (RetractionInput | null)[] | null | undefined,
  place: Place,
): Promise<readonly StatementDraft[]> {
  const wanted = itemsOf(inputs, within(place, 'retractions')).flatMap(
    ({ item, at }) => readRetraction(retractable, item, at) ?? [],
  );
  if (wanted.length === 0) return [];
  const known = await partsOf(em, wanted, retractable.knownAt);
  return wanted.flatMap(({ subject, kind, part, place: at }) => {
    const parts = known.get(`${kind} ${subject}`) ?? [];
    if (parts.includes(part)) return [{ path: at.path, subject, kind, part, body: null }];
    fault(at, {
      at: 'part',
      value: part === '' ? null : part,
      rule: 'stated-before',
      message: {
        fr: `Aucun fait de nature ${kind}${part === '' ? '' : ` et de partie « ${part} »`} ${retractable.knownAt === null ? `n’a jamais été déclaré pour ${subject}` : `n’était connu à ce moment pour ${subject}`}.`,
        en: `Nothing of the kind ${kind}${part === '' ? '' : ` and part "${part}"`} was ever stated of ${subject}${retractable.knownAt === null ? '' : ' that was known by then'}.`,
      },
      remedy: insteadOf(
        part,
        parts.filter((one) => one !== ''),
        retractable.knownAt,
      ),
    });
    return [];
  });
}

/** What to do about a part that nobody stated, `named` being those that somebody did. */
function insteadOf(part: string, named: readonly string[], knownAt: Date | null): Label {
  if (named.length > 0) {
    const { fr, en } = suggestion(part, named);
    return {
      fr: `Nommez la partie comme \`statements\` la donne. ${fr}`,
      en: `Name the part as \`statements\` tells it. ${en}`,
    };
  }
  if (knownAt === null) return { fr: 'Omettez la rétractation.', en: 'Leave the retraction out.' };
  return {
    fr: 'Omettez la rétractation, ou indiquez un temps de connaissance plus tardif.',
    en: 'Leave the retraction out, or claim a later known time.',
  };
}

function readRetraction(
  { department, kinds, metrics, identities }: Retractable,
  { product, kind, part }: RetractionInput,
  place: Place,
): Wanted | null {
  const codes = [...kinds, ...metrics].map(({ code }) => code);
  if (kind == null) missing(within(place, 'kind'), knownWords(codes));
  else if (!codes.includes(kind)) {
    fault(place, {
      at: 'kind',
      value: kind,
      rule: 'kind',
      message: {
        fr: `Il n’y a pas de nature « ${kind} » qui puisse être rétractée.`,
        en: `There is no kind "${kind}" that can be taken back.`,
      },
      remedy: suggestion(kind, codes),
    });
  }
  const slug = product?.startsWith(`${department}:`)
    ? product.slice(department.length + 1)
    : product;
  const subject = slug == null ? department : subjectOf(identities, slug, place);
  if (kind == null || !codes.includes(kind) || subject === null) return null;
  return { subject, kind, part: part ?? '', place };
}

function subjectOf(identities: ProductIdentities, slug: string, place: Place): string | null {
  const at = within(place, 'product');
  const { subject, isNew } = identities.identify(at.path, slug.normalize('NFC'), []);
  if (!isNew) return subject;
  return fault(at, {
    value: slug,
    rule: 'known-product',
    message: {
      fr: `Aucun produit de cette direction n’a le slug « ${slug} ».`,
      en: `No product of this department has the slug "${slug}".`,
    },
    remedy: {
      fr: 'Donnez le slug d’un produit qui a été publié ici.',
      en: 'Give the slug of a product that was published here.',
    },
  });
}

/** The parts that were ever stated of each kind and subject, up to a moment. */
async function partsOf(
  em: EntityManager,
  wanted: readonly Wanted[],
  knownAt: Date | null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const facts = await factsAt(em, {
    asOf: knownAt && { instant: knownAt, version: null },
    where: `subject in (select jsonb_array_elements_text(?::jsonb))
      and kind in (select jsonb_array_elements_text(?::jsonb))`,
    parameters: [
      JSON.stringify([...new Set(wanted.map(({ subject }) => subject))]),
      JSON.stringify([...new Set(wanted.map(({ kind }) => kind))]),
    ],
  });
  const parts = new Map<string, string[]>();
  for (const { kind, subject, part } of facts) {
    const key = `${kind} ${subject}`;
    parts.set(key, [...(parts.get(key) ?? []), part]);
  }
  return parts;
}
