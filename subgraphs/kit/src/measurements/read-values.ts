import type { MeasurementBody, Metric, MetricValue } from '@pilotage/schema';
import { readQuantity } from '../facts/fields/quantity.ts';
import { counting, fault, itemsOf, missing, type Place, within } from '../facts/place.ts';
import type { MeasuredValueInput } from './measurement-input.ts';
import { unknownCode } from './unknown-code.ts';

type Sent = readonly (MeasuredValueInput | null)[];

/**
 * The values of a measurement by their codes; `null` after telling all that is wrong with them.
 *
 * `wanted` are those that it may give; `isWhole` says whether they are known to be all that it needs.
 */
export function readValues(
  metric: Metric,
  { wanted, isWhole }: { readonly wanted: readonly MetricValue[]; readonly isWhole: boolean },
  sent: Sent | null,
  place: Place,
): MeasurementBody['values'] | null {
  if (sent === null) {
    return missing(place, {
      fr: 'Ce sont ses valeurs, chacune avec son unité.',
      en: 'Its values, each with its unit.',
    });
  }
  const { place: told, faults } = counting(place);
  const values = new Map<string, number>();
  const named = new Set<string>();
  let unnamed = 0;
  for (const { item, at } of itemsOf(sent, told)) {
    const definition = definitionOf(wanted, item, at);
    if (definition === null) unnamed += 1;
    else readValue(definition, { item, at, named, values });
  }
  if (!isWhole) return null;
  if (unnamed === 0) lacking(metric, wanted, named, told);
  if (faults() > 0) return null;
  const body = Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
  together(metric, body, sent, told);
  return faults() > 0 ? null : body;
}

function definitionOf(
  wanted: readonly MetricValue[],
  { code }: MeasuredValueInput,
  place: Place,
): MetricValue | null {
  if (code == null) {
    const what = { fr: 'Il dit de quelle valeur il s’agit.', en: 'Which value it is.' };
    return missing(within(place, 'code'), what);
  }
  return wanted.find((one) => one.code === code) ?? unknownCode(place, 'code', code, wanted);
}

function readValue(
  definition: MetricValue,
  {
    item,
    at,
    named,
    values,
  }: {
    readonly item: MeasuredValueInput;
    readonly at: Place;
    readonly named: Set<string>;
    readonly values: Map<string, number>;
  },
): void {
  const { code } = definition;
  if (named.has(code)) {
    fault(at, {
      value: code,
      rule: 'stated-once',
      message: { fr: `${code} est donné deux fois.`, en: `${code} is given twice.` },
      remedy: { fr: 'Donnez-le une seule fois.', en: 'Give it once.' },
    });
  }
  named.add(code);
  const value = readQuantity(item, definition, at);
  if (value !== null) values.set(code, value);
}

/** Tells which values a measurement needs and does not name; one that gives none needs any. */
function lacking(
  metric: Metric,
  wanted: readonly MetricValue[],
  named: ReadonlySet<string>,
  place: Place,
): void {
  const needed = wanted.filter(({ code, optional }) => !optional && !named.has(code));
  if (needed.length === 0 && named.size > 0) return;
  const codes = (needed.length > 0 ? needed : wanted).map(({ code }) => code).join(', ');
  fault(place, {
    value: [...named],
    rule: 'values',
    message: { fr: `Il manque ${codes} à ${metric.code}.`, en: `${metric.code} lacks ${codes}.` },
    remedy: {
      fr: 'Donnez-le, avec son unité ; une valeur inconnue n’est pas 0.',
      en: 'Give it, with its unit; a value that is not known is not 0.',
    },
  });
}

/** The metric's own rule between its values, told where the value that it blames was sent. */
function together(metric: Metric, body: MeasurementBody['values'], sent: Sent, place: Place): void {
  const wrong = metric.check?.(body) ?? null;
  if (wrong === null) return;
  const { value, message, remedy } = wrong;
  const index = sent.findIndex((one) => one?.code === value);
  const at = index === -1 ? place : within(place, index);
  fault(at, { value: body[value] ?? null, rule: 'values-together', message, remedy });
}
