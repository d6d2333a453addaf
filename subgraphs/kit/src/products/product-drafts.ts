import type { Metric } from '@pilotage/schema';
import { draftFacts } from '../facts/draft-facts.ts';
import type { FactKind } from '../facts/fact-kind.ts';
import { fault, itemsOf, missing, type Place, within } from '../facts/place.ts';
import { draftMeasurements } from '../measurements/draft-measurements.ts';
import type { StatementDraft } from '../publication/draft.ts';
import { readMilestone, readMove, readOperators, readPhases } from './dated-lists.ts';
import type { ProductIdentities } from './product-identity.ts';
import type { ProductInput } from './product-input.ts';
import type { ProductKind } from './product-kinds.ts';
import { readSlug, readText, readUrl, unknownProduct } from './product-rules.ts';

/** What product inputs are understood by. */
export interface ProductRules {
  readonly department: string;
  readonly kinds: readonly FactKind[];
  readonly metrics: readonly Metric[];
  readonly identities: ProductIdentities;
  /** Whether what is stated was made up to show the platform at work. */
  readonly demonstration: boolean;
}

/** The statements that product inputs make; every problem in them is told at its place. */
export function draftProducts(
  rules: ProductRules,
  inputs: readonly (ProductInput | null)[] | null | undefined,
  place: Place,
): readonly StatementDraft[] {
  return itemsOf(inputs, within(place, 'products')).flatMap(({ item, at }) =>
    draftProduct(rules, item, at),
  );
}

function draftProduct(
  rules: ProductRules,
  input: ProductInput,
  place: Place,
): readonly StatementDraft[] {
  const { department, identities, kinds, metrics } = rules;
  const { report, path } = place;
  const slug =
    input.slug == null
      ? missing(within(place, 'slug'), {
          fr: 'C’est le nom du produit dans les adresses.',
          en: "The product's name in addresses.",
        })
      : readSlug(`${path}.slug`, input.slug, report, department);
  const formerSlugs = itemsOf(input.formerSlugs, within(place, 'formerSlugs')).flatMap(
    ({ item, at }) => readSlug(at.path, item, report) ?? [],
  );
  const { subject, aliases, isNew, problem } = identities.identify(
    path,
    slug ?? `faulty at ${path}`,
    formerSlugs,
  );
  if (problem) report(problem);
  if (slug !== null && isNew && input.name === undefined) {
    report({
      path: `${path}.name`,
      value: null,
      rule: 'name',
      message: unknownProduct(slug),
      remedy: {
        fr: 'Donnez son nom, ou corrigez le slug.',
        en: 'Give its name, or mend the slug.',
      },
    });
  }
  const facts = factsOf(department, place, input);
  if (aliases !== null) facts.push(['FORMER_SLUGS', 'formerSlugs', aliases]);
  const drafts = facts.map(([kind, field, body, part = '']) => {
    return { path: `${path}.${field}`, subject, kind, part, body };
  });
  return [
    ...drafts,
    ...draftFacts(kinds, subject, input, place),
    ...draftMeasurements(metrics, subject, input.measurements, place),
    ...(rules.demonstration ? [demonstrated(subject, path)] : []),
  ];
}

/** The statement that what is published of a subject was made up. */
export function demonstrated(subject: string, path: string): StatementDraft {
  return { path, subject, kind: 'DEMONSTRATION', part: '', body: true };
}

type NewFact = readonly [kind: ProductKind, field: string, body: unknown, part?: string];

function factsOf(department: string, place: Place, input: ProductInput): NewFact[] {
  const facts: NewFact[] = [];
  const at = (field: keyof ProductInput) => within(place, field);
  const state = <Value>(
    kind: ProductKind,
    field: keyof ProductInput,
    value: Value | null | undefined,
    read: (value: Value, at: Place) => unknown,
  ) => {
    if (value !== undefined) {
      facts.push([kind, field, value === null ? null : read(value, at(field))]);
    }
  };
  const text = (value: string, { path, report }: Place) => readText(path, value, report);
  if (input.name === null) {
    fault(at('name'), {
      value: null,
      rule: 'not-null',
      message: { fr: 'name ne peut pas être null.', en: 'name cannot be null.' },
      remedy: {
        fr: 'Donnez un nom, ou omettez le champ.',
        en: 'Give a name, or leave the field out.',
      },
    });
  }
  state('NAME', 'name', input.name ?? undefined, text);
  state('URL', 'url', input.url, (url, { path, report }) => readUrl(path, url, report));
  state('TEAM', 'team', input.team, text);
  state('PORTFOLIO', 'portfolio', input.portfolio, text);
  state('SPONSORS', 'sponsors', input.sponsors, (ids, list) => [
    ...new Set(itemsOf(ids, list).map(({ item, at: one }) => text(item, one))),
  ]);
  if (input.phases !== undefined) {
    facts.push(['PHASES', 'phases', readPhases(input.phases, at('phases'))]);
  }
  if (input.operators !== undefined) {
    facts.push(['OPERATORS', 'operators', readOperators(input.operators, at('operators'))]);
  }
  facts.push(...milestonesOf(input, at('milestones')));
  state('MOVED_FROM', 'movedFrom', input.movedFrom, (move, one) => readMove(move, department, one));
  state('MOVED_TO', 'movedTo', input.movedTo, (move, one) => readMove(move, department, one));
  return facts;
}

function milestonesOf({ milestones }: ProductInput, place: Place): readonly NewFact[] {
  return itemsOf(milestones, place).flatMap(({ item, at }, index): NewFact[] => {
    const milestone = readMilestone(item, at);
    return milestone === null
      ? []
      : [['MILESTONE', `milestones[${index}]`, milestone.on, milestone.code]];
  });
}
