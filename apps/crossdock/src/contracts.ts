import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Gate, runGate } from './contracts/gate.js';

/**
 * `npm run contracts:write` puts what the running code emits below `openapi/` (and the code made from it into the
 * folders `generated`); `contracts:check` runs the gates over it, all or those that are named; `contracts:release` makes
 * the contracts as they are the ones to be compared with, once all gates passed; `contracts:impact` tells whom a
 * candidate would break.
 */
const CONTRACTS = 'openapi';

/** Each loads what it needs and no more: the product only where it is looked at. */
const GATES: Readonly<Record<string, () => Promise<Gate>>> = {
  sync: async () => {
    const { inSync } = await import('./contracts/gates/in-sync.gate.js');
    return inSync(async () => (await import('./contracts/emit.js')).emit());
  },
  lint: async () => (await import('./contracts/gates/lint.gate.js')).lint(),
  completeness: async () => (await import('./contracts/gates/completeness.gate.js')).completeness,
  examples: async () => (await import('./contracts/gates/examples.gate.js')).examples,
  events: async () => (await import('./contracts/gates/asyncapi.gate.js')).asyncApi,
  compatibility: async () => (await import('./contracts/gates/compatibility.gate.js')).compatibility,
};

async function write(): Promise<number> {
  const { emit } = await import('./contracts/emit.js');
  const { staleFiles } = await import('./contracts/gates/in-sync.gate.js');
  const emitted = await emit();
  for (const [file, text] of emitted) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const stale of staleFiles(emitted)) rmSync(stale);
  return 0;
}

async function check(names: readonly string[]): Promise<number> {
  let failed = 0;
  for (const name of names.length > 0 ? names : Object.keys(GATES)) {
    const load = GATES[name];
    if (!load) return usage();
    const gate = await load();
    const { outcome, findings } = await runGate(gate, { folder: CONTRACTS });
    for (const finding of findings) process.stderr.write(`${finding}\n`);
    if (outcome !== 'passed') failed += 1;
    process.stdout.write(`${gate.name}: ${outcome}\n`);
  }
  return failed === 0 ? 0 : 1;
}

async function tellImpact(args: readonly string[]): Promise<number> {
  const { impact } = await import('./contracts/impact.js');
  const { text, code } = await impact(args);
  process.stdout.write(text);
  return code;
}

async function makeRelease(): Promise<number> {
  if ((await check([])) !== 0) {
    process.stderr.write('Nothing is released: what is released passes all gates.\n');
    return 1;
  }
  const { release } = await import('./contracts/release.js');
  for (const file of release(CONTRACTS)) process.stdout.write(`released ${file}\n`);
  return 0;
}

function usage(): number {
  process.stderr.write(
    `contracts write | check [${Object.keys(GATES).join(' | ')}] | release | impact --candidate <file>\n`,
  );
  return 2;
}

async function main([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'write') return write();
  if (command === 'check') return check(rest);
  if (command === 'impact') return tellImpact(rest);
  return command === 'release' ? makeRelease() : usage();
}

process.env.LOG_LEVEL ??= 'error';
process.exit(await main(process.argv.slice(2)));
