export type { Callers, KnownPerson } from './callers/open-callers.ts';

import { ministrySchema } from './ministry-schema.ts';

export type { PilotageContext } from './graph/context.ts';
export type { UseOfKey } from './keys/key-uses.ts';
export type { KeyGrant } from './keys/machine-keys.ts';
export { openPilotage, type Pilotage, type PilotageOptions } from './open-pilotage.ts';

/** The contract of the ministry's view, as it is committed. */
export const sdl = (): string => ministrySchema().sdl;
