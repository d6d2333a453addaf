import { describeExactness } from './describe-exactness.ts';

describeExactness(1);
