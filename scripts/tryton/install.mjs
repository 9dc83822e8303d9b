import { installPackages, versionOf } from '../setup/debian.mjs';
import { SetupFailure } from '../setup/say.mjs';

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

export function installTryton() {
  installPackages('Tryton', PACKAGES);
  const version = versionOf('tryton-server');
  if (!version?.startsWith(`${SERIES}.`)) {
    throw new SetupFailure(
      `Tryton ${version} is what this system installs; the adapter speaks ${SERIES} (Debian 12). Run this on Debian 12.`,
    );
  }
}
