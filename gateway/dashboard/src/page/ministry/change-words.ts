import { texts } from '../../text/use-text.ts';

/** What is said of what has changed. */
export const changeWords = texts({
  fr: {
    sinceEdition: (label: string) => `Ce qui a changé depuis l’édition « ${label} »`,
    sincePeriod: 'Ce qui a changé depuis la période précédente',
    since: 'Ce qui a changé',
    failed: 'Pas de réponse',
    lead: 'Un écart est significatif quand le hasard seul l’expliquerait mal (intervalle à 95 % sans zéro).',
    indicator: 'Indicateur',
    before: 'Alors',
    now: 'À présent',
    cited: (value: string) => `cité alors : ${value}`,
    change: 'Écart',
    significant: 'Significatif',
    yes: 'Oui',
    no: 'Non',
    unknown: 'Ne se dit pas',
    interval: (low: string, high: string) => `de ${low} à ${high}`,
  },
  en: {
    sinceEdition: (label: string) => `What has changed since the edition “${label}”`,
    sincePeriod: 'What has changed since the period before',
    since: 'What has changed',
    failed: 'No answer',
    lead: 'A change is significant when chance alone would hardly explain it (95% interval without zero).',
    indicator: 'Indicator',
    before: 'Then',
    now: 'Now',
    cited: (value: string) => `cited then: ${value}`,
    change: 'Change',
    significant: 'Significant',
    yes: 'Yes',
    no: 'No',
    unknown: 'Cannot be said',
    interval: (low: string, high: string) => `from ${low} to ${high}`,
  },
});
