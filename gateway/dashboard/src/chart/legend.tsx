import style from './legend.module.css';

/** Which colour stands for what. */
export function Legend({
  items,
}: {
  readonly items: readonly { readonly name: string; readonly colour: string }[];
}) {
  return (
    <ul className={style['legend']}>
      {items.map(({ name, colour }) => (
        <li key={name}>
          <span className={style['mark']} style={{ background: colour }} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}
