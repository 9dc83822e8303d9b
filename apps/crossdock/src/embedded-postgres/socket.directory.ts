import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartFailure } from './start-failure.js';

/** sockaddr_un holds 108 bytes with its ending zero (unix(7)). */
const LONGEST_SOCKET_PATH = 107;
export const SOCKET_NAME = '.s.PGSQL.5432';

/** A folder of ours alone for the Postgres socket: `run` in the data directory, or a short one where that path is too long. */
export function prepareSocketDirectory(dataDir: string): string {
  const preferred = join(dataDir, 'run');
  const directory = fits(preferred)
    ? preferred
    : join(tmpdir(), `crossdock-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`);
  if (!fits(directory))
    throw new StartFailure(`The path ${directory} is too long for a socket. Set TMPDIR or DATA_DIR to a shorter path.`);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const found = lstatSync(directory);
  const mine = [process.getuid?.(), ...(process.getuid?.() === 0 ? [65_534] : [])].includes(found.uid);
  if (!found.isDirectory() || !mine)
    throw new StartFailure(`${directory} belongs to somebody else; it is needed for the Postgres socket.`);
  return directory;
}

function fits(directory: string): boolean {
  return Buffer.byteLength(join(directory, SOCKET_NAME)) <= LONGEST_SOCKET_PATH;
}
