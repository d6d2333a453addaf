import { scaleTime } from '@visx/scale';
import style from '../../chart/marks.module.css';

/** From one day to another: what it was, and how it is drawn. */
export interface Span {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly colour: string;
  readonly isPlanned?: boolean;
}

const LABEL = 22;
const BAND = 28;
const GAP = 18;
const FOOT = 28;
const LETTER = 7.4;

/** The height that so many bands take, in pixels. */
export function heightOfBands(count: number): number {
  return count * (LABEL + BAND + GAP) + FOOT;
}

/** Bands over time, one below the other on one axis, each of spans that follow one another. */
export function LifeBands({
  bands,
  marks,
  today,
  width,
}: {
  readonly bands: readonly { readonly name: string; readonly spans: readonly Span[] }[];
  readonly marks: readonly { readonly on: string; readonly name: string }[];
  readonly today: string;
  readonly width: number;
}) {
  const days = bands.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]));
  const all = [...days, ...marks.map(({ on }) => on), today].map((day) => Date.parse(day));
  const x = scaleTime({ domain: [Math.min(...all), Math.max(...all)], range: [2, width - 2] });
  const at = (day: string) => x(Date.parse(day));
  const bottom = heightOfBands(bands.length) - FOOT;
  const ticks = x.ticks(Math.max(2, Math.floor(width / 110)));
  return (
    <svg
      width={width}
      height={bottom + FOOT}
      viewBox={`0 0 ${width} ${bottom + FOOT}`}
      className={style['marks']}
      role="presentation"
    >
      {bands.map(({ name, spans }, row) => {
        const top = row * (LABEL + BAND + GAP) + LABEL;
        return (
          <g key={name}>
            <text x={2} y={top - 7} fontWeight="bold">
              {name}
            </text>
            {spans.map((span) => {
              const [left, right] = [at(span.from), at(span.to)];
              const room = right - left - 10;
              return (
                <g key={`${span.name} ${span.from}`}>
                  <rect
                    x={left}
                    y={top}
                    width={Math.max(2, right - left - 1)}
                    height={BAND}
                    fill={span.colour}
                    fillOpacity={span.isPlanned ? 0.4 : 1}
                  />
                  {span.name.length * LETTER < room && (
                    <text
                      x={left + 6}
                      y={top + BAND / 2}
                      dy="0.35em"
                      style={{ fill: span.isPlanned ? 'var(--ink)' : 'var(--paper)' }}
                    >
                      {span.name}
                    </text>
                  )}
                </g>
              );
            })}
            {row === 0 &&
              marks.map((mark) => (
                <path
                  key={mark.name}
                  d={`M${at(mark.on)} ${top + BAND + 2}l6 11h-12z`}
                  fill="var(--ink)"
                />
              ))}
          </g>
        );
      })}
      <line x1={2} x2={width - 2} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
      {ticks.map((tick) => (
        <g key={tick.getTime()}>
          <line x1={x(tick)} x2={x(tick)} y1={bottom} y2={bottom + 5} stroke="var(--line-strong)" />
          <text
            x={x(tick)}
            y={bottom + 20}
            textAnchor={x(tick) < 24 ? 'start' : x(tick) > width - 24 ? 'end' : 'middle'}
          >
            {tick.getUTCMonth() === 0
              ? tick.getUTCFullYear()
              : `${tick.getUTCMonth() + 1}/${tick.getUTCFullYear()}`}
          </text>
        </g>
      ))}
      <line
        x1={at(today)}
        x2={at(today)}
        y1={LABEL - 4}
        y2={bottom}
        stroke="var(--bad)"
        strokeWidth={2}
        strokeDasharray="5 4"
      />
    </svg>
  );
}
