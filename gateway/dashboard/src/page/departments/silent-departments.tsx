import { momentText } from '../../format/days.ts';
import { Notice } from '../../layout/notice.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';

interface Gap {
  readonly code: string;
  readonly name: string;
  readonly since: string | null;
}

/** Which departments an answer misses, and which it remembers. */
export interface Gaps {
  readonly missing: readonly Gap[];
  readonly stale: readonly Gap[];
}

const words = texts({
  fr: {
    silent: (name: string) => `${name} : cette direction ne répond pas`,
    stale: (since: string | null) =>
      since === null
        ? 'Ce qui est montré d’elle est ce qu’elle a répondu en dernier.'
        : `Ce qui est montré d’elle est ce qu’elle a répondu en dernier (${since}).`,
    missing:
      'Rien n’est connu d’elle pour cette question : sa place reste vide, et rien n’est compté comme zéro.',
    others: 'Les autres directions ne sont pas touchées.',
  },
  en: {
    silent: (name: string) => `${name}: this department does not answer`,
    stale: (since: string | null) =>
      since === null
        ? 'What is shown of it is what it answered last.'
        : `What is shown of it is what it answered last (${since}).`,
    missing:
      'Nothing is known of it for this question: its place stays empty, and nothing is counted as zero.',
    others: 'The other departments are not affected.',
  },
});

/** Says plainly which departments do not answer, and what is shown of them meanwhile. */
export function SilentDepartments({ coverages }: { readonly coverages: readonly Gaps[] }) {
  const text = useText(words);
  const { lang } = useView();
  const stale = byCode(coverages.flatMap((coverage) => coverage.stale));
  const missing = byCode(coverages.flatMap((coverage) => coverage.missing));
  return (
    <>
      {missing.map(({ code, name }) => (
        <Notice key={code} kind="warn" title={text.silent(name)}>
          <p>
            {text.missing} {text.others}
          </p>
        </Notice>
      ))}
      {stale.map(({ code, name, since }) => (
        <Notice key={code} kind="warn" title={text.silent(name)}>
          <p>
            {text.stale(since === null ? null : momentText(since, lang))} {text.others}
          </p>
        </Notice>
      ))}
    </>
  );
}

function byCode(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [gap.code, gap])).values()];
}
