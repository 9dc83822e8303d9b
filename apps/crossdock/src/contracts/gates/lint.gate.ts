import { spawnSync } from 'node:child_process';
import { closeSync, globSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Gate, GateRefusal } from '../gate.js';

interface Report {
  readonly totals: { readonly errors: number };
  readonly problems: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly message: string;
    readonly location: readonly { readonly source: { readonly ref: string }; readonly pointer?: string }[];
  }[];
}

/** Lints OpenAPI and Arazzo by our ruleset, redocly.yaml. */
export function lint(program = linter()): Gate {
  return {
    name: 'contract lint',
    check: async ({ folder }) => {
      const files = globSync(join(folder, '{system,process,partner,platform,arazzo}/*.json')).sort();
      if (files.length === 0) throw new GateRefusal(`there are no contracts in ${folder}`);
      return run(program, files)
        .flatMap(({ problems }) => problems)
        .filter(({ severity }) => severity === 'error')
        .map(({ ruleId, message, location: [at] }) => `${at?.source.ref} ${at?.pointer ?? ''} ${ruleId}: ${message}`);
    },
  };
}

function run(program: string, files: readonly string[]): Report[] {
  const directory = mkdtempSync(join(tmpdir(), 'crossdock-lint-'));
  const output = join(directory, 'report.json');
  // Into a file: a program that exits at once loses what it wrote to a pipe.
  const fd = openSync(output, 'w');
  try {
    const args = [program, 'lint', '--config', 'redocly.yaml', '--format', 'json', '--max-problems', '1000', ...files];
    const { status, stderr, error } = spawnSync(process.execPath, args, {
      stdio: ['ignore', fd, 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    const reports = error ? [] : parsed(readFileSync(output, 'utf8'));
    const errors = reports.reduce((sum, { totals }) => sum + totals.errors, 0);
    // A report for each file, and 1 when it found errors; anything else is a crash.
    if (reports.length !== files.length || status !== (errors > 0 ? 1 : 0))
      throw new GateRefusal(`the linter ended with ${status}: ${error?.message ?? stderr.slice(-2_000)}`);
    return reports;
  } finally {
    closeSync(fd);
    rmSync(directory, { recursive: true, force: true });
  }
}

/** One JSON document after the other. */
function parsed(text: string): Report[] {
  try {
    const reports = JSON.parse(`[${text.replaceAll(/^\}\s*\{$/gm, '},{')}]`) as Partial<Report>[];
    return reports.filter((report): report is Report => report.totals !== undefined && report.problems !== undefined);
  } catch {
    return [];
  }
}

function linter(): string {
  try {
    return createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  } catch {
    return join('node_modules', '@redocly', 'cli', 'bin', 'cli.js');
  }
}
