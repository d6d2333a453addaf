import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HttpAnswer, Versions } from '@pilotage/kit/service';
import Negotiator from 'negotiator';

/** How the bytes of an answer are packed on their way. */
type Coding = 'br' | 'gzip';

/** An answer that is right as long as every subgraph is at the version from which it was read. */
export interface KeptAnswer {
  readonly versions: readonly (readonly [subgraph: string, version: string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The name of the operation that it answers; `null` where it has none. */
  readonly operation: string | null;
  /** Names the answer, without its quotes and coding. */
  readonly tag: string;
  /** The packed forms that somebody has asked for. */
  readonly packed: Map<Coding, Promise<Buffer>>;
  /** The answer as it is sent to those who take it as it is, by what it is told to come from. */
  readonly plain: Map<string, HttpAnswer>;
}

/** Makes an answer ready to be kept and sent again. */
export function keptAnswer(
  { headers, body }: HttpAnswer,
  versions: Versions,
  operation: string | null,
): KeptAnswer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const tag = createHash('sha1').update(bytes).digest('base64url');
  return {
    versions: Object.entries(versions),
    headers: { ...headers, 'content-length': String(bytes.length) },
    body: bytes,
    operation,
    tag,
    packed: new Map(),
    plain: new Map(),
  };
}

/** What of a request says in which form it takes an answer. */
export interface Wish {
  readonly 'accept-encoding'?: string | undefined;
  readonly 'if-none-match'?: string | undefined;
}

/** Smaller answers are not worth packing. */
const PACKED_FROM = 1024;

/** The answer as it is wished for: as it is or packed, or that it is still the one known. */
export function asWished(
  kept: KeptAnswer,
  wish: Wish,
  told: string,
): HttpAnswer | Promise<HttpAnswer> {
  const coding = kept.body.length < PACKED_FROM ? null : codingOf(wish['accept-encoding']);
  const etag = `"${kept.tag}${coding === null ? '' : `-${coding}`}"`;
  const known = wish['if-none-match'];
  if (known !== undefined && names(known, etag)) {
    const { 'content-length': _length, 'content-type': _type, ...headers } = kept.headers;
    return { status: 304, headers: { ...headers, etag, 'x-cache': told }, body: '' };
  }
  if (coding !== null) return packedAs(coding, kept, { etag, 'x-cache': told });
  const plain = kept.plain.get(told);
  if (plain !== undefined) return plain;
  const headers = { ...kept.headers, etag, 'x-cache': told };
  const answer: HttpAnswer = { status: 200, headers, body: kept.body };
  kept.plain.set(told, answer);
  return answer;
}

async function packedAs(
  coding: Coding,
  kept: KeptAnswer,
  more: Readonly<Record<string, string>>,
): Promise<HttpAnswer> {
  const packed = kept.packed.get(coding) ?? PACK[coding](kept.body);
  kept.packed.set(coding, packed);
  const body = await packed;
  const headers = {
    ...kept.headers,
    'content-length': String(body.length),
    'content-encoding': coding,
    ...more,
  };
  return { status: 200, headers, body };
}

/** How many bytes an answer takes, its packed forms about included. */
export function sizeOf({ body }: KeptAnswer): number {
  return body.length * 3 + 1024;
}

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };

const PACK: Readonly<Record<Coding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    pack.br(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => pack.gzip(body, { level: 6 }),
};

const MOST_WISHES = 200;
const codings = new Map<string, Coding | null>();

/** The smallest coding that a client takes; `null`: the bytes as they are. */
function codingOf(accepted: string | undefined): Coding | null {
  if (accepted === undefined) return null;
  const known = codings.get(accepted);
  if (known !== undefined) return known;
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const [preferred, ...others] = negotiator.encodings(['br', 'gzip']);
  // Where a client takes both alike, it gets the smaller.
  const best = accepted.includes('q=') || !others.includes('br') ? preferred : 'br';
  const coding = best === 'br' || best === 'gzip' ? best : null;
  if (codings.size < MOST_WISHES) codings.set(accepted, coding);
  return coding;
}

/** Whether a list of tags names one; weak ones name it, too. */
function names(list: string, etag: string): boolean {
  if (list === etag || list.trim() === '*') return true;
  return list.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
