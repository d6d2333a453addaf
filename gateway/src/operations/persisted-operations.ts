import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';

/** The operations that dashboards may send, found by the operation's name or by `sha256:` and its text's hash. */
export interface PersistedOperations {
  /** The operation's text; `null` when there is none of that id. */
  find(id: string): string | null;
  /** The ids that people read: the operations' names. */
  readonly names: readonly string[];
}

/** The operations that there are where nobody has written any. */
export const NO_OPERATIONS: PersistedOperations = { find: () => null, names: [] };

/**
 * Reads operations from a folder of `.graphql` files, one operation each, named as its file.
 *
 * @throws Error that names the file which holds something else.
 */
export function readOperations(folder: URL): PersistedOperations {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  const texts = files.sort().map((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const name = file.slice(0, -'.graphql'.length);
    const operations = parse(text).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : [],
    );
    if (operations.length === 1 && operations[0] === name) return { name, text };
    throw new Error(`${file} must hold one operation, named ${name}`);
  });
  const byId = new Map(
    texts.flatMap(({ name, text }) => [
      [name, text],
      [`sha256:${createHash('sha256').update(text).digest('hex')}`, text],
    ]),
  );
  return { find: (id) => byId.get(id) ?? null, names: texts.map(({ name }) => name) };
}
