import type { ChartTable } from '../../chart/chart.tsx';
import { NO_VALUE } from '../../format/values.ts';
import style from './desk.module.css';

/** Problems place by place; on a phone each is a block in which nothing is cut off. */
export function ProblemTable({
  table: { columns, rows },
  caption,
}: {
  readonly table: ChartTable;
  readonly caption: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard.
    <section className="wide" tabIndex={0} aria-label={caption}>
      <table className={`folds ${style['problems']}`}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own, and are drawn anew as a whole.
            <tr key={index}>
              {row.map((cell, at) => {
                const { label = '' } = columns[at] ?? {};
                const text = typeof cell === 'object' && cell !== null ? cell.text : cell;
                return at === 0 ? (
                  <th key={label} scope="row" data-label={label}>
                    {text}
                  </th>
                ) : (
                  <td key={label} data-label={label} className={isLong(text) ? 'whole' : undefined}>
                    {text ?? NO_VALUE}
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

/** Half a phone's width is enough for so many signs. */
const SHORT = 16;

const isLong = (text: string | number | null) => String(text ?? '').length > SHORT;
