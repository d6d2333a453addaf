import { Chart } from '../../chart/chart.tsx';
import { dayText } from '../../format/days.ts';
import { NO_VALUE, numberText, shareText } from '../../format/values.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import { isBehind } from '../portfolio/risks.ts';
import { KEY_RESULT_HEIGHT, KeyResultBar } from './key-result-bar.tsx';
import style from './product.module.css';
import type { Product } from './product.ts';

const words = texts({
  fr: {
    title: 'Objectifs et résultats clés',
    nothing: 'Aucun objectif n’a été publié.',
    from: (from: string, until: string) => `du ${from} au ${until}`,
    behind: 'en retard',
    onTrack: 'dans les temps',
    unread: 'Pas encore de relevé.',
    says: (now: string, day: string, expected: string, how: string, share: string) =>
      `${now} au ${day} ; attendu ce jour-là : ${expected} (${how}). ${share} du chemin est fait.`,
    due: (target: string, day: string) => `Cible : ${target} au ${day}.`,
    mark: 'Le trait vertical est la valeur attendue le jour du relevé.',
    baseline: 'Départ',
    current: 'Relevé',
    expected: 'Attendu',
    target: 'Cible',
    dueOn: 'Échéance',
  },
  en: {
    title: 'Objectives and key results',
    nothing: 'No objective was published.',
    from: (from: string, until: string) => `from ${from} to ${until}`,
    behind: 'behind',
    onTrack: 'on track',
    unread: 'No reading yet.',
    says: (now: string, day: string, expected: string, how: string, share: string) =>
      `${now} on ${day}; expected that day: ${expected} (${how}). ${share} of the way is done.`,
    due: (target: string, day: string) => `Target: ${target} by ${day}.`,
    mark: 'The upright mark is the value expected on the day of the reading.',
    baseline: 'Start',
    current: 'Reading',
    expected: 'Expected',
    target: 'Target',
    dueOn: 'Due',
  },
});

/** What a product wants to reach, and how far it has come. */
export function KeyResults({ product }: { readonly product: Product }) {
  const text = useText(words);
  const { lang } = useView();
  const objectives = product.objectives?.nodes ?? [];
  const all = product.keyResults?.nodes ?? [];
  return (
    <section className={style['section']}>
      <h2>{text.title}</h2>
      {objectives.length === 0 && <p>{text.nothing}</p>}
      {objectives.length > 0 && <p className="quiet">{text.mark}</p>}
      {objectives.map((objective) => (
        <section key={objective.code} className={style['section']}>
          <h3>{objective.name}</h3>
          <p className="quiet">
            {text.from(dayText(objective.from, lang), dayText(objective.until, lang))}
          </p>
          <div className="cards">
            {all
              .filter((one) => one.objective === objective.code)
              .map((one) => (
                <OneResult key={one.code} keyResult={one} />
              ))}
          </div>
        </section>
      ))}
    </section>
  );
}

type KeyResult = NonNullable<Product['keyResults']>['nodes'][number];

function OneResult({ keyResult }: { readonly keyResult: KeyResult }) {
  const text = useText(words);
  const { lang } = useView();
  const { name, unit, baseline, current, expected, target, progress, dueOn, readOn } = keyResult;
  const told = (value: number | null) =>
    value === null ? NO_VALUE : `${numberText(value, lang)}\u00a0${unit}`;
  const late = isBehind(keyResult);
  const way = target - baseline;
  const due = text.due(told(target), dayText(dueOn, lang));
  const summary =
    current === null || readOn === null
      ? `${text.unread} ${due}`
      : `${text.says(
          told(current),
          dayText(readOn, lang),
          told(expected),
          late ? text.behind : text.onTrack,
          progress === null ? NO_VALUE : shareText(progress, lang),
        )} ${due}`;
  return (
    <Chart
      title={name}
      summary={summary}
      name={`${keyResult.objective}-${keyResult.code}`}
      level="h4"
      height={KEY_RESULT_HEIGHT}
      table={{
        columns: [text.baseline, text.current, text.expected, text.target, text.dueOn].map(
          (label) => ({ label, isNumber: true }),
        ),
        rows: [
          [
            { text: told(baseline), raw: baseline },
            { text: told(current), raw: current },
            { text: told(expected), raw: expected },
            { text: told(target), raw: target },
            { text: dayText(dueOn, lang), raw: dueOn },
          ],
        ],
      }}
    >
      {(width) => (
        <KeyResultBar
          progress={progress}
          expected={expected === null || way === 0 ? null : (expected - baseline) / way}
          isBehind={late}
          from={told(baseline)}
          to={told(target)}
          width={width}
        />
      )}
    </Chart>
  );
}
