/** What is known to hold: the sum of some unknowns, each with its factor. */
export type Equation = ReadonlyMap<string, number>;

const ZERO = 1e-9;

/** The unknowns that linear equations determine: those that stand alone in the reduced rows. */
export function determinedBy(equations: readonly Equation[]): ReadonlySet<string> {
  const names = [...new Set(equations.flatMap((terms) => [...terms.keys()]))];
  const rows = equations.map((terms) => names.map((name) => terms.get(name) ?? 0));
  let pivotRow = 0;
  for (let column = 0; column < names.length; column += 1) {
    const found = rows.findIndex(
      (row, index) => index >= pivotRow && Math.abs(row[column] ?? 0) > ZERO,
    );
    if (found === -1) continue;
    const [pivot = []] = rows.splice(found, 1);
    const scale = pivot[column] ?? 1;
    const unit = pivot.map((value) => value / scale);
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      rows[index] = row.map((value, at) => value - factor * (unit[at] ?? 0));
    }
    rows.splice(pivotRow, 0, unit);
    pivotRow += 1;
  }
  return new Set(
    rows.flatMap((row) => {
      const set = row.flatMap((value, at) => (Math.abs(value) > ZERO ? [at] : []));
      return set.length === 1 ? [names[set[0] ?? 0] ?? ''] : [];
    }),
  );
}
