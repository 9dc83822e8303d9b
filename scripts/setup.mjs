// Sets up whatever is missing in this clone and does nothing where nothing is. Runs on any Node.js from 20 and needs no
// dependency; `npm start` and `npm test` call it themselves, because pre-scripts are skipped where scripts are ignored.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIsFresh } from './setup/build-stamp.mjs';
import { install } from './setup/install.mjs';
import { exclusively } from './setup/lock.mjs';
import { projectNode } from './setup/runtime.mjs';
import { SetupFailure, say } from './setup/say.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wantsBuild = !process.argv.includes('--no-build');

try {
  await exclusively(root, async () => {
    await install(root);
    const node = projectNode(root);
    if (!wantsBuild || buildIsFresh(root)) return;
    say('Building …');
    const { status } = spawnSync(node, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new SetupFailure('The build failed; see above.');
  });
} catch (error) {
  process.stderr.write(`\n${error instanceof SetupFailure ? error.message : error.stack}\n`);
  process.exit(1);
}
