import { usualMonths } from '@pilotage/kit/sources';
import type { MatomoSource } from '@pilotage/kit/sources/matomo';

/** How the department understands Matomo: travellers do not sign in, so that a browser stands for a user. */
export const matomo: MatomoSource = { ...usualMonths, activeUsers: 'nb_uniq_visitors' };
