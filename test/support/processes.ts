import { readdirSync, readFileSync } from 'node:fs';

export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
  /** Its share of memory: what several processes have in common, such as Postgres's buffers, is counted once. */
  readonly pssMegabytes: number;
}

/** Every living process whose command line or environment names the text, say a data directory (proc(5)). */
export function processesNaming(text: string): RunningProcess[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .flatMap((pid) => {
      const command = read(pid, 'cmdline').replaceAll('\0', ' ').trim();
      const status = read(pid, 'status');
      const dead = /^State:\s+[ZX]/m.test(status) || status === '';
      if (dead || !(command.includes(text) || read(pid, 'environ').includes(text) || ofPostgres(status, text)))
        return [];
      const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0);
      return [{ pid, command, pssMegabytes: kilobytes / 1024 }];
    });
}

/** A Postgres backend overwrites its command line; its parent's still names the directory. */
function ofPostgres(status: string, text: string): boolean {
  const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  return /^Name:\s+postgres/m.test(status) && parent > 1 && read(parent, 'cmdline').includes(text);
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
