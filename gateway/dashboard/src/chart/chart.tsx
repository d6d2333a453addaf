import { ParentSize } from '@visx/responsive';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { usePrinting } from '../layout/use-printing.ts';
import { texts, useText } from '../text/use-text.ts';
import { useView } from '../view.ts';
import style from './chart.module.css';
import { csvOf, download } from './csv.ts';

/** A cell as it is read, and as a machine reads it where that differs. */
export type Cell =
  | string
  | number
  | null
  | { readonly text: string; readonly raw: string | number | null };

/** The figures behind a chart: whoever does not see it reads them, and takes them away. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

const words = texts({
  fr: { table: 'Voir le tableau', csv: 'Télécharger (CSV)' },
  en: { table: 'Show the table', csv: 'Download (CSV)' },
});

/** How wide a chart is drawn for paper, in pixels: an A4 page without its margins. */
const PAPER_WIDTH = 640;

/**
 * A chart with all that belongs to it: a title that says what is to be seen, a text that says it without the
 * picture, the table of its figures, and that table as CSV.
 */
export function Chart({
  title,
  to,
  badge,
  summary,
  table,
  height,
  legend,
  name,
  level: Heading = 'h3',
  children,
}: {
  readonly title: string;
  /** Where more of it is to be seen: the title leads there. */
  readonly to?: string;
  /** A word of warning beside the title. */
  readonly badge?: ReactNode;
  readonly summary: string;
  readonly table: ChartTable;
  /** In pixels; the width is that of its place. */
  readonly height: number;
  /** What its colours stand for, where it has several. */
  readonly legend?: ReactNode;
  /** The name of the file that is taken away, without its ending. */
  readonly name: string;
  readonly level?: 'h2' | 'h3' | 'h4';
  readonly children: (width: number) => ReactNode;
}) {
  const text = useText(words);
  const id = useId();
  const isPrinting = usePrinting();
  const { lang, asOf } = useView();
  const file = `${[name, ...(asOf === undefined ? [] : [asOf])].join('-')}.csv`;
  return (
    <figure className={style['chart']} aria-labelledby={id}>
      <figcaption className={style['caption']}>
        <Heading id={id}>{to === undefined ? title : <Link to={to}>{title}</Link>}</Heading>
        {badge}
        <p className={style['summary']}>{summary}</p>
      </figcaption>
      <div style={{ height }} aria-hidden="true" className={style['picture']}>
        {isPrinting ? (
          children(PAPER_WIDTH)
        ) : (
          <ParentSize debounceTime={50} initialSize={{ width: 0, height }}>
            {({ width }) => (width > 0 ? children(width) : null)}
          </ParentSize>
        )}
      </div>
      {legend}
      <div className={`${style['more']}`}>
        <details>
          <summary>{text.table}</summary>
          <Table table={table} caption={title} />
        </details>
        <button
          type="button"
          className="plain only-screen"
          onClick={() => download(file, csvOf(table, lang))}
          aria-describedby={id}
        >
          {text.csv}
        </button>
      </div>
    </figure>
  );
}

/** The table of a chart's figures. */
export function Table({
  table,
  caption,
}: {
  readonly table: ChartTable;
  readonly caption: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard.
    <section className="wide" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label, isNumber }) => (
              <th key={label} scope="col" className={isNumber ? 'number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own, and are drawn anew as a whole.
            <tr key={index}>
              {row.map((cell, column) => {
                const { label = '', isNumber = false } = table.columns[column] ?? {};
                const text = typeof cell === 'object' && cell !== null ? cell.text : cell;
                return column === 0 ? (
                  <th key={label} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={label} className={isNumber ? 'number' : undefined}>
                    {text ?? '—'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
