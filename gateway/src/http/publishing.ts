import {
  type Identity,
  type Log,
  PublicError,
  refusalOf,
  traceHeaders,
} from '@pilotage/kit/service';
import { departments, didYouMean } from '@pilotage/schema';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Dispatcher, Pool } from 'undici';
import type { Caller } from '../audience/caller.ts';
import { isAudited, type RecordUse } from '../audit.ts';

/** What the way of files to the departments is made of. */
export interface PublishingOptions {
  /** Where each department answers its graph; those that run in this process take no files. */
  readonly urls: Readonly<Record<string, string>>;
  /** Who sent a request. */
  callerOf(request: FastifyRequest): Promise<Caller>;
  readonly recordUse?: RecordUse | undefined;
  /** Makes the short token that tells a department who calls. */
  mint(identity: Identity, audience: string): Promise<string>;
  readonly log: Log;
}

/** How long a department may take from the last byte of a file to its answer: it settles millions of statements. */
const ANSWER_WITHIN_MS = 30 * 60_000;

type Route = { readonly Params: { readonly department: string } };

/**
 * Lets files through to the departments: `POST /publish/<department>` as they come, packed or not, and
 * `GET /publish/<department>/template.xlsx`. Nothing of them is kept here.
 */
export function servePublishing(app: FastifyInstance, options: PublishingOptions): void {
  const pools = new Map(
    Object.entries(options.urls).map(([code, url]) => [
      code,
      new Pool(new URL(url).origin, {
        connections: 8,
        headersTimeout: ANSWER_WITHIN_MS,
        bodyTimeout: ANSWER_WITHIN_MS,
      }),
    ]),
  );
  app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    files.setErrorHandler<FastifyError>((error, _request, reply) => {
      const { status, errors } = refusalOf(error, options.log);
      return reply.code(status).send({ errors });
    });
    files.get<Route>('/publish/:department/template.xlsx', (request, reply) =>
      passOn(request, reply, 'GET', '/publish/template.xlsx'),
    );
    files.post<Route>(
      '/publish/:department',
      { bodyLimit: Number.MAX_SAFE_INTEGER },
      (request, reply) =>
        passOn(request, reply, 'POST', `/publish${new URL(request.url, 'http://here').search}`),
    );
  });
  app.addHook('onClose', async () => {
    await Promise.all([...pools.values()].map((pool) => pool.destroy()));
  });

  async function passOn(
    request: FastifyRequest<Route>,
    reply: FastifyReply,
    method: 'GET' | 'POST',
    path: string,
  ) {
    const { department } = request.params;
    const pool = pools.get(department);
    if (pool === undefined) throw unknownDepartment(department);
    const { identity, audience } = await options.callerOf(request);
    if (isAudited(audience)) {
      const operation = `${method} /publish/${department}`;
      await options.recordUse?.({
        key: identity.key ?? identity.id,
        operation,
        requestId: request.id,
      });
    }
    const gone = new AbortController();
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) gone.abort();
    });
    const answer = await asked(pool, department, {
      signal: gone.signal,
      method,
      path,
      headers: {
        authorization: `Bearer ${await options.mint(identity, department)}`,
        'x-request-id': request.id,
        ...traceHeaders(),
        ...kept(request.headers, ['content-type', 'content-encoding']),
      },
      body:
        method === 'POST'
          ? (request.body as NonNullable<Dispatcher.DispatchOptions['body']>)
          : null,
    });
    const isWanted =
      method === 'GET' ? isTemplate(answer) : isJson(answer.headers) && answer.statusCode < 600;
    if (!isWanted) {
      answer.body.destroy();
      throw notAnswering(department);
    }
    reply
      .code(answer.statusCode)
      .headers(kept(answer.headers, ['content-type', 'content-disposition', 'retry-after']));
    if (method === 'GET') return reply.send(answer.body);
    const told = understood(await answer.body.text().catch(() => ''));
    if (told === null) throw notAnswering(department);
    return reply.send(told);
  }
}

async function asked(
  pool: Pool,
  department: string,
  question: Dispatcher.RequestOptions,
): Promise<Dispatcher.ResponseData> {
  try {
    return await pool.request(question);
  } catch {
    throw notAnswering(department);
  }
}

function notAnswering(department: string): PublicError {
  return new PublicError(
    'SOURCE_UNAVAILABLE',
    `${department} does not answer; send the file again under the same key: what was taken is not taken twice.`,
    { subgraph: department },
  );
}

function isJson(headers: Dispatcher.ResponseData['headers']): boolean {
  return String(headers['content-type']).startsWith('application/json');
}

function isTemplate({ statusCode, headers }: Dispatcher.ResponseData): boolean {
  return statusCode === 200 && String(headers['content-type']).includes('spreadsheetml');
}

/** A receipt or errors; `null` where an answer is neither, which may tell of where it came from. */
function understood(text: string): object | null {
  try {
    const answer = JSON.parse(text) as { readonly receipt?: unknown; readonly errors?: unknown };
    const { receipt, errors } = answer;
    if (typeof receipt === 'object' && receipt !== null) return { receipt };
    return Array.isArray(errors) ? { errors } : null;
  } catch {
    return null;
  }
}

function kept(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

function unknownDepartment(code: string): PublicError {
  const codes = departments.map((department) => department.code);
  return new PublicError(
    'NOT_FOUND',
    `There is no department "${code}". ${didYouMean(code, codes)}`,
    { department: code },
  );
}
