import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AnswerProblem, NoAnswer } from '../graph/ask.ts';
import type { Silence } from '../graph/silence.ts';
import { texts, useText } from '../text/use-text.ts';
import style from './answered.module.css';
import { Missing } from './missing.tsx';
import { Notice } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';

const words = texts({
  fr: {
    failed: 'Cette partie n’a pas pu être chargée.',
    again: 'Réessayer',
    signIn: 'Se connecter',
    unreached: 'Le service ne répond pas. Vérifiez votre connexion.',
  },
  en: {
    failed: 'This part could not be loaded.',
    again: 'Try again',
    signIn: 'Sign in',
    unreached: 'The service does not answer. Check your connection.',
  },
});

/** Shows an answer once it is there; until then its place, and whatever went wrong, in words. */
export function Answered<Data>({
  answer,
  lines = 4,
  tellsProblems = true,
  tellsSilence = true,
  children,
}: {
  readonly answer: UseQueryResult<
    {
      readonly data: Data;
      readonly problems: readonly AnswerProblem[];
      readonly silence: readonly Silence[];
    },
    NoAnswer
  >;
  /** How many lines of place it takes while it is on its way. */
  readonly lines?: number;
  /** Not where what is shown says by itself what is missing in it. */
  readonly tellsProblems?: boolean;
  /** Not where what is shown names the departments that do not answer by itself. */
  readonly tellsSilence?: boolean;
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
  const { data, problems, silence } = answer.data;
  return (
    <div
      className={`stack ${answer.isPlaceholderData ? style['earlier'] : ''}`}
      aria-busy={answer.isPlaceholderData}
    >
      {tellsProblems && <Missing problems={problems} silence={tellsSilence ? silence : []} />}
      {children(data)}
    </div>
  );
}
