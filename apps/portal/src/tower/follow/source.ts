import type { Fact } from '../model/facts.js';

/** What a source told from a cursor on. */
export interface SourcePage {
  readonly facts: readonly Fact[];
  /** How many things those are made of. */
  readonly read: number;
  readonly next: string;
  /** There may be more already. */
  readonly more: boolean;
  /** What was committed until then has been read, where there is no more; absent: all until it was asked. */
  readonly asOf?: Date;
}

/** The source's cursor is of another database: everything has to be read again. */
export class StartOver extends Error {
  override readonly name = 'StartOver';
}

/** What the control tower follows. Nothing that it tells is missed; some of it may be told again. */
export interface Source {
  readonly name: string;
  /** Of one that tells how things stand, and not what happened: asked this often, and at once when somebody comes to look. */
  readonly everyMs?: number;
  /** @throws StartOver */
  read(after: string | undefined, signal: AbortSignal): Promise<SourcePage>;
}
