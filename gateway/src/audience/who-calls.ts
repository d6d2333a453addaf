import { hashKey, type Log, PublicError, type SigningKey } from '@pilotage/kit/service';
import { LRUCache } from 'lru-cache';
import type { AudienceOptions } from './audience-options.ts';
import { ANYBODY, type Caller } from './caller.ts';
import type { Identify } from './directory.ts';
import { isFromElsewhere } from './from-elsewhere.ts';
import { platformTokens, type TokenHolder } from './platform-tokens.ts';
import { openSessions } from './sessions.ts';
import { openIssuer } from './sign-in/issuer.ts';
import { accountOf } from './sign-in/issuer-tokens.ts';

/** What of a request says who calls. */
export interface Asking {
  readonly method: string;
  readonly headers: {
    readonly authorization?: string | undefined;
    readonly cookie?: string | undefined;
    readonly origin?: string | undefined;
    readonly 'sec-fetch-site'?: string | readonly string[] | undefined;
  };
}

/** Somebody who was recognised. */
export interface Recognised {
  /** `null` for a person without a role. */
  readonly caller: Caller | null;
  /** By what; a token made here makes no other. */
  readonly by: 'key' | 'session' | 'token' | 'issuer';
  /** For whom a short token is made. */
  readonly holder: TokenHolder | null;
  /** Until when it is recognised, in milliseconds; `null`: until it is revoked. */
  readonly until: number | null;
}

/** How long a token whose signature was checked is not checked again; what its holder may do is looked up each time. */
const CHECKED_MS = 60_000;
const MOST_CHECKED = 10_000;

/** Recognises who calls. */
export type WhoCalls = ReturnType<typeof whoCalls>;

/** Recognises who calls by a key, a short token, a token of the issuer, or a session's cookie. */
export function whoCalls(
  options: AudienceOptions,
  {
    identify,
    privateKey,
    log,
  }: { readonly identify: Identify; readonly privateKey: SigningKey; readonly log: Log },
) {
  const { directory } = options;
  const tokens = platformTokens(privateKey);
  const sessions = openSessions(options);
  const issuer = options.issuer && openIssuer(options.issuer, log);
  const checked = new LRUCache<string, Checked>({ max: MOST_CHECKED, ttl: CHECKED_MS });

  /** @throws PublicError UNAUTHENTICATED when something is shown by which nobody is recognised. */
  async function recognised({ method, headers }: Asking): Promise<Recognised | null> {
    if (headers.authorization !== undefined) return byHeader(headers.authorization);
    const session = await sessions.of(headers.cookie);
    if (session === null) return null;
    if (isFromElsewhere(method, headers, options.publicUrl)) throw fromElsewhere();
    const { person, at, until } = session;
    const holder = { kind: 'person', id: person, at } as const;
    const known = await held(holder);
    return known && { ...known, by: 'session', holder, until };
  }

  async function byHeader(authorization: string): Promise<Recognised> {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const found =
      token === undefined
        ? null
        : /^eyJ[^.]*\.[^.]+\./.test(token)
          ? await byToken(token)
          : await byKey(token);
    if (found) return found;
    throw new PublicError(
      'UNAUTHENTICATED',
      `Nobody holds this key or token, or no more. Send "Authorization: Bearer <key>" with a key of this platform${
        options.openReading ? ', or leave the header out to read.' : '.'
      }`,
    );
  }

  async function byKey(key: string): Promise<Recognised | null> {
    const caller = await identify(hashKey(key));
    if (caller === null) return null;
    const id = caller.identity.key;
    return {
      caller,
      by: 'key',
      holder: id === undefined ? null : { kind: 'key', id },
      until: null,
    };
  }

  async function byToken(token: string): Promise<Recognised | null> {
    const known = checked.get(token) ?? (await check(token));
    if (known === null || known.until <= Date.now()) return null;
    checked.set(token, known, { noUpdateTTL: true });
    const { holder, by, until } = known;
    const found = await held(holder);
    return found && { ...found, by, holder, until };
  }

  async function check(token: string): Promise<Checked | null> {
    const ours = await tokens.check(token);
    if (ours) return { ...ours, by: 'token' };
    const account = issuer && (await accountOf(token, issuer));
    if (!account) return null;
    const id = await directory.personOf(account.issuer, account.subject);
    const { at, until } = account;
    return { holder: { kind: 'person', id, at }, until, by: 'issuer' };
  }

  /** Whoever a session or a token stands for, with what they may do at present; `null` when that has ended. */
  async function held(holder: TokenHolder): Promise<Pick<Recognised, 'caller'> | null> {
    if (holder.kind === 'key') {
      const caller = await directory.ofKey(holder.id);
      return caller && { caller };
    }
    const person = await directory.ofPerson(holder.id);
    if (person === null || (person.signedOutAt?.getTime() ?? 0) >= holder.at) return null;
    if (person.caller !== null || !(options.openReading || options.openToSignedIn)) {
      return { caller: person.caller };
    }
    return { caller: { identity: { id: holder.id, role: 'reader' }, audience: 'analyst' } };
  }

  return {
    recognised,
    tokens,
    sessions,
    issuer,
    /**
     * Who calls.
     *
     * @throws PublicError UNAUTHENTICATED for whoever is nobody, or shows nothing where reading is not open; FORBIDDEN
     * for a person without a role.
     */
    async callerOf(asking: Asking): Promise<Caller> {
      const found = await recognised(asking);
      if (found === null) {
        if (options.openReading) return ANYBODY;
        throw nothingShown(issuer !== null);
      }
      if (found.caller !== null) return found.caller;
      throw withoutRole(found.holder?.id ?? '');
    },
  };
}

interface Checked {
  readonly holder: TokenHolder;
  readonly by: 'token' | 'issuer';
  readonly until: number;
}

function nothingShown(people: boolean): PublicError {
  return new PublicError(
    'UNAUTHENTICATED',
    `Reading needs ${people ? 'a sign-in at /sign-in, or ' : ''}a key of this platform: send it as "Authorization: Bearer <key>".`,
  );
}

/** The refusal of a person without a role; what to do is the same wherever it is met. */
export function withoutRole(id: string): PublicError {
  return new PublicError('FORBIDDEN', `You have no role here yet. ${roleRemedy(id)}`, {
    person: id,
  });
}

/** How a person gets a role. */
export function roleRemedy(id: string): string {
  return `Give this identifier to a steward, who publishes a role for it: ${id}`;
}

function fromElsewhere(): PublicError {
  return new PublicError(
    'FORBIDDEN',
    'A session counts only for what this site’s own pages send. From elsewhere, send a key or a short token as "Authorization: Bearer <token>".',
  );
}
