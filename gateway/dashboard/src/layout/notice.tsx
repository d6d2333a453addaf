import type { ReactNode } from 'react';
import style from './notice.module.css';

/** How much a notice matters. */
export type NoticeKind = 'info' | 'warn' | 'bad' | 'good';

/** Something said plainly above what it is about. */
export function Notice({
  kind = 'info',
  title,
  children,
}: {
  readonly kind?: NoticeKind;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div
      className={`${style['notice']} ${style[kind]}`}
      role={kind === 'bad' ? 'alert' : undefined}
    >
      <p className={style['title']}>{title}</p>
      {children}
    </div>
  );
}
