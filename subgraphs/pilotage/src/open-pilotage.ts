import {
  createMinter,
  createUpstream,
  type Identity,
  LEASE_MS,
  openDatabase,
  ReadVersions,
  readIndicator,
  type SigningKey,
  UNHEARD_OF,
  versionIn,
  versionToken,
} from '@pilotage/kit';
import {
  type AnyIndicator,
  indicators as contractIndicators,
  dayOf,
  departments,
} from '@pilotage/schema';
import { openCallers } from './callers/open-callers.ts';
import { askOverHttp } from './departments/ask-department.ts';
import { openDepartmentView } from './departments/department-view.ts';
import { pinEverywhere } from './departments/pin-edition.ts';
import { keepRefreshing } from './departments/refresh.ts';
import type { PilotageContext } from './graph/context.ts';
import { recordUse, type UseOfKey } from './keys/key-uses.ts';
import { type KeyGrant, keepDevelopmentKeys } from './keys/machine-keys.ts';
import { ministryMoment } from './ministry/editions.ts';
import { ministrySchema } from './ministry-schema.ts';
import { ApiKey } from './store/api-key.entity.ts';
import { KeyUse } from './store/key-use.entity.ts';
import { MachineKeys } from './store/machine-keys.migration.ts';
import { openMemory } from './store/memory.ts';
import { MinistryTables } from './store/ministry-tables.migration.ts';
import { People } from './store/people.migration.ts';
import { Person } from './store/person.entity.ts';
import { Remembered } from './store/remembered.entity.ts';

/** What the ministry's view is opened with. */
export interface PilotageOptions {
  readonly databaseUrl: string;
  /** Where each department answers, by its code. */
  readonly departments: Readonly<Record<string, string>>;
  /** Signs the service identity under which departments are asked for states. */
  readonly privateKey: SigningKey;
  readonly log: { error(details: object, message: string): void };
  /** Keys to accept in development, in place of those of an earlier start. */
  readonly developmentKeys?: readonly KeyGrant[];
  /** The opaque id, or the issuer's subject, of who is a steward before any role is published. */
  readonly firstSteward?: string | null;
  /** How long a department may take to answer. */
  readonly deadlineMs?: number;
  /** How soon a department that does not answer is tried again; 1 s unless told otherwise. */
  readonly probeAfterMs?: number;
  readonly refreshMs?: number;
  now?(): Date;
  /** The indicators as they are defined at present; those of the contract unless told otherwise. */
  indicators?(): readonly AnyIndicator[];
}

/** A request for leave to answer from memory, with the version as tokens tell it. */
interface LeaseWish {
  readonly holder: string;
  readonly sequence: number;
  readonly known: string | null;
}

/** The ministry's view, open. */
export type Pilotage = Awaited<ReturnType<typeof openPilotage>>;

const DEADLINE_MS = 1500;
const REFRESH_MS = 5000;

/** Of what is left of a request, so much is the departments'; the rest is for answering without them. */
const DEPARTMENTS_SHARE = 0.8;

const SERVICE: Identity = { id: 'pilotage', role: 'service' };

/** Opens the ministry's view: its database, its memory, and its ways to the departments. */
export async function openPilotage(options: PilotageOptions) {
  const { now = () => new Date(), log, deadlineMs = DEADLINE_MS } = options;
  const { indicators = () => contractIndicators } = options;
  const database = await openDatabase({
    url: options.databaseUrl,
    entities: [Remembered, ApiKey, KeyUse, Person],
    migrations: [MinistryTables, MachineKeys, People],
  });
  await keepDevelopmentKeys(database, options.developmentKeys ?? [], now());
  const { firstSteward = null } = options;
  const callers = openCallers({ database, firstSteward, now });
  const memory = await openMemory(database, {
    onError: (error) => log.error({ err: error }, 'an answer could not be remembered'),
  });
  const mint = createMinter({ issuer: 'pilotage', privateKey: options.privateKey });
  const ways = departments.map((department) => {
    const url = options.departments[department.code] ?? `http://${department.code}.invalid/graphql`;
    const { probeAfterMs } = options;
    const upstream = createUpstream({ name: department.code, url, deadlineMs, probeAfterMs });
    const authorization = async () => `Bearer ${await mint(SERVICE, department.code)}`;
    const ask = askOverHttp(department, upstream, authorization);
    return { department, upstream, authorization, ask };
  });
  const views = (requestId: string, versions: ReadVersions, left?: () => number) =>
    ways.map(({ department, ask: askIn }) =>
      openDepartmentView({
        department,
        ask: (request, id) => askIn(request, id, left && left() * DEPARTMENTS_SHARE),
        memory,
        requestId,
        versions,
        today: dayOf(now()),
        now,
      }),
    );
  const { leases, boot } = database;
  const tokenOf = (version: number) =>
    versionToken({ boot, version, today: dayOf(now()), indicators: indicators() });
  const refreshing = keepRefreshing(
    () => views('refresh', new ReadVersions()),
    indicators,
    options.refreshMs ?? REFRESH_MS,
    (error) => log.error({ err: error }, 'refreshing a department failed'),
  );
  return {
    ...ministrySchema(),
    /** What one request works with. */
    context({
      identity,
      requestId,
      budget,
    }: {
      readonly identity: Identity;
      readonly requestId: string;
      /** The time that is left of the request, in milliseconds. */
      readonly budget?: { left(): number };
    }): PilotageContext {
      const today = dayOf(now());
      const versions = new ReadVersions();
      return {
        identity,
        requestId,
        database,
        versions,
        views: views(requestId, versions, budget?.left),
        today,
        now,
        momentOf: (text) => ministryMoment(database, text, today),
        indicators: indicators(),
        indicatorOf: (code, version) => readIndicator(indicators(), code, version),
        forgetCallers: callers.forget,
        pin: (edition) => pinEverywhere(ways, edition),
      };
    },
    /** The version of the ministry's own log, as answers and leases tell it. */
    version: async () => tokenOf(await leases.version()),
    /** Gives leave to answer from memory as of the version that it tells, as departments do over HTTP. */
    async lease({ holder, sequence, known }: LeaseWish) {
      const version = await leases.renew({
        holder,
        sequence,
        known: known === null ? null : (versionIn(known, boot) ?? UNHEARD_OF),
      });
      return { version: tokenOf(version), leaseMs: LEASE_MS };
    },
    /** Is told of every version that is recorded here; gives what ends it. */
    watch: (listener: (version: string) => void) =>
      leases.watch((version) => listener(tokenOf(version))),
    ready: () => database.ready(),
    /** How it stands with each department, by its code. */
    standing: () =>
      Object.fromEntries(ways.map(({ upstream }) => [upstream.name, upstream.standing()])),
    /** Who holds the key of that hash; `null` when nobody does. */
    identify: callers.ofHash,
    /** Everybody who may call, by key or by sign-in. */
    callers,
    /** Writes a use of a machine's key into the audit. */
    recordUse: (use: UseOfKey) => recordUse(database, use, now()),
    async close(): Promise<void> {
      await refreshing.stop();
      await Promise.all(ways.map(({ upstream }) => upstream.close()));
      await memory.written();
      await database.close();
    },
  };
}
