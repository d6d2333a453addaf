import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contender, Processes } from './contender.ts';
import type { HiveTold } from './hive-process.ts';

/** The version that is measured. */
export const HIVE_GATEWAY = '@graphql-hive/gateway@2.15.1';

/** It is no dependency of the platform: a folder of its own keeps it. */
const FOLDER = fileURLToPath(new URL('../../../../.bench/hive-gateway/', import.meta.url));
const COMMAND = join(FOLDER, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js');

/** Starts Hive Gateway over a supergraph as its command does, installed first where it is not there yet. */
export async function startHiveGateway(
  processes: Processes,
  supergraph: string,
): Promise<Contender> {
  install();
  const file = join(processes.folder, 'supergraph.graphql');
  writeFileSync(file, supergraph);
  const tell: HiveTold = { command: COMMAND, file };
  return await processes.start<Contender>('hive', 'hive-process.ts', tell);
}

function install(): void {
  if (existsSync(COMMAND)) return;
  console.log(`Installing ${HIVE_GATEWAY} into .bench/ for this bench alone…`);
  mkdirSync(FOLDER, { recursive: true });
  execFileSync(
    'npm',
    ['install', '--prefix', FOLDER, '--no-audit', '--no-fund', '--silent', HIVE_GATEWAY],
    { stdio: 'inherit' },
  );
}
