import { once } from 'node:events';
import { Client } from 'undici';
import { hostileQuestions } from './hostile-questions.ts';

/** Where a flood comes from, and where it goes. */
export interface FloodTold {
  readonly origin: string;
  /** An address of this machine for each of those who flood. */
  readonly from: readonly string[];
}

/** How many answers of each status came. */
export type FloodSeen = Readonly<Record<string, number>>;

const [{ origin, from }] = (await once(process, 'message')) as [FloodTold];
const seen: Record<string, number> = {};
let isOver = false;
let turn = 0;

/** Asks one hostile question after the other, each as soon as the one before is answered. */
async function flood(localAddress: string): Promise<void> {
  const client = new Client(origin, { localAddress });
  while (!isOver) {
    for (const { query } of hostileQuestions) {
      turn += 1;
      const { statusCode, body } = await client.request({
        method: 'POST',
        path: '/graphql',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
        },
        body: JSON.stringify({ query: query(turn) }),
      });
      await body.dump();
      seen[statusCode] = (seen[statusCode] ?? 0) + 1;
    }
  }
  await client.close();
}

process.send?.('begun');
process.once('message', () => {
  isOver = true;
});
process.once('disconnect', () => process.exit(0));
await Promise.all(from.map(flood));
process.send?.(seen);
