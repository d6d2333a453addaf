import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { NoAnswer } from '../../../graph/ask.ts';
import type { WholeList } from '../../../graph/use-whole-list.ts';
import { Answered } from '../../../layout/answered.tsx';
import { Notice } from '../../../layout/notice.tsx';
import { texts, useText } from '../../../text/use-text.ts';

const words = texts({
  fr: {
    silent: 'La direction ne répond pas : ces chiffres ne peuvent pas être montrés.',
    later: 'Ils reviendront avec elle ; rien n’est compté comme zéro.',
    empty: 'Rien n’a été publié à ce sujet.',
    hint: 'Ce qui sera publié apparaîtra ici. Si vous regardez un moment passé, revenez à « maintenant ».',
  },
  en: {
    silent: 'The department does not answer: these figures cannot be shown.',
    later: 'They will come back with it; nothing is counted as zero.',
    empty: 'Nothing was published about this.',
    hint: 'What is published will appear here. If you look at a moment of the past, go back to “now”.',
  },
});

/** What a department alone knows, as a list; says plainly when it does not answer or has nothing. */
export function ThemeList<Node>({
  answer,
  lines,
  children,
}: {
  readonly answer: UseQueryResult<WholeList<Node>, NoAnswer>;
  readonly lines: number;
  readonly children: (nodes: readonly Node[]) => ReactNode;
}) {
  const text = useText(words);
  return (
    <Answered answer={answer} lines={lines} tellsProblems={answer.data?.data !== null}>
      {(nodes) => {
        if (nodes === null)
          return (
            <Notice kind="warn" title={text.silent}>
              <p>{text.later}</p>
            </Notice>
          );
        if (nodes.length === 0)
          return (
            <Notice title={text.empty}>
              <p>{text.hint}</p>
            </Notice>
          );
        return children(nodes);
      }}
    </Answered>
  );
}
