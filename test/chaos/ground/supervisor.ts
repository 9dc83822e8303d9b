import { setTimeout as sleep } from 'node:timers/promises';
import type { Apart, AppProcess } from '../../support/apart.js';
import type { Seat } from '../plan/fault.js';
import { Complaints } from './complaints.js';

const AGAIN_AFTER_MS = 500;
const STOPS_WITHIN_MS = 500;
/** Once nothing strikes any more: long enough for a machine that is busy elsewhere. */
const READY_WITHIN_MS = 600_000;

/** A process that ended though nobody had killed it. */
export interface Collapse {
  readonly seat: Seat;
  readonly by: number | string;
  readonly log: string;
}

/** Starts again whatever ended, as an init system does, and tells what ended by itself. */
export class Supervisor {
  private readonly seated = new Map<Seat, AppProcess>();
  private readonly ready = new Set<AppProcess>();
  private readonly waits = new Map<Seat, number>();
  private stopping = false;
  readonly collapses: Collapse[] = [];
  private readonly complaints = new Complaints();
  restarts = 0;

  constructor(
    private readonly apart: Apart,
    seatOf: (url: string) => Seat,
  ) {
    for (const each of apart.processes) {
      this.seat(seatOf(each.url), each);
      this.ready.add(each);
    }
  }

  at(seat: Seat): AppProcess {
    const found = this.seated.get(seat);
    if (!found) throw new Error(`nobody sits at ${seat}`);
    return found;
  }

  has(seat: Seat): boolean {
    return this.seated.has(seat);
  }

  isReady(seat: Seat): boolean {
    return this.ready.has(this.at(seat));
  }

  /** kill -9; what comes in its place comes after so long. */
  async kill(seat: Seat, awayMs = AGAIN_AFTER_MS): Promise<void> {
    this.waits.set(seat, awayMs);
    await this.at(seat).end('SIGKILL');
  }

  /** As on Ctrl-C, then again. */
  async restart(seat: Seat): Promise<void> {
    await this.at(seat).end('SIGTERM');
  }

  /** It stands still a second time where it was just about to by itself when it was stopped: that takes it a moment. */
  async goOn(seat: Seat): Promise<void> {
    this.at(seat).signal('SIGCONT');
    await sleep(STOPS_WITHIN_MS);
    this.at(seat).signal('SIGCONT');
  }

  async allReady(): Promise<void> {
    for (const each of this.seated.values()) each.signal('SIGCONT');
    for (const deadline = Date.now() + READY_WITHIN_MS; this.ready.size < this.seated.size; await sleep(100)) {
      if (Date.now() > deadline) {
        const missing = [...this.seated.keys()].filter((seat) => !this.ready.has(this.at(seat)));
        throw new Error(
          `never ready again: ${missing.map((seat) => `${seat}\n${this.at(seat).output.slice(-2_000)}`)}`,
        );
      }
    }
  }

  /** Of those that live and of those before them. */
  get complained(): readonly (readonly [string, number])[] {
    for (const each of this.seated.values()) this.complaints.of(each);
    return this.complaints.all;
  }

  stop(): void {
    this.stopping = true;
  }

  private seat(seat: Seat, process: AppProcess): void {
    this.seated.set(seat, process);
    process.onEnd(() => void this.ended(seat, process));
  }

  private async ended(seat: Seat, process: AppProcess): Promise<void> {
    const wasReady = this.ready.delete(process);
    this.complaints.of(process);
    if (this.stopping) return;
    const by = process.endedBy as number | string;
    // One that cannot start for want of its database ends, and is started again.
    if (by !== 'SIGKILL' && by !== 'SIGTERM' && by !== 0 && wasReady)
      this.collapses.push({ seat, by, log: process.output.slice(-4_000) });
    await sleep(this.waits.get(seat) ?? AGAIN_AFTER_MS);
    this.waits.delete(seat);
    if (this.stopping) return;
    this.restarts += 1;
    const next = this.apart.again(process);
    this.seat(seat, next);
    await this.becomesReady(next, seat.startsWith('sandbox/') ? '/_control' : '/health/ready');
  }

  /** However long that takes, unless it ends first, which is heard of; `allReady` tells of one that never is. */
  private async becomesReady(process: AppProcess, path: string): Promise<void> {
    while (process.endedBy === undefined && !this.stopping) {
      const isReady = await process.untilReady(path).then(
        () => true,
        () => false,
      );
      if (isReady && process.endedBy === undefined) this.ready.add(process);
      if (isReady) return;
    }
  }
}
