import { endianness } from 'node:os';
import { jsonOf } from '../as-stored.js';
import { sortPlaces } from './key.order.js';
import type { Keyed } from './reconcile.js';

/** Bytes. What is in memory as objects has to be little beside the young generation, or it all survives into the old one. */
const BLOCK = 16_384;
const COMMA = 0x2c;
const [OPEN, CLOSE] = [0x5b, 0x5d];

/** Rows next to each other, as a JSON array. */
export interface BytesOfRows {
  /** Key of the first of them. */
  readonly first: string;
  readonly length: number;
  copyTo(target: Buffer, at: number): void;
}

/**
 * Rows as they came, as JSON beside their keys, in buffers: the garbage collector would spend more on a million objects than
 * it takes to write them as bytes.
 */
export class RowsInBytes {
  private texts = Buffer.alloc(0);
  private textBounds = new Uint32Array(1);
  private units = new Uint16Array(0);
  private bounds = new Uint32Array(1);
  private count = 0;

  /** In bytes. */
  get size(): number {
    return this.textEnd + 2 * this.unitsEnd + 8 * this.count;
  }

  add(rows: readonly Keyed[]): void {
    const texts = rows.map(jsonOf);
    const text = texts.join('');
    const length = Buffer.byteLength(text);
    const isAscii = length === text.length;
    const keys = rows.map(({ key }) => key).join('');
    this.makeRoom(rows.length, length, keys.length);
    this.texts.write(text, this.textEnd);
    writeUnits(keys, this.units, this.unitsEnd);
    for (const [nth, row] of rows.entries()) {
      const own = texts[nth] as string;
      const { textEnd, unitsEnd } = this;
      this.count += 1;
      this.textBounds[this.count] = textEnd + (isAscii ? own.length : Buffer.byteLength(own));
      this.bounds[this.count] = unitsEnd + row.key.length;
    }
  }

  /** Forgets them and keeps the room. */
  clear(): void {
    this.count = 0;
  }

  /** In the order of their keys; those under one key as they came. */
  *sorted(): Generator<BytesOfRows> {
    const places = new Uint32Array(this.count);
    for (let place = 0; place < places.length; place++) places[place] = place;
    sortPlaces({ units: this.units, bounds: this.bounds }, places);
    let from = 0;
    let length = 0;
    for (let nth = 0; nth < places.length; nth++) {
      length += this.lengthOf(places[nth] as number) + 1;
      if (length < BLOCK && nth < places.length - 1) continue;
      yield this.block(places.subarray(from, nth + 1), length + 1);
      from = nth + 1;
      length = 0;
    }
  }

  private block(places: Uint32Array, length: number): BytesOfRows {
    const { texts, textBounds } = this;
    const [first = 0] = places;
    const row = texts.toString('utf8', textBounds[first], textBounds[first + 1]);
    return {
      first: (JSON.parse(row) as Keyed).key,
      length,
      copyTo: (target, start) => {
        let at = start;
        for (const place of places) {
          target[at++] = COMMA;
          // So few bytes are copied sooner here than by a call.
          const end = textBounds[place + 1] as number;
          for (let from = textBounds[place] as number; from < end; from++) target[at++] = texts[from] as number;
        }
        target[start] = OPEN;
        target[at] = CLOSE;
      },
    };
  }

  private makeRoom(rows: number, bytes: number, units: number): void {
    this.texts = withRoom(this.texts, this.textEnd + bytes, Buffer.allocUnsafeSlow);
    this.units = withRoom(this.units, this.unitsEnd + units, (size) => new Uint16Array(size));
    this.textBounds = withRoom(this.textBounds, this.count + rows + 1, (size) => new Uint32Array(size));
    this.bounds = withRoom(this.bounds, this.count + rows + 1, (size) => new Uint32Array(size));
  }

  private lengthOf(place: number): number {
    return (this.textBounds[place + 1] as number) - (this.textBounds[place] as number);
  }

  private get textEnd(): number {
    return this.textBounds[this.count] as number;
  }

  private get unitsEnd(): number {
    return this.bounds[this.count] as number;
  }
}

function writeUnits(text: string, target: Uint16Array, at: number): void {
  const bytes = Buffer.from(target.buffer, 2 * at, 2 * text.length);
  bytes.write(text, 'utf16le');
  if (endianness() === 'BE') bytes.swap16();
}

function withRoom<T extends Uint8Array | Uint16Array | Uint32Array>(
  old: T,
  needed: number,
  made: (size: number) => T,
): T {
  if (needed <= old.length) return old;
  const next = made(Math.max(needed, 2 * old.length, 1_024));
  next.set(old);
  return next;
}
