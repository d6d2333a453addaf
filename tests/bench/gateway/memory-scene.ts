import type { Contender, Processes } from './contenders/contender.ts';
import { startHiveGateway } from './contenders/hive-gateway.ts';
import { readyBytes } from './contenders/ready-bytes.ts';
import { report } from './report.ts';
import { addressed, posted, sameAnswer } from './requests.ts';
import { type Comparison, type Load, measure, type Plan } from './rounds.ts';
import { sketchSubgraphs, sketchSupergraph } from './sketch/sketch-graph.ts';
import { distinctInstant, NARROW, type SketchQuestion, WIDE } from './sketch/sketch-questions.ts';

const FASTER: readonly Comparison[] = [
  { of: 'pilotage', to: 'apollo', atLeast: 2 },
  { of: 'pilotage', to: 'hive', atLeast: 1.5 },
];
const BESIDE = FASTER.map(({ of, to }) => ({ of, to }));

/** Measures the gateways over subgraphs that answer from memory, so that the gateway is what is measured. */
export async function benchOverMemory(processes: Processes, plan: Plan): Promise<void> {
  const { subgraphs } = await processes.start<{ subgraphs: Record<string, string> }>(
    'subgraphs',
    'canned-process.ts',
    {},
  );
  const supergraph = sketchSupergraph(subgraphs);
  const told = { supergraph, subgraphs };
  const contenders = [
    await processes.start<Contender>('pilotage', 'our-process.ts', told),
    await processes.start<Contender>('apollo', 'apollo-process.ts', told),
    await startHiveGateway(processes, supergraph),
  ];
  console.log(`\nOver ${sketchSubgraphs.length} subgraphs that answer from memory`);
  const distinct = async ({ query, subgraphs: touched }: SketchQuestion, kind: string) => {
    const request = () => posted(query, { asOf: distinctInstant() });
    const size = await sameAnswer(contenders, request());
    const title = `Distinct load, ${kind}: ${touched} subgraphs, ${size} bytes, no variables twice`;
    return { title, contenders, request, comparisons: FASTER };
  };
  await tell(await distinct(WIDE, 'wide'), plan);
  await tell(await distinct(NARROW, 'narrow'), plan);
  const variables = { asOf: distinctInstant() };
  const post = posted(WIDE.query, variables);
  await sameAnswer(contenders, post);
  const title = 'Identical load, wide: the same question in a POST, again and again';
  await tell({ title, contenders, request: () => post, comparisons: BESIDE }, plan);
  const get = addressed(WIDE.query, variables);
  const [pilotage] = contenders;
  if (pilotage) await tell(await repeated(processes, pilotage, get), plan);
}

async function repeated(
  processes: Processes,
  pilotage: Contender,
  get: ReturnType<typeof addressed>,
): Promise<Load> {
  return {
    title:
      'A dashboard’s question repeated, wide: a GET, beside Fastify sending the same bytes and headers',
    contenders: [pilotage, await readyBytes(processes, pilotage, get)],
    request: () => get,
    comparisons: [{ of: 'pilotage', to: 'bytes', atLeast: 0.6 }],
  };
}

async function tell(load: Load, plan: Plan): Promise<void> {
  console.log(report(await measure(load, plan)));
}
