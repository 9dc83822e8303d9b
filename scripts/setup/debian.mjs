import { spawnSync } from 'node:child_process';
import { SetupFailure, say } from './say.mjs';

const text = { encoding: 'utf8' };

/** Installs what is missing of Debian's packages and asks nothing; does nothing where nothing is. */
export function installPackages(what, packages) {
  const missing = packages.filter((name) => versionOf(name, what) === undefined);
  if (missing.length === 0) return;
  say(`Installing ${what} (${missing.length} packages of Debian's) …`);
  const started = Date.now();
  aptGet(what, 'update');
  aptGet(what, 'install', '--yes', '--no-install-recommends', ...missing);
  say(`Installed in ${Math.round((Date.now() - started) / 1_000)} s.`);
}

/** Of a package that is installed; undefined where it is not. */
export function versionOf(name, what = name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const format = '--showformat=${db:Status-Status} ${Version}';
  const { error, stdout } = spawnSync('dpkg-query', ['--show', format, name], text);
  if (error) throw new SetupFailure(`${what} comes from Debian packages, and this system has no dpkg.`);
  const [status, version] = stdout.split(' ');
  return status === 'installed' ? version : undefined;
}

/** Waits for another apt that is at work, keeps configuration files as they are, and has no terminal to ask at. */
function aptGet(what, ...args) {
  const options = [
    '-qq',
    '-o',
    'DPkg::Lock::Timeout=300',
    '-o',
    'Dpkg::Use-Pty=0',
    '-o',
    'Dpkg::Options::=--force-confold',
  ];
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...options, ...args];
  const [program, ...rest] = process.getuid() === 0 ? command : ['sudo', '-n', ...command];
  const { status, error, stderr } = spawnSync(program, rest, { ...text, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status === 0) return;
  const lines = (error?.message ?? stderr).trim().split('\n').slice(-6).join('\n  ');
  throw new SetupFailure(
    `${what} could not be installed: apt-get ${args[0]} failed. It needs root or sudo without a password, and Debian's archive.\n  ${lines}`,
  );
}
