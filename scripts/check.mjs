// What runs before every commit: format, lint, types, layer rules, the gates of the contracts, unit tests; with
// --static all but the tests. Setup has built.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (...path) => [join(root, 'node_modules', ...path)];

const STEPS = [
  ['format and lint', [...bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off']],
  ['types', [...bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['types of the web application', [...bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'apps/portal/web']],
  ['layer rules', [...bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), 'apps', 'libs']],
  ...['sync', 'lint', 'completeness', 'examples', 'events', 'compatibility'].map((gate) => [
    `contracts: ${gate}`,
    [join(root, 'dist', 'apps', 'crossdock', 'src', 'contracts.js'), 'check', gate],
  ]),
  ['unit tests', [...bin('vitest', 'vitest.mjs'), 'run', '--project', 'unit', '--project', 'alone']],
];

const steps = process.argv.includes('--static') ? STEPS.filter(([name]) => name !== 'unit tests') : STEPS;
let failed = 0;
for (const [name, args] of steps) {
  const started = performance.now();
  const { code, output } = await run(args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  if (code === 0) continue;
  failed += 1;
  process.stdout.write(`${output}\n`);
}
process.stdout.write(`\n${steps.length - failed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

function run(args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('close', (code) => done({ code, output }));
  });
}
