import type { GraphClient } from '../graph-client.ts';

/**
 * Names the edition that the demonstration is cited by, unless it has been named: an interrupted start goes on.
 *
 * @param anchor the month of the first start, `YYYY-MM`
 */
export async function nameDemonstrationEdition(
  ask: GraphClient,
  anchor: string,
  steward: string | undefined,
): Promise<void> {
  const name = `demo-${anchor}`;
  const { editions } = await ask<{ editions: { nodes: readonly { name: string }[] } }>(
    '{ editions(first: 100) { nodes { name } } }',
    {},
    steward,
  );
  if (editions.nodes.some((edition) => edition.name === name)) return;
  await ask(
    'mutation Edition($name: ID!, $label: String!) { nameEdition(name: $name, label: $label) { name } }',
    { name, label: `Démonstration, ${anchor}` },
    steward,
  );
}
