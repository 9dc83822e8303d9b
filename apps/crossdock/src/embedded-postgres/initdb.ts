import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { PostgresBinaries } from './binaries.js';
import { explain } from './start-failure.js';
import type { Unprivileged } from './unprivileged.js';

/** The one role of an embedded cluster, and its database. */
export const ROLE = 'crossdock';

export interface ClusterOptions {
  /** Password of the one role; the same on every start. */
  readonly password: string;
  /** Server settings beside ours, e.g. `fsync: 'off'` for throw-away clusters. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Ends the start early; what was begun is stopped. */
  readonly signal?: AbortSignal;
}

/** Made beside its place and renamed into it, so that an interrupted initdb leaves nothing half-done behind. */
export async function initialise(
  cluster: string,
  binaries: PostgresBinaries,
  user: Unprivileged,
  options: ClusterOptions,
): Promise<void> {
  const draft = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  user.own(draft);
  try {
    writeFileSync(passwordFile, options.password, { mode: 0o600 });
    user.own(passwordFile);
    const args = [
      '-D',
      draft,
      '-U',
      ROLE,
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-instructions',
    ];
    if (options.settings?.fsync === 'off') args.push('--no-sync');
    const command = user.command(binaries.initdb, args);
    const child = spawn(command.file, command.args, {
      ...command.options,
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: options.signal,
      cwd: '/',
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    let failure: Error | undefined;
    child.once('error', (error) => {
      failure = error;
    });
    // One that was called off goes on writing until it is gone.
    const code = await new Promise<number | null>((done) => child.once('close', done));
    if (failure) throw failure;
    if (code !== 0) throw explain('Postgres could not set up its data', complaint);
    renameSync(draft, cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
