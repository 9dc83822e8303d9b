// `npm run test:tryton`: the specs below test/tryton against a real Tryton server. Installs Debian's packages where they
// are missing, then becomes the test runner; the specs make their databases and start and stop their servers themselves.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SetupFailure } from './setup/say.mjs';
import { installTryton } from './tryton/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

try {
  installTryton();
} catch (error) {
  process.stderr.write(`\n${error instanceof SetupFailure ? error.message : error.stack}\n`);
  process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
}

const runner = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const given = process.argv.slice(2);
process.argv = [process.execPath, runner, 'run', '--config', 'test/tryton/vitest.config.ts', '--root', '.', ...given];
await import(pathToFileURL(runner).href);
