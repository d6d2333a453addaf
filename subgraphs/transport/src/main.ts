import { startSubgraph } from '@pilotage/kit';
import { transport } from './subgraph.ts';

await startSubgraph(transport, process.env);
