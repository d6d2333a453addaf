import { type ReactNode, useEffect } from 'react';
import style from './page-title.module.css';

/** The title of a page, which is the browser's, too, and a line on what is to be seen. */
export function PageTitle({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Pilotage`;
  }, [title]);
  return (
    <div className={style['title']}>
      <h1>{title}</h1>
      {lead && <p className={style['lead']}>{lead}</p>}
      {children}
    </div>
  );
}
