// `npm run chaos -- --seed 7 --minutes 3 --only failpoint,stop`: the product in processes of its own, every fault that
// there is, or only some kinds, and what must hold afterwards. The same seed makes the same plan of faults; SEED, MINUTES
// and ONLY do as well. With --sweep instead of a plan: dead once before and after every commit and call; --only are apps then.
// Setup has built.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string' },
    only: { type: 'string' },
    sweep: { type: 'boolean' },
  },
  allowPositionals: true,
});
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const child = spawn(process.execPath, [vitest, 'run', '--project', values.sweep ? 'sweep' : 'chaos', ...positionals], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    ...(values.seed && { SEED: values.seed }),
    ...(values.minutes && { MINUTES: values.minutes }),
    ...(values.only && { ONLY: values.only }),
  },
});
child.once('close', (code) => process.exit(code ?? 1));
