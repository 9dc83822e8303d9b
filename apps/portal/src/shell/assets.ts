import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { WEB_FOLDER } from './document.js';

const YEAR_MS = 31_536_000_000;

/** Hands out what Vite built. Names carry the content's hash, so that a browser may keep them; compressed ones are ready. */
export function serveAssets(fastify: FastifyInstance): void {
  const root = join(WEB_FOLDER, 'assets');
  if (!existsSync(root)) return;
  void fastify.register(fastifyStatic, {
    root,
    prefix: '/portal/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: YEAR_MS,
    index: false,
    decorateReply: false,
    dotfiles: 'deny',
  });
}
