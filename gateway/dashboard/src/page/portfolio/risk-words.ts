import { dayText, periodText } from '../../format/days.ts';
import { numberText } from '../../format/values.ts';
import { texts } from '../../text/use-text.ts';
import type { Lang } from '../../view.ts';
import type { Risk } from './risks.ts';

/** What the rules are called, what they mean, and all that is said around them. */
export const riskWords = texts({
  fr: {
    title: 'Produits à surveiller, et pourquoi',
    lead: (count: string) =>
      `Parmi ${count} produits actifs de la sous-direction. Un produit est à surveiller quand au moins une de ces règles s’applique :`,
    rules: {
      BEHIND: 'Résultat clé en retard sur sa trajectoire',
      LATE: 'Six mois passés sans premières fonctions',
      SILENT: 'Usage muet depuis trois mois',
      UNMEASURED: 'Usage jamais mesuré',
    },
    meaning: {
      BEHIND:
        'l’objectif court encore, le dernier relevé d’un résultat clé est moins bon que la ligne droite de sa valeur initiale à sa cible, et la cible n’est pas atteinte ;',
      LATE: 'en investigation ou en construction, 183 jours passés depuis le début de l’investigation, sans premières fonctions publiées ;',
      SILENT:
        'en accélération, en consolidation ou opéré, un usage publié autrefois, mais aucun depuis trois mois entiers ;',
      UNMEASURED: 'en accélération, en consolidation ou opéré, sans aucun usage publié.',
    },
    chart: 'Combien de produits chaque règle touche',
    says: (count: string) => `${count} produits sont touchés par au moins une règle.`,
    nothing: 'Aucun produit n’est touché par une règle.',
    choose: 'Règle',
    any: 'Toutes les règles',
    product: 'Produit',
    department: 'Direction',
    phase: 'Phase',
    why: 'Pourquoi',
    rule: 'Règle',
    count: 'Produits',
    behind: (name: string, now: string, expected: string, day: string) =>
      `${name} : ${now}, attendu ${expected} au ${day}`,
    late: (days: string) => `${days} jours depuis le début de l’investigation`,
    silent: (month: string) => `aucun usage publié depuis ${month}`,
    unmeasured: 'aucun usage publié',
    more: (count: string) => `Montrer les ${count} produits`,
    less: 'Montrer les premiers',
  },
  en: {
    title: 'Products to watch, and why',
    lead: (count: string) =>
      `Among ${count} active products of the sub-directorate. A product is to be watched when at least one of these rules applies:`,
    rules: {
      BEHIND: 'Key result behind its road',
      LATE: 'Six months gone without first features',
      SILENT: 'No usage told for three months',
      UNMEASURED: 'Usage never measured',
    },
    meaning: {
      BEHIND:
        'the objective still runs, the latest reading of a key result is worse than the straight line from its baseline to its target, and the target is not reached;',
      LATE: 'in investigation or construction, 183 days gone since the investigation began, without published first features;',
      SILENT:
        'in acceleration, consolidation or operated, with usage published once, but none for three whole months;',
      UNMEASURED: 'in acceleration, consolidation or operated, without any usage published.',
    },
    chart: 'How many products each rule touches',
    says: (count: string) => `${count} products are touched by at least one rule.`,
    nothing: 'No product is touched by a rule.',
    choose: 'Rule',
    any: 'All rules',
    product: 'Product',
    department: 'Department',
    phase: 'Phase',
    why: 'Why',
    rule: 'Rule',
    count: 'Products',
    behind: (name: string, now: string, expected: string, day: string) =>
      `${name}: ${now}, expected ${expected} on ${day}`,
    late: (days: string) => `${days} days since the investigation began`,
    silent: (month: string) => `no usage published since ${month}`,
    unmeasured: 'no usage published',
    more: (count: string) => `Show all ${count} products`,
    less: 'Show the first ones',
  },
});

/** Why a product is to be watched, in words; `since` is the first of the months in which its usage was looked for. */
export function whyOf(risk: Risk, lang: Lang, since: string): string {
  const text = riskWords[lang];
  if (risk.rule === 'LATE') return text.late(numberText(risk.days, lang));
  if (risk.rule === 'SILENT') return text.silent(periodText(since, lang));
  if (risk.rule === 'UNMEASURED') return text.unmeasured;
  const { name, unit, current, expected, readOn } = risk.keyResult;
  return text.behind(
    name,
    `${numberText(current ?? 0, lang)}\u00a0${unit}`,
    numberText(expected ?? 0, lang),
    readOn === null ? '—' : dayText(readOn, lang),
  );
}
