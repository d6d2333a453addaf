import type { EntityManager } from '@mikro-orm/postgresql';
import { type Day, suggestion } from '@pilotage/schema';
import { factKey, type StatementDraft } from '../../publication/draft.ts';
import { isToldOf, type Problem } from '../../publication/problem.ts';
import { factsAt, type KnownFact } from '../../store/facts.ts';
import { keyResultReading, objective } from './objective.ts';

interface Objective {
  readonly code: string;
  readonly from: Day;
  readonly keyResults: readonly { readonly code: string }[];
}

interface Reading {
  readonly objective: string;
  readonly keyResult: string;
  readonly on: Day;
}

type Stated = Pick<StatementDraft, 'path' | 'subject' | 'body'>;

/**
 * What is wrong between objectives and the readings of their key results, each as it will stand.
 *
 * A product whose slug or objectives are told to be faulty is left out: what its readings need is not known yet.
 */
export async function faultyReadings(
  em: EntityManager,
  drafts: readonly StatementDraft[],
  told: readonly Problem[],
  knownAt: Date | null,
): Promise<readonly Problem[]> {
  const ofKind = (kind: string) => drafts.filter((draft) => draft.kind === kind);
  const [allObjectives, allReadings] = [ofKind(objective.code), ofKind(keyResultReading.code)];
  if (allObjectives.length + allReadings.length === 0) return [];
  const isStated = ({ body }: Stated) => body !== null;
  const [objectives, readings] = [allObjectives.filter(isStated), allReadings.filter(isStated)];
  const takenBack = new Set(
    [...allObjectives, ...allReadings].filter((one) => !isStated(one)).map(factKey),
  );
  const ever = await factsOf(em, [...allObjectives, ...allReadings]);
  const known = ever.filter((fact) => !takenBack.has(factKey(fact)));
  const standing = objectivesAsTheyWillStand(
    known.filter(({ kind }) => kind === objective.code),
    objectives,
    knownAt,
  );
  const isFaulty = ({ path }: Stated) =>
    isToldOf(told, path, 'slug') || isToldOf(told, path, objective.field);
  const read = known.filter(({ kind }) => kind === keyResultReading.code);
  return [
    ...allObjectives.filter((draft) => !isStated(draft)).flatMap((draft) => orphaning(draft, read)),
    ...readings.filter((draft) => !isFaulty(draft)).flatMap((draft) => ofReading(draft, standing)),
    ...objectives
      .filter((draft) => standing.includes(draft))
      .flatMap((draft) => losing(draft, read)),
  ];
}

function factsOf(em: EntityManager, drafts: readonly StatementDraft[]): Promise<KnownFact[]> {
  return factsAt(em, {
    asOf: null,
    where:
      'kind in (?, ?) and subject in (select jsonb_array_elements_text(?::jsonb)) and body is not null',
    parameters: [
      objective.code,
      keyResultReading.code,
      JSON.stringify([...new Set(drafts.map(({ subject }) => subject))]),
    ],
  });
}

/** A draft takes the place of what is known, unless it claims to be known earlier: then both stand, each in its time. */
function objectivesAsTheyWillStand(
  known: readonly KnownFact[],
  drafts: readonly StatementDraft[],
  knownAt: Date | null,
): readonly Stated[] {
  const stated = new Set(drafts.map(factKey));
  const kept = known.filter(
    (fact) => !stated.has(factKey(fact)) || (knownAt !== null && knownAt < new Date(fact.knownAt)),
  );
  const later = new Set(kept.map(factKey));
  const present = drafts.filter((draft) => !later.has(factKey(draft)));
  const past = drafts.filter((draft) => later.has(factKey(draft)));
  return [
    ...present,
    ...[...kept, ...past].map(({ subject, body }) => ({ path: '', subject, body })),
  ];
}

function ofReading({ path, subject, body }: Stated, standing: readonly Stated[]): Problem[] {
  const reading = body as Reading;
  const name = `${reading.objective}/${reading.keyResult}`;
  const own = standing.filter((one) => one.subject === subject).map((one) => one.body as Objective);
  const named = own.filter(
    ({ code, keyResults }) =>
      code === reading.objective && keyResults.some((one) => one.code === reading.keyResult),
  );
  if (named.length === 0) return [unknown(path, subject, name, own)];
  const begins = named.map(({ from }) => from).sort()[0] ?? reading.on;
  if (begins <= reading.on) return [];
  return [
    {
      path: `${path}.on`,
      value: reading.on,
      rule: 'within-objective',
      message: {
        fr: `Le ${reading.on} précède le début de l’objectif, le ${begins}.`,
        en: `${reading.on} lies before the objective begins on ${begins}.`,
      },
      remedy: {
        fr: `Donnez un jour à partir du ${begins} ; ce qui valait avant est la valeur initiale du résultat clé.`,
        en: `Give a day from ${begins} on; what was so before is the key result's baseline.`,
      },
    },
  ];
}

function unknown(
  path: string,
  subject: string,
  name: string,
  objectives: readonly Objective[],
): Problem {
  const names = objectives.flatMap(({ code, keyResults }) =>
    keyResults.map((keyResult) => `${code}/${keyResult.code}`),
  );
  return {
    path: `${path}.keyResult`,
    value: name,
    rule: 'known-key-result',
    message: {
      fr: `${subject} n’a pas de résultat clé « ${name} ».`,
      en: `${subject} has no key result "${name}".`,
    },
    remedy:
      names.length > 0
        ? suggestion(name, names)
        : {
            fr: 'Publiez d’abord l’objectif avec ses résultats clés.',
            en: 'Publish the objective with its key results first.',
          },
  };
}

/** An objective is taken back together with the readings of its key results. */
function orphaning(
  { path, subject, part }: StatementDraft,
  readings: readonly KnownFact[],
): Problem[] {
  const own = readings.filter(
    (fact) => fact.subject === subject && (fact.body as Reading).objective === part,
  );
  if (own.length === 0) return [];
  return [
    {
      path,
      value: part,
      rule: 'read-objective',
      message: {
        fr: `L’objectif « ${part} » a des relevés (${own.length}), qui ne se rattacheraient plus à rien.`,
        en: `The objective "${part}" has ${own.length} readings, which would belong to nothing.`,
      },
      remedy: {
        fr: 'Rétractez-les aussi, dans la même publication.',
        en: 'Take them back, too, in the same publication.',
      },
    },
  ];
}

/** A key result that has been read stays in its objective: its readings would belong to nothing. */
function losing({ path, subject, body }: Stated, readings: readonly KnownFact[]): Problem[] {
  const { code, keyResults } = body as Objective;
  const read = readings
    .filter((fact) => fact.subject === subject)
    .map((fact) => fact.body as Reading)
    .filter((reading) => reading.objective === code)
    .map(({ keyResult }) => keyResult);
  const lost = [...new Set(read)].filter((one) => !keyResults.some((kept) => kept.code === one));
  if (lost.length === 0) return [];
  return [
    {
      path: `${path}.keyResults`,
      value: keyResults.map((kept) => kept.code),
      rule: 'read-key-results',
      message: {
        fr: `Manque ici, malgré des relevés : ${lost.map((one) => `« ${one} »`).join(', ')}.`,
        en: `${lost.map((one) => `"${one}"`).join(', ')} has readings, and is missing here.`,
      },
      remedy: {
        fr: 'Gardez-le dans la liste ; pour d’autres résultats clés, déclarez un objectif d’un autre code.',
        en: 'Keep it in the list; state an objective of another code for other key results.',
      },
    },
  ];
}
