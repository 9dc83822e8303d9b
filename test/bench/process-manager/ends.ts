import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '#platform/persistence';

/** How often it is asked which flows have ended. */
const LOOK_MS = 10;

/** Tells whoever waits for it that a flow has ended: the outcome of its last command is committed. */
export class Ends {
  private readonly waiting = new Map<string, () => void>();
  private readonly ending = new Set<string>();
  private readonly sql: string;
  private readonly looking: Promise<void>;
  private running = true;

  constructor(
    private readonly database: Database,
    private readonly process: string,
  ) {
    const instances = `${process.replaceAll('-', '_')}.instances`;
    this.sql = `SELECT id FROM ${instances} WHERE tenant = $1 AND id = ANY($2) AND terminal`;
    this.looking = this.look();
  }

  of(order: string): Promise<void> {
    return new Promise((resolve) => this.waiting.set(order, resolve));
  }

  /** Its last call was answered: it is worth looking whether that is committed. */
  soon(order: string): void {
    this.ending.add(order);
  }

  async stop(): Promise<void> {
    this.running = false;
    await this.looking;
  }

  private async look(): Promise<void> {
    for (; this.running; await sleep(LOOK_MS)) {
      if (this.ending.size === 0) continue;
      const rows = await this.database.prepared<{ id: string }>(this.sql, [this.process, [...this.ending]]);
      for (const { id } of rows) {
        this.waiting.get(id)?.();
        this.waiting.delete(id);
        this.ending.delete(id);
      }
    }
  }
}
