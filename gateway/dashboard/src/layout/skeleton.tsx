import { texts, useText } from '../text/use-text.ts';
import style from './skeleton.module.css';

const words = texts({ fr: { loading: 'Chargement…' }, en: { loading: 'Loading…' } });

/** Holds the place of what is on its way, so that nothing moves when it comes. */
export function Skeleton({ lines }: { readonly lines: number }) {
  const text = useText(words);
  return (
    <div className={style['skeleton']} role="status">
      <span className="unseen">{text.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike, and never change places.
        <span key={line} className={style['line']} aria-hidden="true" />
      ))}
    </div>
  );
}
