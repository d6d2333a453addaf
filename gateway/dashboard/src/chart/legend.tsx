import style from './legend.module.css';
import type { dashOf } from './line-style.ts';

/** What each colour, or each line, of a chart stands for, and what that means. */
export function Legend({
  keys,
}: {
  readonly keys: readonly {
    readonly name: string;
    readonly meaning?: string;
    readonly fill: string;
    /** Drawn as a line, broken so. */
    readonly line?: ReturnType<typeof dashOf>;
  }[];
}) {
  return (
    <ul className={style['legend']}>
      {keys.map(({ name, meaning, fill, line }) => (
        <li key={name}>
          {line ? (
            <svg className={style['line']} width="28" height="8" aria-hidden="true">
              <line x2="28" y1="4" y2="4" stroke={fill} strokeWidth="2" {...line} />
            </svg>
          ) : (
            <span className={style['swatch']} style={{ background: fill }} aria-hidden="true" />
          )}
          <span>
            {name}
            {meaning && <span className="quiet"> {meaning}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
