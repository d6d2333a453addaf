import { didYouMean } from '@pilotage/schema';
import { ImportError } from '../import/import-error.ts';
import type { FileAnswer, FileProblem, FileReceipt } from './send-file.ts';

/** The language in which people are told. */
export type Language = 'fr' | 'en';

/** The language that was asked for, else the terminal's own: French, unless it is another. */
export function languageOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked === 'fr' || asked === 'en') return asked;
  if (asked !== undefined) {
    throw new ImportError(`--lang ${asked} is not known. ${didYouMean(asked, ['fr', 'en'])}`);
  }
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** What a publication did, for people to read. */
export function receiptText(receipt: FileReceipt, language: Language): string {
  const { department, version, added, changed, alreadySo, quarantined } = receipt;
  return language === 'fr'
    ? [
        receipt.dryRun
          ? 'Essai : rien n’a été publié ; voici ce qui changerait.'
          : receipt.replayed
            ? 'Déjà publié sous cette clé : voici le premier accusé de réception.'
            : 'Publié.',
        `  ${department}, version ${version}`,
        `  ajoutées ${added}, modifiées ${changed}, déjà connues ${alreadySo}, en quarantaine ${quarantined}`,
        ...(quarantined > 0
          ? [
              '  Les déclarations en quarantaine attendent une décision : voyez `quarantine` dans le graphe.',
            ]
          : []),
      ].join('\n')
    : [
        receipt.dryRun
          ? 'Dry run: nothing was published; this is what would change.'
          : receipt.replayed
            ? 'Published under this key before: this is the first receipt.'
            : 'Published.',
        `  ${department}, version ${version}`,
        `  added ${added}, changed ${changed}, already so ${alreadySo}, in quarantine ${quarantined}`,
        ...(quarantined > 0
          ? ['  Statements in quarantine wait for a decision: see `quarantine` in the graph.']
          : []),
      ].join('\n');
}

/** Why a file was refused, place by place. */
export function refusalText(
  file: string,
  refusal: Extract<FileAnswer, { readonly receipt: null }>,
  language: Language,
): string {
  const { problems, problemCount, message, fr } = refusal;
  if (problems.length === 0) return language === 'fr' ? (fr ?? message) : message;
  const untold = problemCount - problems.length;
  const atLeast = problemCount >= READING_ENDS_AT;
  const heading =
    language === 'fr'
      ? `Rien n’a été publié : ${file} a ${atLeast ? 'au moins ' : ''}${problemCount} ${problemCount === 1 ? 'erreur' : 'erreurs'}.`
      : `Nothing was published: ${file} has ${atLeast ? 'at least ' : ''}${problemCount} ${problemCount === 1 ? 'problem' : 'problems'}.`;
  const more = language === 'fr' ? `  … et ${untold} autres` : `  … and ${untold} more`;
  return [
    heading,
    ...problems.map((problem) => problemText(problem, language)),
    ...(untold > 0 ? [more] : []),
  ].join('\n');
}

/** At so many problems a file is read no further. */
const READING_ENDS_AT = 10_000;

const LONGEST_VALUE = 80;

function problemText(problem: FileProblem, language: Language): string {
  const { value } = problem;
  const { message, remedy } = language === 'fr' ? (problem.fr ?? problem) : problem;
  const text = value == null ? '' : JSON.stringify(value);
  const short = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
  const shown = short === '' ? '' : ` (${short})`;
  return `  ${placeText(problem, language)}${shown}${language === 'fr' ? ' :' : ':'} ${message} ${remedy}`;
}

function placeText({ path, sheet, line, column }: FileProblem, language: Language): string {
  if (line === undefined) return path;
  const parts =
    language === 'fr'
      ? [`ligne ${line}`, column && `colonne ${column}`]
      : [`line ${line}`, column && `column ${column}`];
  return [sheet === 'file' ? undefined : sheet, ...parts].filter((part) => part).join(', ');
}
