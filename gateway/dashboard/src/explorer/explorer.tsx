import { GraphiQL } from 'graphiql';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useView } from '../view.ts';
import { Bar } from './bar.tsx';
import { type Asked, answerTo, type Body } from './last-question.ts';
import { examples, textOf } from './questions.ts';
import { usePlainTabs } from './use-plain-tabs.ts';

/** How many saved questions are open when somebody comes for the first time. */
const FIRST_TABS = 3;

/** What the editor asks for itself, to know the graph. */
const INTROSPECTION = 'IntrospectionQuery';

/** The appearance that was chosen on the page. */
const appearance = (['light', 'dark'] as const).find(
  (one) => one === localStorage.getItem('pilotage-theme'),
);

/** The editor for analysts, with a bar above it: saved questions, what the last one cost, and its answer as a file. */
export function Explorer() {
  const { lang } = useView();
  const [search] = useSearchParams();
  const editor = useRef<HTMLElement>(null);
  usePlainTabs(editor);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [wanted] = useState(() => examples.find(({ slug }) => slug === search.get('example')));
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = lang;
    if (appearance) documentElement.dataset['theme'] = appearance;
  }, [lang]);
  const fetcher = useCallback(
    async (body: Body, { headers = {} }: { readonly headers?: Record<string, string> } = {}) => {
      const answer = await answerTo(body, headers);
      if (body.operationName !== INTROSPECTION) {
        setAsked({ body, headers, cost: answer.extensions?.cost ?? null });
      }
      return answer;
    },
    [],
  );
  return (
    <>
      <header className="bar" ref={setBar} />
      <main className="editor" lang="en" ref={editor}>
        <GraphiQL
          fetcher={fetcher as never}
          defaultTabs={examples.slice(0, FIRST_TABS).map((one) => ({ query: textOf(one, lang) }))}
          {...(wanted ? { initialQuery: textOf(wanted, lang) } : {})}
          defaultEditorToolsVisibility={false}
          forcedTheme={appearance ?? 'system'}
          shouldPersistHeaders={false}
        >
          <GraphiQL.Logo> </GraphiQL.Logo>
          <Bar place={bar} asked={asked} />
        </GraphiQL>
      </main>
    </>
  );
}
