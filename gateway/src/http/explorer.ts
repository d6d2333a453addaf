import type { FastifyInstance } from 'fastify';
import { exampleMonth, examples } from '../examples/index.ts';
import { builtPage, type PageSettings, settingsIn } from './built-page.ts';

/** The editor makes its own styles and workers, from this host alone. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; base-uri 'none'; frame-ancestors 'none'";

/** Serves the explorer for analysts, with saved questions about the months before the demonstration's, or today's. */
export function serveExplorer(app: FastifyInstance, settings: PageSettings): void {
  const built = settingsIn(builtPage('explorer.html'), settings);
  app.get('/explorer', (_request, reply) => {
    const at = exampleMonth(settings.anchor ?? new Date().toISOString().slice(0, 7));
    const saved = examples.map(({ slug, question, query }) => ({
      slug,
      question,
      query: query(at),
    }));
    const data = JSON.stringify(saved).replaceAll('<', '\\u003c');
    return reply
      .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-cache' })
      .type('text/html; charset=utf-8')
      .send(built.replace('id="examples">[]<', () => `id="examples">${data}<`));
  });
}
