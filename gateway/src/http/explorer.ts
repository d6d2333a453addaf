import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { examples } from './examples.ts';

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
ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: examples,
    defaultEditorToolsVisibility: true,
    shouldPersistHeaders: false,
  }),
);
`;

const PAGE = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Pilotage · Explorer</title>
<link rel="stylesheet" href="/explorer/graphiql.css">
<style>html, body, #explorer { height: 100%; margin: 0 }</style>
<div id="explorer"></div>
<script type="application/json" id="examples">${JSON.stringify(examples).replaceAll('<', '\\u003c')}</script>
<script src="/explorer/react.js"></script>
<script src="/explorer/react-dom.js"></script>
<script src="/explorer/graphiql.js"></script>
<script src="/explorer/start.js"></script>
</html>
`;

const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'";

/** Serves the explorer for analysts, with saved examples. */
export function serveExplorer(app: FastifyInstance): void {
  app.get('/explorer', (_request, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE),
  );
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
