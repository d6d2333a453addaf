import { type Database, type Identity, PublicError, type ReadVersions } from '@pilotage/kit';
import { type AnyIndicator, type Day, departments, didYouMean } from '@pilotage/schema';
import type { DepartmentView } from '../departments/department-view.ts';
import type { PinEverywhere } from '../departments/pin-edition.ts';
import type { MinistryMoment } from '../ministry/editions.ts';

/** What the ministry's resolvers work with during one request. */
export interface PilotageContext {
  readonly identity: Identity;
  readonly requestId: string;
  readonly database: Database;
  /** From which versions of the departments' logs the answer is read; spoilt by what changes without a log. */
  readonly versions: ReadVersions;
  /** Every registered department, in the registry's order. */
  readonly views: readonly DepartmentView[];
  /** The moment that a text names (a date, an instant, an edition); absent: now. */
  momentOf(text: string | null | undefined): Promise<MinistryMoment>;
  /** The indicators as they are defined at present. */
  readonly indicators: readonly AnyIndicator[];
  /** The definition of an indicator: that of a version, else the present one. */
  indicatorOf(code: string, version?: string): AnyIndicator;
  /** Names an edition in every department. */
  readonly pin: PinEverywhere;
  /** Must be called after whatever changes who may do what. */
  forgetCallers(): void;
  /** The day it is in Paris when the request begins. */
  readonly today: Day;
  now(): Date;
}

/** The view of a department, which must be registered. */
export function viewOf({ views }: PilotageContext, code: string): DepartmentView {
  const view = views.find(({ department }) => department.code === code);
  if (view) return view;
  const known = departments.map((department) => department.code);
  throw new PublicError(
    'NOT_FOUND',
    `There is no department "${code}". ${didYouMean(code, known)}`,
    {
      id: code,
    },
  );
}
