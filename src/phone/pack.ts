import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const packable = /\.(js|css|html|svg|webmanifest)$/;
/** Below this a packed file saves no packet, bytes. */
const worthFrom = 600;

/** Lays a packed copy beside every text file, so that the server packs nothing while it answers. */
export const pack = (): Plugin => {
  let out = '';
  return {
    name: 'laras-pack',
    apply: 'build',
    configResolved(config) {
      out = join(config.root, config.build.outDir);
      if (config.build.outDir.startsWith('/')) {
        out = config.build.outDir;
      }
    },
    closeBundle: {
      // After the service worker was written.
      order: 'post',
      sequential: true,
      handler() {
        for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
          const path = join(out, name);
          if (packable.test(name) && statSync(path).size >= worthFrom) {
            const content = readFileSync(path);
            writeFileSync(`${path}.br`, brotliCompressSync(content));
            writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
          }
        }
      },
    },
  };
};
