import type { Sent } from '../load.ts';
import { answerTo, sameAnswer } from '../requests.ts';
import type { ReadyAnswer } from './bytes-process.ts';
import type { Contender, Processes } from './contender.ts';

/** What a server says of the connection and the moment, not of the answer. */
const OF_THE_CONNECTION = /^(connection|keep-alive|date|transfer-encoding|content-length)$/;

/** Starts a Fastify that does nothing but send what a contender answered, with the same headers. */
export async function readyBytes(
  processes: Processes,
  contender: Contender,
  sent: Sent,
): Promise<Contender> {
  await sameAnswer([contender], sent);
  const { headers, text } = await answerTo(contender, sent);
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' && !OF_THE_CONNECTION.test(name) ? [[name, value] as const] : [],
  );
  const answer: ReadyAnswer = { body: text, headers: Object.fromEntries(kept) };
  return await processes.start<Contender>('bytes', 'bytes-process.ts', answer);
}
