import { describeSubgraph } from '@pilotage/kit/testing';
import { maritime } from './subgraph.ts';

describeSubgraph(maritime);
