import { departments } from '@pilotage/schema';
import { type DepartmentPackage, departmentPackage } from '../department-package.ts';
import { graphClient } from '../graph-client.ts';
import { nameDemonstrationEdition } from './name-edition.ts';
import { demonstrationTargets } from './targets.ts';

/** Where the demonstration is published, and under which keys. */
export interface Stage {
  /** Address of the graph. */
  readonly graph: string;
  /** A publishing key per department by its code, and the steward's. */
  readonly keys: Readonly<Record<string, string>>;
  /** The month of the first start, `YYYY-MM`. */
  readonly anchor: string;
  /** A department's package by its code; the installed one unless told otherwise. */
  readonly packageOf?: (code: string) => Promise<Pick<DepartmentPackage, 'demonstration'>>;
}

/**
 * Publishes the demonstration as everything is published: each department's part under its own key; an edition is
 * named then.
 *
 * Every publication has a key of its own that follows from the anchor, so that what was taken before an
 * interruption is not taken twice. Gives the codes of the departments that have no part in it.
 */
export async function publishDemonstration({
  graph,
  keys,
  anchor,
  packageOf = departmentPackage,
}: Stage): Promise<readonly string[]> {
  const ask = graphClient(graph);
  const absent: string[] = [];
  await Promise.all(
    departments.map(async ({ code, prefix }) => {
      const { demonstration } = await packageOf(code);
      if (demonstration === undefined) {
        absent.push(code);
        return;
      }
      const mutation = `mutation Demonstration($input: ${prefix}PublicationInput!) {
        receipt: publish${prefix}(input: $input) { version }
      }`;
      for (const input of demonstration(anchor)) {
        await ask(mutation, { input }, keys[code]);
      }
    }),
  );
  await ask(
    'mutation Targets($input: MinistryPublicationInput!) { publishMinistry(input: $input) { version } }',
    { input: demonstrationTargets(anchor) },
    keys['steward'],
  );
  await nameDemonstrationEdition(ask, anchor, keys['steward']);
  return absent;
}
