import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { fileOf, type SentInput, types } from './sent-input.ts';

const MEBIBYTE = 1024 * 1024;

const streamed = (
  type: keyof typeof types,
  chunks: () => Iterable<Buffer>,
  packed = false,
): SentInput => ({
  as: 'file',
  type: types[type],
  packed,
  sheet: null,
  payload: () => Readable.from(chunks(), { objectMode: false }),
});

function* times(count: number, chunk: Buffer): Iterable<Buffer> {
  for (let index = 0; index < count; index += 1) yield chunk;
}

const usage = (cell: string) =>
  Buffer.from(
    `{"sheet":"measurements","product":"a","metric":"USAGE","month":"2026-01","ACTIVE_USERS (USERS)":${cell},"TARGET_POPULATION (USERS)":10}\n`,
  );

const file = (text: string) => fileOf('ndjson', Buffer.from(text));
const table = (text: string, encoding: BufferEncoding = 'utf8') =>
  fileOf('csv', Buffer.from(text, encoding), { sheet: 'measurements' });

/** What somebody sends who means harm, or whose program has gone wrong; each must be refused in words. */
export const hostileInputs: readonly { readonly what: string; readonly sent: SentInput }[] = [
  {
    what: '200 MB without a line',
    sent: streamed('ndjson', () => times(200, Buffer.alloc(MEBIBYTE, 120))),
  },
  {
    what: '200 MB of lines',
    sent: streamed('ndjson', () => times(200, Buffer.alloc(MEBIBYTE, 'garbage\n'))),
  },
  {
    what: '200 MB without a cell',
    sent: streamed('csv', () => times(200, Buffer.alloc(MEBIBYTE, 120))),
  },
  {
    what: 'a bomb of gzip',
    sent: fileOf('ndjson', gzipSync(Buffer.alloc(1_100 * MEBIBYTE, 32)), { packed: true }),
  },
  {
    what: 'a file that is packed twice',
    sent: fileOf('ndjson', gzipSync(gzipSync(usage('1'))), { packed: true }),
  },
  { what: 'NaN', sent: fileOf('ndjson', usage('NaN')) },
  { what: 'infinity', sent: fileOf('ndjson', usage('1e999')) },
  { what: 'a huge number', sent: fileOf('ndjson', usage('9007199254740993')) },
  { what: 'a number of a thousand digits', sent: fileOf('ndjson', usage('9'.repeat(1000))) },
  { what: 'a negative count', sent: fileOf('ndjson', usage('-1')) },
  { what: 'half a person', sent: fileOf('ndjson', usage('0.5')) },
  { what: 'a number as a text', sent: fileOf('ndjson', usage('"12"')) },
  { what: 'a field twice', sent: file('{"sheet":"products","product":"a","name":"b","name":"c"}') },
  { what: 'deep nesting', sent: file(`{"product":${'['.repeat(100_000)}${']'.repeat(100_000)}}`) },
  { what: 'objects without end', sent: file(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`) },
  {
    what: 'a prototype',
    sent: file('{"sheet":"products","product":"a","__proto__":{"name":"x"}}'),
  },
  {
    what: 'a constructor',
    sent: file('{"sheet":"products","product":"a","constructor":{"name":"x"}}'),
  },
  {
    what: 'a formula',
    sent: file('{"sheet":"products","product":"a","name":"=HYPERLINK(\\"http://x\\")"}'),
  },
  { what: 'a command', sent: file('{"sheet":"products","product":"a","team":"@SUM(1+1)*cmd"}') },
  {
    what: 'a control character',
    sent: file('{"sheet":"products","product":"a","name":"a\\u0000b"}'),
  },
  { what: 'half a character', sent: file('{"sheet":"products","product":"a","name":"a\\ud800b"}') },
  { what: 'a script', sent: file('{"sheet":"products","product":"<script>","name":"x"}') },
  { what: 'SQL', sent: file(`{"sheet":"products","product":"'; drop table fact; --","name":"x"}`) },
  {
    what: 'a hundred thousand columns',
    sent: table(`${Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(',')}\n1\n`),
  },
  { what: 'a quote without end', sent: table('product,month\n"a,2026-01\nb,2026-01') },
  { what: 'UTF-16', sent: table('\uFEFFproduct,month\na,2026-01\n', 'utf16le') },
  { what: 'Latin-1', sent: table('product,month\n\u00e9t\u00e9,2026-01\n', 'latin1') },
  { what: 'a web page', sent: table('<!doctype html><title>Connexion</title>') },
  { what: 'a web page for a workbook', sent: fileOf('xlsx', Buffer.from('<!doctype html>')) },
  { what: 'half a workbook', sent: fileOf('xlsx', Buffer.from('PK\u0003\u0004half', 'latin1')) },
  { what: 'no bytes for a workbook', sent: fileOf('xlsx', Buffer.alloc(0)) },
  {
    what: 'a path out of an archive',
    sent: fileOf('xlsx', Buffer.from('PK\u0003\u0004../../etc', 'latin1')),
  },
  {
    what: 'a product of every name at once',
    sent: {
      as: 'graph',
      input: { products: Array.from({ length: 2000 }, () => ({ slug: 'a', name: 'x' })) },
    },
  },
  {
    what: 'nulls through the graph',
    sent: { as: 'graph', input: { products: [null], retractions: [null] } },
  },
  {
    what: 'what is no date through the graph',
    sent: {
      as: 'graph',
      input: { knownAt: '\u0000', products: [{ slug: 'a', url: 'javascript:1' }] },
    },
  },
];
