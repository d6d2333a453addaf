import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { exampleMonth, examples } from '../examples/index.ts';
import { DEMONSTRATION_NOTICE } from './home.ts';

const { resolve } = createRequire(import.meta.url);

/** A package's own folder: its `exports` need not name the file wanted. */
const folderOf = (name: string) => dirname(resolve(`${name}/package.json`));

/** The files of GraphiQL and of what it stands on, served from here: no other host is asked for anything. */
const FILES: Readonly<Record<string, readonly [name: string, file: string, type: string]>> = {
  'react.js': ['react', 'umd/react.production.min.js', 'text/javascript'],
  'react-dom.js': ['react-dom', 'umd/react-dom.production.min.js', 'text/javascript'],
  'graphiql.js': ['graphiql', 'graphiql.min.js', 'text/javascript'],
  'graphiql.css': ['graphiql', 'graphiql.min.css', 'text/css'],
};

/** GraphiQL keeps its tabs; a query given to it becomes the active tab, once. */
const START = `
const fetcher = async (body, { headers = {} } = {}) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
};
const examples = JSON.parse(document.getElementById('examples').textContent);
const wanted = new URLSearchParams(location.search).get('example');
const example = examples.find(({ slug }) => slug === wanted);
ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: (example ? [example] : examples.slice(0, 3)).map(({ query }) => ({ query })),
    ...(example ? { query: example.query } : {}),
    defaultEditorToolsVisibility: true,
    shouldPersistHeaders: false,
  }),
);
`;

const STYLE = `
  html, body { height: 100%; margin: 0 }
  body { display: flex; flex-direction: column; font: 0.9rem/1.5 system-ui, sans-serif }
  nav { padding: 0.3rem 1rem; border-bottom: 1px solid #ddd; max-height: 40%; overflow: auto }
  nav p { margin: 0 }
  #explorer { flex: 1; min-height: 0 }
`;

/** The page of the explorer, with the questions about the months before `month`. */
function pageOf(month: string, isDemonstration: boolean): string {
  const at = exampleMonth(month);
  const saved = examples.map(({ slug, question, query }) => ({
    slug,
    question: question.fr,
    query: `# ${question.fr}\n${query(at)}\n`,
  }));
  const links = saved.map(
    ({ slug, question }) => `<li><a href="/explorer?example=${slug}">${question}</a></li>`,
  );
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Pilotage · Explorer</title>
<link rel="stylesheet" href="/explorer/graphiql.css">
<style>${STYLE}</style>
<nav>
${isDemonstration ? `<p>${DEMONSTRATION_NOTICE}</p>` : ''}
<details><summary>${saved.length} questions prêtes à poser</summary><ol>${links.join('')}</ol></details>
</nav>
<div id="explorer"></div>
<script type="application/json" id="examples">${JSON.stringify(saved).replaceAll('<', '\\u003c')}</script>
<script src="/explorer/react.js"></script>
<script src="/explorer/react-dom.js"></script>
<script src="/explorer/graphiql.js"></script>
<script src="/explorer/start.js"></script>
</html>
`;
}

const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'";

/** Serves the explorer for analysts, with saved questions. */
export function serveExplorer(app: FastifyInstance, demonstration: string | null): void {
  app.get('/explorer', (_request, reply) => {
    const month = demonstration ?? new Date().toISOString().slice(0, 7);
    return reply
      .header('content-security-policy', POLICY)
      .type('text/html; charset=utf-8')
      .send(pageOf(month, demonstration !== null));
  });
  app.get('/explorer/start.js', (_request, reply) => reply.type('text/javascript').send(START));
  for (const [address, [name, file, type]] of Object.entries(FILES)) {
    const content = readFileSync(join(folderOf(name), file));
    app.get(`/explorer/${address}`, (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=3600')
        .type(`${type}; charset=utf-8`)
        .send(content),
    );
  }
}
