import type { RoleCode, StopReasonCode } from '@pilotage/schema';
import type { Calendar } from './calendar.ts';
import type { StoryEvent } from './event.ts';
import type { Life } from './life.ts';

/** How many posts of each role somebody holds. */
export type Posts = Readonly<Partial<Record<RoleCode, number>>>;

/** What a department tells of itself for the demonstration; the kit makes up the rest of it. */
export interface DemonstrationProfile {
  readonly code: string;
  /** How many products the kit makes up beside those told below. */
  readonly counts: {
    readonly managed: number;
    readonly launched: number;
    readonly others: number;
  };
  /** Products launched from scratch and given up, and why. */
  readonly stoppedFor: readonly StopReasonCode[];
  /** What its products are about, by portfolio; each subject begins with "de". */
  readonly portfolios: readonly { readonly id: string; readonly subjects: readonly string[] }[];
  readonly sponsors: readonly string[];
  /** How busy each month of the year is, January first; 1 is usual. */
  readonly season: readonly number[];
  /** How many months after its end a month is reported; 0: as soon as it has ended. */
  readonly lateBy: number;
  /** Posts that work for the department as a whole. */
  readonly shared: Posts;
  /** Posts that work in the teams of its products. */
  readonly teams: Posts;
  /** The products that the department tells itself. */
  notable(calendar: Calendar): readonly Notable[];
}

/** A product that a department tells itself: its life, and what only its department knows of it. */
export interface Notable {
  readonly life: Life;
  /** Whether the service runs it, so that it measures what the service's products do. */
  readonly measured: boolean;
  readonly events: readonly StoryEvent[];
}
