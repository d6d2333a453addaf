import { momentText } from '../format/days.ts';
import { useAnswer } from '../graph/use-answer.ts';
import { texts, useText } from '../text/use-text.ts';
import { useParameter, useView } from '../view.ts';
import style from './as-of-banner.module.css';

const words = texts({
  fr: {
    label: 'Vu tel que connu',
    now: 'maintenant',
    on: (what: string) => `Toute la page est vue telle que connue : ${what}.`,
    back: 'Revenir à maintenant',
    day: 'ou à la fin du jour',
  },
  en: {
    label: 'As it was known',
    now: 'now',
    on: (what: string) => `The whole page is seen as it was known: ${what}.`,
    back: 'Back to now',
    day: 'or at the end of the day',
  },
});

const EDITIONS = { first: 100 };

/** As of when the whole page is seen: now, an edition that the ministry cites, or the end of a day. */
export function AsOfBanner() {
  const text = useText(words);
  const { lang, asOf } = useView();
  const [, setAsOf] = useParameter('asOf');
  const editions = useAnswer('Editions', EDITIONS).data?.data.editions.nodes ?? [];
  const isDay = asOf !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(asOf);
  const edition = editions.find(({ name }) => name === asOf);
  const told = edition
    ? `${edition.label ?? edition.name} (${momentText(edition.namedAt, lang)})`
    : asOf;
  return (
    <section
      aria-label={text.label}
      className={`${style['bar']} ${asOf === undefined ? '' : style['past']}`}
    >
      <div className={`${style['inner']}`}>
        {asOf !== undefined && <p>{text.on(told ?? '')}</p>}
        <div className={`${style['choice']} only-screen`}>
          <label>
            <span>{text.label} </span>
            <select
              value={isDay ? '' : (asOf ?? '')}
              onChange={({ target }) => setAsOf(target.value)}
            >
              <option value="">{text.now}</option>
              {editions.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label ?? name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{text.day} </span>
            <input
              type="date"
              value={isDay ? asOf : ''}
              onChange={({ target }) => setAsOf(target.value)}
            />
          </label>
          {asOf !== undefined && (
            <button type="button" className="plain" onClick={() => setAsOf('')}>
              {text.back}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
