import { describeSubgraph } from '@pilotage/kit/testing';
import { transport } from './subgraph.ts';

describeSubgraph(transport);
