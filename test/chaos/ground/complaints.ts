import type { AppProcess } from '../../support/apart.js';

/** What processes logged as an error or a warning, by app and message: how often. */
export class Complaints {
  private readonly counts = new Map<string, number>();

  /** Of a process that has ended, or at the end. */
  of({ name, output }: AppProcess): void {
    for (const line of output.split('\n')) {
      const complaint = complaintIn(line);
      if (!complaint) continue;
      const key = `${name}: ${complaint}`;
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  /** Most frequent first. */
  get all(): readonly (readonly [string, number])[] {
    return [...this.counts].sort(([, one], [, other]) => other - one);
  }
}

const WARN = 40;

/** A line that is no JSON was written by no logger of ours. */
function complaintIn(line: string): string | undefined {
  if (line.trim() === '') return undefined;
  try {
    const { level, msg, err } = JSON.parse(line) as { level: number; msg?: string; err?: { message?: string } };
    if (level < WARN) return undefined;
    const reason = err?.message?.replaceAll(/\d+/g, '#').slice(0, 160);
    return `${level} ${msg}${reason ? ` (${reason})` : ''}`;
  } catch {
    return line.slice(0, 160);
  }
}
