import type { FigureStatus } from '../graph/operations.ts';
import { useText } from '../text/use-text.ts';
import { statusWords } from './figure-words.ts';
import style from './status-badge.module.css';

/** What a figure's status is called; nothing where it is valid. */
export function StatusBadge({ status }: { readonly status: FigureStatus }) {
  const words = useText(statusWords);
  if (status === 'OK') return null;
  const kind = status === 'MISSING' || status === 'PARTIAL' ? 'warn' : 'info';
  return <span className={`${style['badge']} ${style[kind]}`}>{words[status]}</span>;
}
