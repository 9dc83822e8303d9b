import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './say.mjs';

const REQUIRED_MAJOR = 24;

/** The project's own Node.js, or this one where it is new enough. */
export function projectNode(root) {
  const own = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(own)) return own;
  if (systemNodeServes()) return process.execPath;
  throw new SetupFailure(
    `Crossdock runs on Node.js ${REQUIRED_MAJOR}, which npm brings for Linux on x64 and arm64 only; this is ${process.platform} on ${process.arch}.\n` +
      `Install Node.js ${REQUIRED_MAJOR} yourself and try again.`,
  );
}

/** Refuses a machine before anything is downloaded for it. */
export function refuseUnsupportedPlatform() {
  const brought = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  if (brought || systemNodeServes()) return;
  throw new SetupFailure(
    `Crossdock brings its Node.js ${REQUIRED_MAJOR} for Linux on x64 and arm64; this is ${process.platform} on ${process.arch} with Node.js ${process.versions.node}.\n` +
      `Install Node.js ${REQUIRED_MAJOR} yourself and try again; set DATABASE_URL as well, since the embedded Postgres is for Linux too.`,
  );
}

function systemNodeServes() {
  return Number(process.versions.node.split('.')[0]) >= REQUIRED_MAJOR;
}
