import { type Day, daysBetween, median } from '@pilotage/schema';

/** When files are taken for a campaign; the last day is excluded. */
export interface CampaignDays {
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** A file, as far as a campaign counts it. */
export interface CountedFile {
  readonly depositedOn: Day;
  /** `en_construction` while it is with its user; any other once it was complete. */
  readonly state: string;
  readonly instructedOn: Day | null;
  readonly decidedOn: Day | null;
}

/** What the files of a campaign come to. */
export interface CampaignCounts {
  readonly filesReceived: number;
  readonly completeFiles: number;
  /** `null` while no file is decided of which both days are known. */
  readonly daysToProcess: number | null;
}

/** The files of a campaign: those deposited on one of its days. */
export function filesOf<File extends Pick<CountedFile, 'depositedOn'>>(
  { opensOn, closesOn }: CampaignDays,
  files: readonly File[],
): readonly File[] {
  return files.filter(({ depositedOn }) => opensOn <= depositedOn && depositedOn < closesOn);
}

/**
 * What the files of a campaign come to.
 *
 * Formula: received = all; complete = those that have left `en_construction`; days to process = median of the
 * days from the beginning of the instruction to the decision, over the decided files.
 * Unit: files; days in Paris.
 * Source: decision page `medal-campaigns.md`.
 */
export function campaignCounts(files: readonly CountedFile[]): CampaignCounts {
  const complete = files.filter(({ state }) => state !== 'en_construction');
  const days = complete.flatMap(({ instructedOn, decidedOn }) =>
    instructedOn !== null && decidedOn !== null && instructedOn <= decidedOn
      ? [daysBetween(instructedOn, decidedOn)]
      : [],
  );
  return {
    filesReceived: files.length,
    completeFiles: complete.length,
    daysToProcess: median(days),
  };
}
