import { endianness } from 'node:os';

/** Texts one after the other: the text at a place is the code units from its bound up to the next one. */
export interface Keys {
  readonly units: Uint16Array;
  readonly bounds: Uint32Array;
}

/** So few are sorted sooner by comparing them. */
const FEW = 12;
/** A word of 64 bits: characters of a key, then where its place is. */
const KEY_BITS = 40;
const MOST_PLACES = 2 ** 24;
const MOST_CHARACTERS = 10;
const [LOW, HIGH] = endianness() === 'LE' ? [0, 1] : [1, 0];

/**
 * Puts places in the order of their keys by code units, those under one key as they were. Keys of a book begin alike and are
 * of few characters: as many as go into a number are sorted as numbers, in a third of the time of comparing texts.
 * @param places at most 16,777,216
 * @param from so many characters are the same in all of them
 */
export function sortPlaces(keys: Keys, places: Uint32Array, from = 0): void {
  if (places.length <= FEW) {
    insert(keys, places);
    return;
  }
  const at = commonEnd(keys, places, from);
  const alphabet = alphabetAt(keys, places, at);
  if (!alphabet) return;
  const halves = sortedWords(keys, places, at, alphabet);
  const before = places.slice();
  for (let nth = 0; nth < places.length; nth++)
    places[nth] = before[(halves[2 * nth + LOW] as number) % MOST_PLACES] as number;
  let start = 0;
  for (let end = 1; end <= places.length; end++) {
    if (end < places.length && isSame(halves, start, end)) continue;
    if (end - start > 1) sortPlaces(keys, places.subarray(start, end), at + alphabet.characters);
    start = end;
  }
}

function insert(keys: Keys, places: Uint32Array): void {
  for (let nth = 1; nth < places.length; nth++) {
    const place = places[nth] as number;
    let at = nth;
    for (; at > 0 && compare(keys, places[at - 1] as number, place) > 0; at--) places[at] = places[at - 1] as number;
    places[at] = place;
  }
}

function compare({ units, bounds }: Keys, one: number, other: number): number {
  const [a, b] = [bounds[one] as number, bounds[other] as number];
  const [lengthA, lengthB] = [(bounds[one + 1] as number) - a, (bounds[other + 1] as number) - b];
  const length = Math.min(lengthA, lengthB);
  for (let nth = 0; nth < length; nth++) {
    const difference = (units[a + nth] as number) - (units[b + nth] as number);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

/** Where the keys begin to differ. */
function commonEnd({ units, bounds }: Keys, places: Uint32Array, from: number): number {
  const [first = 0] = places;
  const one = bounds[first] as number;
  let length = (bounds[first + 1] as number) - one;
  for (const place of places) {
    const start = bounds[place] as number;
    length = Math.min(length, (bounds[place + 1] as number) - start);
    let at = from;
    while (at < length && units[start + at] === units[one + at]) at++;
    length = at;
  }
  return length;
}

interface Alphabet {
  readonly least: number;
  /** How many characters it has; one of them is the end of a key. */
  readonly size: number;
  /** So many of them are in a word. */
  readonly characters: number;
}

/** Of what comes next in the keys; undefined where nothing does. */
function alphabetAt({ units, bounds }: Keys, places: Uint32Array, from: number): Alphabet | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const place of places) {
    const start = (bounds[place] as number) + from;
    const end = Math.min(start + MOST_CHARACTERS, bounds[place + 1] as number);
    for (let at = start; at < end; at++) {
      const unit = units[at] as number;
      if (unit < least) least = unit;
      if (unit > most) most = unit;
    }
  }
  if (least > most) return undefined;
  const size = most - least + 2;
  return { least, size, characters: Math.min(MOST_CHARACTERS, Math.floor(KEY_BITS / Math.log2(size))) };
}

function sortedWords(
  { units, bounds }: Keys,
  places: Uint32Array,
  from: number,
  { least, size, characters }: Alphabet,
): Uint32Array {
  const words = new BigUint64Array(places.length);
  const halves = new Uint32Array(words.buffer);
  for (let nth = 0; nth < places.length; nth++) {
    const place = places[nth] as number;
    const start = (bounds[place] as number) + from;
    const end = bounds[place + 1] as number;
    let number = 0;
    for (let at = start; at < start + characters; at++)
      number = number * size + (at < end ? (units[at] as number) - least + 1 : 0);
    const high = Math.floor(number / 256);
    halves[2 * nth + HIGH] = high;
    halves[2 * nth + LOW] = (number - high * 256) * MOST_PLACES + nth;
  }
  words.sort();
  return halves;
}

const isSame = (halves: Uint32Array, one: number, other: number): boolean =>
  halves[2 * one + HIGH] === halves[2 * other + HIGH] &&
  (halves[2 * one + LOW] as number) >>> 24 === (halves[2 * other + LOW] as number) >>> 24;
