import {
  count,
  day,
  defineRecord,
  fault,
  identifier,
  line,
  manyFacts,
  number,
  optional,
  quantity,
} from '@pilotage/kit/facts';
import { units } from '@pilotage/schema';

/** No file waits longer for its decision: ten years. */
const LONGEST_DAYS = 3650;

const CODE = /^\d{4}-[12]$/;

const medalCampaign = defineRecord({
  type: 'MedalCampaign',
  description: 'A campaign of medal awards, of which there are two a year (campagne de médailles).',
  fields: {
    code: identifier('Its code, the year and which of its two campaigns: 2026-1.'),
    name: line('Its name, such as Mérite maritime, première promotion 2026.'),
    opensOn: day('The first day on which files are taken.'),
    closesOn: day('The first day on which files are taken no more.'),
    filesReceived: optional(count('Files received so far (dossiers reçus).')),
    completeFiles: optional(
      count('Of these, the files that were complete when they came (dossiers complets).'),
    ),
    medalsAwarded: optional(count('Medals awarded so far (médailles décernées).')),
    daysToProcess: optional(
      quantity(
        { unit: units.days, magnitude: 'AMOUNT', most: LONGEST_DAYS },
        'Median time from a complete file to its decision (délai médian de traitement).',
      ),
    ),
  },
  derived: {
    completeShare: {
      field: number(
        'Complete files divided by files received, 0 to 1 (part des dossiers complets); null when either was not published or no file has come.',
      ),
      of: ({ filesReceived, completeFiles }) =>
        filesReceived && completeFiles !== null ? completeFiles / filesReceived : null,
    },
  },
  rules: ({ between, endsAfterItBegins }) => [
    endsAfterItBegins('opensOn', 'closesOn'),
    between(['code', 'opensOn'], ({ code, opensOn }, place) => {
      const year = opensOn.slice(0, 4);
      if (CODE.test(code) && code.startsWith(year)) return;
      fault(place, {
        at: 'code',
        value: code,
        rule: 'campaign-code',
        message: {
          fr: `« ${code} » n’est pas le code d’une campagne qui s’ouvre en ${year}.`,
          en: `"${code}" is not the code of a campaign that opens in ${year}.`,
        },
        remedy: {
          fr: `Donnez ${year}-1 pour la première de l’année, ou ${year}-2 pour la seconde.`,
          en: `Give ${year}-1 for the first of the year, or ${year}-2 for the second.`,
        },
      });
    }),
    between(['filesReceived', 'completeFiles'], ({ filesReceived, completeFiles }, place) => {
      if (completeFiles === null || completeFiles <= (filesReceived ?? 0)) return;
      fault(place, {
        at: 'completeFiles',
        value: completeFiles,
        rule: 'part-of',
        message: {
          fr: `Il y a plus de dossiers complets (${completeFiles}) que de dossiers reçus (${filesReceived ?? 'nombre inconnu'}).`,
          en: `${completeFiles} complete files cannot be among ${filesReceived ?? 'no known'} files received.`,
        },
        remedy: {
          fr: 'Les dossiers complets se comptent parmi les dossiers reçus : donnez les deux nombres, le second au moins égal au premier.',
          en: 'Complete files are counted among those received: give both, the second not smaller.',
        },
      });
    }),
    between(['completeFiles', 'medalsAwarded'], ({ completeFiles, medalsAwarded }, place) => {
      if (completeFiles === null || medalsAwarded === null || medalsAwarded <= completeFiles)
        return;
      fault(place, {
        at: 'medalsAwarded',
        value: medalsAwarded,
        rule: 'part-of',
        message: {
          fr: `Il y a plus de médailles décernées (${medalsAwarded}) que de dossiers complets (${completeFiles}).`,
          en: `${medalsAwarded} medals cannot come from ${completeFiles} complete files.`,
        },
        remedy: {
          fr: 'Une médaille est décernée sur un dossier complet : vérifiez lequel des deux nombres est faux.',
          en: 'A medal is awarded on a complete file: look which of the two is wrong.',
        },
      });
    }),
  ],
});

/** The medal campaigns of a product such as Honoré. */
export const medalCampaigns = manyFacts({
  code: 'MEDAL_CAMPAIGN',
  field: 'campaigns',
  description: 'Campaigns of medal awards, two a year (campagnes de médailles).',
  key: ['code'],
  record: medalCampaign,
});
