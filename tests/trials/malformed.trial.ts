import { describeMalformed } from '../malformed/describe-malformed.ts';

describeMalformed(10_000);
