// `npm run record`: the specs of the processes are run and what each instance is told in them is collected; then what each
// decider decides on that, and in seeded histories, is recorded as its version's. Setup has built.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const lives = join(root, '.cache', 'lives.jsonl');
/** Lives of these are drawn by chance, or were recorded. */
const OTHERS = /(property|clock|recorded|left-behind)\.spec\.ts$/;
const PLAYS = /\b(Order|Settlement|Inventory)Run\b/;

const specs = readdirSync(join(root, 'apps', 'process'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.spec.ts') && !OTHERS.test(file))
  .map((file) => join('apps', 'process', file))
  .filter((file) => PLAYS.test(readFileSync(join(root, file), 'utf8')));

function run(files, env) {
  const args = ['run', '--project', 'unit', '--testTimeout', '120000', ...files];
  const { status } = spawnSync(process.execPath, [vitest, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, COLLECT_LIVES: lives, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(lives, { force: true });
run(specs, {});
run(['recorded.spec'], { RECORD_DECIDERS: 'yes' });
