import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isNamed, type Passage, partOf, tellPassage } from './passages.js';

/**
 * Which passages count: those of a moment and of a kind, whose name is as the pattern says (`*` for anything) and that are of
 * one part; all of them as far as it does not say. Not those that are excepted, as `tellPassage` tells them.
 */
export interface At {
  readonly moment?: Passage['moment'];
  readonly what?: Passage['what'];
  readonly name?: string;
  readonly part?: number;
  /** Commits of transactions alone, none of a statement by itself. */
  readonly inTransaction?: boolean;
  readonly except?: readonly string[];
}

/** Whether it counts. */
export const isAt = (at: At, passage: Passage): boolean =>
  (at.moment ?? passage.moment) === passage.moment &&
  (at.what ?? passage.what) === passage.what &&
  isNamed(passage.name, at.name ?? '*') &&
  (at.part === undefined || at.part === partOf(passage)) &&
  (!at.inTransaction || passage.session !== undefined) &&
  !at.except?.includes(tellPassage(passage));

/** What becomes of a process by itself. */
export type InsideFault =
  | { readonly kind: 'kill' | 'stop'; readonly at: At; readonly nth: number }
  | { readonly kind: 'full-disk'; readonly forMs: number };

/** A passage at which a process was killed or stopped. */
export interface Strike extends Passage {
  /** By the right time, ISO 8601. */
  readonly at: string;
  readonly pid: number;
  readonly kind: 'kill' | 'stop';
}

/** A commit or call that there is. */
export type Known = Omit<Passage, 'moment'> & { readonly lives: number };

export type Armed = InsideFault & { readonly id: number };

/** What can be switched off in a process that has loaded its sabotage. */
export type Safeguard =
  | 'idempotency'
  | 'outbox'
  | 'fencing'
  | 'look-up'
  | 'read-back'
  | 'unique-key'
  | 'compensation'
  | 'limit';

/** The files between a driver and the processes that take turns in one folder. */
export const filesOf = (folder: string) => ({
  armed: join(folder, 'armed.json'),
  clock: join(folder, 'clock.json'),
  sabotage: join(folder, 'sabotage.json'),
  strikes: join(folder, 'strikes.jsonl'),
  passages: join(folder, 'passages.jsonl'),
});

const BUILT = 'dist/test/chaos/preload';

/** Where Node finds what is loaded before an app. */
export const preloadArgs = (...names: readonly string[]): string[] =>
  names.flatMap((name) => ['--import', pathToFileURL(resolve(BUILT, `${name}.js`)).href]);

/** A driver's hold on the faults inside of one process, and of those that come after it in its place. */
export class InsideControl {
  private readonly files;
  private armings = Date.now();

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.files = filesOf(folder);
  }

  /** What Node is started with, before the app's main. */
  get nodeArgs(): string[] {
    return preloadArgs('faults');
  }

  get env(): Record<string, string> {
    return { CHAOS_FOLDER: this.folder };
  }

  /** In place of one that has not struck. */
  arm(fault: InsideFault): void {
    this.write(this.files.armed, { ...fault, id: ++this.armings } satisfies Armed);
  }

  disarm(): void {
    rmSync(this.files.armed, { force: true });
  }

  /** Whether the last one that was armed is still to strike. */
  get isArmed(): boolean {
    return existsSync(this.files.armed);
  }

  /** @param offsetMs by how much the wall clock is fast */
  clock(offsetMs: number): void {
    this.write(this.files.clock, { offsetMs });
  }

  /** All others are on. */
  switchOff(...safeguards: readonly Safeguard[]): void {
    this.write(this.files.sabotage, safeguards);
  }

  strikes(): Strike[] {
    return linesOf<Strike>(this.files.strikes);
  }

  /** Every commit and call that was passed so far, and by how many processes that took turns here. */
  passages(): Known[] {
    const known = new Map<string, Known>();
    for (const each of linesOf<Omit<Known, 'lives'>>(this.files.passages)) {
      const line = `${each.what} ${each.name}`;
      known.set(line, { ...each, lives: (known.get(line)?.lives ?? 0) + 1 });
    }
    return [...known.values()];
  }

  /** Whole or not at all: a process may be reading. */
  private write(file: string, content: object): void {
    writeFileSync(`${file}.new`, JSON.stringify(content));
    renameSync(`${file}.new`, file);
  }
}

/** A line that a killed process did not end is left out. */
function linesOf<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.slice(0, -1).map((line) => JSON.parse(line) as T);
}
