import { AxisBottom } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { scaleBand, scaleLinear } from '@visx/scale';
import { NO_VALUE } from '../format/values.ts';
import { marginOf } from './margin.ts';
import style from './marks.module.css';
import { AXIS_TEXT, ValueAxis } from './value-axis.tsx';

/** One column: its parts from the bottom up. */
export interface Column {
  readonly label: string;
  /** One for each key; `null` where a part is not known: where none is, a dash stands for them. */
  readonly parts: readonly (number | null)[];
}

const MARGIN = { top: 8, right: 8, bottom: 28 };
/** About how wide a letter of a label is, and what is kept free beside it, in pixels. */
const LETTER = 7;
const GAP = 14;

/** Columns on one scale, each made of parts that add up. */
export function StackedColumns({
  columns,
  fills,
  width,
  height,
  domain,
  valueText,
}: {
  readonly columns: readonly Column[];
  /** The colour of each part. */
  readonly fills: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly domain: readonly [low: number, high: number];
  valueText(value: number): string;
}) {
  const left = marginOf([...domain].map(valueText));
  const x = scaleBand({
    domain: columns.map(({ label }) => label),
    range: [left, width - MARGIN.right],
    padding: 0.2,
  });
  const y = scaleLinear({
    domain: [...domain],
    range: [height - MARGIN.bottom, MARGIN.top],
    nice: 4,
  });
  const longest = Math.max(...columns.map(({ label }) => label.length)) * LETTER + GAP;
  const every = Math.max(1, Math.ceil((columns.length * longest) / (width - left)));
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={style['marks']}
      role="presentation"
    >
      <GridRows
        scale={y}
        left={left}
        width={width - left - MARGIN.right}
        numTicks={4}
        stroke="var(--line)"
      />
      {columns.map(({ label, parts }) =>
        parts.every((part) => part === null) ? (
          <text
            key={label}
            x={(x(label) ?? 0) + x.bandwidth() / 2}
            y={y(0) - 4}
            textAnchor="middle"
          >
            {NO_VALUE}
          </text>
        ) : (
          parts.map((part, index) => {
            if (part === null || part === 0) return null;
            const below = parts.slice(0, index).reduce<number>((sum, one) => sum + (one ?? 0), 0);
            return (
              <rect
                key={fills[index]}
                x={x(label)}
                width={x.bandwidth()}
                y={y(below + part)}
                height={y(below) - y(below + part)}
                fill={fills[index]}
                stroke="var(--paper-raised)"
                strokeWidth={1}
              />
            );
          })
        ),
      )}
      <ValueAxis scale={y} left={left} valueText={valueText} />
      <AxisBottom
        scale={x}
        top={height - MARGIN.bottom}
        tickValues={columns
          .map(({ label }) => label)
          .filter(
            (label, index) =>
              index % every === 0 && (x(label) ?? 0) + (x.bandwidth() + longest - GAP) / 2 <= width,
          )}
        stroke="var(--line-strong)"
        tickStroke="var(--line-strong)"
        tickLabelProps={{ ...AXIS_TEXT, textAnchor: 'middle' }}
      />
    </svg>
  );
}
