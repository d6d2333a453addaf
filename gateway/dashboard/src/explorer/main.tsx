import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './explorer.css';

/** A saved question. */
interface Example {
  readonly slug: string;
  readonly question: string;
  readonly query: string;
}

const place = document.getElementById('explorer');
const examples = JSON.parse(
  document.getElementById('examples')?.textContent ?? '[]',
) as readonly Example[];
const wanted = new URLSearchParams(location.search).get('example');
const example = examples.find(({ slug }) => slug === wanted);

/** How many saved questions are open when somebody comes for the first time. */
const FIRST_TABS = 3;

createRoot(place ?? document.body).render(
  <GraphiQL
    fetcher={async (body, { headers = {} } = {}) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      return response.json();
    }}
    defaultTabs={(example ? [example] : examples.slice(0, FIRST_TABS)).map(({ query }) => ({
      query,
    }))}
    {...(example ? { initialQuery: example.query } : {})}
    defaultEditorToolsVisibility
    shouldPersistHeaders={false}
  />,
);
