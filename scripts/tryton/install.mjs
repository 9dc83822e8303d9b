import { spawnSync } from 'node:child_process';
import { SetupFailure, say } from '../setup/say.mjs';

/** Tryton's server, the modules that the adapter speaks to, its driver for Postgres, and what reads a dump. */
const PACKAGES = [
  'tryton-server',
  'tryton-modules-sale',
  'tryton-modules-stock',
  'tryton-modules-purchase',
  'tryton-modules-account-invoice-stock',
  'tryton-modules-stock-package-shipping',
  'tryton-modules-sale-shipment-cost',
  'python3-psycopg2',
  'postgresql-client',
];

/** The series that the adapter is written for. */
const SERIES = '6.0';

/** Installs what is missing and asks nothing; does nothing where nothing is. */
export function installTryton() {
  const missing = PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length > 0) {
    say(`Installing Tryton (${missing.length} packages of Debian's) …`);
    const started = Date.now();
    aptGet('update');
    aptGet('install', '--yes', '--no-install-recommends', ...missing);
    say(`Installed in ${Math.round((Date.now() - started) / 1_000)} s.`);
  }
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const { stdout } = spawnSync('dpkg-query', ['--show', '--showformat', '${Version}', 'tryton-server'], text);
  if (!stdout.startsWith(`${SERIES}.`)) {
    throw new SetupFailure(
      `Tryton ${stdout} is what this system installs; the adapter speaks ${SERIES} (Debian 12). Run this on Debian 12.`,
    );
  }
}

const text = { encoding: 'utf8' };

function isInstalled(name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const { error, stdout } = spawnSync('dpkg-query', ['--show', '--showformat', '${db:Status-Status}', name], text);
  if (error) throw new SetupFailure('Tryton comes from Debian packages, and this system has no dpkg.');
  return stdout === 'installed';
}

/** Waits for another apt that is at work, keeps configuration files as they are, and has no terminal to ask at. */
function aptGet(...args) {
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
    `Tryton could not be installed: apt-get ${args[0]} failed. It needs root or sudo without a password, and Debian's archive.\n  ${lines}`,
  );
}
