import type { EntityManager } from '@mikro-orm/postgresql';
import type { Problem } from '../publication/problem.ts';
import { factsAt, type KnownFact } from '../store/facts.ts';

/** Which product a slug names, when slugs change and ids do not; it remembers what one publication has named. */
export interface ProductIdentities {
  identify(path: string, slug: string, formerSlugs: readonly string[]): Identified;
  /** Whether there is a product of that id. */
  isKnown(id: string): boolean;
}

/** The product that a slug and its former slugs name. */
export interface Identified {
  /** Its id: the first one it ever had here. */
  readonly subject: string;
  /** Every other slug it goes by; `null` when it has never had another. */
  readonly aliases: readonly string[] | null;
  readonly isNew: boolean;
  readonly problem: Problem | null;
}

/** Reads the names and former slugs that a department knows, to recognise its products by. */
export async function readIdentities(
  em: EntityManager,
  department: string,
): Promise<ProductIdentities> {
  const facts = await factsAt(em, { asOf: null, where: `kind in ('NAME', 'FORMER_SLUGS')` });
  return identitiesOf(department, facts);
}

/** Recognises products among facts of the kinds NAME and FORMER_SLUGS. */
export function identitiesOf(department: string, facts: readonly KnownFact[]): ProductIdentities {
  const owner = new Map<string, string>();
  const formerly = new Map<string, readonly string[]>();
  for (const { subject, kind } of facts) {
    if (kind === 'NAME') owner.set(slugOf(subject), subject);
  }
  for (const { subject, kind, body } of facts) {
    if (kind !== 'FORMER_SLUGS') continue;
    const slugs = body as readonly string[];
    formerly.set(subject, slugs);
    for (const slug of slugs) if (!owner.has(slug)) owner.set(slug, subject);
  }
  const claims = new Map<string, Claim>();
  const ids = new Set(owner.values());
  return {
    isKnown: (id) => ids.has(id),
    identify(path, slug, formerSlugs) {
      const owners = [slug, ...formerSlugs].flatMap((known) => owner.get(known) ?? []);
      const subject = owners[0] ?? `${department}:${slug}`;
      const other = owners.find((id) => id !== subject);
      const names = [...(formerly.get(subject) ?? []), slug, ...formerSlugs];
      const aliases = [...new Set(names)].filter((name) => name !== slugOf(subject)).sort();
      return {
        subject,
        aliases: aliases.length === 0 ? null : aliases,
        isNew: owners.length === 0,
        problem:
          other === undefined
            ? claimed(claims, { path, subject, slug, formerSlugs })
            : contested({ path, subject, slug, formerSlugs }, other),
      };
    },
  };
}

/** The slug of an id. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The slugs by which an input of a publication has named its product. */
interface Claim {
  readonly path: string;
  readonly subject: string;
  readonly slug: string;
  readonly formerSlugs: readonly string[];
}

/** Remembers a claim; tells where another product was named by one of its slugs, which is former to one of the two. */
function claimed(claims: Map<string, Claim>, claim: Claim): Problem | null {
  let problem: Problem | null = null;
  for (const name of [claim.slug, ...claim.formerSlugs]) {
    const earlier = claims.get(name);
    if (earlier === undefined) claims.set(name, claim);
    if (earlier === undefined || earlier.subject === claim.subject || problem) continue;
    problem = claim.formerSlugs.includes(name)
      ? contested(claim, earlier.subject)
      : contested(earlier, claim.subject);
  }
  return problem;
}

function contested({ path, subject, formerSlugs }: Claim, other: string): Problem {
  return {
    path: `${path}.formerSlugs`,
    value: formerSlugs,
    rule: 'one-product',
    message: {
      fr: `Ces slugs désignent deux produits, ${subject} et ${other} ; un identifiant ne passe jamais à un autre produit.`,
      en: `These slugs name two products, ${subject} and ${other}; an id is never given to another product.`,
    },
    remedy: {
      fr: 'Omettez le slug de l’autre produit.',
      en: 'Leave out the slug of the other product.',
    },
  };
}
