import { describeMalformed } from './describe-malformed.ts';

describeMalformed(300);
