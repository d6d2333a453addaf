import { departmentSdl } from '@pilotage/kit';
import { maritime } from './subgraph.ts';

export { maritime as department } from './subgraph.ts';

/** The department's contract, as it is committed. */
export const sdl = (): string => departmentSdl(maritime);
export { demonstration } from './demonstration.ts';
