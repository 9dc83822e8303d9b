import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { type Armed, filesOf, isAt, type Strike } from './control.js';
import type { Passage } from './passages.js';

const LOOK_EVERY_MS = 50;
/** By its own clock, whatever becomes of the one that the app sees. */
const rightTime = Date.now.bind(Date);

/** What is armed for this process, and how it strikes. */
export class Inside {
  private readonly files;
  private armed?: Armed;
  private passed = 0;
  private fullUntil = 0;
  private readonly seen = new Set<string>();

  /** @param onClock told by how many milliseconds the clock is to be fast, whenever that changes */
  constructor(
    folder: string,
    private readonly onClock: (offsetMs: number) => void,
  ) {
    this.files = filesOf(folder);
    this.look();
    setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  get diskIsFull(): boolean {
    return performance.now() < this.fullUntil;
  }

  /** The process goes by a commit or a call: kept in the list of all that there are, and struck where it is its turn. */
  pass(passage: Passage): void {
    const { what, name } = passage;
    const entry = `${JSON.stringify({ what, name })}\n`;
    if (!this.seen.has(entry)) {
      this.seen.add(entry);
      appendFileSync(this.files.passages, entry);
    }
    const armed = this.armedAt(passage);
    if (!armed) return;
    this.passed += 1;
    if (this.passed === armed.nth) this.strike(armed, passage);
  }

  /** Whether this passage would be the one that is struck. */
  isNext(passage: Passage): boolean {
    return this.armedAt(passage)?.nth === this.passed + 1;
  }

  private armedAt(passage: Passage): (Armed & { kind: 'kill' | 'stop' }) | undefined {
    const { armed } = this;
    return armed && armed.kind !== 'full-disk' && isAt(armed.at, passage) ? armed : undefined;
  }

  /** Unless it was disarmed since it was looked at: of one that stood still meanwhile that is long ago, and nobody would let it go on. */
  private strike({ kind, id }: Armed & { kind: 'kill' | 'stop' }, passage: Passage): void {
    this.armed = undefined;
    if (this.read<Armed>(this.files.armed)?.id !== id) return;
    rmSync(this.files.armed, { force: true });
    const struck: Strike = { at: new Date(rightTime()).toISOString(), pid: process.pid, kind, ...passage };
    appendFileSync(this.files.strikes, `${JSON.stringify(struck)}\n`);
    process.kill(process.pid, kind === 'kill' ? 'SIGKILL' : 'SIGSTOP');
    // A signal may take a moment to arrive; nothing more is done until it has.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }

  private look(): void {
    const armed = this.read<Armed>(this.files.armed);
    if (armed?.id !== this.armed?.id) {
      this.armed = armed;
      this.passed = 0;
      if (armed?.kind === 'full-disk') {
        this.fullUntil = performance.now() + armed.forMs;
        rmSync(this.files.armed, { force: true });
      }
    }
    this.onClock(this.read<{ offsetMs: number }>(this.files.clock)?.offsetMs ?? 0);
  }

  private read<T>(file: string): T | undefined {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as T;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
