import { type Dispatcher, Pool } from 'undici';
import { answerIn, noAnswer, type UpstreamAnswer, type UpstreamFailure } from './answer.ts';

/** Where questions go, and what bounds an answer. */
export interface ExchangeOptions {
  readonly url: string;
  readonly connections: number;
  /** How long a connection may take to stand. */
  readonly connectWithinMs: number;
  readonly mostBytes: number;
}

/** A question as it is sent. */
export interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Puts one question over kept-alive connections; never throws. */
export type Exchange = ReturnType<typeof openExchange>;

/**
 * Opens kept-alive connections to one subgraph.
 *
 * The deadline of a question covers its last byte. It is one plain timer, and chunks are gathered as they come: with
 * an `AbortSignal` for each question and the streams of `request`, a question costs a tenth more and above.
 */
export function openExchange({ url, connections, connectWithinMs, mostBytes }: ExchangeOptions) {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    connectTimeout: connectWithinMs,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const path = `${pathname}${search}`;
  return {
    put: ({ headers, body }: Sent, withinMs: number) =>
      new Promise<UpstreamAnswer>((settle) => {
        const reply = new Gathered(settle, withinMs, mostBytes);
        pool.dispatch({ method: 'POST', path, headers, body }, reply);
      }),
    close: () => pool.destroy(),
  };
}

/** Gathers one reply, and settles once: with the answer in it, or with why there is none. */
class Gathered implements Dispatcher.DispatchHandler {
  #settle: ((answer: UpstreamAnswer) => void) | null;
  #controller: Dispatcher.DispatchController | null = null;
  #status = 0;
  #contentType = '';
  #size = 0;
  readonly #chunks: Buffer[] = [];
  readonly #mostBytes: number;
  readonly #deadline: NodeJS.Timeout;

  constructor(settle: (answer: UpstreamAnswer) => void, withinMs: number, mostBytes: number) {
    this.#settle = settle;
    this.#mostBytes = mostBytes;
    this.#deadline = setTimeout(() => this.#giveUp('TIMEOUT'), withinMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController) {
    this.#controller = controller;
    if (this.#settle === null) controller.abort(new Error('nobody waits for it'));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ) {
    this.#status = status;
    this.#contentType = String(headers['content-type']);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer) {
    this.#size += chunk.length;
    if (this.#size > this.#mostBytes) this.#giveUp('TOO_LARGE');
    else this.#chunks.push(chunk);
  }

  onResponseEnd() {
    const [first] = this.#chunks;
    const whole =
      first !== undefined && this.#chunks.length === 1
        ? first
        : Buffer.concat(this.#chunks, this.#size);
    const reply = { status: this.#status, contentType: this.#contentType, text: whole.toString() };
    this.#end(answerIn(reply));
  }

  onResponseError() {
    this.#end(noAnswer(this.#controller === null ? 'UNCONNECTED' : 'REFUSED'));
  }

  #giveUp(reason: UpstreamFailure) {
    this.#end(noAnswer(reason));
    this.#chunks.length = 0;
    this.#controller?.abort(new Error(reason));
  }

  #end(answer: UpstreamAnswer) {
    clearTimeout(this.#deadline);
    this.#settle?.(answer);
    this.#settle = null;
  }
}
