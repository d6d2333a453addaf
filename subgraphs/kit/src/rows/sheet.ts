import type { Label, MetricValue } from '@pilotage/schema';
import type { CellFields } from '../facts/cell.ts';

/** One kind of row that a department can send: a sheet of its template, the `sheet` of a line. */
export interface Sheet {
  /** Such as `measurements`; sheets of a workbook are named so. */
  readonly code: string;
  readonly label: Label;
  /** What a row says of its product, beside its product and known time; in the order of the template. */
  readonly fields: CellFields;
  /** The values of a measurement, a column each such as `ACTIVE_USERS (USERS)`; empty on other sheets. */
  readonly values: readonly MetricValue[];
}
