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
  const nameWidth = isNarrow ? width : Math.min((longest + 1) * LETTER, width * NAME_SHARE);
  const left = isNarrow ? 1 : nameWidth + 8;
  const x = scaleLinear({
    domain: [Math.min(0, domain[0]), domain[1]],
    range: [left, Math.max(left + 1, width - TOLD_WIDTH)],
  });
  return (
    <svg
      width={width}
      height={heightOfBars(bars.length)}
      viewBox={`0 0 ${width} ${heightOfBars(bars.length)}`}
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
        const written = isNarrow ? [shortened(name, nameWidth)] : inTwoLines(name, nameWidth);
        const end = value === null ? x(0) : x(Math.max(value, high ?? value));
        return (
          <g key={name}>
            <text
              y={isNarrow ? index * ROW + 10 : middle - ((written.length - 1) * LINE) / 2}
              textAnchor={isNarrow ? 'start' : 'end'}
            >
              {written.map((line, row) => (
                <tspan key={line} x={isNarrow ? 6 : nameWidth} dy={row === 0 ? '0.35em' : LINE}>
                  {line}
                </tspan>
              ))}
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
              <>
                <path d={whisker(x(low), x(high), middle)} stroke="var(--paper)" strokeWidth={5} />
                <path d={whisker(x(low), x(high), middle)} stroke="var(--ink)" strokeWidth={1.5} />
              </>
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

/** About how wide a letter is, and how high a line, in pixels. */
const LETTER = 7.2;
const LINE = 14;

/** From the lowest to the highest value, with an end at each. */
function whisker(from: number, to: number, middle: number): string {
  return `M${from} ${middle - 5}v10M${from} ${middle}H${to}M${to} ${middle - 5}v10`;
}

/** A name that is too long for one line, in two. */
function inTwoLines(name: string, width: number): readonly string[] {
  const most = Math.floor(width / LETTER);
  const space = name.length > most ? name.lastIndexOf(' ', most) : -1;
  return space < 1
    ? [shortened(name, width)]
    : [name.slice(0, space), shortened(name.slice(space + 1), width)];
}

function shortened(name: string, width: number): string {
  const most = Math.floor(width / LETTER);
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}
