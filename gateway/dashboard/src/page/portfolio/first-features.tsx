import { Link } from 'react-router';
import { Chart } from '../../chart/chart.tsx';
import { StepChart } from '../../chart/step-chart.tsx';
import { StatusBadge } from '../../figure/status-badge.tsx';
import { numberText, shareText, valueText } from '../../format/values.ts';
import type { DataOf } from '../../graph/ask.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { Answered } from '../../layout/answered.tsx';
import { Notice } from '../../layout/notice.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useLinkTo, useView, useViewVariables } from '../../view.ts';
import style from './portfolio.module.css';

const words = texts({
  fr: {
    title: 'De l’investigation aux premières fonctions : combien y sont, jour après jour',
    says: (share: string, half: string, count: string) =>
      `En six mois, ${share} des ${count} produits commencés ont mis leurs premières fonctions entre les mains des usagers. ${half}`,
    half: (days: string) => `La moitié y est au bout de ${days}.`,
    never: 'La moitié n’y est jamais arrivée.',
    rule: 'six mois',
    median: 'médiane',
    atRisk: 'Encore en chemin',
    since: 'jours depuis le début de l’investigation',
    day: 'Jour',
    done: 'Aboutis ce jour',
    stopped: 'Arrêtés ce jour',
    share: 'Part aboutie',
    low: 'Borne basse',
    high: 'Borne haute',
    method:
      'Part des produits commencés dont les premières fonctions sont entre les mains des usagers, en tenant compte de ceux qui ont été arrêtés et de ceux qui sont encore en chemin (Aalen-Johansen) ; la bande est l’intervalle à 95 %. Sous l’axe, le nombre de produits ni aboutis ni arrêtés.',
    none: 'Il n’y a pas de courbe',
    explain: 'Expliquer ce chiffre',
  },
  en: {
    title: 'From investigation to first features: how many are there, day by day',
    says: (share: string, half: string, count: string) =>
      `Within six months, ${share} of the ${count} products begun had put first features into users’ hands. ${half}`,
    half: (days: string) => `Half are there after ${days}.`,
    never: 'Half never got there.',
    rule: 'six months',
    median: 'median',
    atRisk: 'Still on their way',
    since: 'days since the investigation began',
    day: 'Day',
    done: 'Done that day',
    stopped: 'Stopped that day',
    share: 'Share done',
    low: 'Lower bound',
    high: 'Upper bound',
    method:
      'Share of the products begun whose first features are in users’ hands, allowing for those stopped and those still on their way (Aalen-Johansen); the band is the 95% interval. Below the axis, the number of products neither done nor stopped.',
    none: 'There is no curve',
    explain: 'Explain this figure',
  },
});

const HEIGHT = 376;
/** The promise of product mode, investigation included. */
const SIX_MONTHS = 183;
const DAYS = [0, 91, SIX_MONTHS, 274, 365, 456, 548, 639, 731];
const NARROW = 480;

/** The road from investigation to first features, against the rule of six months. */
export function FirstFeatures() {
  const text = useText(words);
  const variables = useViewVariables();
  const linkTo = useLinkTo();
  const answer = useAnswer('FirstFeaturesCurve', variables);
  return (
    <section className={style['section']}>
      <Answered answer={answer} lines={16}>
        {({ ministry: { figure } }) => {
          if (!figure?.curve || figure.curve.length === 0)
            return (
              <Notice title={text.none}>
                {figure?.reasons.map(({ code, label }) => (
                  <p key={code}>{label}</p>
                ))}
              </Notice>
            );
          return (
            <>
              <Curve figure={figure} curve={figure.curve} />
              <StatusBadge status={figure.status} />
              <p className="quiet">{text.method}</p>
              <p>
                <Link to={linkTo('/explain', { citation: figure.citation })}>{text.explain}</Link>
              </p>
            </>
          );
        }}
      </Answered>
    </section>
  );
}

type Figure = NonNullable<DataOf<'FirstFeaturesCurve'>['ministry']['figure']>;
type Points = NonNullable<Figure['curve']>;

function Curve({ figure, curve }: { readonly figure: Figure; readonly curve: Points }) {
  const text = useText(words);
  const { lang } = useView();
  const { value, unit, sampleSize, components } = figure;
  const component = (code: string) => components.find((one) => one.code === code)?.value ?? null;
  const within = component('WITHIN_183_DAYS');
  const last = curve.at(-1)?.day ?? 0;
  const days = DAYS.filter((_, index) => index < 5 || (DAYS[index - 1] ?? 0) < last);
  const end = curve.at(-1);
  // Those left after the last step may have been lost sight of at any day; nobody left is certain.
  const left = end && end.atRisk === end.done + end.stopped ? 0 : null;
  const atRiskOn = (day: number) =>
    day === 0
      ? sampleSize
      : day === SIX_MONTHS
        ? component('AT_RISK_ON_DAY_183')
        : (curve.find((point) => point.day >= day)?.atRisk ?? left);
  return (
    <Chart
      title={text.title}
      summary={text.says(
        within === null ? '—' : shareText(within, lang),
        value === null ? text.never : text.half(valueText(value, unit, lang)),
        sampleSize === null ? '—' : numberText(sampleSize, lang),
      )}
      name="first-features"
      level="h2"
      height={HEIGHT}
      table={{
        columns: [
          text.day,
          text.atRisk,
          text.done,
          text.stopped,
          text.share,
          text.low,
          text.high,
        ].map((label) => ({ label, isNumber: true })),
        rows: curve.map(({ day, atRisk, done, stopped, incidence, interval }) => [
          day,
          atRisk,
          done,
          stopped,
          { text: shareText(incidence, lang), raw: incidence },
          { text: bound(interval?.low), raw: interval?.low ?? null },
          { text: bound(interval?.high), raw: interval?.high ?? null },
        ]),
      }}
    >
      {(width) => {
        const named = width < NARROW ? days.filter((_, index) => index % 2 === 0) : days;
        return (
          <StepChart
            width={width}
            height={HEIGHT}
            days={named}
            atRisk={named.map(atRiskOn)}
            atRiskName={text.atRisk}
            dayName={text.since}
            steps={curve.map(({ day, incidence, interval }) => ({
              day,
              value: incidence,
              low: interval?.low ?? null,
              high: interval?.high ?? null,
            }))}
            marks={[
              {
                day: SIX_MONTHS,
                told: `${text.rule} (${SIX_MONTHS})`,
                colour: 'var(--bad)',
                isDashed: true,
              },
              ...(value === null
                ? []
                : [{ day: value, told: `${text.median} (${value})`, colour: 'var(--ink)' }]),
            ]}
            shareText={(share) => shareText(share, lang)}
            dayText={(day) => numberText(day, lang)}
          />
        );
      }}
    </Chart>
  );

  function bound(share: number | null | undefined): string {
    return share == null ? '—' : shareText(share, lang);
  }
}
