import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { BUILT, builtPage, type PageSettings, settingsIn } from './built-page.ts';

/** The addresses of the page: those behind which it shows something. */
const PAGES = [
  '/',
  '/indicators/*',
  '/departments',
  '/departments/*',
  '/portfolio',
  '/products/*',
  '/explain',
  '/desk',
  '/accessibility',
] as const;

/** Nothing from elsewhere, nothing inline, and nobody around it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the page for those who steer, and its parts, which never change under their names. */
export async function serveDashboard(app: FastifyInstance, settings: PageSettings): Promise<void> {
  const page = settingsIn(builtPage('index.html'), settings);
  await app.register(fastifyStatic, {
    root: `${BUILT}dashboard/`,
    prefix: '/dashboard/',
    immutable: true,
    maxAge: '1y',
    index: false,
    preCompressed: true,
  });
  for (const address of PAGES) {
    app.get(address, (_request, reply) =>
      reply
        .headers({
          'content-security-policy': POLICY,
          'cache-control': 'no-cache',
        })
        .type('text/html; charset=utf-8')
        .send(page),
    );
  }
}
