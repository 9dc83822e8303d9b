// The one build: Nest's compiler with the swagger plugin, for the product and for the contracts made from it, and Vite
// for the portal's web application.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIsFresh, fingerprint, markBuilt } from './setup/build-stamp.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (!buildIsFresh(root)) {
  // Taken before compiling, so that a file edited meanwhile makes the build stale.
  const print = fingerprint(root);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const { resolve } = createRequire(import.meta.url);
  const statuses = await Promise.all([
    run(resolve('@nestjs/cli/bin/nest.js'), 'build'),
    run(
      join(dirname(resolve('vite/package.json')), 'bin', 'vite.js'),
      'build',
      '--logLevel',
      'warn',
      '--config',
      join('apps', 'portal', 'web', 'vite.config.ts'),
    ),
  ]);
  const failed = statuses.find((status) => status !== 0);
  if (failed !== undefined) process.exit(failed ?? 1);
  markBuilt(root, print);
}

function run(...args) {
  return new Promise((done, fail) => {
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).once('error', fail).once('close', done);
  });
}
