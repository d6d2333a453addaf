import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import { type Lease, type LeaseSource, NoLeases } from './lease-source.ts';

/** Where leases are asked for over HTTP. */
export interface HttpLeasesOptions {
  /** Where the subgraph answers its graph; leases are beside it. */
  readonly url: string;
  /** Says that it is the gateway that asks. */
  authorization(): Promise<string>;
}

/** Later than any lease lasts, an answer gives nothing. */
const LEASE_DEADLINE_MS = 500;

const LONGEST_LINE = 4096;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/** Leases of a subgraph that answers over HTTP: `POST lease` and `GET versions`, beside its graph. */
export function httpLeases({ url, authorization }: HttpLeasesOptions) {
  const pool = new Pool(new URL(url).origin, { connections: 2 });
  const leasePath = new URL('lease', url).pathname;
  const versionsPath = new URL('versions', url).pathname;
  const source: LeaseSource = {
    async lease(request) {
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: leasePath,
        headers: { 'content-type': 'application/json', authorization: await authorization() },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(LEASE_DEADLINE_MS),
      });
      if (statusCode === 200) return understood(await body.json());
      await body.dump();
      if (statusCode >= 400 && statusCode < 500) throw new NoLeases(String(statusCode));
      throw new Error(String(statusCode));
    },
    watch(listener) {
      const gone = new AbortController();
      void follow(gone.signal, listener);
      return () => gone.abort();
    },
  };

  /** Reads the stream of versions, again and again, until it is ended. */
  async function follow(signal: AbortSignal, listener: (version: string) => void): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      try {
        for await (const version of versions(signal)) {
          pause = FIRST_PAUSE_MS;
          listener(version);
        }
      } catch {
        // It was cut, or is not there: leases tell what it would have.
      }
      await setTimeout(pause, undefined, { signal, ref: false }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  async function* versions(signal: AbortSignal): AsyncGenerator<string> {
    const { statusCode, body } = await pool.request({
      method: 'GET',
      path: versionsPath,
      headers: { authorization: await authorization() },
      headersTimeout: 5000,
      bodyTimeout: 20_000,
      signal,
    });
    if (statusCode !== 200) {
      await body.dump();
      return;
    }
    for await (const line of createInterface({ input: body })) {
      if (line.length > LONGEST_LINE) return;
      const { version } = JSON.parse(line) as { readonly version?: unknown };
      if (typeof version === 'string') yield version;
    }
  }

  return { source, close: () => pool.destroy() };
}

function understood(answer: unknown): Lease {
  const { version, leaseMs } = (answer ?? {}) as Partial<Lease>;
  if (typeof version === 'string' && typeof leaseMs === 'number' && leaseMs > 0)
    return { version, leaseMs };
  throw new NoLeases('It answers something else than a lease');
}
