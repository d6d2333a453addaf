/** What a contender's process is told, by the one that starts it. */
export interface Told {
  /** The supergraph, composed. */
  readonly supergraph: string;
  /** Where each subgraph answers. */
  readonly subgraphs: Readonly<Record<string, string>>;
}

/** Reads what this process was told. */
export function told<What>(): What {
  return JSON.parse(process.env['TOLD'] ?? '{}') as What;
}

/** Says where this process answers, and ends it with the one that started it. */
export function sayReady(message: object): void {
  process.once('disconnect', () => process.exit(0));
  process.send?.(message);
}
