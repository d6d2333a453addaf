import { usualMonths } from '@pilotage/kit/sources';
import type { JdmaSource } from '@pilotage/kit/sources/jdma';

/** How the department understands Je donne mon avis: answers come in within the quarter. */
export const jdma: JdmaSource = usualMonths;
