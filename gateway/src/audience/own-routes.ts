import { PublicError } from '@pilotage/kit/service';
import type { FastifyInstance } from 'fastify';
import type { Entrance } from './entrance.ts';
import { TOKEN_SECONDS } from './platform-tokens.ts';
import { keptNowhere } from './sign-in/routes.ts';
import { type Recognised, roleRemedy } from './who-calls.ts';

/** Lets callers see who they are, `GET /me`, and take a short token, `POST /token`. */
export function serveOwn(app: FastifyInstance, { who, callerOf, recognised }: Entrance): void {
  app.get('/me', async (request, reply) => {
    const found = await recognised(request).catch((error: unknown) => {
      if (error instanceof PublicError && error.code === 'UNAUTHENTICATED') return null;
      throw error;
    });
    return keptNowhere(reply).send(found ? told(found) : nobody(who.issuer !== null));
  });

  app.register(async (forms) => {
    forms.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
      payload.resume();
      done(null);
    });
    forms.post('/token', async (request, reply) => {
      await callerOf(request);
      const found = await recognised(request);
      if (found === null || found.holder === null || !LASTING.has(found.by)) {
        throw new PublicError(
          'UNAUTHENTICATED',
          'A token is made for a key or a session, not for another token. Send a key as "Authorization: Bearer <key>", or sign in.',
        );
      }
      return keptNowhere(reply).send({
        access_token: await who.tokens.make(found.holder),
        token_type: 'Bearer',
        expires_in: TOKEN_SECONDS,
      });
    });
  });
}

const LASTING: ReadonlySet<string> = new Set(['key', 'session']);

function told({ caller, holder, until }: Recognised) {
  const person = holder?.kind === 'person' ? holder.id : null;
  return {
    audience: caller?.audience ?? null,
    department: caller?.identity.department ?? null,
    id: person ?? caller?.identity.id ?? null,
    until: until === null ? null : new Date(until).toISOString(),
    remedy: caller === null && person !== null ? roleRemedy(person) : null,
  };
}

function nobody(people: boolean) {
  return {
    audience: null,
    department: null,
    id: null,
    until: null,
    remedy: people
      ? 'Sign in at /sign-in, or send a key as "Authorization: Bearer <key>".'
      : 'Send a key as "Authorization: Bearer <key>".',
  };
}
