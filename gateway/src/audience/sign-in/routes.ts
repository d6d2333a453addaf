import { type Log, PublicError } from '@pilotage/kit/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import type { AudienceOptions } from '../audience-options.ts';
import { askingOf, type Entrance } from '../entrance.ts';
import { openAttempts } from './attempts.ts';
import type { Issuer } from './issuer.ts';
import { localPath } from './local-path.ts';
import { beginning, ending } from './sign-in.ts';

/** What the pages of the sign-in are made of. */
export interface SignInRoutes {
  readonly audience: AudienceOptions;
  readonly entrance: Entrance;
  readonly log: Log;
}

/** Where people are led who asked for nothing else. */
const HOME = '/';

/** Lets people sign in and out: `GET /sign-in`, `GET /sign-in/callback`, `POST /sign-out`. */
export function serveSignIn(app: FastifyInstance, { audience, entrance, log }: SignInRoutes): void {
  const { who } = entrance;
  const attempts = openAttempts(audience);
  const redirectUri = () =>
    audience.issuer?.redirectUri ?? `${audience.publicUrl}/sign-in/callback`;

  app.get<{ Querystring: { readonly next?: unknown } }>('/sign-in', async (request, reply) => {
    const issuer = needed(who.issuer);
    entrance.signingIn(request);
    const next = localPath(request.query.next ?? HOME);
    if (next === null) {
      throw new PublicError('BAD_INPUT', 'next must be a path of this site, such as /explorer.', {
        field: 'next',
      });
    }
    const { url, attempt } = await beginning(issuer, { redirectUri: redirectUri(), next });
    return keptNowhere(reply)
      .header('set-cookie', await attempts.begun(attempt))
      .redirect(url.href, 303);
  });

  app.get('/sign-in/callback', async (request, reply) => {
    const issuer = needed(who.issuer);
    entrance.signingIn(request);
    const attempt = await attempts.of(request.headers.cookie);
    keptNowhere(reply).header('set-cookie', attempts.ended());
    if (attempt === null) {
      throw new PublicError(
        'UNAUTHENTICATED',
        'No sign-in is under way in this browser, or it took longer than ten minutes. Begin again at /sign-in.',
      );
    }
    const callback = new URL(redirectUri());
    callback.search = new URL(request.url, 'http://here.invalid').search;
    const account = await ending(issuer, { callback, attempt }, log);
    const person = await audience.directory.personOf(account.issuer, account.subject);
    return reply
      .header('set-cookie', await who.sessions.begun(person, account.idToken))
      .redirect(attempt.next, 303);
  });

  app.register(async (forms) => {
    // A form of a page posts nothing but itself.
    forms.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
      payload.resume();
      done(null);
    });
    forms.post('/sign-out', async (request, reply) => {
      // Nobody is signed out by another site's page: that is refused here.
      await who.recognised({ method: request.method, headers: withoutKey(request) });
      const session = await who.sessions.of(request.headers.cookie);
      if (session) await audience.directory.endSessions(session.person);
      const elsewhere =
        session && who.issuer && (await farewell(who.issuer, session.hint, audience));
      return keptNowhere(reply)
        .header('set-cookie', who.sessions.ended())
        .redirect(elsewhere ?? HOME, 303);
    });
  });
}

/** Where the issuer wants browsers to go to be signed out there, too; `null` when it wants none, or is away. */
async function farewell(
  issuer: Issuer,
  hint: string | undefined,
  { publicUrl }: AudienceOptions,
): Promise<string | null> {
  const discovered = await issuer.discovered().catch(() => null);
  if (!discovered?.configuration.serverMetadata().end_session_endpoint) return null;
  return client.buildEndSessionUrl(discovered.configuration, {
    post_logout_redirect_uri: `${publicUrl}/`,
    state: client.randomState(),
    ...(hint === undefined ? {} : { id_token_hint: hint }),
  }).href;
}

function withoutKey(request: FastifyRequest) {
  const { authorization: _key, ...headers } = askingOf(request).headers;
  return headers;
}

/** Says that no cache keeps an answer. */
export function keptNowhere(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store');
}

function needed(issuer: Issuer | null): Issuer {
  if (issuer) return issuer;
  throw new PublicError(
    'NOT_FOUND',
    'Nobody signs in here: no issuer is configured. Send a key as "Authorization: Bearer <key>".',
  );
}
