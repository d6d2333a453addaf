import type { AnswerProblem } from '../graph/ask.ts';
import { SILENT_PROBLEM, type Silence } from '../graph/silence.ts';
import { withFrenchSpaces } from '../text/french-spaces.ts';
import { texts, useText } from '../text/use-text.ts';
import { Notice } from './notice.tsx';

const words = texts({
  fr: {
    incomplete: 'Une partie de la réponse manque.',
    earlier: 'Une partie de la réponse est la dernière connue.',
    missing: (name: string) => `${name} ne répond pas : sa part manque.`,
    stale: (name: string) => `${name} ne répond pas : sa part est sa dernière réponse connue.`,
    someone: 'Une direction',
  },
  en: {
    incomplete: 'A part of the answer is missing.',
    earlier: 'A part of the answer is the last one known.',
    missing: (name: string) => `${name} does not answer: its part is missing.`,
    stale: (name: string) => `${name} does not answer: its part is its last known answer.`,
    someone: 'A department',
  },
});

/** Says above a part of the page what it lacks, and through whose silence; nothing where it is whole. */
export function Missing({
  problems,
  silence,
}: {
  readonly problems: readonly AnswerProblem[];
  readonly silence: readonly Silence[];
}) {
  const text = useText(words);
  const told = [...new Set([...silent(), ...others()])];
  if (told.length === 0) return null;
  const isThere = silence.length > 0 && silence.every(({ kind }) => kind === 'STALE');
  return (
    <Notice kind="warn" title={isThere && others().length === 0 ? text.earlier : text.incomplete}>
      <ul>
        {told.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  );

  /** By name where the answer names them, else in its own words, else by the mere fact. */
  function silent(): readonly string[] {
    const worded = ({ kind }: Silence, name: string) =>
      kind === 'MISSING' ? text.missing(name) : text.stale(name);
    const named = silence.flatMap((one) => (one.name ? [worded(one, one.name)] : []));
    if (named.length > 0) return named;
    const labels = silence.flatMap(({ label }) => (label ? [withFrenchSpaces(label)] : []));
    return labels.length > 0 ? labels : silence.map((one) => worded(one, text.someone));
  }

  function others(): readonly string[] {
    return problems.filter(({ code }) => code !== SILENT_PROBLEM).map(({ message }) => message);
  }
}
