import style from './legend.module.css';

/** What each colour of a chart stands for, and what that means. */
export function Legend({
  keys,
}: {
  readonly keys: readonly {
    readonly name: string;
    readonly meaning?: string;
    readonly fill: string;
  }[];
}) {
  return (
    <ul className={style['legend']}>
      {keys.map(({ name, meaning, fill }) => (
        <li key={name}>
          <span className={style['swatch']} style={{ background: fill }} aria-hidden="true" />
          <span>
            {name}
            {meaning && <span className="quiet"> {meaning}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
