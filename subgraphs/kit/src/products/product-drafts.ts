import type { Metric } from '@pilotage/schema';
import { draftFacts } from '../facts/draft-facts.ts';
import type { FactKind } from '../facts/fact-kind.ts';
import { type Place, within } from '../facts/place.ts';
import { draftMeasurements } from '../measurements/draft-measurements.ts';
import type { StatementDraft } from '../publication/draft.ts';
import type { ProductIdentities } from './product-identity.ts';
import type { ProductInput } from './product-input.ts';
import type { ProductKind } from './product-kinds.ts';
import {
  readMilestone,
  readMove,
  readOperators,
  readPhases,
  readSlug,
  readText,
  readUrl,
} from './product-rules.ts';

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
  inputs: readonly ProductInput[],
  place: Place,
): readonly StatementDraft[] {
  const products = within(place, 'products');
  return inputs.flatMap((input, index) => draftProduct(rules, input, within(products, index)));
}

function draftProduct(
  rules: ProductRules,
  input: ProductInput,
  place: Place,
): readonly StatementDraft[] {
  const { department, identities, kinds, metrics } = rules;
  const { report, path } = place;
  const slug = readSlug(`${path}.slug`, input.slug, report, department);
  const formerSlugs = (input.formerSlugs ?? []).flatMap(
    (former, index) => readSlug(`${path}.formerSlugs[${index}]`, former, report) ?? [],
  );
  const { subject, aliases, isNew, problem } = identities.identify(
    path,
    slug ?? input.slug,
    formerSlugs,
  );
  if (problem) report(problem);
  if (slug !== null && isNew && input.name === undefined) {
    const remedy = 'Give its name, or mend the slug.';
    const message = `No product "${slug}" is known, and a product begins with its name.`;
    report({ path: `${path}.name`, value: null, rule: 'name', message, remedy });
  }
  const facts = factsOf(department, place, input);
  if (aliases !== null) facts.push(['FORMER_SLUGS', 'formerSlugs', aliases]);
  const drafts = facts.map(([kind, field, body, part = '']) => {
    return { path: `${path}.${field}`, subject, kind, part, body };
  });
  return [
    ...drafts,
    ...draftFacts(kinds, subject, input, place),
    ...draftMeasurements(metrics, subject, input.measurements ?? [], place),
    ...(rules.demonstration ? [demonstrated(subject, path)] : []),
  ];
}

/** The statement that what is published of a subject was made up. */
export function demonstrated(subject: string, path: string): StatementDraft {
  return { path, subject, kind: 'DEMONSTRATION', part: '', body: true };
}

type NewFact = readonly [kind: ProductKind, field: string, body: unknown, part?: string];

function factsOf(department: string, { report, path }: Place, input: ProductInput): NewFact[] {
  const facts: NewFact[] = [];
  const at = (field: keyof ProductInput) => `${path}.${field}`;
  const state = <Value>(
    kind: ProductKind,
    field: keyof ProductInput,
    value: Value | undefined,
    read: (value: NonNullable<Value>) => unknown,
  ) => {
    if (value !== undefined) facts.push([kind, field, value == null ? null : read(value)]);
  };
  const required = (field: 'name' | 'phases' | 'operators' | 'milestones') => {
    if (input[field] !== null) return;
    const remedy =
      field === 'name'
        ? 'Give a name, or leave the field out.'
        : 'Leave the field out, or give an empty list.';
    report({
      path: at(field),
      value: null,
      rule: 'not-null',
      message: `${field} cannot be null.`,
      remedy,
    });
  };
  for (const field of ['name', 'phases', 'operators', 'milestones'] as const) required(field);
  state('NAME', 'name', input.name ?? undefined, (name) => readText(at('name'), name, report));
  state('URL', 'url', input.url, (url) => readUrl(at('url'), url, report));
  state('TEAM', 'team', input.team, (team) => readText(at('team'), team, report));
  state('PORTFOLIO', 'portfolio', input.portfolio, (id) => readText(at('portfolio'), id, report));
  state('SPONSORS', 'sponsors', input.sponsors, (ids) => [
    ...new Set(ids.map((id, index) => readText(`${at('sponsors')}[${index}]`, id, report))),
  ]);
  state('PHASES', 'phases', input.phases ?? undefined, (list) =>
    readPhases(at('phases'), list, report),
  );
  state('OPERATORS', 'operators', input.operators ?? undefined, (list) =>
    readOperators(at('operators'), list, report),
  );
  for (const [index, milestone] of (input.milestones ?? []).entries()) {
    const day = readMilestone(`${at('milestones')}[${index}]`, milestone, report);
    facts.push(['MILESTONE', `milestones[${index}]`, day, milestone.code]);
  }
  state('MOVED_FROM', 'movedFrom', input.movedFrom, (move) =>
    readMove(at('movedFrom'), department, move, report),
  );
  state('MOVED_TO', 'movedTo', input.movedTo, (move) =>
    readMove(at('movedTo'), department, move, report),
  );
  return facts;
}
