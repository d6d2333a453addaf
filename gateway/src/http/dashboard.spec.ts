import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDashboard } from './dashboard.ts';
import { serveExplorer } from './explorer.ts';
import { sendSafeHeaders } from './safe-headers.ts';

const BRAND = { name: 'Ministère "des" <b>eaux</b> & des mers', line: 'Produits', footer: 'Pied' };
const SETTINGS = {
  demonstration: false,
  anchor: null,
  brand: BRAND,
  contact: 'mailto:pilotage@example.fr',
  signIn: false,
  departments: [{ code: 'water', prefix: 'Water', name: { fr: 'Eaux', en: 'Water' } }],
};

let app: FastifyInstance;
beforeAll(async () => {
  app = fastify();
  sendSafeHeaders(app);
  await serveDashboard(app, SETTINGS);
  serveExplorer(app, SETTINGS);
});
afterAll(() => app.close());

/** What a page is told, as a browser reads it. */
function toldIn(page: string): unknown {
  const [, content = ''] = /name="pilotage" content="([^"]*)"/.exec(page) ?? [];
  return JSON.parse(
    content.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  );
}

/** The address of a built file of the first page. */
async function builtFile(ending: string): Promise<string> {
  const { body } = await app.inject('/');
  const [, file] = new RegExp(`"(/dashboard/[^"]+\\.${ending})"`).exec(body) ?? [];
  if (file === undefined) throw new Error(`The page has no file of ${ending}`);
  return file;
}

describe('The page for those who steer', () => {
  it.each(['/', '/indicators/MANAGED_SHARE', '/departments/water', '/desk', '/accessibility'])(
    'is served at %s under a policy that lets nothing in from elsewhere, and nothing inline',
    async (url) => {
      const { statusCode, headers, body } = await app.inject(url);
      expect(statusCode).toBe(200);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        'cache-control': 'no-cache',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      });
      expect(body).not.toMatch(/<style|<script(?![^>]* src=)|style="|onload=/);
    },
  );

  it('is told who answers for the site, whatever characters the name has', async () => {
    const { body } = await app.inject('/');
    expect(body).not.toContain('<b>');
    expect(toldIn(body)).toEqual(SETTINGS);
  });

  it('is made of files that never change under their names', async () => {
    const { statusCode, headers } = await app.inject(await builtFile('js'));
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('has its files packed as %s where the browser takes them so', async (accepted, encoding) => {
    const { headers } = await app.inject({
      url: await builtFile('js'),
      headers: { 'accept-encoding': accepted },
    });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toBe('application/javascript; charset=utf-8');
  });
});

describe('The explorer', () => {
  it('may make its styles and workers, from this host alone', async () => {
    const { headers } = await app.inject('/explorer');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).not.toMatch(/https?:|unsafe-eval|script-src/);
  });

  it('has its questions in both languages, and is told the same as the page', async () => {
    const { body } = await app.inject('/explorer');
    const [, data = '[]'] = /id="examples">(.*?)<\/script>/s.exec(body) ?? [];
    const [first] = JSON.parse(data);
    expect(first).toEqual({
      slug: 'departments',
      question: {
        fr: 'Quelles directions, et combien de produits chacune ?',
        en: expect.any(String),
      },
      query: expect.stringContaining('query Departments'),
    });
    expect(toldIn(body)).toEqual(SETTINGS);
  });
});
