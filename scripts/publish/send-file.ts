import { createReadStream, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { request } from 'undici';
import type { PublicationProblem } from '../graph-client.ts';
import { ImportError } from '../import/import-error.ts';
import type { FileFormat } from './file-format.ts';
import { progressBar, type Terminal } from './progress-bar.ts';

/** The receipt of a file. */
export interface FileReceipt {
  readonly department: string;
  readonly version: number;
  readonly dryRun: boolean;
  readonly replayed: boolean;
  readonly added: number;
  readonly changed: number;
  readonly alreadySo: number;
  readonly quarantined: number;
}

/** A problem of a file, and where in it. */
export interface FileProblem extends PublicationProblem {
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: string;
}

/** What became of a file. */
export type FileAnswer =
  | { readonly receipt: FileReceipt }
  | {
      readonly receipt: null;
      readonly message: string;
      readonly fr?: string;
      readonly problems: readonly FileProblem[];
      readonly problemCount: number;
    };

/** A file, and where and how it is sent. */
export interface Sending {
  readonly file: string;
  readonly format: FileFormat;
  /** Of the department's door, without parameters. */
  readonly address: string;
  readonly secret: string | undefined;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
}

/** How long the platform may take to settle a file after its last byte. */
const LONGEST_WAIT_MS = 30 * 60_000;

/** Sends a file as it is read; how far it is stands on the terminal, if there is one. */
export async function sendFile(sending: Sending): Promise<FileAnswer> {
  const { file, format, address, secret, parameters, terminal } = sending;
  const given = Object.entries(parameters).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const bar = progressBar(terminal, statSync(file).size);
  const body = Readable.from(read(file, bar.advance), { objectMode: false });
  try {
    const answer = await request(`${address}?${new URLSearchParams(given)}`, {
      method: 'POST',
      headers: {
        'content-type': format.contentType,
        ...(format.isPacked ? { 'content-encoding': 'gzip' } : {}),
        ...(secret ? { authorization: `Bearer ${secret}` } : {}),
      },
      body,
      headersTimeout: LONGEST_WAIT_MS,
      bodyTimeout: LONGEST_WAIT_MS,
    });
    return understood(await answer.body.json());
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      `No answer from ${address}; whether the file was taken is not known. Send it again with --key ${parameters['key']}: what was taken is not taken twice.`,
    );
  } finally {
    bar.end();
  }
}

/** The bytes of a file, read no faster than they are sent; `advance` is told how many. */
async function* read(file: string, advance: (bytes: number) => void): AsyncIterable<Buffer> {
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    yield chunk;
    advance(chunk.length);
  }
}

function understood(answer: unknown): FileAnswer {
  const { receipt, errors } = answer as {
    readonly receipt?: FileReceipt;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions?: {
        readonly fr?: string;
        readonly problems?: readonly FileProblem[];
        readonly problemCount?: number;
      };
    }[];
  };
  if (receipt) return { receipt };
  const { message = 'The platform gave no answer.', extensions = {} } = errors?.[0] ?? {};
  const { fr, problems = [], problemCount = problems.length } = extensions;
  return { receipt: null, message, ...(fr ? { fr } : {}), problems, problemCount };
}

/** Saves the template of a department. */
export async function saveTemplate(address: string, out: string): Promise<string> {
  const answer = await request(address).catch(() => null);
  if (answer?.statusCode !== 200) throw new ImportError(`No template from ${address}.`);
  await writeFile(out, Buffer.from(await answer.body.arrayBuffer()));
  return out;
}
