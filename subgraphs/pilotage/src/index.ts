import { ministrySchema } from './ministry-schema.ts';

export type { PilotageContext } from './graph/context.ts';
export { openPilotage, type Pilotage, type PilotageOptions } from './open-pilotage.ts';
export type { KeyGrant } from './store/api-keys.ts';

/** The contract of the ministry's view, as it is committed. */
export const sdl = (): string => ministrySchema().sdl;
