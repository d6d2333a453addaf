import type { EntityManager } from '@mikro-orm/postgresql';
import { didYouMean } from '@pilotage/schema';
import type { StatementDraft } from '../../publication/draft.ts';
import type { Problem } from '../../publication/problem.ts';
import { factsAt } from '../../store/facts.ts';
import { keyResultReading, objective } from './objective.ts';

interface Objective {
  readonly code: string;
  readonly keyResults: readonly { readonly code: string }[];
}

/** The readings among drafts whose key result nobody has stated, here or before. */
export async function unknownKeyResults(
  em: EntityManager,
  drafts: readonly StatementDraft[],
): Promise<readonly Problem[]> {
  const readings = drafts.filter(({ kind }) => kind === keyResultReading.code);
  if (readings.length === 0) return [];
  const subjects = [...new Set(readings.map(({ subject }) => subject))];
  const known = await factsAt(em, {
    asOf: null,
    where: 'kind = ? and subject in (select jsonb_array_elements_text(?::jsonb))',
    parameters: [objective.code, JSON.stringify(subjects)],
  });
  const stated = [...known, ...drafts.filter(({ kind }) => kind === objective.code)];
  const names = new Set(
    stated.flatMap(({ subject, body }) => {
      const { code, keyResults } = body as Objective;
      return keyResults.map((keyResult) => `${subject} ${code}/${keyResult.code}`);
    }),
  );
  return readings.flatMap(({ path, subject, body }) => {
    const reading = body as { readonly objective: string; readonly keyResult: string };
    const name = `${reading.objective}/${reading.keyResult}`;
    if (names.has(`${subject} ${name}`)) return [];
    const own = [...names].flatMap((one) =>
      one.startsWith(`${subject} `) ? [one.slice(subject.length + 1)] : [],
    );
    const remedy =
      own.length > 0 ? didYouMean(name, own) : 'Publish the objective with its key results first.';
    return [
      {
        path: `${path}.keyResult`,
        value: name,
        rule: 'known-key-result',
        message: `${subject} has no key result "${name}".`,
        remedy,
      },
    ];
  });
}
