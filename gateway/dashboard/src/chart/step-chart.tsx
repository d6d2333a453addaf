import { scaleLinear } from '@visx/scale';
import style from './marks.module.css';

/** A step of a curve: from that day on it stands at the value. */
export interface Step {
  readonly day: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A day that is marked across the whole height. */
export interface MarkedDay {
  readonly day: number;
  readonly told: string;
  readonly colour: string;
  readonly isDashed?: boolean;
}

const MARGIN = { top: 40, right: 20, bottom: 92, left: 48 };
const SHARES = [0, 0.25, 0.5, 0.75, 1];
const LABEL_ROW = 17;

/** How a share grows day by day, as steps within their limits, with who is still on the way below the axis. */
export function StepChart({
  steps,
  marks,
  days,
  atRisk,
  atRiskName,
  dayName,
  width,
  height,
  shareText,
  dayText,
}: {
  readonly steps: readonly Step[];
  readonly marks: readonly MarkedDay[];
  /** The days named on the axis, the last of them its end. */
  readonly days: readonly number[];
  /** How many are still on the way on each of them; `null` where nobody knows. */
  readonly atRisk: readonly (number | null)[];
  readonly atRiskName: string;
  /** What the days are counted from. */
  readonly dayName: string;
  readonly width: number;
  readonly height: number;
  shareText(share: number): string;
  dayText(day: number): string;
}) {
  const end = days.at(-1) ?? 1;
  const x = scaleLinear({ domain: [0, end], range: [MARGIN.left, width - MARGIN.right] });
  const y = scaleLinear({ domain: [0, 1], range: [height - MARGIN.bottom, MARGIN.top] });
  const floor = y(0);
  const shown = steps.filter(({ day }) => day <= end);
  const bounded = shown.filter(({ low, high }) => low !== null && high !== null);
  const band = [
    pathOf(
      bounded.map(({ day, high }) => [x(day), y(high ?? 0)] as const),
      x(end),
    ),
    backwards(
      bounded.map(({ day, low }) => [x(day), y(low ?? 0)] as const),
      x(end),
    ),
  ].join('');
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={style['marks']}
      role="presentation"
    >
      {SHARES.map((share) => (
        <g key={share}>
          <line
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={y(share)}
            y2={y(share)}
            stroke="var(--line)"
          />
          <text x={MARGIN.left - 6} y={y(share)} dy="0.35em" textAnchor="end">
            {shareText(share)}
          </text>
        </g>
      ))}
      {bounded.length > 0 && <path d={`${band}Z`} fill="var(--band)" fillOpacity={0.6} />}
      <path
        d={pathOf(
          [[x(0), floor], ...shown.map(({ day, value }) => [x(day), y(value)] as const)],
          x(end),
        )}
        fill="none"
        stroke="var(--series-1)"
        strokeWidth={2}
      />
      {[...marks]
        .sort((a, b) => b.day - a.day)
        .map(({ day, told, colour, isDashed }, row) => {
          // The rightmost is named on top, those left of it below: no name crosses another's line.
          const top = MARGIN.top - (marks.length - 1 - row) * LABEL_ROW - 6;
          const isRight = hasRoom(told, x(day), row === 0 ? width : 0);
          return (
            <g key={told}>
              <line
                x1={x(day)}
                x2={x(day)}
                y1={top - 10}
                y2={floor}
                stroke={colour}
                strokeWidth={2}
                {...(isDashed ? { strokeDasharray: '5 4' } : {})}
              />
              <text
                x={isRight ? x(day) + 6 : x(day) - 6}
                y={top}
                textAnchor={isRight ? 'start' : 'end'}
                style={{ fill: colour }}
              >
                {told}
              </text>
            </g>
          );
        })}
      <line
        x1={MARGIN.left}
        x2={width - MARGIN.right}
        y1={floor}
        y2={floor}
        stroke="var(--line-strong)"
      />
      <text x={width - MARGIN.right} y={floor + 38} textAnchor="end">
        {dayName}
      </text>
      <text x={MARGIN.left - 40} y={height - 24}>
        {atRiskName}
      </text>
      {days.map((day, index) => (
        <g key={day}>
          <line x1={x(day)} x2={x(day)} y1={floor} y2={floor + 5} stroke="var(--line-strong)" />
          <text x={x(day)} y={floor + 20} textAnchor="middle">
            {dayText(day)}
          </text>
          <text x={x(day)} y={height - 6} textAnchor="middle" fontWeight="bold">
            {atRisk[index] ?? '—'}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** About how wide a letter is, in pixels. */
const LETTER = 7.4;

/** Whether a label fits to the right of its line. */
function hasRoom(told: string, at: number, width: number): boolean {
  return at + 6 + told.length * LETTER <= width;
}

type Place = readonly [x: number, y: number];

/** Along to where the next step is, then up to it; at the end along to the edge. */
function pathOf(places: readonly Place[], edge: number): string {
  const [first, ...rest] = places;
  if (first === undefined) return '';
  return `M${first[0]} ${first[1]}${rest.map(([x, y]) => `H${x}V${y}`).join('')}H${edge}`;
}

/** The same from the edge back to the first step. */
function backwards(places: readonly Place[], edge: number): string {
  const last = places.at(-1);
  if (last === undefined) return '';
  const back = [...places].reverse();
  return `L${edge} ${last[1]}${back.map(([x], index) => `H${x}V${back[index + 1]?.[1] ?? back[index]?.[1]}`).join('')}`;
}
