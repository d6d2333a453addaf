import { scaleBand, scaleLinear } from '@visx/scale';
import { roomForNames, spread } from './end-labels.ts';
import style from './marks.module.css';

/** What the columns are stacked of: a name, its colour, and its value in each column; `null` where unknown. */
export interface Layer {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly (number | null)[];
}

const MARGIN = { top: 20, right: 4, bottom: 28, left: 8 };
const TALL_ENOUGH = 16;
const NARROW = 34;

/** Columns over time, each stacked of the same layers, the first at the bottom; beside the last one stand their names. */
export function StackedChart({
  columns,
  layers,
  width,
  height,
  valueText,
}: {
  readonly columns: readonly string[];
  readonly layers: readonly Layer[];
  readonly width: number;
  readonly height: number;
  valueText(value: number): string;
}) {
  const total = (column: number) =>
    layers.reduce((sum, { values }) => sum + (values[column] ?? 0), 0);
  const right =
    width -
    Math.max(
      MARGIN.right,
      roomForNames(
        layers.map(({ name }) => name),
        width,
      ),
    );
  const x = scaleBand({
    domain: columns.map((_, column) => column),
    range: [MARGIN.left, right],
    padding: 0.25,
  });
  const y = scaleLinear({
    domain: [0, Math.max(1, ...columns.map((_, column) => total(column)))],
    range: [height - MARGIN.bottom, MARGIN.top],
  });
  const edge = (x(columns.length - 1) ?? 0) + x.bandwidth();
  const middles = layers.map(({ values }, index) => {
    const below = layers.slice(0, index).reduce((sum, one) => sum + (one.values.at(-1) ?? 0), 0);
    return y(below + (values.at(-1) ?? 0) / 2);
  });
  const named = spread(middles, [MARGIN.top, y(0) - 4]);
  const everyOther = x.bandwidth() < NARROW ? 2 : 1;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={style['marks']}
      role="presentation"
    >
      {columns.map((label, column) => {
        const left = x(column) ?? 0;
        const middle = left + x.bandwidth() / 2;
        const isKnown = layers.some(({ values }) => values[column] != null);
        let below = 0;
        return (
          <g key={label}>
            {layers.map(({ name, colour, values }) => {
              const value = values[column] ?? 0;
              const [bottom, top] = [y(below), y(below + value)];
              below += value;
              return (
                value > 0 && (
                  <g key={name}>
                    <rect
                      x={left}
                      y={top}
                      width={x.bandwidth()}
                      height={Math.max(1, bottom - top - 1)}
                      fill={colour}
                    />
                    {bottom - top > TALL_ENOUGH && (
                      <text
                        x={middle}
                        y={(top + bottom) / 2}
                        dy="0.35em"
                        textAnchor="middle"
                        style={{ fill: 'var(--paper)' }}
                      >
                        {valueText(value)}
                      </text>
                    )}
                  </g>
                )
              );
            })}
            <text x={middle} y={y(below) - 6} textAnchor="middle" fontWeight="bold">
              {isKnown ? valueText(total(column)) : '—'}
            </text>
            {(columns.length - 1 - column) % everyOther === 0 && (
              <text x={middle} y={height - 8} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        );
      })}
      {right < width - MARGIN.right &&
        layers.map(({ name }, index) => (
          <text key={name} x={edge + 6} y={named[index]} dy="0.35em">
            {name}
          </text>
        ))}
      <line x1={MARGIN.left} x2={edge + 2} y1={y(0)} y2={y(0)} stroke="var(--line-strong)" />
    </svg>
  );
}
