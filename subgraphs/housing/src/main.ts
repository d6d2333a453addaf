import { startSubgraph } from '@pilotage/kit';
import { housing } from './subgraph.ts';

await startSubgraph(housing, process.env);
