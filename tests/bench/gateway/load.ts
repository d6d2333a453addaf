import { Client, type Dispatcher } from 'undici';
import { readProcess } from '../child-process.ts';
import type { Contender } from './contenders/contender.ts';

/** A request as it is sent; the path is that of `/graphql`, with its query. */
export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** How long, and over how many connections, a contender is asked at a time. */
export interface Pressure {
  readonly seconds: number;
  readonly connections: number;
}

/** What one contender did under pressure. */
export interface Round {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers that were no success, held errors, or did not come. */
  readonly failures: number;
  /** Answers by what their `x-cache` header begins with, where there is one. */
  readonly cache: Readonly<Record<string, number>>;
  /** Time on a processor per request, in ms; NaN where the system does not tell. */
  readonly processorMs: number;
  /** Share of one processor that this very process took to ask: near 1, it is what was measured. */
  readonly askingShare: number;
}

const ERRORS = Buffer.from('"errors"');
/** Ticks in which the system counts a processor's time. */
const TICK_MS = 10;

/** Asks a contender for a while, each connection as soon as it has its answer. */
export async function press(
  { url, pid, helpers = [] }: Contender,
  request: () => Sent,
  { seconds, connections }: Pressure,
): Promise<Round> {
  const clients = Array.from({ length: connections }, () => new Client(new URL(url).origin));
  const waits: number[] = [];
  const cache: Record<string, number> = {};
  let failures = 0;
  const before = { theirs: processorMsOf([pid, ...helpers]), mine: process.cpuUsage() };
  const begun = performance.now();
  const end = begun + seconds * 1000;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end) {
        const sent = performance.now();
        const { isRight, told } = await ask(client, request());
        waits.push(performance.now() - sent);
        if (!isRight) failures += 1;
        if (told !== null) cache[told] = (cache[told] ?? 0) + 1;
      }
    }),
  );
  const tookMs = performance.now() - begun;
  const mine = process.cpuUsage(before.mine);
  const theirs = processorMsOf([pid, ...helpers]) - before.theirs;
  await Promise.all(clients.map((client) => client.close()));
  waits.sort((a, b) => a - b);
  return {
    perSecond: (waits.length * 1000) / tookMs,
    p50Ms: atShare(waits, 0.5),
    p99Ms: atShare(waits, 0.99),
    failures,
    cache,
    processorMs: theirs / waits.length,
    askingShare: (mine.user + mine.system) / 1000 / tookMs,
  };
}

interface Asked {
  readonly isRight: boolean;
  /** The first word of `x-cache`. */
  readonly told: string | null;
}

/** The least that can be done to ask and to look whether the answer holds errors: the asker is not to be measured. */
function ask(client: Client, { method, path, headers, body }: Sent): Promise<Asked> {
  return new Promise((resolve) => {
    let told: string | null = null;
    let isRight = false;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart() {},
      onResponseStart(_controller, status, received) {
        isRight = status === 200;
        const word = received['x-cache'];
        if (typeof word === 'string') told = word.split(/[ ;]/, 1)[0] ?? null;
      },
      onResponseData(_controller, chunk) {
        if (chunk.includes(ERRORS)) isRight = false;
      },
      onResponseEnd: () => resolve({ isRight, told }),
      onResponseError: () => resolve({ isRight: false, told }),
    };
    client.dispatch({ method, path, headers, body: body ?? null }, handler);
  });
}

function atShare(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function processorMsOf(pids: readonly number[]): number {
  const times = pids.map((pid) => {
    const [, told = ''] = readProcess(pid, 'stat').split(') ');
    const fields = told.split(' ');
    return TICK_MS * (Number(fields[11]) + Number(fields[12]));
  });
  return times.reduce((sum, time) => sum + time, 0);
}
