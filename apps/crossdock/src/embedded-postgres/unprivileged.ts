import { execFileSync, type SpawnOptions } from 'node:child_process';
import { chownSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemTool } from './binaries.js';
import { StartFailure } from './start-failure.js';

const NOBODY = 65_534;

/**
 * How Postgres is run, which refuses to be root: as whoever we are; as root seen as nobody in a user namespace (the
 * files stay root's); or as the unprivileged uid itself (the files become its own). Data made one way opens only that way.
 */
export type Mode = 'direct' | 'user-namespace' | 'uid-switch';

export interface Unprivileged {
  readonly mode: Mode;
  /** The command and options that run a program in this mode. */
  command(
    program: string,
    args: readonly string[],
  ): { file: string; args: string[]; options: Pick<SpawnOptions, 'uid' | 'gid'> };
  /** Hands a file or folder of ours to whoever Postgres runs as. */
  own(path: string): void;
}

/** Takes the mode that the data was made in; for new data chooses one and remembers it in `dataDir`. */
export function chooseUnprivileged(dataDir: string): Unprivileged {
  const record = join(dataDir, 'postgres.mode');
  const isRoot = process.getuid?.() === 0;
  const remembered = existsSync(record) ? (readFileSync(record, 'utf8').trim() as Mode) : undefined;
  if (remembered && (remembered === 'direct') === isRoot) {
    const maker = remembered === 'direct' ? 'an ordinary user' : 'root';
    throw new StartFailure(
      `The data in ${dataDir} was made by ${maker}. Start as ${maker}, or choose another DATA_DIR.`,
    );
  }
  const mode = remembered ?? (isRoot ? (canUnshare() ? 'user-namespace' : 'uid-switch') : 'direct');
  if (!remembered) writeFileSync(record, `${mode}\n`, { mode: 0o600 });
  return inMode(mode);
}

function inMode(mode: Mode): Unprivileged {
  if (mode === 'user-namespace') {
    const unshare = systemTool('unshare');
    if (!unshare)
      throw new StartFailure('This data needs the program unshare (package util-linux), which is not there.');
    return {
      mode,
      command: (program, args) => ({
        file: unshare,
        args: ['-U', `--map-user=${NOBODY}`, program, ...args],
        options: {},
      }),
      own: () => undefined,
    };
  }
  const identity = mode === 'uid-switch' ? { uid: NOBODY, gid: NOBODY } : {};
  return {
    mode,
    command: (program, args) => ({ file: program, args: [...args], options: identity }),
    own: (path) => (mode === 'uid-switch' ? chownSync(path, NOBODY, NOBODY) : undefined),
  };
}

/** Containers may forbid user namespaces; only a trial tells. */
function canUnshare(): boolean {
  const unshare = systemTool('unshare');
  if (!unshare) return false;
  try {
    execFileSync(unshare, ['-U', `--map-user=${NOBODY}`, '/bin/true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
