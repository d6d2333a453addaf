import { describeExactness } from '../exactness/describe-exactness.ts';

describeExactness(60);
