import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { request } from 'undici';
import { startPlatform } from '../../scripts/start/platform.ts';
import { freePorts } from '../../scripts/start/ports.ts';
import { childRunning, readProcess } from './child-process.ts';

const PRODUCTS = 4000;
const DEPARTMENT = 'water';
const LONGEST_MS = 30 * 60_000;
const LOOK_EVERY_MS = 100;

/**
 * Publishes measurements as NDJSON through the gateway, and copies the same rows into a table with the statement's own
 * indexes: rows per second as a ratio, and by how much the department's process grew meanwhile.
 */
export async function benchPublish(rows: number): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'pilotage-bench-'));
  chmodSync(dataDirectory, 0o755);
  const [port = 0] = await freePorts(1);
  const platform = await startPlatform({
    dataDirectory,
    port,
    demonstration: null,
    onRestart(name, why) {
      throw new Error(`${name} was started again: ${why}`);
    },
  });
  try {
    const send = (query: string, lines: Iterable<string>) =>
      publish(
        `${platform.address}/publish/${DEPARTMENT}?${query}`,
        platform.keys[DEPARTMENT],
        lines,
      );
    const process = childRunning(`subgraphs/${DEPARTMENT}/dist/main.js`);
    const before = memoryOf(process);
    await send('key=products&sheet=products', productLines());
    await send('key=warm-up&sheet=measurements', measurementLines(20_000, 1900));
    const watching = watchMemory(process);
    const published = await timed(() =>
      send('key=bench&sheet=measurements', measurementLines(rows, 1910)),
    );
    const peak = watching.stop();
    const corrected = await timed(() =>
      send('key=again&sheet=measurements', measurementLines(rows, 1910)),
    );
    const copied = await timed(() => copy(databaseUrl(dataDirectory), rows));
    const ratio = copied / published;
    console.log(`${rows} measurements, NDJSON through the gateway and the department`);
    console.log(`  published                     ${speed(rows, published)}`);
    console.log(`  sent again, all already so    ${speed(rows, corrected)}`);
    console.log(`  COPY of the same rows         ${speed(rows, copied)}`);
    console.log(`  ratio of publication to COPY  ${ratio.toFixed(3)} (at least 0.15 asked)`);
    console.log(
      `  memory of the department      ${mebibytes(before)} when it started, ${mebibytes(peak)} at most: ${mebibytes(peak - before)} more (at most 100 MB asked)`,
    );
    if (ratio < 0.15 || peak - before > 100e6) globalThis.process.exitCode = 1;
  } finally {
    await platform.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

function* productLines(): Iterable<string> {
  for (let index = 0; index < PRODUCTS; index += 1) {
    yield `${JSON.stringify({ product: `p-${index}`, name: `Product ${index}` })}\n`;
  }
}

function* measurementLines(rows: number, since: number): Iterable<string> {
  for (let index = 0; index < rows; index += 1) {
    const { product, month, active } = rowAt(index, since);
    yield `{"product":"p-${product}","metric":"USAGE","month":"${month}","ACTIVE_USERS (USERS)":${active},"TARGET_POPULATION (USERS)":5000}\n`;
  }
}

function rowAt(index: number, since: number) {
  const months = Math.floor(index / PRODUCTS);
  const month = `${since + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  return { product: index % PRODUCTS, month, active: 10 + ((index * 7) % 4900) };
}

async function publish(address: string, key: string | undefined, lines: Iterable<string>) {
  const answer = await request(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${key}` },
    body: Readable.from(chunks(lines), { objectMode: false }),
    headersTimeout: LONGEST_MS,
    bodyTimeout: LONGEST_MS,
  });
  const told = await answer.body.text();
  if (answer.statusCode !== 200)
    throw new Error(`Refused with ${answer.statusCode}: ${told.slice(0, 1000)}`);
}

function* chunks(lines: Iterable<string>): Iterable<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < 1 << 16) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** Copies what the measurements make into a table with the indexes of statements. */
async function copy(url: string, rows: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('create table copied (like statement including all)');
    const stream = client.query(
      copyFrom(
        'copy copied (version, ordinal, publication, fact, subject, kind, part, body, known_at) from stdin',
      ),
    );
    for (const chunk of chunks(copiedLines(rows))) {
      if (!stream.write(chunk)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');
  } finally {
    await client.end();
  }
}

function* copiedLines(rows: number): Iterable<string> {
  for (let index = 0; index < rows; index += 1) {
    const { product, month, active } = rowAt(index, 1910);
    const body = `{"month":"${month}","instrument":null,"values":{"ACTIVE_USERS":${active},"TARGET_POPULATION":5000}}`;
    yield `1\t${index}\t00000000-0000-4000-8000-000000000000\t${index}\twater:p-${product}\tUSAGE\t${month}\t${body}\t2026-01-01T00:00:00Z\n`;
  }
}

function databaseUrl(dataDirectory: string): string {
  const password = readFileSync(join(dataDirectory, 'postgres.password'), 'utf8').trim();
  const [, , , port] = readFileSync(
    join(dataDirectory, 'postgres', 'postmaster.pid'),
    'utf8',
  ).split('\n');
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${DEPARTMENT}`;
}

function memoryOf(pid: number): number {
  return 1024 * Number(/VmRSS:\s+(\d+) kB/.exec(readProcess(pid, 'status'))?.[1] ?? 0);
}

function watchMemory(pid: number) {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid));
  }, LOOK_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

async function timed(run: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await run();
  return (performance.now() - begun) / 1000;
}

function speed(rows: number, seconds: number): string {
  return `${Math.round(rows / seconds)} rows/s (${seconds.toFixed(1)} s)`;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
