import type { FilesSettled } from './files-settled.ts';

/** How a department understands the files of démarche numérique. */
export interface DemarcheNumeriqueSource {
  /** What of a product must be known before its files can be stated: a selection of its fields in the graph. */
  readonly known: string;
  /** What the files say of a product of which that is known. */
  productOf(settled: FilesSettled, known: unknown): FilesStated;
}

/** What the files of a product say of it. */
export interface FilesStated {
  /** Fields of the product, as the department's publication takes them. */
  readonly input: object;
  /** What was left out, and why; a line each. */
  readonly remarks: readonly string[];
}

/** Where démarche numérique answers, and the token it is asked with. */
export interface DemarcheNumeriqueAccount {
  readonly url: string;
  readonly token: string;
}
