import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import PQueue from 'p-queue';
import { ProblemError } from '#platform/errors';

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const NONCE_BYTES = 16;
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** Each hash costs memory and a core: whoever sends many passwords waits, and nobody else does. */
const atOnce = new PQueue({ concurrency: 2 });
/** More than this wait for so long that their browsers give up. */
const MOST_WAITING = 50;
const derive = promisify(argon2);

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** @throws ProblemError `service-unavailable` */
function tagOf(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  if (atOnce.size >= MOST_WAITING) throw new ProblemError('service-unavailable', 'Too many sign in at the moment');
  // As people type it on whatever keyboard (RFC 8265 4.2).
  return atOnce.add(() =>
    derive('argon2id', { message: password.normalize('NFC'), nonce, tagLength: TAG_BYTES, ...cost }),
  ) as Promise<Buffer>;
}

const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/** In the PHC string format, which says how it was made. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(NONCE_BYTES);
  const { memory, passes, parallelism } = COST;
  const tag = await tagOf(password, nonce, COST);
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(nonce)}$${text(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/;

/** Takes as long for somebody who has no password, so that nobody learns who is known here. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = '', tag = ''] = PHC.exec(hash ?? '') ?? [];
  if (!memory) {
    await tagOf(password, Buffer.alloc(NONCE_BYTES), COST);
    return false;
  }
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const given = await tagOf(password, Buffer.from(nonce, 'base64'), cost);
  const kept = Buffer.from(tag, 'base64');
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/** To be told once and changed at the first sign-in. */
export const newPassword = (): string => randomBytes(15).toString('base64url');

/** A shorter name is in many words. */
const TELLING = 3;

/** @returns why nobody called so may choose it; undefined where that one may */
export function unfit(chosen: string, username: string): string | undefined {
  if (chosen.length < SHORTEST_PASSWORD) return `A password has at least ${SHORTEST_PASSWORD} characters.`;
  if (chosen.length > LONGEST_PASSWORD) return `A password has at most ${LONGEST_PASSWORD} characters.`;
  const name = username.trim().toLowerCase();
  if (name.length >= TELLING && chosen.toLowerCase().includes(name)) return 'Your name must not be in the password.';
  return undefined;
}
