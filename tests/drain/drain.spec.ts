import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freshDatabase } from '@pilotage/kit/testing';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { freePorts } from '../../scripts/start/ports.ts';
import { departmentProcess } from '../durability/department-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let child: ChildProcess | null = null;

afterEach(() => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  child = null;
});

async function start(drainNoticeMs: number) {
  const [port = 0] = await freePorts(1);
  const service = spawn(process.execPath, ['tests/drain/slow-service.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', PORT: `${port}`, DRAIN_NOTICE_MS: `${drainNoticeMs}` },
  });
  child = service;
  const url = `http://127.0.0.1:${port}`;
  let output = '';
  service.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const exited = once(service, 'exit').then(([code]) => code as number | null);
  await eventually(async () => (await statusOf(`${url}/health/live`)) === 200);
  return { service, url, exited, said: (words: string) => output.includes(`"msg":"${words}"`) };
}

/** The status of an answer; `null` where nobody listens. */
async function statusOf(url: string): Promise<number | null> {
  return fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => null,
  );
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('It never came to be so.');
    await setTimeout(20);
  }
}

describe('A service that is told to end', () => {
  it('says so before it stops listening, and meanwhile answers whoever has not heard', async () => {
    const { service, url, exited, said } = await start(2000);
    service.kill('SIGTERM');
    await eventually(async () => said('draining'));
    const ready = await fetch(`${url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'draining' });
    const late = await fetch(`${url}/slow?ms=1`);
    expect(late.status).toBe(200);
    expect(late.headers.get('connection')).toBe('close');
    expect(await exited).toBe(0);
    expect(await statusOf(`${url}/health/live`)).toBeNull();
  });

  it('answers what is under way, ends its streams politely, and exits with 0', async () => {
    const { service, url, exited, said } = await start(0);
    const slow = fetch(`${url}/slow?ms=3000`).then((response) => response.text());
    const events = await fetch(`${url}/events`);
    const told = events.text();
    service.kill('SIGTERM');
    service.kill('SIGTERM');
    await eventually(async () => (await statusOf(`${url}/health/live`)) === null);
    expect(service.exitCode).toBeNull();
    expect(await told).toBe('"first"\n"last"\n');
    expect(await slow).toBe('answered');
    expect(await exited).toBe(0);
    expect(said('closed')).toBe(true);
  });

  it('takes a publication that is under way to its end, and gives its receipt', async () => {
    const database = await freshDatabase();
    const department = await departmentProcess('water', database.url);
    const clock = new pg.Client({ connectionString: database.url });
    await clock.connect();
    // Whoever holds the clock keeps every publication waiting.
    await clock.query('begin');
    await clock.query('lock table clock in access exclusive mode');
    const receipt = department.ask(
      'mutation ($input: WaterPublicationInput!) { publishWater(input: $input) { version } }',
      {
        input: {
          key: 'one',
          products: [
            {
              slug: 'pluie',
              name: 'Pluie',
              phases: [{ phase: 'ACCELERATION', from: '2020-01-01' }],
            },
          ],
        },
      },
    );
    await eventually(async () => {
      const { rows } = await clock.query(
        'select 1 from pg_locks where not granted and relation = $1::regclass',
        ['clock'],
      );
      return rows.length > 0;
    });
    const ended = department.terminate();
    await eventually(async () => (await statusOf(`${department.url}/health/live`)) === null);
    expect(department.isAlive()).toBe(true);
    await clock.query('rollback');
    expect(await receipt).toMatchObject({ data: { publishWater: { version: 1 } } });
    expect(await ended).toBe(0);
    await clock.end();
    await department.stop();
    await database.drop();
  });
}, 60_000);
