/** A sum of unknowns that somebody was told, each named once. */
export type ToldSum = readonly string[];

type Row = Map<string, number>;

const ZERO = 1e-9;

/**
 * The unknowns that sums determine, alone or together: those that stand alone once the sums are reduced
 * (Gauss-Jordan elimination).
 */
export function determinedBy(sums: readonly ToldSum[]): ReadonlySet<string> {
  const reduced = new Map<string, Row>();
  for (const sum of sums) {
    const row: Row = new Map(sum.map((name) => [name, 1]));
    for (const [pivot, other] of reduced) subtract(row, other, row.get(pivot) ?? 0);
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    const scale = row.get(pivot) ?? 1;
    for (const [name, factor] of row) row.set(name, factor / scale);
    for (const other of reduced.values()) subtract(other, row, other.get(pivot) ?? 0);
    reduced.set(pivot, row);
  }
  return new Set([...reduced].flatMap(([pivot, { size }]) => (size === 1 ? [pivot] : [])));
}

function subtract(from: Row, row: Row, factor: number): void {
  if (factor === 0) return;
  for (const [name, own] of row) {
    const rest = (from.get(name) ?? 0) - factor * own;
    if (Math.abs(rest) < ZERO) from.delete(name);
    else from.set(name, rest);
  }
}
