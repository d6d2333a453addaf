import { Chart } from '../../chart/chart.tsx';
import { Legend } from '../../chart/legend.tsx';
import { dayText } from '../../format/days.ts';
import { numberText } from '../../format/values.ts';
import type { Operator, Phase } from '../../graph/operations.ts';
import { operatorWords, phaseWords } from '../../product/product-words.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import { heightOfBands, LifeBands, type Span } from './life-bands.tsx';
import style from './product.module.css';
import type { Product } from './product.ts';

const words = texts({
  fr: {
    title: 'Sa vie : par quelles phases il est passé, et qui l’opère',
    says: (begun: string, phase: string, since: string) =>
      `Commencé le ${begun} ; aujourd’hui : ${phase.toLowerCase()}, depuis le ${since}.`,
    features: (days: string) => `Premières fonctions au bout de ${days} jours.`,
    nothing: 'Aucune phase n’a été publiée.',
    phases: 'Phases',
    operators: 'Opérateurs',
    what: 'Quoi',
    which: 'Lequel',
    from: 'Depuis le',
    phase: 'Phase',
    operator: 'Opérateur',
    milestone: 'Jalon',
    first: 'Premières fonctions',
    today:
      'Le trait interrompu est aujourd’hui ; le triangle, les premières fonctions. Ce qui est planifié est pâle.',
  },
  en: {
    title: 'Its life: the phases that it went through, and who runs it',
    says: (begun: string, phase: string, since: string) =>
      `Begun on ${begun}; today: ${phase.toLowerCase()}, since ${since}.`,
    features: (days: string) => `First features after ${days} days.`,
    nothing: 'No phase was published.',
    phases: 'Phases',
    operators: 'Operators',
    what: 'What',
    which: 'Which',
    from: 'From',
    phase: 'Phase',
    operator: 'Operator',
    milestone: 'Milestone',
    first: 'First features',
    today: 'The broken line is today; the triangle, first features. What is planned is pale.',
  },
});

const PHASE_COLOURS: Readonly<Record<Phase, string>> = {
  INVESTIGATION: 'var(--series-5)',
  CONSTRUCTION: 'var(--series-2)',
  ACCELERATION: 'var(--series-4)',
  CONSOLIDATION: 'var(--series-3)',
  OPERATED: 'var(--series-1)',
  TRANSFERRED: 'var(--ink-quiet)',
  STOPPED_IN_INVESTIGATION: 'var(--ink)',
  STOPPED: 'var(--ink)',
};
const OPERATOR_COLOURS: Readonly<Record<Operator, string>> = {
  SERVICE: 'var(--series-1)',
  INCUBATOR: 'var(--series-3)',
  DIRECTORATE: 'var(--series-5)',
  CONTRACTOR: 'var(--series-4)',
  UNKNOWN: 'var(--ink-quiet)',
};
const DAY_MS = 86_400_000;

/** The phases and operators of a product, over the years. */
export function LifeLine({
  product,
  today,
}: {
  readonly product: Product;
  readonly today: string;
}) {
  const text = useText(words);
  const { lang } = useView();
  const { phases, operators, milestones, phase } = product;
  const known = phases ?? [];
  const [first] = known;
  const here = known.findLast(({ from }) => from <= today);
  if (first === undefined) return <p>{text.nothing}</p>;
  const ends = [...known, ...(operators ?? [])].map(({ from }) => from);
  const last = [today, ...ends].sort().at(-1) ?? today;
  const done = milestones?.find(({ code }) => code === 'first-features')?.on;
  const days = done && Math.round((Date.parse(done) - Date.parse(first.from)) / DAY_MS);
  const phaseSpans = spansOf(
    known.map((one) => ({
      name: phaseWords[lang][one.phase],
      colour: PHASE_COLOURS[one.phase],
      from: one.from,
    })),
    last,
    today,
  );
  const operatorSpans = spansOf(
    (operators ?? []).map((one) => ({
      name: operatorWords[lang][one.operator],
      colour: OPERATOR_COLOURS[one.operator],
      from: one.from,
    })),
    last,
    today,
  );
  const bands = [
    { name: text.phases, spans: phaseSpans },
    ...(operatorSpans.length > 0 ? [{ name: text.operators, spans: operatorSpans }] : []),
  ];
  const summary = [
    phase && here
      ? text.says(dayText(first.from, lang), phaseWords[lang][phase], dayText(here.from, lang))
      : '',
    typeof days === 'number' ? text.features(numberText(days, lang)) : '',
  ];
  return (
    <section className={style['section']}>
      <Chart
        title={text.title}
        summary={summary.join(' ')}
        name={`${product.id.replace(/\W+/g, '-')}-life`}
        level="h2"
        height={heightOfBands(bands.length)}
        legend={
          <>
            <Legend
              keys={unique([...phaseSpans, ...operatorSpans]).map(({ name, colour }) => ({
                name,
                fill: colour,
              }))}
            />
            <p className="quiet">{text.today}</p>
          </>
        }
        table={{
          columns: [{ label: text.what }, { label: text.which }, { label: text.from }],
          rows: [
            ...phaseSpans.map(({ name, from }) => [text.phase, name, dated(from)]),
            ...operatorSpans.map(({ name, from }) => [text.operator, name, dated(from)]),
            ...(milestones ?? []).map(({ code, on }) => [
              text.milestone,
              code === 'first-features' ? text.first : code,
              dated(on),
            ]),
          ],
        }}
      >
        {(width) => (
          <LifeBands
            bands={bands}
            marks={done === undefined ? [] : [{ on: done, name: text.first }]}
            today={today}
            width={width}
          />
        )}
      </Chart>
    </section>
  );

  function dated(day: string) {
    return { text: dayText(day, lang), raw: day };
  }
}

/** Each lasts until the next one; the last one until the end. */
function spansOf(
  all: readonly { readonly name: string; readonly colour: string; readonly from: string }[],
  end: string,
  today: string,
): readonly Span[] {
  return all.map((one, index) => ({
    ...one,
    to: all[index + 1]?.from ?? end,
    isPlanned: one.from > today,
  }));
}

function unique(spans: readonly Span[]) {
  return spans.filter(({ name }, index) => spans.findIndex((one) => one.name === name) === index);
}
