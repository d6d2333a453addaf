import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What gets smaller when it is packed. */
const PACKABLE = /\.(js|css|svg)$/;
/** Smaller files are sent as they are. */
const PACKED_FROM = 1024;

/** Writes each built file packed beside itself, so that it is packed once and not for each who asks. */
export function packed(): Plugin {
  let folder = '';
  return {
    name: 'packed',
    apply: 'build',
    configResolved({ build }) {
      folder = join(build.outDir, build.assetsDir);
    },
    closeBundle() {
      for (const name of readdirSync(folder)) {
        const file = join(folder, name);
        const bytes = PACKABLE.test(name) ? readFileSync(file) : null;
        if (bytes === null || bytes.length < PACKED_FROM) continue;
        writeFileSync(`${file}.br`, brotliCompressSync(bytes));
        writeFileSync(`${file}.gz`, gzipSync(bytes));
      }
    },
  };
}
