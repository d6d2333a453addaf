import { once } from 'node:events';

/** What a contender's process is told, by the one that starts it. */
export interface Told {
  /** The supergraph, composed. */
  readonly supergraph: string;
  /** Where each subgraph answers. */
  readonly subgraphs: Readonly<Record<string, string>>;
}

/** What this process is told, once. */
export async function told<What>(): Promise<What> {
  const [what] = await once(process, 'message');
  return what;
}

/** Says where this process answers, and ends it with the one that started it. */
export function sayReady(message: object): void {
  process.once('disconnect', () => process.exit(0));
  process.send?.(message);
}
