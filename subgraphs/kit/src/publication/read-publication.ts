import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf, type Metric } from '@pilotage/schema';
import { faultyReadings } from '../facts/core/faulty-readings.ts';
import { draftFacts } from '../facts/draft-facts.ts';
import type { FactKind } from '../facts/fact-kind.ts';
import type { Place } from '../facts/place.ts';
import { demonstrated, draftProducts } from '../products/product-drafts.ts';
import { type ProductIdentities, readIdentities } from '../products/product-identity.ts';
import type { ProductInput } from '../products/product-input.ts';
import { unknownProduct } from '../products/product-rules.ts';
import { stopReasonsOfLiving } from '../products/stop-reasons.ts';
import { keepHidden } from '../secrecy/keep-hidden.ts';
import { type Decided, type DecisionsInput, readDecisions } from './decisions.ts';
import type { StatementDraft } from './draft.ts';
import { bodyHash, type Envelope, type EnvelopeInput, readEnvelope } from './envelope.ts';
import type { Problem } from './problem.ts';
import type { Drafted, PublicationOrder } from './publish.ts';
import { draftRetractions, type RetractionInput } from './retractions.ts';
import { renamedServices, suspecting } from './suspect-services.ts';
import { suspectZeros } from './suspect-zeros.ts';

/** A department's publication as it is sent; it has a field for each kind about the department itself. */
export interface DepartmentPublicationInput extends EnvelopeInput, DecisionsInput {
  readonly products?: readonly (ProductInput | null)[] | null;
  readonly retractions?: readonly (RetractionInput | null)[] | null;
}

/** What a department's publications may state. */
export interface Statable {
  readonly code: string;
  readonly kinds: readonly FactKind[];
  readonly metrics: readonly Metric[];
}

/** What of a department's publication is to be taken. */
export function readPublication(
  statable: Statable,
  input: DepartmentPublicationInput,
  now: Date,
): Pick<
  PublicationOrder,
  'department' | 'envelope' | 'problems' | 'read' | 'suspected' | 'settled'
> {
  const { envelope, problems } = readEnvelope(input, now);
  const { key: _key, dryRun: _dryRun, ...content } = input;
  return {
    department: statable.code,
    envelope,
    problems,
    async read(tx) {
      const place = { path: '', today: dayOf(now), report: () => null };
      const decided = await readDecisions(tx, input, place);
      return {
        bodyHash: bodyHash(content),
        problems: [...decided.problems, ...withoutClaim(envelope, decided)],
        claims: claimsOf(decided),
        decisions: decided.decisions,
        async draft(em, claimedAt) {
          const released = decided.drafts(claimedAt);
          if (claimedAt !== null) return { drafts: released, problems: [] };
          const identities = await readIdentities(em, statable.code);
          const { demonstration, knownAt } = envelope;
          const circumstances = { identities, demonstration, knownAt, now };
          const { drafts, problems } = await draftAll(em, statable, input, circumstances);
          const nameless = namelessReleases(identities, drafts, decided);
          return { drafts: [...drafts, ...released], problems: [...problems, ...nameless] };
        },
      };
    },
    ...afterDrafting(statable),
  };
}

/** The known times of what is released, then that of all else. */
function claimsOf({ claims }: Decided): readonly (Date | null)[] {
  const earlier = claims.filter((claim) => claim !== null);
  return [...earlier.sort((a, b) => a.getTime() - b.getTime()), null];
}

/** What is released keeps the known time that was claimed for it. */
function withoutClaim({ knownAt }: Envelope, { decisions }: Decided): readonly Problem[] {
  if (knownAt === null || decisions.releases.length === 0) return [];
  return [
    {
      path: 'knownAt',
      value: knownAt.toISOString(),
      rule: 'known-at',
      message: {
        fr: 'Une déclaration libérée garde la date de connaissance qui l’accompagnait.',
        en: 'A statement that is released keeps the known time that was claimed with it.',
      },
      remedy: {
        fr: 'Ne donnez pas knownAt, ou libérez dans une publication à part.',
        en: 'Leave knownAt out, or release in a publication of its own.',
      },
    },
  ];
}

/** A product begins with its name: what waits of it is released after that, or together with it. */
function namelessReleases(
  { isKnown }: ProductIdentities,
  drafts: readonly StatementDraft[],
  decided: Decided,
): readonly Problem[] {
  const released = decided.claims.flatMap((claim) => decided.drafts(claim));
  const named = new Set(
    [...drafts, ...released].filter(({ kind }) => kind === 'NAME').map(({ subject }) => subject),
  );
  return released
    .filter(({ subject }) => subject.includes(':') && !isKnown(subject) && !named.has(subject))
    .map(({ path, subject }) => ({
      path,
      value: subject,
      rule: 'known-product',
      message: unknownProduct(subject.slice(subject.indexOf(':') + 1)),
      remedy: {
        fr: 'Libérez aussi son nom, ou publiez-le.',
        en: 'Release its name, too, or publish it.',
      },
    }));
}

/** What a department does with settled statements, however they were sent. */
export function afterDrafting({
  metrics,
}: Pick<Statable, 'metrics'>): Pick<PublicationOrder, 'suspected' | 'settled'> {
  return {
    suspected: (tx, kinds) => suspectZeros(tx, metrics, kinds),
    settled: (tx, recording) => keepHidden(tx, metrics, recording),
  };
}

/** What the statements of a publication depend on beside what was sent. */
export interface DraftingCircumstances {
  readonly identities: ProductIdentities;
  readonly demonstration: boolean;
  /** From when they are claimed to be known; `null`: from their recording. */
  readonly knownAt: Date | null;
  readonly now: Date;
}

/** The statements that an input makes, and everything that is wrong with it. */
export async function draftAll(
  em: EntityManager,
  { code, kinds, metrics }: Statable,
  input: Omit<DepartmentPublicationInput, 'key'>,
  { identities, demonstration, knownAt, now }: DraftingCircumstances,
): Promise<Drafted> {
  const problems: Problem[] = [];
  const place: Place = {
    path: '',
    // What is claimed to be known from a day on cannot tell of later ones.
    today: dayOf(knownAt ?? now),
    report(problem) {
      problems.push(problem);
      return null;
    },
  };
  const rules = { department: code, kinds, metrics, demonstration, identities };
  const ofItself = kinds.filter((kind) => kind.many && kind.subjects !== 'PRODUCTS');
  const drafts: readonly StatementDraft[] = [
    ...draftProducts(rules, input.products, place),
    ...draftFacts(ofItself, code, input, place),
    ...(await draftRetractions(em, { ...rules, knownAt }, input.retractions, place)),
    ...(demonstration ? [demonstrated(code, 'demonstration')] : []),
  ];
  const between = [
    ...(await faultyReadings(em, drafts, problems, knownAt)),
    ...(await stopReasonsOfLiving(em, drafts, problems)),
  ];
  const renamed = await renamedServices(em, drafts, knownAt);
  return { drafts: suspecting(drafts, renamed), problems: [...problems, ...between] };
}
