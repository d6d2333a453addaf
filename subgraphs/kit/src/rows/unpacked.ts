import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PublicError } from '../service/index.ts';

/**
 * What packed bytes unpack to, as they come.
 *
 * @throws PublicError BAD_INPUT when they are not gzip, end too early, or unpack to more than the bound.
 */
export async function* unpacked(
  bytes: AsyncIterable<Uint8Array>,
  { mostBytes }: { readonly mostBytes: number },
): AsyncIterable<Uint8Array> {
  let count = 0;
  const packed = Readable.from(bytes, { objectMode: false });
  const gunzip = createGunzip();
  packed.on('error', (error) => gunzip.destroy(error));
  packed.pipe(gunzip);
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      count += chunk.length;
      if (count > mostBytes) throw tooLarge(mostBytes);
      yield chunk;
    }
  } catch (error) {
    throw isOfGzip(error) ? notGzip() : error;
  } finally {
    gunzip.destroy();
    packed.destroy();
  }
}

function isOfGzip(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return typeof code === 'string' && /^Z_/.test(code);
}

function notGzip(): PublicError {
  return new PublicError(
    'BAD_INPUT',
    'Nothing was published: the file is not gzip, or not all of it. Pack it again, or send it as it is.',
    {
      fr: 'Rien n’a été publié : le fichier n’est pas en gzip, ou n’est pas entier. Compressez-le à nouveau, ou envoyez-le tel quel.',
    },
  );
}

function tooLarge(mostBytes: number): PublicError {
  return new PublicError(
    'BAD_INPUT',
    `Nothing was published: the file unpacks to more than ${mostBytes} bytes. Send it in several.`,
    {
      fr: `Rien n’a été publié : décompressé, le fichier dépasse ${mostBytes} octets. Envoyez-le en plusieurs.`,
    },
  );
}
