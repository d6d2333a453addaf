import { numberText } from '../../format/values.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useParameter, useView } from '../../view.ts';
import style from './explain.module.css';

const words = texts({
  fr: {
    shown: (shown: string, all: string) => `${shown} sur ${all}`,
    first: 'Première page',
    next: 'Page suivante',
  },
  en: {
    shown: (shown: string, all: string) => `${shown} of ${all}`,
    first: 'First page',
    next: 'Next page',
  },
});

/** From page to page of a list whose place is a parameter of the address. */
export function Pager({
  name,
  page: { endCursor, hasNextPage },
  shown,
  all,
}: {
  /** The parameter of the address that holds where the page begins. */
  readonly name: string;
  readonly page: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly shown: number;
  readonly all: number;
}) {
  const text = useText(words);
  const { lang } = useView();
  const [after, setAfter] = useParameter(name);
  return (
    <div className={style['row']}>
      <span className="quiet">{text.shown(numberText(shown, lang), numberText(all, lang))}</span>
      {after !== '' && (
        <button type="button" className="plain" onClick={() => setAfter('')}>
          {text.first}
        </button>
      )}
      {hasNextPage && endCursor !== null && (
        <button type="button" className="plain" onClick={() => setAfter(endCursor)}>
          {text.next}
        </button>
      )}
    </div>
  );
}
