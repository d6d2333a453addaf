import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { texts, useText } from '../../text/use-text.ts';
import style from './explain.module.css';

const words = texts({
  fr: {
    citation: 'La citation',
    explain: 'Expliquer',
    copy: 'Copier la citation',
    copied: 'La citation est copiée.',
    refused: 'Le navigateur ne laisse pas copier : sélectionnez le texte.',
  },
  en: {
    citation: 'The citation',
    explain: 'Explain',
    copy: 'Copy the citation',
    copied: 'The citation is copied.',
    refused: 'The browser does not let it be copied: select the text.',
  },
});

/** The line by which a figure is cited: pasted in to be explained, or copied to be cited. */
export function CitationForm({ citation }: { readonly citation: string }) {
  const text = useText(words);
  const [, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(citation);
  const [told, setTold] = useState('');
  useEffect(() => setTyped(citation), [citation]);
  const explain = () =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      for (const name of ['department', 'part', 'kind', 'after', 'statements']) after.delete(name);
      after.set('citation', typed.trim());
      return after;
    });
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(citation) ?? Promise.reject())
      .then(() => setTold(text.copied))
      .catch(() => setTold(text.refused));
  return (
    <form
      className={style['form']}
      onSubmit={(event) => {
        event.preventDefault();
        explain();
      }}
    >
      <label>
        <span>{text.citation}</span>
        <textarea
          required
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <div className={style['row']}>
        <button type="submit" className="full">
          {text.explain}
        </button>
        {citation !== '' && (
          <button type="button" className="plain" onClick={() => void copy()}>
            {text.copy}
          </button>
        )}
        <span role="status">{told}</span>
      </div>
    </form>
  );
}
