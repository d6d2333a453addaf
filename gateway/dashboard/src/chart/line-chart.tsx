import { AxisBottom } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { scaleLinear, scaleTime } from '@visx/scale';
import { Area, LinePath } from '@visx/shape';
import { roomForNames, spread } from './end-labels.ts';
import { colourOf, dashOf } from './line-style.ts';
import { marginOf } from './margin.ts';
import style from './marks.module.css';
import { AXIS_TEXT, ValueAxis } from './value-axis.tsx';

/** One value of a line; `null` where nothing is known, and the line is broken. */
export interface LinePoint {
  /** Where it stands, as a day. */
  readonly on: string;
  readonly value: number | null;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
}

/** A line, and how it is drawn. */
export interface Line {
  readonly name: string;
  readonly points: readonly LinePoint[];
  /** Drawn dashed: what should be, and not what is. */
  readonly isExpected?: boolean;
  /** Where the colour means something; else each line has one of its own. */
  readonly colour?: string | undefined;
}

const MARGIN = { top: 8, right: 16, bottom: 28 };
const DOT_RADIUS = 2.5;
/** About how wide the name of a month is, in pixels. */
const MONTH = 88;

/** Lines over time, each with the band within which its values may lie; several are named at their ends. */
export function LineChart({
  lines,
  width,
  height,
  domain,
  valueText,
  monthText,
}: {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  /** The lowest and highest value shown: the same for all charts that are compared. */
  readonly domain: readonly [low: number, high: number];
  valueText(value: number): string;
  monthText(month: string): string;
}) {
  const days = [
    ...new Set(lines.flatMap(({ points }) => points.map(({ on }) => Date.parse(on)))),
  ].sort((a, b) => a - b);
  const left = marginOf([...domain].map(valueText));
  const names =
    lines.length > 1
      ? roomForNames(
          lines.map(({ name }) => name),
          width,
        )
      : 0;
  const right = width - Math.max(MARGIN.right, names);
  const x = scaleTime({ domain: [days[0] ?? 0, days.at(-1) ?? 0], range: [left, right] });
  const y = scaleLinear({
    domain: [...domain],
    range: [height - MARGIN.bottom, MARGIN.top],
    nice: 4,
  });
  const xOf = ({ on }: LinePoint) => x(Date.parse(on));
  const every = Math.ceil((days.length * MONTH) / Math.max(MONTH, right - left));
  const ends = spread(
    lines.map(({ points }) => y(points.findLast(({ value }) => value !== null)?.value ?? 0)),
    [MARGIN.top, height - MARGIN.bottom],
  );
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={style['marks']}
      role="presentation"
    >
      <GridRows scale={y} left={left} width={right - left} numTicks={4} stroke="var(--line)" />
      {lines.map(({ name, points, isExpected, colour }, index) => {
        const stroke = colourOf(index, isExpected, colour);
        return (
          <g key={name}>
            <Area<LinePoint>
              data={[...points]}
              x={xOf}
              y0={({ low, value }) => y(low ?? value ?? 0)}
              y1={({ high, value }) => y(high ?? value ?? 0)}
              defined={({ low, high }) => low != null && high != null}
              fill="var(--band)"
              fillOpacity={0.6}
            />
            <LinePath<LinePoint>
              data={[...points]}
              x={xOf}
              y={({ value }) => y(value ?? 0)}
              defined={({ value }) => value !== null}
              stroke={stroke}
              strokeWidth={2}
              {...dashOf(index, isExpected)}
            />
            {!isExpected &&
              points.map((point) =>
                point.value === null ? null : (
                  <circle
                    key={point.on}
                    cx={xOf(point)}
                    cy={y(point.value)}
                    r={DOT_RADIUS}
                    fill={stroke}
                  />
                ),
              )}
            {names > 0 && (
              <text x={right + 8} y={ends[index]} dy="0.35em">
                {name}
              </text>
            )}
          </g>
        );
      })}
      <ValueAxis scale={y} left={left} valueText={valueText} />
      <AxisBottom
        scale={x}
        top={height - MARGIN.bottom}
        tickValues={days
          .filter(
            (day, index) => index % every === 0 && x(day) <= Math.max(right, width - MONTH / 2),
          )
          .map((day) => new Date(day))}
        stroke="var(--line-strong)"
        tickStroke="var(--line-strong)"
        tickFormat={(value) => monthText(new Date(Number(value)).toISOString().slice(0, 7))}
        tickLabelProps={{ ...AXIS_TEXT, textAnchor: 'middle' }}
      />
    </svg>
  );
}
