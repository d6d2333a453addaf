import { describeSubgraph } from '@pilotage/kit/testing';
import { water } from './subgraph.ts';

describeSubgraph(water);
