import { departmentSdl } from '@pilotage/kit';
import { housing } from './subgraph.ts';

export { housing as department } from './subgraph.ts';

/** The department's contract, as it is committed. */
export const sdl = (): string => departmentSdl(housing);
export { demonstration } from './demonstration.ts';
