import type { FastifyError, FastifyInstance } from 'fastify';
import type { Department } from '../department/define-department.ts';
import { mayPublish } from '../graph/permissions.ts';
import { publish } from '../publication/publish.ts';
import { readFile } from '../publication/read-file.ts';
import type { Receipt } from '../publication/receipt.ts';
import { sheetsOf, template } from '../rows/index.ts';
import { type Identity, type Log, PublicError, refusalOf } from '../service/index.ts';
import type { Database } from '../store/database.ts';
import { MOST_BYTES } from './file-bytes.ts';
import { SPREADSHEET, sentFile } from './file-request.ts';

/** What files are published with. */
export interface PublishRouteOptions {
  readonly department: Department;
  readonly database: Database;
  readonly log: Log;
  verify(authorization: string | undefined): Promise<Identity>;
  now(): Date;
}

/** How many files are read at once: each holds a connection to the database until it has ended. */
const MOST_AT_ONCE = 4;

const RETRY_AFTER_SECONDS = 10;

/** How many outcomes are told with the receipt of a file; the graph tells the others. */
const OUTCOMES_TOLD = 100;

/** Whatever a department publishes may be sent as a file: `POST /publish`, and `GET /publish/template.xlsx`. */
export function servePublishing(app: FastifyInstance, options: PublishRouteOptions): void {
  const { department, log } = options;
  const { registered, kinds, measured } = department;
  const statable = { code: registered.code, kinds, metrics: measured };
  const sheets = sheetsOf(statable);
  let running = 0;
  app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    files.setErrorHandler<FastifyError>((error, request, reply) => {
      // Whoever sent it is gone: nothing was published, and nobody waits for an answer.
      if (request.raw.socket.destroyed) return reply.hijack();
      const { status, errors } = refusalOf(error, log);
      return reply.code(status).send({ errors });
    });
    files.get('/publish/template.xlsx', async (_request, reply) => {
      reply
        .type(SPREADSHEET)
        .header('content-disposition', `attachment; filename="${registered.code}.xlsx"`);
      return reply.send(await template(sheets, registered));
    });
    files.post('/publish', { bodyLimit: MOST_BYTES }, async (request, reply) => {
      const identity = await options.verify(request.headers.authorization);
      mayPublish(identity, registered.code);
      if (running >= MOST_AT_ONCE) {
        reply.header('retry-after', String(RETRY_AFTER_SECONDS));
        throw new PublicError(
          'SOURCE_UNAVAILABLE',
          `${MOST_AT_ONCE} files are being read; nothing of this one was. Send it again in ${RETRY_AFTER_SECONDS} s.`,
        );
      }
      running += 1;
      try {
        const order = readFile(statable, sentFile(request, sheets), options.now());
        const { database, now } = options;
        const receipt = await publish({ ...order, database, now, publisher: identity.id });
        return { receipt: told(receipt) };
      } finally {
        running -= 1;
      }
    });
  });
}

/** A receipt as it is answered to a file. */
function told({ all, ...receipt }: Receipt) {
  return { ...receipt, outcomes: all.slice(0, OUTCOMES_TOLD) };
}
