import { useId } from 'react';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { PageTitle } from '../../layout/page-title.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useParameter, useViewVariables } from '../../view.ts';
import { INDICATORS, isIndicator } from '../ministry/indicators.ts';
import { DepartmentBars } from './department-bars.tsx';
import { DepartmentMultiples } from './department-multiples.tsx';
import style from './departments.module.css';
import { DepartmentsFreshness } from './freshness.tsx';

const words = texts({
  fr: {
    title: 'Les directions, côte à côte',
    lead: 'Choisissez un indicateur : chaque direction est montrée à la même échelle, avec ce que vaut son chiffre.',
    indicator: 'Indicateur',
  },
  en: {
    title: 'The departments, side by side',
    lead: 'Choose an indicator: every department is shown on the same scale, with what its figure is worth.',
    indicator: 'Indicator',
  },
});

/** What is shown until somebody chooses. */
const FIRST = 'MANAGED_SHARE';

/** One indicator of all departments: what they stand at, how it went, and how fresh what they publish is. */
export function DepartmentsPage() {
  const text = useText(words);
  const id = useId();
  const { lang } = useViewVariables();
  const [chosen, choose] = useParameter('indicator');
  const indicator = isIndicator(chosen) ? chosen : FIRST;
  return (
    <div className="stack">
      <PageTitle title={text.title} lead={text.lead} />
      <Answered answer={useAnswer('Indicators', { lang })} lines={2}>
        {({ indicators }) => {
          const labelOf = (code: string) =>
            indicators.find((one) => one.code === code)?.label ?? code;
          const label = labelOf(indicator);
          return (
            <>
              <div className={style['choice']}>
                <label htmlFor={id}>{text.indicator}</label>
                <select
                  id={id}
                  value={indicator}
                  onChange={({ target }) => choose(target.value === FIRST ? '' : target.value)}
                >
                  {INDICATORS.map((code) => (
                    <option key={code} value={code}>
                      {labelOf(code)}
                    </option>
                  ))}
                </select>
              </div>
              <DepartmentBars indicator={indicator} label={label} />
              <DepartmentMultiples indicator={indicator} label={label} />
            </>
          );
        }}
      </Answered>
      <DepartmentsFreshness />
    </div>
  );
}
