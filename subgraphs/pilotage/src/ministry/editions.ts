import {
  bodyHash,
  type Database,
  factsAt,
  type Identity,
  PublicError,
  publish,
  readMoment,
} from '@pilotage/kit';
import { type AnyIndicator, compareKeys, type Day, dayOf, parseMoment } from '@pilotage/schema';
import type { PinEverywhere } from '../departments/pin-edition.ts';

/** The kind of statement that names an edition. */
const EDITION = 'EDITION';

/** A named moment that the ministry cites, and all that it pins. */
export interface EditionFact {
  readonly name: string;
  readonly label: string | null;
  /** The moment that it stands for, ISO 8601. */
  readonly instant: string;
  /** Each department's version; departments that are not in it did not exist. */
  readonly versions: Readonly<Record<string, number>>;
  /** The version of the ministry's own statements: targets. */
  readonly ministryVersion: number;
  /** Each indicator's definition. */
  readonly definitions: Readonly<Record<string, string>>;
}

/** When something of the ministry is read, and the edition whose pins are read. */
export interface MinistryMoment {
  readonly asOf: Date | null;
  readonly today: Day;
  readonly edition: EditionFact | null;
}

/** Understands a moment: a date, an instant, or the name of an edition; absent means now. */
export async function ministryMoment(
  database: Database,
  text: string | null | undefined,
  today: Day,
): Promise<MinistryMoment> {
  let edition: EditionFact | null = null;
  const moment = await readMoment(text, today, async (name) => {
    edition = await editionNamed(database, name);
    if (edition === null) return null;
    const instant = new Date(edition.instant);
    const { ministryVersion: version, definitions } = edition;
    return { asOf: { instant, version }, today: dayOf(instant), definitions };
  });
  return { asOf: moment.asOf?.instant ?? null, today: moment.today, edition };
}

/** Every edition, the latest first. */
export async function allEditions(database: Database): Promise<readonly EditionFact[]> {
  const facts = await factsAt(database.fork(), {
    asOf: null,
    where: 'kind = ?',
    parameters: [EDITION],
  });
  const editions = facts.map(({ body }) => body as EditionFact);
  return editions.sort((a, b) => compareKeys([b.instant, b.name], [a.instant, a.name]));
}

/** What an edition is named with. */
export interface Naming {
  readonly database: Database;
  readonly identity: Identity;
  readonly name: string;
  readonly label: string | null;
  now(): Date;
  /** The indicators as they are defined at present. */
  readonly indicators: readonly AnyIndicator[];
  readonly pin: PinEverywhere;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u;

/**
 * Names the present moment, for ever.
 *
 * @throws PublicError BAD_INPUT for a name that is none or is taken; SOURCE_UNAVAILABLE when a department
 * does not pin, and then nothing is named.
 */
export async function nameEdition(naming: Naming): Promise<EditionFact> {
  const { database, name } = naming;
  if (!NAME.test(name) || parseMoment(name) !== null) {
    throw new PublicError(
      'BAD_INPUT',
      'name: give 1 to 60 letters, digits, spaces, dots, hyphens and underscores that do not read as a date, such as 2026-T3.',
      { value: name },
    );
  }
  return database.fork().transactional(async (tx) => {
    // One at a time: a second attempt under the same name would move the pins of the first.
    await tx.execute(`select pg_advisory_xact_lock(hashtext('name an edition'))`);
    if (await editionNamed(database, name)) {
      throw new PublicError(
        'BAD_INPUT',
        `name: there is an edition "${name}" already, and it stands for ever. Choose another name.`,
        { value: name },
      );
    }
    return pinAndPublish(naming);
  });
}

async function pinAndPublish(naming: Naming): Promise<EditionFact> {
  const { database, identity, name, label, now, indicators, pin } = naming;
  const instant = now();
  const definitions = Object.fromEntries(indicators.map(({ code, version }) => [code, version]));
  const versions = await pin({ name, instant, definitions });
  const body = { name, label, instant: instant.toISOString(), versions, definitions };
  const envelope = {
    key: `edition ${name}`,
    dryRun: false,
    knownAt: null,
    source: null,
    demonstration: false,
  };
  await publish({
    database,
    department: 'ministry',
    publisher: identity.id,
    envelope,
    problems: [],
    now,
    read: async () => ({
      bodyHash: bodyHash(body),
      async draft(em) {
        const [clock] = await em.execute<{ version: number }[]>('select version from clock');
        const fact: EditionFact = { ...body, ministryVersion: clock?.version ?? 0 };
        return {
          drafts: [{ path: 'name', subject: name, kind: EDITION, part: '', body: fact }],
          problems: [],
        };
      },
    }),
  });
  const named = await editionNamed(database, name);
  if (named) return named;
  throw new Error(`Edition "${name}" was published and is not there`);
}

async function editionNamed(database: Database, name: string): Promise<EditionFact | null> {
  if (!NAME.test(name)) return null;
  const [fact] = await factsAt(database.fork(), {
    asOf: null,
    where: 'subject = ? and kind = ?',
    parameters: [name, EDITION],
  });
  return (fact?.body ?? null) as EditionFact | null;
}
