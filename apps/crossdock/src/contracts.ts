import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CONTRACTS, emit } from './contracts/emit.js';
import { type Gate, runGate } from './contracts/gate.js';
import { asyncApi } from './contracts/gates/asyncapi.gate.js';
import { compatibility } from './contracts/gates/compatibility.gate.js';
import { completeness } from './contracts/gates/completeness.gate.js';
import { examples } from './contracts/gates/examples.gate.js';
import { inSync, staleFiles } from './contracts/gates/in-sync.gate.js';
import { lint } from './contracts/gates/lint.gate.js';
import { release } from './contracts/release.js';

/**
 * `npm run contracts:write` puts what the running code emits below `openapi/` (and the code made from it into the
 * folders `generated`); `contracts:check` runs the gates over it, all or those that are named; `contracts:release` makes
 * the contracts as they are the ones to be compared with.
 */
const GATES: Readonly<Record<string, () => Gate>> = {
  sync: () => inSync(emit),
  lint: () => lint(),
  completeness: () => completeness,
  examples: () => examples,
  events: () => asyncApi,
  compatibility: () => compatibility,
};

async function write(): Promise<number> {
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
    const gate = GATES[name]?.();
    if (!gate) return usage();
    const { outcome, findings } = await runGate(gate, { folder: CONTRACTS });
    for (const finding of findings) process.stderr.write(`${finding}\n`);
    if (outcome !== 'passed') failed += 1;
    process.stdout.write(`${gate.name}: ${outcome}\n`);
  }
  return failed === 0 ? 0 : 1;
}

function usage(): number {
  process.stderr.write(`contracts write | check [${Object.keys(GATES).join(' | ')}] | release\n`);
  return 2;
}

async function main([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'write') return write();
  if (command === 'check') return check(rest);
  if (command !== 'release') return usage();
  for (const file of release(CONTRACTS)) process.stdout.write(`released ${file}\n`);
  return 0;
}

process.env.LOG_LEVEL ??= 'error';
process.exit(await main(process.argv.slice(2)));
