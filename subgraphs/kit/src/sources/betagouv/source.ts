import type { DatedOperator, DatedPhase } from '@pilotage/schema';
import { inOrder } from '@pilotage/schema';
import type { ProductInput } from '../../products/product-input.ts';
import { type IdentityInput, identityOf } from '../source-identity.ts';
import { OVER, phaseOfWord } from './phase-words.ts';
import type { Startup } from './startup.ts';

/** How a department understands beta.gouv.fr. */
export interface BetagouvSource {
  /** The organisations whose products are this department's. */
  readonly sponsors: readonly string[];
  /** Who runs a product of which the phases and incubators are known. */
  operatorsOf(
    phases: readonly DatedPhase[],
    incubators: readonly string[],
  ): readonly DatedOperator[];
}

/** The dated phases of a startup, in order; the source's words are kept. */
export function phasesOf({ phases }: Pick<Startup, 'phases'>): readonly DatedPhase[] {
  const dated = phases.flatMap(({ name, start }) => {
    const earlier = phases.filter((other) => other.name !== OVER && other.start <= start);
    const phase = phaseOfWord(
      name,
      earlier.map((other) => other.name),
    );
    return phase === null ? [] : [{ phase, from: start, sourceWord: name }];
  });
  return inOrder(dated);
}

/** What a department publishes of a startup, and which one it was. */
export function productOf(
  source: BetagouvSource,
  startup: Startup,
): ProductInput & { readonly sourceIdentities: readonly IdentityInput[] } {
  const phases = phasesOf(startup);
  const { slug, formerSlugs, name, url, sponsors, launchedOn, incubators } = startup;
  return {
    slug,
    ...(formerSlugs.length > 0 ? { formerSlugs } : {}),
    name,
    url,
    sponsors: [...new Set(sponsors)],
    phases,
    operators: source.operatorsOf(phases, incubators),
    ...(launchedOn ? { milestones: [{ code: 'first-features', on: launchedOn }] } : {}),
    sourceIdentities: [identityOf('betagouv', slug, name)],
  };
}

/**
 * Runs in its incubator from its first phase on; once transferred, nobody knows with whom, since the source
 * does not say.
 */
export function runByIncubator(
  phases: readonly DatedPhase[],
  incubators: readonly string[],
): readonly DatedOperator[] {
  const [first] = phases;
  if (first === undefined || incubators.length === 0) return [];
  const transferred = phases.find(({ phase }) => phase === 'TRANSFERRED');
  const incubated = { operator: 'INCUBATOR', from: first.from } as const;
  if (transferred === undefined) return [incubated];
  const unknown = { operator: 'UNKNOWN', from: transferred.from } as const;
  return transferred.from === first.from ? [unknown] : [incubated, unknown];
}
