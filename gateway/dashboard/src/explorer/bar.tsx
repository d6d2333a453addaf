import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Link, useSearchParams } from 'react-router';
import { pageSettings } from '../layout/page-settings.ts';
import { texts, useText } from '../text/use-text.ts';
import { useLinkTo, useView } from '../view.ts';
import { Answered } from './answered-question.tsx';
import type { Asked } from './last-question.ts';
import { type Example, examples, textOf } from './questions.ts';

const words = texts({
  fr: {
    title: 'Explorer le graphe',
    back: 'Revenir à la page',
    language: 'English',
    demonstration:
      'Démonstration : les produits, les équipes et les mesures montrés ici sont inventés.',
    examples: (count: number) => `Questions toutes prêtes (${count})`,
  },
  en: {
    title: 'Explore the graph',
    back: 'Back to the page',
    language: 'Français',
    demonstration: 'Demonstration: the products, teams and measurements shown here are made up.',
    examples: (count: number) => `Saved questions (${count})`,
  },
});

/** What stands above the editor; rendered there, and yet a part of it, so that it can open tabs. */
export function Bar({
  place,
  asked,
}: {
  readonly place: HTMLElement | null;
  readonly asked: Asked | null;
}) {
  const text = useText(words);
  const { lang } = useView();
  const linkTo = useLinkTo();
  const [search, setSearch] = useSearchParams();
  const list = useRef<HTMLDetailsElement>(null);
  const open = useOpenTab();
  if (place === null) return null;
  const other = lang === 'fr' ? 'en' : 'fr';
  const addressOf = (parameter: string, value: string) => {
    const after = new URLSearchParams(search);
    after.set(parameter, value);
    return after;
  };
  return createPortal(
    <>
      <div className="bar-line">
        <h1>{text.title}</h1>
        <a href={linkTo('/')}>{text.back}</a>
        <Link to={`?${addressOf('lang', other)}`} lang={other} replace>
          {text.language}
        </Link>
      </div>
      {pageSettings.demonstration && <p className="bar-warn">{text.demonstration}</p>}
      <div className="bar-line">
        <details ref={list}>
          <summary>{text.examples(examples.length)}</summary>
          <ol>
            {examples.map((example) => (
              <li key={example.slug}>
                <a
                  href={`/explorer?${addressOf('example', example.slug)}`}
                  onClick={(event) => {
                    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                    event.preventDefault();
                    if (list.current) list.current.open = false;
                    setSearch(addressOf('example', example.slug), { replace: true });
                    open(textOf(example, lang));
                  }}
                >
                  {example.question[lang]}
                </a>
              </li>
            ))}
          </ol>
        </details>
        <Answered asked={asked} />
      </div>
    </>,
    place,
  );
}

/** Opens a question in a tab of its own, and goes there; once the editor has come, where it is still on its way. */
function useOpenTab(): (query: Example['query']) => void {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const [wanted, setWanted] = useState<Example['query'] | null>(null);
  useEffect(() => {
    if (wanted === null || !queryEditor) return;
    addTab();
    queryEditor.setValue(wanted);
    queryEditor.focus();
    setWanted(null);
  }, [wanted, queryEditor, addTab]);
  return setWanted;
}
