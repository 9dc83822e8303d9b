import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERP_CAPABILITIES } from '../../apps/system/erp/src/erp.port.js';
import { TMS_CAPABILITIES } from '../../apps/system/tms/src/tms.port.js';
import { WMS_CAPABILITIES } from '../../apps/system/wms/src/wms.port.js';
import { RULES } from '../support/conformance.js';

const root = resolve('.');
const KINDS = ['erp', 'wms', 'tms'] as const;
const SCRIPT = join(root, 'scripts', 'new-adapter.mjs');

/** Where the copy has only a way to the original. */
const SHARED = ['libs', 'test', 'node_modules', 'apps/sandbox'];

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

let copy: string;
let before: ReadonlyMap<string, string>;
let written: Readonly<Record<string, Ended>>;

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'crossdock-new-adapter-'));
  for (const kind of KINDS)
    cpSync(join(root, 'apps', 'system', kind), join(copy, 'apps', 'system', kind), { recursive: true });
  for (const path of SHARED) symlinkSync(join(root, path), join(copy, path));
  for (const path of ['package.json', 'biome.json']) cpSync(join(root, path), join(copy, path));
  cpSync(join(root, 'scripts', 'lint'), join(copy, 'scripts', 'lint'), { recursive: true });
  before = contents();
  const entries = KINDS.map(async (kind): Promise<[string, Ended]> => [kind, await draft(kind, 'acme-one')]);
  written = Object.fromEntries(await Promise.all(entries));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const draft = (kind: string, vendor: string, ...more: string[]) =>
  run([SCRIPT, '--kind', kind, '--vendor', vendor, '--into', copy, ...more]);

/** Every file of the copy's own, by what is in it. */
const contents = (): ReadonlyMap<string, string> =>
  new Map(
    globSync('apps/system/**/*.*', { cwd: copy }).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(copy, path)))
        .digest('hex'),
    ]),
  );

