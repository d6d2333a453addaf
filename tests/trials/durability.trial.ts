import { describeKills } from '../durability/describe-kills.ts';

describeKills(60);
