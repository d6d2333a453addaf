import { scaleLinear } from '@visx/scale';
import style from '../../chart/marks.module.css';

const HEIGHT = 58;

/** The height of a bar, in pixels. */
export const KEY_RESULT_HEIGHT = HEIGHT;

/** From the baseline to the target, whichever way it goes: how far it has come, and how far it should have. */
export function KeyResultBar({
  progress,
  expected,
  isBehind,
  from,
  to,
  width,
}: {
  /** The share of the way that is behind it; `null` before the first reading. */
  readonly progress: number | null;
  readonly expected: number | null;
  readonly isBehind: boolean;
  readonly from: string;
  readonly to: string;
  readonly width: number;
}) {
  const x = scaleLinear({ domain: [0, 1], range: [1, width - 1], clamp: true });
  return (
    <svg
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      className={style['marks']}
      role="presentation"
    >
      <rect x={x(0)} y={10} width={x(1) - x(0)} height={16} fill="var(--band)" />
      {progress !== null && (
        <rect
          x={x(0)}
          y={10}
          width={Math.max(2, x(progress) - x(0))}
          height={16}
          fill={isBehind ? 'var(--warn)' : 'var(--series-1)'}
        />
      )}
      {expected !== null && <path d={`M${x(expected)} 4v28`} stroke="var(--ink)" strokeWidth={3} />}
      <text x={x(0)} y={48}>
        {from}
      </text>
      <text x={x(1)} y={48} textAnchor="end">
        {to}
      </text>
    </svg>
  );
}
