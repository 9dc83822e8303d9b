// `npm run test:browser` and `npm run shots`: the portal in a real browser. Installs Debian's Chromium where it is missing,
// then becomes the test runner, of the project that is named.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installPackages } from './setup/debian.mjs';
import { SetupFailure } from './setup/say.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

try {
  installPackages('Chromium', ['chromium', 'fonts-noto-core']);
} catch (error) {
  process.stderr.write(`\n${error instanceof SetupFailure ? error.message : error.stack}\n`);
  process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
}

const runner = join(root, 'node_modules', 'vitest', 'vitest.mjs');
process.argv = [process.execPath, runner, 'run', '--project', ...process.argv.slice(2)];
await import(pathToFileURL(runner).href);
