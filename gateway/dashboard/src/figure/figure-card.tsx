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

/** One indicator of the ministry or of a department: its value, how it went, its target, and what it is worth. */
export function FigureCard({
  figure,
  to,
  level: Heading = 'h3',
  children,
}: {
  readonly figure: CardFigure;
  /** Where more is to be seen of the indicator. */
  readonly to: string;
  readonly level?: 'h2' | 'h3';
  /** How the value went, beside it. */
  readonly children?: ReactNode;
}) {
  const text = useText(words);
  const { lang } = useView();
  const linkTo = useLinkTo();
  const { indicator, period, value, unit, status, citation } = figure;
  const target = targetWords(figure, lang);
  return (
    <article className={style['card']}>
      <Heading>
        <Link to={to}>{indicator.label}</Link>
      </Heading>
      <p className="quiet">{periodText(period.label, lang)}</p>
      <div className={style['figure']}>
        <FigureValue value={value} unit={unit} />
        {children}
      </div>
      <StatusBadge status={status} />
      {target && <p className={style['target']}>{target}</p>}
      <Worth figure={figure} />
      <Link className={style['explain']} to={linkTo('/explain', { citation })}>
        {text.explain}
        <span className="unseen"> : {indicator.label}</span>
      </Link>
    </article>
  );
}
