import { graphClient } from './graph-client.ts';
import { findRun } from './import/find-run.ts';
import { ImportError } from './import/import-error.ts';
import { issuedText, type KeyUse, keyList, type MachineKey, useList } from './keys/words.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

const HELP = `npm run keys -- list [--department CODE]
npm run keys -- issue --department CODE --label "what it is for"
npm run keys -- issue --audience dashboard --label "what it is for"
npm run keys -- rotate <key id> [--grace-hours 24]
npm run keys -- revoke <key id>
npm run keys -- uses <key id>
npm run keys -- erase <key id>

erase takes away for whom a publisher's keys were issued, once all of them are revoked; its publications stay.

Manages the keys by which machines publish (--audience publisher, of a department), ask prepared questions
(--audience dashboard) or any question (--audience analyst); the last two are issued by stewards. Asks with PILOTAGE_KEY, a steward's or a department's own key; without
it, with the steward's key of the platform that runs here. A secret is told once, when it is issued.

  --graph URL         the graph to ask; that of the platform that runs here unless told otherwise
  --data-dir FOLDER   the platform's data folder; PILOTAGE_DATA_DIR or .data/ unless told otherwise
  --help              this text
`;

const OPTIONS = {
  department: { type: 'string' },
  audience: { type: 'string', default: 'publisher' },
  label: { type: 'string' },
  'grace-hours': { type: 'string', default: '24' },
  graph: { type: 'string' },
  'data-dir': { type: 'string' },
  help: { type: 'boolean' },
} as const;

const KEY = 'id publisher audience department label createdAt expiresAt revokedAt lastUsedAt';

await runCommand(main);

async function main(): Promise<void> {
  const { values, positionals } = readArguments(OPTIONS, HELP);
  const [what, id] = positionals;
  if (values.help || what === undefined) return console.log(HELP);
  const { graph, key } = target(values);
  const ask = graphClient(graph);
  const department = values.department ?? null;
  if (what === 'list') {
    const { machineKeys } = await ask<{ machineKeys: { nodes: MachineKey[] } }>(
      `query ($department: ID) { machineKeys(department: $department, first: 100) { nodes { ${KEY} } } }`,
      { department },
      key,
    );
    return console.log(keyList(machineKeys.nodes));
  }
  if (what === 'issue') {
    const audience = values.audience.toUpperCase();
    const variables = {
      audience,
      department: audience === 'PUBLISHER' ? needed(department, '--department') : department,
      label: needed(values.label ?? null, '--label'),
    };
    const { issued } = await ask<{ issued: { key: MachineKey; secret: string } }>(
      `mutation ($audience: ID!, $department: ID, $label: String!) { issued: issueKey(audience: $audience, department: $department, label: $label) { secret key { ${KEY} } } }`,
      variables,
      key,
    );
    return console.log(issuedText(issued));
  }
  if (what === 'rotate') {
    const { issued } = await ask<{ issued: { key: MachineKey; secret: string } }>(
      `mutation ($key: ID!, $hours: Int) { issued: rotateKey(key: $key, graceHours: $hours) { secret key { ${KEY} } } }`,
      { key: needed(id ?? null, 'the id of the key'), hours: Number(values['grace-hours']) },
      key,
    );
    return console.log(issuedText(issued));
  }
  if (what === 'revoke') {
    const { revoked } = await ask<{ revoked: MachineKey }>(
      `mutation ($key: ID!) { revoked: revokeKey(key: $key) { ${KEY} } }`,
      { key: needed(id ?? null, 'the id of the key') },
      key,
    );
    return console.log(keyList([revoked]));
  }
  if (what === 'erase') {
    const { erased } = await ask<{ erased: MachineKey }>(
      `mutation ($key: ID!) { erased: erasePublisher(key: $key) { ${KEY} } }`,
      { key: needed(id ?? null, 'the id of the key') },
      key,
    );
    return console.log(keyList([erased]));
  }
  if (what === 'uses') {
    const { keyUses } = await ask<{ keyUses: { totalCount: number; nodes: KeyUse[] } }>(
      'query ($key: ID!) { keyUses(key: $key, first: 100) { totalCount nodes { at operation requestId } } }',
      { key: needed(id ?? null, 'the id of the key') },
      key,
    );
    return console.log(useList(keyUses.nodes, keyUses.totalCount));
  }
  throw new ImportError(HELP);
}

function target(values: { readonly graph?: string; readonly 'data-dir'?: string }) {
  const own = process.env['PILOTAGE_KEY']?.trim() || undefined;
  if (values.graph !== undefined && own !== undefined) return { graph: values.graph, key: own };
  const { run } = findRun(process.env, values['data-dir'] ?? null);
  return { graph: values.graph ?? run.graph, key: own ?? run.keys['steward'] };
}

function needed(value: string | null, what: string): string {
  if (value !== null) return value;
  throw new ImportError(`${what} is missing.\n\n${HELP}`);
}
