// The one build: Nest's compiler with the swagger plugin, for the product and for the contracts made from it.
import { spawnSync } from 'node:child_process';
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
  const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
  const { status } = spawnSync(process.execPath, [nest, 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  markBuilt(root, print);
}
