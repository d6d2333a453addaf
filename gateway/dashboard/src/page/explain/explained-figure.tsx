import { Table } from '../../chart/chart.tsx';
import { FigureValue } from '../../figure/figure-value.tsx';
import { StatusBadge } from '../../figure/status-badge.tsx';
import { Worth } from '../../figure/worth.tsx';
import { periodText } from '../../format/days.ts';
import { NO_VALUE, numberText } from '../../format/values.ts';
import type { DataOf } from '../../graph/ask.ts';
import { Notice } from '../../layout/notice.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import type { Cited } from './citation.ts';
import style from './explain.module.css';
import { FigureToday } from './figure-today.tsx';

const words = texts({
  fr: {
    same: 'Le chiffre, recalculé à partir du journal, est bien celui qui est cité.',
    other: 'Le chiffre recalculé n’est pas celui qui est cité.',
    cited: 'Ligne recalculée :',
    formula: 'Comment il se calcule',
    version: (version: string) => `Définition, version ${version}. Source : `,
    components: 'De quoi il est fait',
    component: 'Composante',
    value: 'Valeur',
    whose: 'De',
    ministry: 'Ministère',
  },
  en: {
    same: 'The figure, recomputed from the log, is the one that is cited.',
    other: 'The figure recomputed is not the one that is cited.',
    cited: 'The line recomputed:',
    formula: 'How it is computed',
    version: (version: string) => `Definition, version ${version}. Source: `,
    components: 'What it is made of',
    component: 'Component',
    value: 'Value',
    whose: 'Of',
    ministry: 'Ministry',
  },
});

type Explanation = NonNullable<DataOf<'Explanation'>['explanation']>;

/** A cited figure as it was recomputed, whether it is the same, its formula and its components. */
export function ExplainedFigure({
  explanation: { same, figure },
  cited,
}: {
  readonly explanation: Explanation;
  readonly cited: Cited;
}) {
  const text = useText(words);
  const { lang } = useView();
  const { indicator, period, value, unit, status, components, citation } = figure;
  const whose = cited.scope === 'ministry' ? text.ministry : cited.scope;
  return (
    <section className={style['section']}>
      <Notice kind={same ? 'good' : 'bad'} title={same ? text.same : text.other}>
        {!same && (
          <p>
            {text.cited} <code className={style['stated']}>{citation}</code>
          </p>
        )}
      </Notice>
      <div>
        <h2>{indicator.label}</h2>
        <p className="quiet">
          {whose} · {periodText(period.label, lang)}
        </p>
        <FigureValue value={value} unit={unit} />
        <StatusBadge status={status} />
      </div>
      <FigureToday cited={cited} value={value} unit={unit} />
      <Worth figure={figure} />
      <div>
        <h3>{text.formula}</h3>
        <p>{indicator.formula}</p>
        <p className="quiet">
          {text.version(figure.definitionVersion)}
          <span lang="en">{indicator.source}</span>
        </p>
      </div>
      {components.length > 0 && (
        <div className={style['components']}>
          <h3>{text.components}</h3>
          <Table
            caption={text.components}
            table={{
              columns: [{ label: text.component }, { label: text.value, isNumber: true }],
              rows: components.map((one) => [
                one.label,
                one.value === null ? NO_VALUE : numberText(one.value, lang),
              ]),
            }}
          />
        </div>
      )}
    </section>
  );
}
