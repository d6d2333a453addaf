import { departmentSdl } from '@pilotage/kit';
import { transport } from './subgraph.ts';

export { transport as department } from './subgraph.ts';

/** The department's contract, as it is committed. */
export const sdl = (): string => departmentSdl(transport);
export { demonstration } from './demonstration.ts';
