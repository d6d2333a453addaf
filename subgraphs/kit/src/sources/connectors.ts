import type { Label } from '@pilotage/schema';

/** A source that the platform can ask by itself, and how often it is worth asking. */
export interface Connector<Code extends string = string> {
  readonly code: Code;
  /** As publications name it, whether asked by the platform or imported from a file. */
  readonly name: string;
  readonly label: Label;
  /** After how many hours it is to be asked again. */
  readonly everyHours: number;
}

const DAILY = 24;

/** The sources that departments can use, in the order in which they are asked: products before their figures. */
export const connectors = [
  {
    code: 'betagouv',
    name: 'beta.gouv.fr',
    label: { fr: 'beta.gouv.fr', en: 'beta.gouv.fr' },
    everyHours: DAILY,
  },
  {
    code: 'jdma',
    name: 'Je donne mon avis',
    label: { fr: 'Je donne mon avis', en: 'Je donne mon avis (answers of users)' },
    everyHours: DAILY,
  },
  {
    code: 'matomo',
    name: 'Matomo',
    label: { fr: 'Matomo (fréquentation)', en: 'Matomo (visits)' },
    everyHours: DAILY,
  },
  {
    code: 'demarche-numerique',
    name: 'démarche numérique',
    label: { fr: 'démarche numérique', en: 'démarche numérique (files of procedures)' },
    everyHours: DAILY,
  },
] as const satisfies readonly Connector[];

/** Code of a source that departments can use. */
export type SourceCode = (typeof connectors)[number]['code'];

/** The connector of that code. */
export function connectorOf(code: SourceCode): Connector<SourceCode> {
  return connectors.find((one) => one.code === code) ?? connectors[0];
}

/** By how much a source may be asked early, so that a run at the same hour each day is never seconds too soon. */
const EARLY_MS = 3_600_000;
const HOUR_MS = 3_600_000;

/** Whether a source is to be asked again: it never was, or its hours have gone by but for one. */
export function isDue(
  { everyHours }: Pick<Connector, 'everyHours'>,
  askedAt: Date | null,
  now: Date,
): boolean {
  return askedAt === null || now.getTime() - askedAt.getTime() >= everyHours * HOUR_MS - EARLY_MS;
}
