import { AxisLeft } from '@visx/axis';

/** How the words beside an axis are written. */
export const AXIS_TEXT = { fill: 'var(--ink-mild)', fontSize: 12, fontFamily: 'inherit' } as const;

/** The scale of the values, at the left of a chart. */
export function ValueAxis({
  scale,
  left,
  valueText,
}: {
  readonly scale: Parameters<typeof AxisLeft>[0]['scale'];
  readonly left: number;
  valueText(value: number): string;
}) {
  return (
    <AxisLeft
      scale={scale}
      left={left}
      numTicks={4}
      hideAxisLine
      hideTicks
      tickFormat={(value) => valueText(Number(value))}
      tickLabelProps={{ ...AXIS_TEXT, textAnchor: 'end', dx: -4, dy: 4 }}
    />
  );
}
