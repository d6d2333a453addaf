import type { DemonstrationPublication } from '@pilotage/kit/demonstration';
import { departments } from '@pilotage/schema';
import { graphClient } from '../graph-client.ts';
import { demonstrationTargets } from './targets.ts';

/** Where the demonstration is published, and under which keys. */
export interface Stage {
  /** Address of the graph. */
  readonly graph: string;
  /** A publishing key per department by its code, and the steward's. */
  readonly keys: Readonly<Record<string, string>>;
  /** The month of the first start, `YYYY-MM`. */
  readonly anchor: string;
}

/**
 * Publishes the demonstration as everything is published: each department's part under its own key.
 *
 * Every publication has a key of its own that follows from the anchor, so that what was taken before an
 * interruption is not taken twice.
 */
export async function publishDemonstration({ graph, keys, anchor }: Stage): Promise<void> {
  const ask = graphClient(graph);
  await Promise.all(
    departments.map(async ({ code, prefix }) => {
      const mutation = `mutation Demonstration($input: ${prefix}PublicationInput!) {
        receipt: publish${prefix}(input: $input) { version }
      }`;
      for (const input of await publicationsOf(code, anchor)) {
        await ask(mutation, { input }, keys[code]);
      }
    }),
  );
  await ask(
    'mutation Targets($input: MinistryPublicationInput!) { publishMinistry(input: $input) { version } }',
    { input: demonstrationTargets(anchor) },
    keys['steward'],
  );
}

async function publicationsOf(
  code: string,
  anchor: string,
): Promise<readonly DemonstrationPublication[]> {
  const { demonstration } = (await import(`@pilotage/${code}`)) as {
    readonly demonstration: (anchor: string) => readonly DemonstrationPublication[];
  };
  return demonstration(anchor);
}
