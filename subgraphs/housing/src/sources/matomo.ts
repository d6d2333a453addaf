import { usualMonths } from '@pilotage/kit/sources';
import type { MatomoSource } from '@pilotage/kit/sources/matomo';

/** How the department understands Matomo: its users sign in, so that each is counted once whatever they browse with. */
export const matomo: MatomoSource = { ...usualMonths, activeUsers: 'nb_users' };
