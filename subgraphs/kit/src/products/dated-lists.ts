import {
  type DatedOperator,
  type DatedPhase,
  type Day,
  departments,
  inOrder,
  isOperatorCode,
  isPhaseCode,
  knownWords,
  type Label,
  type Move,
  type OperatorCode,
  operatorCodes,
  type PhaseCode,
  phaseCodes,
  suggestion,
} from '@pilotage/schema';
import { readPastDay } from '../facts/fields/scalars.ts';
import { fault, itemsOf, missing, type Place, within } from '../facts/place.ts';
import type { MilestoneInput, MoveInput, OperatorInput, PhaseInput } from './product-input.ts';
import { milestoneCodes } from './product-kinds.ts';
import { isSlug, readDay, readText } from './product-rules.ts';

/** A closed list of codes. */
interface Codes<Code extends string> {
  /** What one of them is, in French as it stands after "pas"; the rule is named after it, too. */
  readonly notion: Label;
  readonly known: readonly string[];
  isOne(text: string): text is Code;
}

const PHASES: Codes<PhaseCode> = {
  notion: { fr: 'de phase', en: 'phase' },
  known: phaseCodes,
  isOne: isPhaseCode,
};
const OPERATORS: Codes<OperatorCode> = {
  notion: { fr: 'd’opérateur', en: 'operator' },
  known: operatorCodes,
  isOne: isOperatorCode,
};
const MILESTONES: Codes<string> = {
  notion: { fr: 'de jalon', en: 'milestone' },
  known: milestoneCodes,
  isOne: (text): text is string => milestoneCodes.includes(text),
};

/** The dated phases of a product, in order; the list is one fact. */
export function readPhases(
  inputs: readonly (PhaseInput | null)[] | null,
  place: Place,
): readonly DatedPhase[] {
  const phases = itemsOf(inputs, place).flatMap(({ item: { phase, from, sourceWord }, at }) => {
    const day = dayAt(from, within(at, 'from'));
    const code = codeAt(phase, PHASES, within(at, 'phase'));
    const word =
      sourceWord == null ? null : readText(`${at.path}.sourceWord`, sourceWord, at.report);
    return day === null || code === null ? [] : [{ phase: code, from: day, sourceWord: word }];
  });
  return inOrder(phases);
}

/** Who ran a product from which day on; one operator a day. */
export function readOperators(
  inputs: readonly (OperatorInput | null)[] | null,
  place: Place,
): readonly DatedOperator[] {
  const days = new Set<Day>();
  const operators = itemsOf(inputs, place).flatMap(({ item: { operator, from }, at }) => {
    const day = dayAt(from, within(at, 'from'));
    const code = codeAt(operator, OPERATORS, within(at, 'operator'));
    if (day === null) return [];
    if (days.has(day)) {
      fault(at, {
        at: 'from',
        value: day,
        rule: 'one-operator',
        message: {
          fr: 'Deux opérateurs commencent ce jour-là.',
          en: 'Two operators begin on that day.',
        },
        remedy: { fr: 'Gardez-en un seul.', en: 'Keep one of them.' },
      });
    }
    days.add(day);
    return code === null ? [] : [{ operator: code, from: day }];
  });
  return operators.sort((a, b) => (a.from < b.from ? -1 : 1));
}

const REACHED: Label = {
  fr: 'C’est le jour où il a été atteint.',
  en: 'The day on which it was reached.',
};

/** A milestone that the platform knows, and the day on which it was reached; `null` after telling a problem. */
export function readMilestone(
  { code, on }: MilestoneInput,
  place: Place,
): { readonly code: string; readonly on: Day } | null {
  const known = codeAt(code, MILESTONES, within(place, 'code'));
  const at = within(place, 'on');
  const day = on == null ? missing(at, REACHED) : readPastDay(on, at);
  return known === null || day === null ? null : { code: known, on: day };
}

/** A move to or from a product of another department. */
export function readMove(
  { product, on }: MoveInput,
  department: string,
  place: Place,
): Move | null {
  const day = dayAt(on, within(place, 'on'));
  const other = otherProduct(product ?? null, department, within(place, 'product'));
  return day === null || other === null ? null : { product: other, on: day };
}

function otherProduct(id: string | null, department: string, place: Place): string | null {
  const others = departments.map(({ code }) => code).filter((code) => code !== department);
  const remedy = {
    fr: `Donnez l’identifiant du produit dans l’autre direction, par exemple ${others[0]}:un-slug.`,
    en: `Give the id of the product in the other department, such as ${others[0]}:a-slug.`,
  };
  if (id === null) return missing(place, remedy);
  const composed = id.normalize('NFC');
  const end = composed.indexOf(':');
  if (others.includes(composed.slice(0, end)) && isSlug(composed.slice(end + 1))) return composed;
  return fault(place, {
    // INTENTIONAL: the value is not told back, since what stands behind the colon may name a person.
    value: null,
    rule: 'moved-product',
    message: {
      fr: 'Ce n’est pas un produit d’une autre direction.',
      en: 'This is no product of another department.',
    },
    remedy,
  });
}

function dayAt(sent: string | null | undefined, place: Place): Day | null {
  if (sent == null) {
    return missing(place, { fr: 'Un jour sous la forme AAAA-MM-JJ.', en: 'A day as YYYY-MM-DD.' });
  }
  return readDay(place.path, sent, place.report);
}

/** A code of a closed list; `null` after telling a problem. */
function codeAt<Code extends string>(
  sent: string | null | undefined,
  { notion, known, isOne }: Codes<Code>,
  place: Place,
): Code | null {
  if (sent == null) return missing(place, knownWords(known));
  if (isOne(sent)) return sent;
  return fault(place, {
    value: sent,
    rule: notion.en,
    message: {
      fr: `Il n’y a pas ${notion.fr} « ${sent} ».`,
      en: `There is no ${notion.en} "${sent}".`,
    },
    remedy: suggestion(sent, known),
  });
}
