import { departmentSdl } from '@pilotage/kit';
import { water } from './subgraph.ts';

export { water as department } from './subgraph.ts';

/** The department's contract, as it is committed. */
export const sdl = (): string => departmentSdl(water);
export { demonstration } from './demonstration.ts';
