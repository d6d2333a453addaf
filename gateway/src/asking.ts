import { readVersions } from '@pilotage/kit/service';
import type { FastifyRequest } from 'fastify';
import type { Caller } from './audience/caller.ts';
import type { Asking } from './context.ts';

/** Begins requests, each once, however many ask for it: who asks, and what is to be noted. */
export function beginning(callerOf: (request: FastifyRequest) => Promise<Caller>) {
  const begun = new WeakMap<FastifyRequest, Promise<Asking>>();
  const begin = async (request: FastifyRequest): Promise<Asking> => {
    const caller = await callerOf(request);
    const { audience, identity } = caller;
    let isFaulty = false;
    return {
      caller,
      asker: `${audience} ${identity.department ?? ''}`,
      isOpen: identity.id === 'anonymous',
      versions: readVersions(),
      hasErrors: () => isFaulty,
      noteErrors() {
        isFaulty = true;
      },
    };
  };
  return (request: FastifyRequest): Promise<Asking> => {
    const asking = begun.get(request) ?? begin(request);
    begun.set(request, asking);
    return asking;
  };
}
