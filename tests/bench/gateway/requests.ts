import { deepStrictEqual } from 'node:assert';
import { request } from 'undici';
import type { Contender } from './contenders/contender.ts';
import type { Sent } from './load.ts';

/** Without it Apollo Server takes a GET for one that another site's page could make. */
const PREFLIGHT = { 'apollo-require-preflight': 'true' };
const ACCEPT = { accept: 'application/json' };

/** A question in the body of a POST. */
export function posted(query: string, variables: object): Sent {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', ...ACCEPT },
    body: JSON.stringify({ query, variables }),
  };
}

/** A question in the address of a GET, as a dashboard repeats it. */
export function addressed(query: string, variables: object): Sent {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return { method: 'GET', path: `/graphql?${search}`, headers: { ...ACCEPT, ...PREFLIGHT } };
}

/** What was answered to a request, whole. */
export async function answerTo({ url }: Pick<Contender, 'url'>, sent: Sent) {
  const { statusCode, headers, body } = await request(new URL(sent.path, url), {
    method: sent.method,
    headers: sent.headers,
    body: sent.body ?? null,
  });
  return { statusCode, headers, text: await body.text() };
}

/**
 * Asks all contenders the same, and gives the size of the answer, in bytes.
 *
 * @throws when an answer holds errors, or differs in its data from another.
 */
export async function sameAnswer(contenders: readonly Contender[], sent: Sent): Promise<number> {
  const answers = await Promise.all(
    contenders.map(async (contender) => {
      const { statusCode, text } = await answerTo(contender, sent);
      const { data, errors } = JSON.parse(text);
      if (statusCode !== 200 || errors || !data)
        throw new Error(`${contender.name} answers ${statusCode}: ${text.slice(0, 1000)}`);
      return { data, size: Buffer.byteLength(text) };
    }),
  );
  const [first] = answers;
  for (const { data } of answers) deepStrictEqual(data, first?.data);
  return first?.size ?? 0;
}
