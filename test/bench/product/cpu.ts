import { readFileSync } from 'node:fs';
import { processesNaming } from '../../support/processes.js';

export type Part = 'product' | 'sandbox' | 'postgres';
export type CpuSeconds = Readonly<Record<Part, number>>;

/** Kernel ticks per second on every Linux that we run on (sysconf(_SC_CLK_TCK)). */
const TICKS = 100;

/** Processor time that the parts of a product have used since they started. */
export function cpuOf(dataDir: string): CpuSeconds {
  const used = { product: 0, sandbox: 0, postgres: 0 };
  for (const { pid, command } of processesNaming(dataDir)) {
    const stat = statOf(pid);
    if (!stat) continue;
    const part = stat.name === 'postgres' ? 'postgres' : /sandbox/.test(command) ? 'sandbox' : 'product';
    used[part] += stat.ticks / TICKS;
  }
  return used;
}

export const cpuSince = (before: CpuSeconds, now: CpuSeconds): CpuSeconds => ({
  product: now.product - before.product,
  sandbox: now.sandbox - before.sandbox,
  postgres: now.postgres - before.postgres,
});

/** Milliseconds of processor time that a process has used since it started. */
export const cpuMsOf = (pid: number): number => ((statOf(pid)?.ticks ?? 0) / TICKS) * 1000;

/** Name, and ticks in user and kernel mode, those of children that have ended included (proc(5)). */
function statOf(pid: number): { name: string; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0);
    return { name: text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')), ticks };
  } catch {
    return null;
  }
}
