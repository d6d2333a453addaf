import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AnswerProblem, NoAnswer } from '../graph/ask.ts';
import { texts, useText } from '../text/use-text.ts';
import style from './answered.module.css';
import { Notice } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';

const words = texts({
  fr: {
    failed: 'Cette partie n’a pas pu être chargée.',
    again: 'Réessayer',
    signIn: 'Se connecter',
    incomplete: 'Une partie de la réponse manque.',
    silent: 'Une direction ne répond pas : sa part manque.',
    unreached: 'Le service ne répond pas. Vérifiez votre connexion.',
  },
  en: {
    failed: 'This part could not be loaded.',
    again: 'Try again',
    signIn: 'Sign in',
    incomplete: 'A part of the answer is missing.',
    silent: 'A department does not answer: its part is missing.',
    unreached: 'The service does not answer. Check your connection.',
  },
});

/** Shows an answer once it is there; until then its place, and whatever went wrong, in words. */
export function Answered<Data>({
  answer,
  lines = 4,
  tellsProblems = true,
  children,
}: {
  readonly answer: UseQueryResult<
    { readonly data: Data; readonly problems: readonly AnswerProblem[] },
    NoAnswer
  >;
  /** How many lines of place it takes while it is on its way. */
  readonly lines?: number;
  /** Not where what is shown says by itself what is missing in it. */
  readonly tellsProblems?: boolean;
  readonly children: (data: Data) => ReactNode;
}) {
  const text = useText(words);
  if (answer.isPending) return <Skeleton lines={lines} />;
  if (answer.isError) {
    const { error } = answer;
    return (
      <Notice kind="bad" title={text.failed}>
        <p>{error.code === 'UNREACHED' ? text.unreached : error.message}</p>
        {error.code === 'UNAUTHENTICATED' ? (
          <a href={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`}>
            {text.signIn}
          </a>
        ) : (
          <button type="button" className="plain" onClick={() => void answer.refetch()}>
            {text.again}
          </button>
        )}
      </Notice>
    );
  }
  const { data, problems } = answer.data;
  const worded = ({ code, message }: AnswerProblem) =>
    code === 'SOURCE_UNAVAILABLE' ? text.silent : message;
  return (
    <div
      className={`stack ${answer.isPlaceholderData ? style['earlier'] : ''}`}
      aria-busy={answer.isPlaceholderData}
    >
      {tellsProblems && problems.length > 0 && (
        <Notice kind="warn" title={text.incomplete}>
          <ul>
            {[...new Set(problems.map(worded))].map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {children(data)}
    </div>
  );
}
