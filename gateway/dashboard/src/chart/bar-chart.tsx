import { scaleLinear } from '@visx/scale';
import style from './marks.module.css';

/** One bar: a value, and within what it may lie. */
export interface Bar {
  readonly name: string;
  /** `null` where there is no value: its place stays, and says why. */
  readonly value: number | null;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  /** The value as it is read, or why there is none. */
  readonly told: string;
  /** Not as sure as the others: drawn hatched. */
  readonly isUnsure?: boolean;
}

const ROW = 34;
const BAR = 16;
const NAME_SHARE = 0.34;
const TOLD_WIDTH = 92;
/** Below this width, in pixels, a name stands above its bar and not beside it. */
const NARROW = 420;

/** The height that so many bars take, in pixels. */
export function heightOfBars(count: number): number {
  return Math.max(1, count) * ROW + 4;
}

/** Bars on one scale from zero, each with its interval. */
export function BarChart({
  bars,
  width,
  domain,
}: {
  readonly bars: readonly Bar[];
  readonly width: number;
  readonly domain: readonly [low: number, high: number];
}) {
  const isNarrow = width < NARROW;
  const longest = Math.max(0, ...bars.map(({ name }) => name.length));
  const nameWidth = isNarrow ? width : Math.min(longest * LETTER, width * NAME_SHARE);
  const left = isNarrow ? 1 : nameWidth + 8;
  const x = scaleLinear({
    domain: [Math.min(0, domain[0]), domain[1]],
    range: [left, Math.max(left + 1, width - TOLD_WIDTH)],
  });
  return (
    <svg
      width={width}
      height={heightOfBars(bars.length)}
      className={style['marks']}
      role="presentation"
    >
      <defs>
        <pattern
          id="unsure"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--band)" />
          <line y2="6" stroke="var(--series-1)" strokeWidth="4" />
        </pattern>
      </defs>
      {bars.map(({ name, value, low, high, told, isUnsure }, index) => {
        const height = isNarrow ? BAR - 4 : BAR;
        const top = index * ROW + (isNarrow ? ROW - height - 2 : (ROW - height) / 2);
        const middle = top + height / 2;
        const [from, to] = value === null ? [0, 0] : [x(Math.min(0, value)), x(Math.max(0, value))];
        const end = value === null ? x(0) : x(Math.max(value, high ?? value));
        return (
          <g key={name}>
            <text
              x={isNarrow ? 6 : nameWidth}
              y={isNarrow ? index * ROW + 10 : middle}
              dy="0.35em"
              textAnchor={isNarrow ? 'start' : 'end'}
            >
              {shortened(name, nameWidth)}
            </text>
            {value !== null && (
              <rect
                x={from}
                y={top}
                width={Math.max(1, to - from)}
                height={height}
                fill={isUnsure ? 'url(#unsure)' : 'var(--series-1)'}
              />
            )}
            {low != null && high != null && (
              <path
                d={`M${x(low)} ${middle - 5}v10M${x(low)} ${middle}H${x(high)}M${x(high)} ${middle - 5}v10`}
                stroke="var(--ink)"
                strokeWidth={1.5}
                fill="none"
              />
            )}
            <text x={end + 8} y={middle} dy="0.35em">
              {told}
            </text>
          </g>
        );
      })}
      <line x1={x(0)} x2={x(0)} y1={0} y2={heightOfBars(bars.length)} stroke="var(--line-strong)" />
    </svg>
  );
}

/** About how wide a letter is, in pixels. */
const LETTER = 7.6;

function shortened(name: string, width: number): string {
  const most = Math.floor(width / LETTER);
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}
