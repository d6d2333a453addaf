import { startSubgraph } from '@pilotage/kit';
import { water } from './subgraph.ts';

await startSubgraph(water, process.env);
