import { compareDistinct, compareIdentical, type Targets, tell } from './compare-gateways.ts';
import type { Contender, Processes } from './contenders/contender.ts';
import { startHiveGateway } from './contenders/hive-gateway.ts';
import { readyBytes } from './contenders/ready-bytes.ts';
import { addressed } from './requests.ts';
import type { Plan } from './rounds.ts';
import { sketchSupergraph } from './sketch/sketch-graph.ts';
import { NARROW, WIDE } from './sketch/sketch-questions.ts';

/** Requests per second on distinct questions, beside those of the others. */
const TARGETS: Targets = { apollo: 2, hive: 1.5 };
/** Requests per second on a repeated question, beside those of a server that only sends its bytes. */
const REPEATED_TARGET = 0.6;

/** Measures the gateways over subgraphs that answer from memory, so that the gateway is what is measured. */
export async function benchOverMemory(processes: Processes, plan: Plan): Promise<void> {
  const { subgraphs } = await processes.start<{ readonly subgraphs: Record<string, string> }>(
    'subgraphs',
    'canned-process.ts',
    {},
  );
  const supergraph = sketchSupergraph(subgraphs);
  const told = { supergraph, subgraphs };
  const ours = await processes.start<Contender>('pilotage', 'our-process.ts', told);
  const contenders = [
    ours,
    await processes.start<Contender>('apollo', 'apollo-process.ts', told),
    await startHiveGateway(processes, supergraph),
  ];
  console.log('\nOver subgraphs that answer from memory');
  await compareDistinct(contenders, WIDE, plan, TARGETS);
  await compareDistinct(contenders, NARROW, plan, TARGETS);
  await compareIdentical(contenders, WIDE, plan);
  await compareRepeated(processes, ours, plan);
}

/** Measures a dashboard's question beside a Fastify that sends the same bytes with the same headers. */
async function compareRepeated(processes: Processes, ours: Contender, plan: Plan): Promise<void> {
  const sent = addressed(WIDE.query, WIDE.repeated);
  await tell(
    {
      title: `Dashboard’s load: ${WIDE.title}, the same GET again and again, beside ready bytes`,
      contenders: [ours, await readyBytes(processes, ours, sent)],
      request: () => sent,
      comparisons: [{ of: ours.name, to: 'bytes', atLeast: REPEATED_TARGET }],
    },
    plan,
  );
}
