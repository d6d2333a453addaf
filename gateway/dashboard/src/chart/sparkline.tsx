import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';

const PAD = 4;

/** How a value went, without a scale: beside a figure that says how much. */
export function Sparkline({
  values,
  width,
  height,
}: {
  readonly values: readonly (number | null)[];
  readonly width: number;
  readonly height: number;
}) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <svg width={width} height={height} aria-hidden="true" />;
  const x = scaleLinear({ domain: [0, values.length - 1], range: [PAD, width - PAD] });
  const y = scaleLinear({
    domain: [Math.min(...known), Math.max(...known)],
    range: [height - PAD, PAD],
  });
  const last = values.at(-1);
  return (
    <svg width={width} height={height} aria-hidden="true">
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
