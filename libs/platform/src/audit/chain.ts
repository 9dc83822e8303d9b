import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What the first entry of a tenant names as the one before it. */
export const GENESIS = '0'.repeat(64);

/** The text that is hashed: JSON in the one form that RFC 8785 gives it. */
export function canonicalText(value: unknown): string {
  // Through JSON once, so that what JSON cannot say (undefined, dates) is settled before.
  const text = canonicalize(JSON.parse(JSON.stringify(value)));
  if (text === undefined) throw new Error('nothing to record');
  return text;
}

/** SHA-256 of an entry's text, hexadecimal. The text holds the hash of the entry before: that makes the chain. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface ChainedEntry {
  readonly sequence: number;
  readonly record: string;
  readonly hash: string;
}

/** Where a chain stands. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

export interface Breach {
  /** The entry at which it shows. */
  readonly sequence: number;
  readonly reason: 'changed' | 'missing' | 'reordered' | 'unlinked' | 'head';
  readonly detail: string;
}

/** Follows a chain over pages of entries, oldest first; says what is wrong with it. Pure but for what it remembers. */
export class ChainCheck {
  readonly breaches: Breach[] = [];
  /** The first ones tell enough. */
  private static readonly MOST = 100;
  private at: ChainHead = { sequence: 0, hash: GENESIS };

  get head(): ChainHead {
    return this.at;
  }

  next({ sequence, record, hash }: ChainedEntry): void {
    const said = parse(record);
    const expected = this.at.sequence + 1;
    if (hashOf(record) !== hash) this.report(sequence, 'changed', 'its text does not have its hash');
    if (sequence !== expected) {
      this.report(
        sequence,
        'missing',
        `${expected === sequence - 1 ? `entry ${expected} is` : `entries ${expected} to ${sequence - 1} are`} gone`,
      );
    } else if (said?.previousHash !== this.at.hash) {
      this.report(sequence, 'unlinked', 'it does not hold the hash of the entry before it');
    }
    if (said?.sequence !== sequence)
      this.report(sequence, 'reordered', `it was written as entry ${String(said?.sequence)}`);
    this.at = { sequence, hash };
  }

  /**
   * @param head what the chain was last known to end with
   * @param last the last entry that there is
   */
  end(head: ChainHead, last: number): void {
    if (last > head.sequence) this.report(last, 'head', `entry ${head.sequence} was the last one written`);
    if (head.sequence !== this.at.sequence) {
      this.report(this.at.sequence, 'head', `the chain ends here, but entry ${head.sequence} was the last one written`);
    } else if (head.hash !== this.at.hash) {
      this.report(head.sequence, 'head', 'the last entry is not the one that was written last');
    }
  }

  private report(sequence: number, reason: Breach['reason'], detail: string): void {
    if (this.breaches.length < ChainCheck.MOST) this.breaches.push({ sequence, reason, detail });
  }
}

function parse(record: string): { sequence?: unknown; previousHash?: unknown } | undefined {
  try {
    return JSON.parse(record) as { sequence?: unknown; previousHash?: unknown };
  } catch {
    return undefined;
  }
}
