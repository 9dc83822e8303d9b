import { cpus } from 'node:os';
import { type Bench, report } from './bench.js';

/** `npm run bench [-- name …]`: the benches that are named, or all. Speed gates nothing: it ends well unless one breaks. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  product: async () => (await import('./product.bench.js')).bench,
  'partner-reads': async () => (await import('./partner-reads.bench.js')).bench,
  webhooks: async () => (await import('./webhooks.bench.js')).bench,
  'process-manager': async () => (await import('./process-manager.bench.js')).bench,
  engines: async () => (await import('./engines.bench.js')).bench,
  workers: async () => (await import('./workers.bench.js')).bench,
  parked: async () => (await import('./parked.bench.js')).bench,
  finished: async () => (await import('./finished.bench.js')).bench,
  quota: async () => (await import('./quota.bench.js')).bench,
  reconciliation: async () => (await import('./reconciliation.bench.js')).bench,
  'control-tower': async () => (await import('./control-tower.bench.js')).bench,
  portal: async () => (await import('./portal.bench.js')).bench,
  adapters: async () => (await import('./adapters.bench.js')).bench,
  idempotency: async () => (await import('./idempotency.bench.js')).bench,
};

process.env.LOG_LEVEL ??= 'error';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  report.line(`There is no bench ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}

report.line(
  `Node.js ${process.version}, ${cpus().length} cores. Ratios of one run; absolute numbers are this machine's.`,
);
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  const bench = await (BENCHES[name] as () => Promise<Bench>)();
  report.line(`\n${bench.name}\n${bench.about}\n`);
  await bench.run(report).catch((error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
}
report.line();
process.exit(0);
