import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SOCKET_NAME } from './socket.directory.js';

const STOP_STEPS = [
  { signal: 'SIGINT', waitMs: 6_000 },
  { signal: 'SIGQUIT', waitMs: 2_000 },
  { signal: 'SIGKILL', waitMs: 2_000 },
] as const;

/** What `postmaster.pid` tells: the process on its first line, its readiness on the eighth (PostgreSQL, miscadmin.h). */
export function readPostmaster(cluster: string): { pid: number; ready: boolean } | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
}

/** Fast shutdown, then immediate, then by force; resolves when the process is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const { signal, waitMs } of STOP_STEPS) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const deadline = performance.now() + waitMs;
    while (performance.now() < deadline) {
      if (!isAlive(pid)) return;
      await sleep(20);
    }
  }
}

/**
 * Ends what an earlier, killed instance may have left running on this cluster, and takes away what it left lying. The
 * caller holds the instance lock, so a postmaster whose command line names this very directory serves nobody. One that
 * is just ending may have given up its data already and not yet its socket, whose lock names it as well; a zombie still
 * answers to Postgres's own look whether it lives.
 */
export async function stopLeftover(cluster: string, socket: string): Promise<void> {
  const socketFile = join(socket, SOCKET_NAME);
  const locks = [join(cluster, 'postmaster.pid'), `${socketFile}.lock`];
  for (const pid of new Set(locks.map(holderOf))) {
    if (pid && isAlive(pid) && commandLine(pid).includes(cluster)) await stopPostmaster(pid);
  }
  for (const file of [...locks, socketFile]) rmSync(file, { force: true });
}

/** The process on the first line of a lock file of Postgres (miscadmin.h). */
function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    // A zombie answers to signal 0 as well, and is as good as gone.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
