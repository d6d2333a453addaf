import { pageSettings } from '../../layout/page-settings.ts';
import { runKey } from './access.ts';

/** What is to be published, and what is said of it. */
export interface Choice {
  readonly file: File | null;
  /** The sheet of rows that name none. */
  readonly sheet: string;
  /** The day from whose start the facts were known; empty: from now on. */
  readonly knownAt: string;
  /** Where the facts come from; empty: the department states them itself. */
  readonly source: string;
  /** Whether everything in the file was made up. */
  readonly demonstration: boolean;
  /** Names the run: another choice is another run. */
  readonly run: string;
}

/** Nothing is chosen yet; among facts that are made up, the next ones most likely are, too. */
export function noChoice(): Choice {
  return {
    file: null,
    sheet: '',
    knownAt: '',
    source: '',
    demonstration: pageSettings.demonstration,
    run: runKey(),
  };
}
