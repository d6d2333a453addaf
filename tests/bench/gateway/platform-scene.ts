import { chmodSync, readFileSync } from 'node:fs';
import { dayOf, departments } from '@pilotage/schema';
import { publishDemonstration } from '../../../scripts/demonstration/publish-demonstration.ts';
import { startPlatform } from '../../../scripts/start/platform.ts';
import { freePorts } from '../../../scripts/start/ports.ts';
import { childRunning, environmentOf } from '../child-process.ts';
import { compareDistinct, compareIdentical, type OpenQuestion } from './compare-gateways.ts';
import type { Contender, Processes } from './contenders/contender.ts';
import { startHiveGateway } from './contenders/hive-gateway.ts';
import type { ViewTold } from './contenders/pilotage-process.ts';
import type { Plan } from './rounds.ts';

const SUPERGRAPH = new URL('../../../schema/supergraph.graphql', import.meta.url);
const DAY_MS = 86_400_000;

/** Products of all departments, with what each department alone knows of its own. */
const BOARD: OpenQuestion = {
  title: 'twenty products',
  query: `query Board($asOf: Moment) {
  products(asOf: $asOf, first: 20) {
    totalCount
    nodes { id name phase operator ${departments.map(({ prefix }) => `... on ${prefix}Product { engagements(asOf: $asOf, first: 2) { nodes { operation unit baseline goal } } }`).join(' ')} }
  }
}`,
  variables: distinctMoment,
  repeated: {},
};

/** Measures the gateways over the platform as `npm start` starts it, with the facts of the demonstration. */
export async function benchOverPlatform(processes: Processes, plan: Plan): Promise<void> {
  const dataDirectory = processes.folder;
  chmodSync(dataDirectory, 0o755);
  const [port = 0] = await freePorts(1);
  const demonstration = dayOf(new Date()).slice(0, 7);
  const platform = await startPlatform({
    dataDirectory,
    port,
    demonstration,
    onRestart(name, why) {
      console.log(`  (${name} ${why}; it was started again: measure on a machine with less to do)`);
    },
  });
  try {
    await publishDemonstration({ ...platform, anchor: demonstration });
    const pid = childRunning('gateway/dist/main.js');
    const contenders = [
      { name: 'pilotage', url: platform.graph, pid },
      ...(await othersOver(processes, environmentOf(pid))),
    ];
    console.log('\nOver the platform with its demonstration');
    await compareDistinct(contenders, BOARD, plan);
    await compareIdentical(contenders, BOARD, plan);
  } finally {
    await platform.stop();
  }
}

/** The other gateways over the same departments, and a view of the ministry in a process of its own. */
async function othersOver(
  processes: Processes,
  env: Readonly<Record<string, string>>,
): Promise<readonly Contender[]> {
  const urls = Object.fromEntries(
    departments.map(({ code }) => [code, env[`${code.toUpperCase()}_URL`] ?? '']),
  );
  const view: ViewTold = {
    databaseUrl: env['DATABASE_URL'] ?? '',
    departments: urls,
    privateKey: JSON.parse(env['PILOTAGE_PRIVATE_KEY'] ?? '{}'),
  };
  const ministry = await processes.start<Contender>('view', 'pilotage-process.ts', view);
  const supergraph = supergraphAt({ ...urls, pilotage: ministry.url });
  const helpers = [ministry.pid];
  const apollo = await processes.start<Contender>('apollo', 'apollo-process.ts', {
    supergraph,
    subgraphs: {},
  });
  const hive = await startHiveGateway(processes, supergraph);
  return [
    { ...apollo, helpers },
    { ...hive, helpers },
  ];
}

/** The supergraph of the platform, whose subgraphs answer at these addresses. */
function supergraphAt(urls: Readonly<Record<string, string>>): string {
  return readFileSync(SUPERGRAPH, 'utf8').replaceAll(
    /@join__graph\(name: "(\w+)", url: "[^"]*"\)/g,
    (_, name: string) => `@join__graph(name: "${name}", url: "${urls[name]}")`,
  );
}

let asked = 0;

/** A moment of the last weeks that nobody has asked about yet. */
function distinctMoment() {
  asked += 1;
  const begin = Math.floor(Date.now() / DAY_MS - 30) * DAY_MS;
  return { asOf: new Date(begin + asked).toISOString() };
}