describe('the draft of an adapter', () => {
  it.each(KINDS)('of %s tells what it wrote and how to go on', (kind) => {
    const { code, output } = written[kind] as Ended;
    expect(code).toBe(0);
    expect(output).toContain(`apps/system/${kind}/src/adapters/acme-one/acme-one.adapter.ts`);
    expect(output).toContain('docs/adapters.md');
  });

  it('is new files, a line in the registry and one among what is tried, and changes nothing else', () => {
    const after = contents();
    const changed = [...before].flatMap(([path, hash]) => (after.get(path) === hash ? [] : [path])).sort();
    expect(changed).toEqual([
      'apps/system/erp/src/adapters/registry.ts',
      'apps/system/erp/src/conformance/erp.conformance.spec.ts',
      'apps/system/tms/src/conformance/benches.ts',
      'apps/system/tms/src/tms.registry.ts',
      'apps/system/wms/src/conformance/benches.ts',
      'apps/system/wms/src/wms.registry.ts',
    ]);
    const added = [...after.keys()].filter((path) => !before.has(path));
    expect(added.filter((path) => !/\/(adapters\/acme-one\/|conformance\/acme-one\.)/.test(path))).toEqual([]);
    for (const path of added) expect(readFileSync(join(copy, path), 'utf8')).not.toMatch(/__\w/);
  });

  it('compiles, with what it is tried against', async () => {
    const config = join(copy, 'tsconfig.json');
    const compilerOptions = {
      noEmit: true,
      incremental: false,
      tsBuildInfoFile: null,
      rootDir: '/',
      typeRoots: ['node_modules/@types'],
    };
    const include = [
      'apps/system/*/src/**/*registry.ts',
      'apps/system/*/src/conformance/acme-one.*.ts',
      'apps/system/*/src/conformance/benches.ts',
    ];
    writeFileSync(
      config,
      JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include, exclude: [] }),
    );
    expect(await run([join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', config])).toEqual({
      code: 0,
      output: '',
    });
  });

  it('is written as the formatter and the linter want it', async () => {
    const files = [...contents().keys()].filter((path) => path.endsWith('.ts') && path.includes('acme-one'));
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const { code, output } = await run([biome, 'ci', '--colors=off', ...files]);
    expect(code, output).toBe(0);
  });

  it('fails its conformance suite with a list of what is to be done, rule by rule', async () => {
    writeFileSync(join(copy, 'vitest.config.ts'), VITEST);
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const { code, output } = await run([vitest, 'run', '-t', 'Acme One as']);
    expect(code, output).toBe(1);
    for (const [port, without] of [
      // Books that could be listed over pages are parts of the port, which a draft has none of.
      ['an ERP', ['webhooks', 'paging']],
      ['a WMS', ['change feed']],
      ['a TMS', ['change feed', 'paging']],
    ] as const) {
      const [, list = ''] = output.split(new RegExp(`Acme One as ${port}: \\d+ of \\d+ to do\n`));
      const tasks = [...(list.split(/\n\S|\n\n/)[0] ?? '').matchAll(/^ {4}to do: ([\w ]+): \w.*$/gm)].map(
        ([, rule]) => rule,
      );
      // What is declared is there in a draft of an ERP, and refused as not written.
      const ofAll = (rule = '') => rule !== 'capabilities' && !(without as readonly string[]).includes(rule);
      expect([port, [...new Set(tasks)].filter(ofAll).sort()]).toEqual([port, Object.keys(RULES).filter(ofAll).sort()]);
    }
    expect(output).toContain('Acme One: ping is not written yet');
  });

  it.each([
    ['a kind that there is none of', ['plm', 'acme'], /--kind is one of erp, wms, tms/],
    ['a name that is no folder’s', ['erp', '../acme'], /--vendor is small letters/],
    ['a label that would end a text', ['erp', 'acme', '--label', "Acme's"], /--label has no quotes/],
    ['an adapter that is there', ['erp', 'tryton'], /there is an adapter tryton already/],
    ['what it does not know', ['erp', 'acme', '--colour', 'red'], /colour/],
  ])('is refused for %s, and nothing is written', async (_, [kind = '', vendor = '', ...more], reason) => {
    const as = contents();
    expect(await draft(kind, vendor, ...more)).toEqual({ code: 1, output: expect.stringMatching(reason) });
    expect(contents()).toEqual(as);
  });
});

describe('the guide to adapters', () => {
  const guide = readFileSync(join(root, 'docs', 'adapters.md'), 'utf8');
  const rows = (heading: string) =>
    (guide.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| '));

  it('says of each capability what the processes do without it', () => {
    const told = rows('5. Declare what it can do').flatMap((row) => {
      const [, kind, capability] = /^\| (\w+) \| `([\w-]+)` \| \S/.exec(row) ?? [];
      return capability ? [`${kind} ${capability}`] : [];
    });
    const declared = { ERP: ERP_CAPABILITIES, WMS: WMS_CAPABILITIES, TMS: TMS_CAPABILITIES };
    expect(told).toEqual(
      Object.entries(declared).flatMap(([kind, capabilities]) => capabilities.map((each) => `${kind} ${each}`)),
    );
  });

  it('says of each rule where it is tried', () => {
    const told = rows('What every adapter is held to').flatMap((row) => row.split(' | ')[0]?.slice(2) ?? []);
    expect(told.filter((name) => name in RULES)).toEqual(Object.keys(RULES));
  });
});

/** Of the copy: sources, and nothing that has to run beside. */
const VITEST = `
import { defineConfig } from 'vitest/config';
const conditions = ['crossdock-source', 'node', 'development|production'];
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    env: { LOG_LEVEL: 'silent' },
    include: ['apps/system/*/src/conformance/{erp.conformance,conformance}.spec.ts'],
    setupFiles: ['reflect-metadata'],
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
`;

function run(args: readonly string[]): Promise<Ended> {
  return new Promise((done) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
    const child = spawn(process.execPath, args, { cwd: copy, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
    child.once('close', (code) => done({ code, output }));
  });
}
