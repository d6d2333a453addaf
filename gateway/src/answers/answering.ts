import {
  type Answering,
  type HttpAnswer,
  type Instead,
  type Log,
  PublicError,
  refusalOf,
} from '@pilotage/kit/service';
import type { FastifyRequest } from 'fastify';
import { type Asking, begun } from '../asking.ts';
import { isAudited } from '../audit.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Landed, openFlights } from './flights.ts';
import { asWished, type KeptAnswer, keptAnswer, type Wish } from './kept-answer.ts';
import { questionKey } from './question-key.ts';

/** What became of a question at the cache. */
export type CacheResult = 'hit' | 'joined' | 'miss' | 'refused';

/** A request, ready to be executed. */
export interface Prepared {
  readonly instead?: Instead;
  /** Makes the answer into what the client asked for; absent: it is that. */
  finished?(answer: HttpAnswer): HttpAnswer;
}

/** What questions are answered with before they are executed. */
export interface AnsweringOptions {
  readonly cache: AnswerCache;
  readonly flights: ReturnType<typeof openFlights>;
  /** Tells apart the supergraphs that serve, one after the other. */
  graph(): number;
  /**
   * What is executed in the place of a request, and what is made of the answer.
   *
   * @throws PublicError that is told to the client.
   */
  prepare(request: FastifyRequest, asking: Asking): Prepared;
  readonly log: Log;
  /** Is told what became of a question, and why nothing is kept of it. */
  counted?(result: CacheResult, why: string | null): void;
  /** Is told of an answer that was given without being worked out for this client. */
  given?(kept: KeptAnswer, asking: Asking, request: FastifyRequest): void;
}

/**
 * Answers from what is kept, else from what is under way, else has the question executed and keeps its answer.
 *
 * The header `x-cache` says which: `hit`, `joined`, `miss` (kept from now on) or `refused`, and why.
 */
export function answering(options: AnsweringOptions): Answering {
  const { cache, flights, graph, prepare, log, counted, given } = options;
  const told = (result: CacheResult, why: string | null = null) => {
    counted?.(result, why);
    return why === null ? result : `${result}; ${why}`;
  };
  const again = (result: 'hit' | 'joined', kept: KeptAnswer, { request, asking }: Question) => {
    given?.(kept, asking, request);
    return asWished(kept, wishOf(request), told(result));
  };

  /** Has a question executed, as far as it is not answered before. */
  async function answered(question: Question, key: string, isKnown: boolean): Promise<HttpAnswer> {
    const { request, asking, served, ask } = question;
    const renewed = isKnown ? await cache.findRenewed(key) : null;
    if (renewed !== null) return again('hit', renewed, question);
    const joined = await flights.joined(key);
    if (joined !== null) return again('joined', joined, question);
    const landed = await flights.begun(key, async (): Promise<Landed> => {
      const answer = await ask();
      const isRight = answer.status === 200 && !asking.hasErrors && graph() === served;
      const versions = isRight ? asking.versions.all() : null;
      if (versions === null) return { shared: null, alone: answer };
      const kept = keptAnswer(
        { ...answer, headers: keptHeaders(answer, asking) },
        versions,
        asking.operation,
      );
      cache.keep(key, kept);
      return { shared: kept };
    });
    if (landed.shared !== null) return asWished(landed.shared, wishOf(request), told('miss'));
    const why = asking.hasErrors ? 'it holds errors' : asking.versions.spoiltBy();
    return unkept(landed.alone, told('refused', why ?? 'it failed'));
  }

  return (request, execute) => {
    const asking = begun(request);
    const ask = async () => {
      try {
        const { instead, finished } = prepare(request, asking);
        const answer = await execute(instead);
        return finished?.(answer) ?? answer;
      } catch (error) {
        if (!(error instanceof PublicError)) throw error;
        asking.hasErrors = true;
        return refused(error, log);
      }
    };
    const refusedFor = async (why: string) => unkept(await ask(), told('refused', why));
    // What is not audited is not done, and an audit asks who it was each time.
    if (isAudited(asking.caller.audience))
      return refusedFor('each request of whoever publishes is audited');
    const served = graph();
    const key = questionKey(request, `${served} ${asking.asker}`);
    if (key === null) return refusedFor('not a short question');
    const question = { request, asking, served, ask };
    const found = cache.find(key);
    // What is ready waits for nobody.
    if (found !== null && found !== 'UNKNOWN') return again('hit', found, question);
    return answered(question, key, found === 'UNKNOWN');
  };
}

/** One question, while it is answered. */
interface Question {
  readonly request: FastifyRequest;
  readonly asking: Asking;
  /** The supergraph that served when it came. */
  readonly served: number;
  /** Has it executed. */
  ask(): Promise<HttpAnswer>;
}

/** Only what was asked for by its address can be known already. */
function wishOf({ method, headers }: FastifyRequest): Wish {
  if (method === 'GET') return headers;
  return { 'accept-encoding': headers['accept-encoding'] };
}

function refused(error: PublicError, log: Log): HttpAnswer {
  const { status, errors } = refusalOf(error, log);
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers, body: JSON.stringify({ errors }) };
}

/** On what of a request an answer depends, for those who keep it on the way. */
const VARY = 'Accept, Accept-Encoding, Authorization, Cookie';

function keptHeaders({ headers }: HttpAnswer, { isOpen }: Asking): Record<string, string> {
  const whose = isOpen ? 'public' : 'private';
  return { ...headers, 'cache-control': `${whose}, no-cache`, vary: VARY };
}

function unkept({ headers, ...answer }: HttpAnswer, cacheTold: string): HttpAnswer {
  return {
    ...answer,
    headers: { ...headers, 'cache-control': 'no-store', vary: VARY, 'x-cache': cacheTold },
  };
}
