import { EventEmitter } from 'node:events';
import { type LeaseSource, NoLeases } from './lease-source.ts';

/** A subgraph has moved on to another version, or is known for the first time. */
export interface VersionChange {
  readonly subgraph: string;
  readonly version: string;
}

/** Which version each subgraph is at, as far as this gateway may rely on it. */
export type Leases = ReturnType<typeof openLeases>;

/** What is known of one subgraph. */
interface Holding {
  readonly source: LeaseSource;
  version: string | null;
  /** Until when the version may be relied on, by the clock that nobody sets. */
  until: number;
  /** The latest version that was heard of, to be relied on or not. */
  heard: string | null;
  /** The renewal under way; one that is dropped counts for nothing. */
  renewal: Promise<void> | null;
  /** No renewal is tried before. */
  notBefore: number;
  failures: number;
  usedAt: number;
}

const LOOK_EVERY_MS = 50;
/** A lease is renewed before it runs out while somebody has asked within so long. */
const KEPT_WHILE_USED_MS = 5000;
const RENEWED_BEFORE_END_MS = 110;
const LONGEST_PAUSE_MS = 2000;
const NO_LEASES_PAUSE_MS = 10_000;

/**
 * Holds a lease with every subgraph: within it the version is known, outside nobody relies on it.
 *
 * One renewal of a subgraph is under way at a time, and says which version is relied on meanwhile; a version that
 * is told on the way, by the stream, ends the lease at once, and with it the renewal under way,
 * whose answer may be older. So neither delay nor reordering makes an earlier version be relied on again.
 */
export function openLeases(sources: ReadonlyMap<string, LeaseSource>, holder: string) {
  const events = new EventEmitter().setMaxListeners(0);
  const holdings = new Map(
    [...sources].map(([name, source]): [string, Holding] => [
      name,
      {
        source,
        version: null,
        until: 0,
        heard: null,
        renewal: null,
        notBefore: 0,
        failures: 0,
        usedAt: Number.NEGATIVE_INFINITY,
      },
    ]),
  );
  const watches = [...holdings].map(([name, { source }]) =>
    source.watch((version) => heardOf(name, version)),
  );
  let sequence = 0;
  const looking = setInterval(renewUsed, LOOK_EVERY_MS).unref();
  for (const [name, holding] of holdings) void renew(name, holding);

  function heardOf(name: string, version: string): void {
    const holding = holdings.get(name);
    if (holding === undefined) return;
    tell(name, holding, version);
    if (version === holding.version) return;
    holding.until = 0;
    holding.renewal = null;
    holding.notBefore = 0;
    if (holding.usedAt > performance.now() - KEPT_WHILE_USED_MS || holding.version !== null)
      void renew(name, holding);
  }

  function tell(subgraph: string, holding: Holding, version: string): void {
    if (version === holding.heard) return;
    holding.heard = version;
    events.emit('change', { subgraph, version } satisfies VersionChange);
  }

  function renew(name: string, holding: Holding): Promise<void> {
    if (holding.renewal !== null) return holding.renewal;
    const asked = performance.now();
    if (asked < holding.notBefore) return Promise.resolve();
    sequence += 1;
    const known = asked < holding.until ? holding.version : null;
    const renewal: Promise<void> = holding.source.lease({ holder, sequence, known }).then(
      ({ version, leaseMs }) => {
        if (holding.renewal !== renewal) return;
        holding.renewal = null;
        holding.failures = 0;
        holding.version = version;
        holding.until = asked + leaseMs;
        tell(name, holding, version);
      },
      (error: unknown) => {
        if (holding.renewal !== renewal) return;
        holding.renewal = null;
        holding.failures += 1;
        const pause =
          error instanceof NoLeases
            ? NO_LEASES_PAUSE_MS
            : Math.min(LOOK_EVERY_MS * 2 ** holding.failures, LONGEST_PAUSE_MS);
        holding.notBefore = performance.now() + pause;
      },
    );
    holding.renewal = renewal;
    return renewal;
  }

  function renewUsed(): void {
    const now = performance.now();
    for (const [name, holding] of holdings) {
      const isUsed = holding.usedAt > now - KEPT_WHILE_USED_MS;
      if (isUsed && holding.until - now < RENEWED_BEFORE_END_MS) void renew(name, holding);
    }
  }

  /** The version that a subgraph is at; `null` where that cannot be relied on. */
  function versionOf(name: string): string | null {
    const holding = holdings.get(name);
    if (holding === undefined) return null;
    const now = performance.now();
    holding.usedAt = now;
    return now < holding.until ? holding.version : null;
  }

  /** Asks for a lease that has run out, unless the subgraph gave none a moment ago. */
  async function renewed(name: string): Promise<void> {
    const holding = holdings.get(name);
    if (holding !== undefined && performance.now() >= holding.until) await renew(name, holding);
  }

  return {
    versionOf,
    renewed,
    /**
     * What is known at present, by which a reading that began earlier is judged once it ends: whoever asks now may
     * have it only when it was read from no other versions, since a publication may have been received between.
     */
    present(): (versions: Iterable<readonly [subgraph: string, version: string]>) => boolean {
      const known = new Map([...holdings.keys()].map((name) => [name, versionOf(name)]));
      return (versions) => [...versions].every(([name, version]) => known.get(name) === version);
    },
    /** Asks for every lease that has run out, of the subgraphs that were heard of. */
    async allRenewed(): Promise<void> {
      const heard = [...holdings].filter(([, holding]) => holding.heard !== null);
      await Promise.all(heard.map(([name]) => renewed(name)));
    },
    /** The latest version that was heard of each subgraph, to be told and not relied on. */
    latest(): readonly VersionChange[] {
      return [...holdings].flatMap(([subgraph, { heard: version }]) =>
        version === null ? [] : [{ subgraph, version }],
      );
    },
    /** Is told when a subgraph has moved on; gives what ends it. */
    onChange(listener: (change: VersionChange) => void): () => void {
      events.on('change', listener);
      return () => events.off('change', listener);
    },
    close(): void {
      clearInterval(looking);
      for (const end of watches) end();
    },
  };
}
