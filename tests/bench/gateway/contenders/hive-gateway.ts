import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../../../../scripts/start/ports.ts';
import { CONTENDER_ENV, type Contender, type Processes } from './contender.ts';

/** The version that is measured. */
export const HIVE_GATEWAY = '@graphql-hive/gateway@2.15.1';

/** It is no dependency of the platform: a folder of its own keeps it. */
const FOLDER = fileURLToPath(new URL('../../../../.bench/hive-gateway/', import.meta.url));
const COMMAND = join(FOLDER, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js');
const LONGEST_START_MS = 60_000;

/** Starts Hive Gateway over a supergraph as its command does, installed first where it is not there yet. */
export async function startHiveGateway(
  processes: Processes,
  supergraph: string,
): Promise<Contender> {
  install();
  const file = join(processes.folder, 'supergraph.graphql');
  writeFileSync(file, supergraph);
  const [port = 0] = await freePorts(1);
  const log = processes.logged('hive');
  const child = spawn(
    process.execPath,
    [COMMAND, 'supergraph', file, '--host', '127.0.0.1', '--port', String(port)],
    { cwd: processes.folder, env: CONTENDER_ENV, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  processes.keep(child);
  const url = `http://127.0.0.1:${port}/graphql`;
  const latest = Date.now() + LONGEST_START_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > latest)
      throw new Error(`Hive Gateway does not start; its log is in ${processes.folder}`);
    await setTimeout(100);
  }
  return { name: 'hive', url, pid: child.pid ?? 0 };
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

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    return (await response.text()).includes('Query');
  } catch {
    return false;
  }
}
