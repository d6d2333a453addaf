import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';

const PAD = 4;

/** How a value went, beside a figure that says how much; whoever draws it says what its scale is. */
export function Sparkline({
  values,
  domain,
  width,
  height,
}: {
  readonly values: readonly (number | null)[];
  readonly domain: readonly [low: number, high: number];
  readonly width: number;
  readonly height: number;
}) {
  const x = scaleLinear({ domain: [0, values.length - 1], range: [PAD, width - PAD] });
  const y = scaleLinear({ domain: [...domain], range: [height - PAD, PAD] });
  const last = values.at(-1);
  return (
    <svg width={width} height={height} aria-hidden="true">
      <line x1={0} x2={width} y1={y(0)} y2={y(0)} stroke="var(--line-strong)" />
      <LinePath<number | null>
        data={[...values]}
        x={(_, index) => x(index)}
        y={(value) => y(value ?? 0)}
        defined={(value) => value !== null}
        stroke="var(--accent)"
        strokeWidth={1.5}
      />
      {last !== null && last !== undefined && (
        <circle cx={x(values.length - 1)} cy={y(last)} r={3} fill="var(--accent)" />
      )}
    </svg>
  );
}
