export { askMatomo, type MatomoQuestion, type Usage, usageOf } from './ask-matomo.ts';
export { type MonthlyUsers, readVisits } from './read-visits.ts';
export type {
  DatedPopulation,
  MatomoAccount,
  MatomoSite,
  MatomoSource,
  UserCount,
} from './source.ts';
