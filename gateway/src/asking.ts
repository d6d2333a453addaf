import { ReadVersions } from '@pilotage/kit/service';
import type { FastifyRequest } from 'fastify';
import type { Caller } from './audience/caller.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What is noted of it while it is answered; absent until somebody begins. */
    asking?: Asking;
  }
}

/** One request that was let in: who asks, and what is noted of it while it is answered. */
export class Asking {
  readonly caller: Caller;
  /** Whether it has errors; such an answer is not kept. */
  hasErrors = false;
  /** The name of the operation, once it is known; `null` for one without. */
  operation: string | null = null;
  #versions: ReadVersions | null = null;

  constructor(caller: Caller) {
    this.caller = caller;
  }

  /** All of the caller on which an answer may depend. */
  get asker(): string {
    const { audience, identity } = this.caller;
    return `${audience} ${identity.department ?? ''} ${this.isOpen ? 'anybody' : 'known'}`;
  }

  /** Whether anybody might ask so, without showing who. */
  get isOpen(): boolean {
    return this.caller.identity.id === 'anonymous';
  }

  /** From which versions the answer is read. */
  get versions(): ReadVersions {
    this.#versions ??= new ReadVersions();
    return this.#versions;
  }
}

/** Begins a request that was let in, once, however many ask for it. */
export function begun(request: FastifyRequest): Asking {
  if (request.asking !== undefined) return request.asking;
  const { caller } = request;
  if (caller === undefined) throw new Error(`Nobody was let in at ${request.routeOptions.url}`);
  request.asking = new Asking(caller);
  return request.asking;
}
