import { describe, expect, it } from 'vitest';
import { SourceError } from './source-error.ts';
import { type AskingOptions, sourceAsker } from './source-request.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Answers in turn; the last one again and again. */
function answering(...answers: readonly (() => Response | Promise<Response>)[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}) => {
    asked.push({ url: String(url), init });
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    return answer ? answer() : new Response('{}');
  };
  return { asked, fetch: fetch as typeof globalThis.fetch };
}

const ok = () => new Response('{"fine":true}', { headers: JSON_TYPE });
const status = (code: number, headers: Record<string, string> = {}) => {
  return () => new Response('{}', { status: code, headers: { ...JSON_TYPE, ...headers } });
};
const refused = () => {
  throw new TypeError('fetch failed');
};

const request = {
  source: 'Exemple',
  url: 'https://exemple.fr/api?token_auth=hidden',
  headers: { authorization: 'Bearer hidden' },
  body: 'token_auth=hidden',
};

const ask = (options: AskingOptions, asked: object = {}) =>
  sourceAsker({ pauseMs: 1, ...options })({ ...request, ...asked });

describe('A source that is asked', () => {
  it('gives the text of its answer', async () => {
    expect(await ask(answering(ok))).toBe('{"fine":true}');
  });

  it.each([
    ['was not reached', refused],
    ['was down for a moment', status(503)],
    ['was asked too often', status(429, { 'retry-after': '0' })],
  ])('is asked once more when it %s', async (_what, failure) => {
    const source = answering(failure, ok);
    expect(await ask(source)).toBe('{"fine":true}');
    expect(source.asked).toHaveLength(2);
  });

  it.each([
    ['refuses the key', status(401), /refuses the key.*environment/, 1],
    ['has nothing there', status(404), /has nothing at https:\/\/exemple\.fr\/api \(404\)/, 1],
    ['refuses the question', status(400), /refuses the question/, 1],
    ['has moved', status(302, { location: 'https://ailleurs.fr' }), /has moved away/, 1],
    ['stays down', status(500), /answered with an error \(500.*try again later/, 2],
    ['stays away', refused, /cannot be reached/, 2],
    [
      'asks for more patience than a run has',
      status(429, { 'retry-after': '3600' }),
      /left alone for 3600 s.*try again after that/,
      1,
    ],
    [
      'answers a web page',
      () => new Response('<p>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      /answered a web page, not JSON/,
      1,
    ],
    [
      'answers another alphabet',
      () => new Response(new Uint8Array([0x7b, 0xe9, 0x7d]), { headers: JSON_TYPE }),
      /not UTF-8/,
      1,
    ],
  ])('%s: says what happened and what to do, and no secret', async (_what, answer, told, times) => {
    const source = answering(answer);
    const error = await ask(source).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SourceError);
    expect(String(error)).toMatch(told);
    expect(String(error)).not.toContain('hidden');
    expect(source.asked).toHaveLength(times);
  });

  it('is let go of when its answer is too large', async () => {
    const source = answering(() => new Response('x'.repeat(5000), { headers: JSON_TYPE }));
    await expect(ask({ ...source, largestBytes: 4096 })).rejects.toThrow(/more than 4 kB/);
  });

  it('has a deadline for the whole answer, its last byte included', async () => {
    const fetch = (_url: unknown, { signal }: RequestInit = {}) =>
      new Promise<Response>((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    const asking = ask({ fetch: fetch as typeof globalThis.fetch, deadlineMs: 20 });
    await expect(asking).rejects.toThrow(/did not answer whole within 0\.02 s/);
  });

  it('is not sent a secret again by another host’s redirection', async () => {
    const source = answering(ok);
    await ask(source);
    expect(source.asked[0]?.init.redirect).toBe('manual');
  });

  it.each(['file:///etc/passwd', 'exemple.fr', 'https://moi@exemple.fr', ''])(
    'is not asked at %j',
    async (url) => {
      const source = answering(ok);
      await expect(ask(source, { url })).rejects.toThrow(/not one that can be asked.*https:\/\//);
      expect(source.asked).toHaveLength(0);
    },
  );
});
