import { Link } from 'react-router';
import { momentText } from '../../format/days.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useLinkTo, useView } from '../../view.ts';
import style from './desk.module.css';
import { titleOf, type Waiting } from './quarantine-graph.ts';
import type { Decision } from './use-quarantine.ts';

const words = texts({
  fr: {
    since: (moment: string) => `Attend depuis le ${moment}`,
    source: (source: string) => `source : ${source}`,
    stated: 'Ce qui a été déclaré',
    nothing: 'Qu’il n’y a rien.',
    decision: 'Décision',
    wait: 'Laisser attendre',
    release: 'Libérer',
    reject: 'Rejeter',
  },
  en: {
    since: (moment: string) => `Waits since ${moment}`,
    source: (source: string) => `source: ${source}`,
    stated: 'What was stated',
    nothing: 'That there is nothing.',
    decision: 'Decision',
    wait: 'Let it wait',
    release: 'Release',
    reject: 'Reject',
  },
});

const DECISIONS = ['wait', 'release', 'reject'] as const;

/** One statement that waits: what it says of whom, why it is suspicious, and the choice of what becomes of it. */
export function WaitingStatement({
  statement: { id, subject, kind, part, reason, since, source, stated },
  decision,
  choose,
}: {
  readonly statement: Waiting;
  readonly decision: Decision;
  readonly choose: (decision: Decision) => void;
}) {
  const text = useText(words);
  const { lang } = useView();
  const linkTo = useLinkTo();
  const title = titleOf({ kind, part });
  return (
    <li>
      <h3>
        {subject.includes(':') ? (
          <Link to={linkTo(`/products/${subject}`)}>{subject}</Link>
        ) : (
          subject
        )}
        {', '}
        {title}
      </h3>
      <p>{reason}</p>
      <p className="quiet">
        {text.since(momentText(since, lang))}
        {source !== null && `, ${text.source(source)}`}
      </p>
      <details>
        <summary>{text.stated}</summary>
        <pre>{stated ?? text.nothing}</pre>
      </details>
      <fieldset className={style['decision']}>
        <legend className="unseen">{`${text.decision}, ${subject}, ${title}`}</legend>
        {DECISIONS.map((one) => (
          <label key={one} className={style['check']}>
            <input
              type="radio"
              name={`decision-${id}`}
              checked={decision === one}
              onChange={() => choose(one)}
            />
            <span>{text[one]}</span>
          </label>
        ))}
      </fieldset>
    </li>
  );
}
