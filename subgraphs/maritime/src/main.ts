import { startSubgraph } from '@pilotage/kit';
import { maritime } from './subgraph.ts';

await startSubgraph(maritime, process.env);
