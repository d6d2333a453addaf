import type { FastifyInstance } from 'fastify';

/** What a person is told wherever made-up facts are shown. */
export const DEMONSTRATION_NOTICE =
  '<strong>Démonstration</strong> : les produits, les équipes et les mesures montrés ici sont inventés.';

const EMPTY = `<p>Aucun produit encore ? Importez ceux de beta.gouv.fr :<br>
<code>npm run import -- betagouv startups.json --organisations organisations.json</code></p>`;

const pageOf = (isDemonstration: boolean) => `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pilotage</title>
<style>
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; color: #161616; background: #fff }
  code { background: #eee; padding: .1em .3em }
</style>
<h1>Pilotage</h1>
<p>Les produits numériques du ministère, pilotés par leur impact : un seul graphe au-dessus de ses directions.</p>
<ul>
  <li><a href="/explorer">Explorer le graphe</a> (GraphiQL)</li>
  <li>Le graphe : <code>POST /graphql</code></li>
  <li>L’état du service : <a href="/health/ready">/health/ready</a></li>
</ul>
${isDemonstration ? `<p>${DEMONSTRATION_NOTICE}</p>` : EMPTY}
</html>
`;

/** Serves the first page: what this is, and where to go. */
export function serveHome(app: FastifyInstance, isDemonstration: boolean): void {
  const page = pageOf(isDemonstration);
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
}
