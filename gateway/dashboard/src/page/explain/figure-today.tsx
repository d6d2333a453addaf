import { valueText } from '../../format/values.ts';
import type { Unit } from '../../graph/operations.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import type { Cited } from './citation.ts';
import { useFigureParts } from './use-figure-parts.ts';

const words = texts({
  fr: {
    same: (value: string) => `Lu aujourd’hui pour la même période, il est le même : ${value}.`,
    other: (value: string, before: string) =>
      `Lu aujourd’hui pour la même période, il vaut ${value}, et non plus ${before} : des faits ont été publiés depuis.`,
  },
  en: {
    same: (value: string) => `Read today for the same period, it is the same: ${value}.`,
    other: (value: string, before: string) =>
      `Read today for the same period, it is ${value}, and ${before} no more: facts were published since.`,
  },
});

/** Whether the same figure, read now, still says what it said; nothing of a row, a filter or a product. */
export function FigureToday({
  cited,
  value,
  unit,
}: {
  readonly cited: Cited;
  readonly value: number | null;
  readonly unit: Unit;
}) {
  const text = useText(words);
  const { lang } = useView();
  const { isMinistry, ministry, department } = useFigureParts(cited, {
    scope: cited.scope,
    asOf: null,
  });
  const figure = isMinistry
    ? ministry.data?.data.ministry.figure
    : department.data?.data.department?.figure;
  if (!figure || cited.isCut || cited.scope.includes(':')) return null;
  const now = valueText(figure.value, unit, lang);
  return (
    <p>{figure.value === value ? text.same(now) : text.other(now, valueText(value, unit, lang))}</p>
  );
}
