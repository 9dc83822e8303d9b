import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { scalarBundle } from './scalar.plugin.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The last two per cent would double the time of the build. */
const brotli = defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } });

/** The portal's web application; its server makes the document around it from the manifest. */
export default defineConfig({
  root: here('.'),
  base: '/portal/',
  publicDir: false,
  plugins: [
    react(),
    scalarBundle(),
    compression({ include: /\.(js|css)$/, threshold: 1024, algorithms: ['gzip', brotli] }),
  ],
  build: {
    outDir: here('../../../dist/apps/portal/web'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    // Nothing is inlined: the content security policy lets no data: script or style run.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: { input: { app: here('src/main.tsx'), reference: here('src/reference/main.ts') } },
  },
});
