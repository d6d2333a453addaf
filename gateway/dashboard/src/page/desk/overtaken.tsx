import { Notice } from '../../layout/notice.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { titleOf, type Waiting } from './quarantine-graph.ts';

const words = texts({
  fr: {
    title: 'Aucune décision n’a été appliquée.',
    which: (count: number) =>
      count === 1
        ? 'Une déclaration n’attend plus : il en a été décidé ailleurs entre-temps, ou une correction a pris sa place.'
        : `${count} déclarations n’attendent plus : il en a été décidé ailleurs entre-temps, ou une correction a pris leur place.`,
    again: 'La liste a été relue.',
    others: 'Vos autres décisions sont conservées : vérifiez-les, puis appliquez-les.',
  },
  en: {
    title: 'No decision was applied.',
    which: (count: number) =>
      count === 1
        ? 'One statement no longer waits: it was decided of elsewhere meanwhile, or a correction took its place.'
        : `${count} statements no longer wait: they were decided of elsewhere meanwhile, or a correction took their place.`,
    again: 'The list was read again.',
    others: 'Your other decisions are kept: check them, then apply them.',
  },
});

/** Why decisions were refused: the statements that somebody else had decided of before. */
export function Overtaken({
  statements,
  decided,
}: {
  readonly statements: readonly Waiting[];
  /** How many decisions are left. */
  readonly decided: number;
}) {
  const text = useText(words);
  return (
    <Notice kind="bad" title={text.title}>
      <p>{text.which(statements.length)}</p>
      <ul>
        {statements.map((one) => (
          <li key={one.id}>{`${one.subject}, ${titleOf(one)}`}</li>
        ))}
      </ul>
      <p>{decided === 0 ? text.again : `${text.again} ${text.others}`}</p>
    </Notice>
  );
}
