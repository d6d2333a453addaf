import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { periodText } from '../format/days.ts';
import { texts, useText } from '../text/use-text.ts';
import { useLinkTo, useView } from '../view.ts';
import style from './figure-card.module.css';
import { FigureValue } from './figure-value.tsx';
import { targetWords, type WordedFigure } from './figure-words.ts';
import { StatusBadge } from './status-badge.tsx';
import { Worth } from './worth.tsx';

/** A figure with all that a card tells of it. */
export interface CardFigure extends WordedFigure {
  readonly indicator: { readonly code: string; readonly label: string };
  readonly period: { readonly label: string };
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  readonly citation: string;
}

const words = texts({
  fr: { explain: 'Expliquer ce chiffre' },
  en: { explain: 'Explain this figure' },
});

/** One indicator: its value, how it went, its target, and what it is worth. Cards beside each other keep their rows. */
export function FigureCard({
  figure,
  title,
  to,
  level: Heading = 'h3',
  children,
}: {
  readonly figure: CardFigure;
  /** What it is called; as its indicator is unless told otherwise. */
  readonly title?: string;
  /** Where more is to be seen of the indicator. */
  readonly to?: string;
  readonly level?: 'h2' | 'h3';
  /** How the value went, beside it. */
  readonly children?: ReactNode;
}) {
  const text = useText(words);
  const { lang } = useView();
  const linkTo = useLinkTo();
  const { indicator, period, value, unit, status, citation } = figure;
  const target = targetWords(figure, lang);
  const name = title ?? indicator.label;
  return (
    <article className={style['card']}>
      <div>
        <Heading>{to === undefined ? name : <Link to={to}>{name}</Link>}</Heading>
        <p className="quiet">{periodText(period.label, lang)}</p>
      </div>
      <div className={style['figure']}>
        <FigureValue value={value} unit={unit} />
        {children}
      </div>
      <div className={style['worth']}>
        <StatusBadge status={status} />
        {target && <p className={style['target']}>{target}</p>}
        <Worth figure={figure} />
      </div>
      <Link className={`${style['explain']} only-screen`} to={linkTo('/explain', { citation })}>
        {text.explain}
        <span className="unseen"> : {indicator.label}</span>
      </Link>
    </article>
  );
}
