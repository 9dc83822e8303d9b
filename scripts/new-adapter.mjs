// Writes what an adapter of a new vendor begins with: its folder, what it is tried against, and its line in the registry.
// docs/adapters.md says how to go on. Needs no dependency; where the formatter is installed, it formats what was written.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const templates = join(root, 'scripts', 'new-adapter');

/** Per kind: where the adapter is registered, and where what it is tried against is; each by an import and an entry. */
const KINDS = {
  erp: {
    registry: ['adapters/registry.ts', "import { __vendor__Descriptor } from './__vendor-id__/index.js';"],
    trials: [
      'conformance/erp.conformance.spec.ts',
      "import { __Vendor__Harness } from './__vendor-id__.harness.js';",
      "'__vendor-id__': () => new __Vendor__Harness()",
    ],
  },
  wms: {
    registry: ['wms.registry.ts', "import { __vendor__Descriptor } from './adapters/__vendor-id__/index.js';"],
    trials: [
      'conformance/benches.ts',
      "import { start__Vendor__ } from './__vendor-id__.bench.js';",
      "'__vendor-id__': start__Vendor__",
    ],
  },
  tms: {
    registry: ['tms.registry.ts', "import { __vendor__Descriptor } from './adapters/__vendor-id__/index.js';"],
    trials: [
      'conformance/benches.ts',
      "import { start__Vendor__ } from './__vendor-id__.bench.js';",
      "'__vendor-id__': start__Vendor__",
    ],
  },
};

const USAGE = `npm run new:adapter -- --kind erp|wms|tms --vendor <name> [--label "Its name"] [--docs https://…]

  --vendor  of a connection, and the name of the folder: small letters and digits, parts joined by hyphens
  --label   as people call it; from the vendor where it is left out
  --docs    of an ERP: where the vendor describes its API
  --into    another copy of the project than this one`;

class Refusal extends Error {}

try {
  write(asked(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}\n`);
  process.exitCode = 1;
}

/** @throws Refusal for what cannot be an adapter's name, or a kind that there is none of */
function asked(args) {
  let values;
  try {
    const text = { type: 'string' };
    ({ values } = parseArgs({ args, options: { kind: text, vendor: text, label: text, docs: text, into: text } }));
  } catch (error) {
    throw new Refusal(error.message);
  }
  const { kind, vendor, into = root } = values;
  if (!Object.hasOwn(KINDS, kind ?? '')) throw new Refusal(`--kind is one of ${Object.keys(KINDS).join(', ')}`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(vendor ?? '') || vendor.length > 40)
    throw new Refusal('--vendor is small letters and digits, parts joined by hyphens, 40 characters at most');
  const words = vendor.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const { label = words.join(' '), docs = `https://${vendor}.example/docs` } = values;
  // It goes into a string of TypeScript.
  if (!/^[^'"`\\\r\n]{1,60}$/.test(label)) throw new Refusal('--label has no quotes, and 60 characters at most');
  if (!/^https:\/\/[^\s'"`\\]+$/.test(docs)) throw new Refusal('--docs is an address that begins with https://');
  const pascal = words.join('');
  const names = {
    '__vendor-id__': vendor,
    __vendor__: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    __Vendor__: pascal,
    __VENDOR__: vendor.replaceAll('-', '_').toUpperCase(),
    __label__: label,
    __docs__: docs,
  };
  return { kind, vendor, label, into: resolve(into), names };
}

/** All of it or nothing: what is in the way is found before anything is written. */
function write({ kind, vendor, label, into, names }) {
  const named = (text) => Object.entries(names).reduce((so, [mark, name]) => so.replaceAll(mark, name), text);
  const source = join(into, 'apps', 'system', kind, 'src');
  if (!existsSync(source)) throw new Refusal(`${into} is no copy of the project: it has no apps/system/${kind}`);
  const files = [
    ...from(kind, 'adapter', join(source, 'adapters', vendor)),
    ...from(kind, 'conformance', join(source, 'conformance')),
  ].map(({ path, text }) => ({ path: named(path), text: named(text) }));
  if (existsSync(join(source, 'adapters', vendor))) throw new Refusal(`there is an adapter ${vendor} already`);
  const there = files.find(({ path }) => existsSync(path));
  if (there) throw new Refusal(`${there.path} is there already`);

  const [registry, registryImport] = KINDS[kind].registry;
  const [trials, trialsImport, trialsEntry] = KINDS[kind].trials;
  const edits = [
    { path: join(source, registry), line: registryImport, entry: '__vendor__Descriptor', into: /( = \[)([^\]]*)(\];)/ },
    { path: join(source, trials), line: trialsImport, entry: trialsEntry, into: /( = \{)([\s\S]*?)(\};)/ },
  ].map((edit) => ({ path: edit.path, text: withEntry(edit, named) }));

  for (const { path, text } of [...files, ...edits]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  format(
    into,
    [...files, ...edits].map(({ path }) => path).filter((path) => path.endsWith('.ts')),
  );

  const below = (path) => path.slice(into.length + 1);
  const test = `apps/system/${kind}/src/conformance`;
  process.stdout.write(`${label} is there as an experimental ${kind.toUpperCase()} adapter.

wrote
${files.map(({ path }) => `  ${below(path)}`).join('\n')}
registered in
${edits.map(({ path }) => `  ${below(path)}`).join('\n')}

next
  1. See what is to be done: scripts/node node_modules/vitest/vitest.mjs run --project unit ${test} -t "${label} as" 2>/dev/null
  2. Write what it is tried against, then operation by operation: docs/adapters.md goes through it.
  3. When nothing is left to do, say maturity: 'stable' in its descriptor.
`);
}

function from(kind, part, target) {
  const folder = join(templates, kind, part);
  return readdirSync(folder).map((name) => ({
    path: join(target, name.replace(/\.tmpl$/, '')),
    text: readFileSync(join(folder, name), 'utf8'),
  }));
}

/** The file with one import more, and one entry more in its list. */
function withEntry({ path, line, entry, into }, named) {
  const text = readFileSync(path, 'utf8');
  const lastImport = text.lastIndexOf('\nimport ');
  const end = text.indexOf(';\n', lastImport) + 2;
  const imported = `${text.slice(0, end)}${named(line)}\n${text.slice(end)}`;
  if (!into.test(imported)) throw new Refusal(`${path} has no list that an adapter could be added to`);
  return imported.replace(into, (_, open, entries, close) => {
    const own = entries.trim().replace(/,$/, '');
    return `${open}${own === '' ? '' : `${own}, `}${named(entry)}${close}`;
  });
}

function format(into, files) {
  const biome = join(into, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  if (!existsSync(biome)) return;
  spawnSync(process.execPath, [biome, 'check', '--write', ...files], { cwd: into, stdio: 'ignore' });
}
