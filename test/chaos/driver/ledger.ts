import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** A request that somebody outside made, and how it was answered in the end. */
export interface Entry {
  /** Its Idempotency-Key, or what the vendor numbers it by. */
  readonly key: string;
  /** What was asked, e.g. `order`, `confirmation`. */
  readonly what: string;
  /** The order that it is about, where it is about one. */
  readonly order?: string;
  /** The partner that told it. */
  readonly by?: string;
  /** What it said, where the answer does not say so. */
  // biome-ignore lint/suspicious/noExplicitAny: as it was told
  readonly told?: any;
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: as it came over the wire
  readonly body?: any;
}

/** The driver's own book of what was acknowledged: on the disk before the driver goes on, and of no use to the product. */
export class Ledger {
  private readonly handle: number;
  private readonly acknowledged: Entry[] = [];

  constructor(private readonly file: string) {
    this.handle = openSync(file, 'a', 0o600);
  }

  write(entry: Entry): void {
    writeSync(this.handle, `${JSON.stringify(entry)}\n`);
    fsyncSync(this.handle);
    this.acknowledged.push(entry);
  }

  get length(): number {
    return this.acknowledged.length;
  }

  of(what: string): readonly Entry[] {
    return this.acknowledged.filter((entry) => entry.what === what);
  }

  /** As it stands on the disk. */
  read(): Entry[] {
    const lines = readFileSync(this.file, 'utf8').trimEnd();
    return lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as Entry);
  }

  close(): void {
    closeSync(this.handle);
  }
}
