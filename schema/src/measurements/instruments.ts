import type { Label } from '../text/label.ts';
import type { Instrument, MetricValue } from './metric.ts';
import { units } from './unit.ts';

const answers = (code: string, label: Label, meaning: string): MetricValue => ({
  code,
  label,
  meaning,
  unit: units.answers,
  magnitude: 'COUNT',
});

const SCORES = [1, 2, 3, 4, 5] as const;

/**
 * With what users' satisfaction is measured.
 *
 * Sources: Net Promoter Score, 0 to 10; Je donne mon avis (JDMA), three levels asked at the end of a
 * procedure; a scale from 1 to 5.
 */
export const satisfactionInstruments: readonly Instrument[] = [
  {
    code: 'jdma-3',
    label: {
      fr: 'Je donne mon avis : « De façon générale, comment ça s’est passé ? », trois niveaux',
      en: 'Je donne mon avis: "In general, how did it go?", three levels',
    },
    meaning: 'Asked at the end of a procedure, of whoever wants to answer.',
    values: [
      answers('GOOD', { fr: 'Bien', en: 'Good' }, 'Answers "good" (bien).'),
      answers('MEDIUM', { fr: 'Moyen', en: 'Medium' }, 'Answers "medium" (moyen).'),
      answers('BAD', { fr: 'Mauvais', en: 'Bad' }, 'Answers "bad" (mauvais).'),
    ],
  },
  {
    code: 'nps-0-10',
    label: {
      fr: 'Recommandation de 0 à 10 (NPS)',
      en: 'Likelihood to recommend, 0 to 10 (NPS)',
    },
    meaning:
      'Would you recommend this product? Promoters 9 and 10, passives 7 and 8, others detract.',
    values: [
      answers(
        'PROMOTERS',
        { fr: 'Promoteurs (9-10)', en: 'Promoters (9-10)' },
        'Answers 9 and 10.',
      ),
      answers('PASSIVES', { fr: 'Passifs (7-8)', en: 'Passives (7-8)' }, 'Answers 7 and 8.'),
      answers('DETRACTORS', { fr: 'Détracteurs (0-6)', en: 'Detractors (0-6)' }, 'Answers 0 to 6.'),
    ],
  },
  {
    code: 'scale-1-5',
    label: { fr: 'Satisfaction de 1 à 5', en: 'Satisfaction from 1 to 5' },
    meaning: 'How satisfied are you? 1 is the worst, 5 the best.',
    values: SCORES.map((score) =>
      answers(
        `SCORE_${score}`,
        { fr: `Note ${score}`, en: `Score ${score}` },
        `Answers ${score} of 5.`,
      ),
    ),
  },
];
