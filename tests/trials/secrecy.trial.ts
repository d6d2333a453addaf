import { describeAttack } from '../secrecy/describe-attack.ts';

describeAttack(1000);
