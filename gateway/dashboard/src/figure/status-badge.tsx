import type { FigureStatus } from '../graph/operations.ts';
import { useText } from '../text/use-text.ts';
import { statusWords } from './figure-words.ts';
import style from './status-badge.module.css';

/** A word of warning, in a frame. */
export function Badge({
  kind,
  children,
}: {
  readonly kind: 'warn' | 'info';
  readonly children: string;
}) {
  return <span className={`${style['badge']} ${style[kind]}`}>{children}</span>;
}

/** What a figure's status is called; nothing where it is valid. */
export function StatusBadge({ status }: { readonly status: FigureStatus }) {
  const words = useText(statusWords);
  if (status === 'OK') return null;
  const kind = status === 'MISSING' || status === 'PARTIAL' ? 'warn' : 'info';
  return <Badge kind={kind}>{words[status]}</Badge>;
}
