import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const STAMP = join('dist', '.build-stamp');
/** What the build tells of itself: the catalog shows it. */
const BUILD = join('dist', 'build.json');
const SOURCES = [
  'apps',
  'libs',
  'test/bench',
  'test/chaos/preload',
  'scripts/build.mjs',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
  'package-lock.json',
];

/** Whether `dist` was built from exactly these sources. */
export function buildIsFresh(root) {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** Notes that `dist` is the build of the sources that had this fingerprint. */
export function markBuilt(root, print) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(root, BUILD), JSON.stringify({ version, ...commitOf(root) }));
  writeFileSync(join(root, STAMP), print);
}

/** Of a copy without its history nothing is known. */
function commitOf(root) {
  const git = (...args) =>
    execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  try {
    return { commit: git('rev-parse', 'HEAD'), changed: git('status', '--porcelain', '--', ...SOURCES) !== '' };
  } catch {
    return {};
  }
}

/** Hash over the names and contents of everything that goes into the build. */
export function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesBelow(join(root, source))).sort()) {
    if (file.endsWith('.spec.ts')) continue;
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
