import { describeAttack } from './describe-attack.ts';

describeAttack(40);
