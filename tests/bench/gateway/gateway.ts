import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProcesses } from './contenders/contender.ts';
import { HIVE_GATEWAY } from './contenders/hive-gateway.ts';
import { benchOverMemory } from './memory-scene.ts';
import { benchOverPlatform } from './platform-scene.ts';
import type { Plan } from './rounds.ts';

/** Over what gateways can be measured. */
export const SCENES = { memory: benchOverMemory, platform: benchOverPlatform } as const;

/** One of these. */
export type Scene = keyof typeof SCENES;

/** Measures our gateway beside plain @apollo/gateway and Hive Gateway, in turns, on warm plans. */
export async function benchGateway(scenes: readonly Scene[], plan: Plan): Promise<void> {
  console.log(
    `${plan.rounds} rounds of ${plan.seconds} s each with ${plan.connections} connections, in turns, on ${availableParallelism()} processors; medians.
pilotage: this gateway, with all that it does. apollo: plain @apollo/gateway and @apollo/server.
hive: ${HIVE_GATEWAY} as its command starts it; it asks a subgraph once what is asked at the same time.`,
  );
  for (const scene of scenes) {
    const folder = await mkdtemp(join(tmpdir(), 'pilotage-bench-'));
    const processes = openProcesses(folder);
    try {
      await SCENES[scene](processes, plan);
    } finally {
      await processes.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }
}
