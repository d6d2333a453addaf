import type { EntityManager } from '@mikro-orm/postgresql';
import { type DatedPhase, inOrder, isLiving } from '@pilotage/schema';
import { stopReason } from '../facts/core/index.ts';
import type { StatementDraft } from '../publication/draft.ts';
import { isToldOf, type Problem } from '../publication/problem.ts';
import { factsAt } from '../store/facts.ts';
import type { ProductKind } from './product-kinds.ts';

const PHASES: ProductKind = 'PHASES';

/**
 * The reasons to stop among drafts whose product lives on, by its phases as they will stand; planned ones count.
 *
 * A product whose slug or phases are told to be faulty is left out.
 */
export async function stopReasonsOfLiving(
  em: EntityManager,
  drafts: readonly StatementDraft[],
  told: readonly Problem[],
): Promise<readonly Problem[]> {
  const reasons = drafts.filter(
    ({ kind, body, path }) =>
      kind === stopReason.code &&
      body !== null &&
      !isToldOf(told, path, 'slug') &&
      !isToldOf(told, path, 'phases'),
  );
  if (reasons.length === 0) return [];
  const known = await factsAt(em, {
    asOf: null,
    where: 'kind = ? and subject in (select jsonb_array_elements_text(?::jsonb))',
    parameters: [PHASES, JSON.stringify(reasons.map(({ subject }) => subject))],
  });
  const phases = new Map(
    [...known, ...drafts.filter(({ kind }) => kind === PHASES)].map(({ subject, body }) => [
      subject,
      body as readonly DatedPhase[] | null,
    ]),
  );
  return reasons.flatMap(({ path, subject, body }) => {
    const last = inOrder(phases.get(subject) ?? []).at(-1)?.phase ?? null;
    if (!isLiving(last)) return [];
    return [
      {
        path,
        value: body,
        rule: 'stopped',
        message: {
          fr: `La dernière phase de ${subject} est ${last}, dans laquelle il est vivant.`,
          en: `The last phase of ${subject} is ${last}, in which it lives.`,
        },
        remedy: {
          fr: 'Donnez la phase dans laquelle il s’est arrêté, avec son jour, ou omettez la raison.',
          en: 'Give the phase in which it stopped, with its day, or leave the reason out.',
        },
      },
    ];
  });
}
