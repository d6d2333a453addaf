import type { FigureQuestion } from './figure.ts';
import type { FigurePart } from './part.ts';

/**
 * One line that says exactly which figure was read: indicator and definition, whose, period, moment, and
 * the version of each department that it was made of (`–` for one that was missing).
 *
 * `MANAGED_SHARE@1 ministry 2026-11-24/2026-11-25 known now on 2026-11-24 from water.12+maritime.3`
 */
export function cite(question: FigureQuestion, parts: readonly FigurePart[]): string {
  const { indicator, scope, period, instrument, asOf, today } = question;
  const versions = parts.map((part) =>
    part.kind === 'missing' ? `${part.department}.–` : `${part.department}.${part.version}`,
  );
  const known = asOf ? asOf.toISOString() : 'now';
  const measured = instrument === null ? '' : ` with ${instrument}`;
  return `${indicator.code}@${indicator.version} ${scope} ${period.label}${measured} known ${known} on ${today} from ${versions.join('+')}`;
}
