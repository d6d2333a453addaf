import { describeSubgraph } from '@pilotage/kit/testing';
import { housing } from './subgraph.ts';

describeSubgraph(housing);
