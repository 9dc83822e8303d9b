import { connect, type Socket } from 'node:net';

export interface LoadResult {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
}

/** A request as it goes over the wire; those of one connection take turns. */
export type RequestText = (connection: number, turn: number) => string;
/** Different requests of one connection. */
const TURNS = 20;

/**
 * As many requests at once as there are connections, each sending its next one when the last is answered. Written on bare
 * sockets and from a text that is made once, so that what is measured is the server. Anything but 200 ends it.
 */
export async function load(port: number, width: number, ms: number, textOf: RequestText): Promise<LoadResult> {
  const took: number[] = [];
  const until = performance.now() + ms;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: width }, (_, nth) =>
      drive(
        port,
        Array.from({ length: TURNS }, (_, turn) => Buffer.from(textOf(nth, turn))),
        until,
        took,
      ),
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.floor(took.length * share)] ?? Number.NaN;
  return { perSecond: took.length / seconds, p50: at(0.5), p99: at(0.99), requests: took.length };
}

function drive(port: number, requests: readonly Buffer[], until: number, took: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let sent = 0;
    let turn = 0;
    let answer = '';
    const ask = () => {
      sent = performance.now();
      socket.write(requests[turn++ % requests.length] as Buffer);
    };
    socket.on('connect', ask).on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
      if (!isWhole(answer)) return;
      if (!answer.startsWith('HTTP/1.1 200')) {
        socket.destroy();
        reject(new Error(`answered ${answer}`));
        return;
      }
      const now = performance.now();
      took.push(now - sent);
      answer = '';
      if (now < until) ask();
      else socket.end(() => resolve());
    });
  });
}

function isWhole(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer);
  if (!length) throw new Error(`an answer without content-length: ${answer}`);
  return answer.length >= end + 4 + Number(length[1]);
}

export const get = (path: string, headers: Readonly<Record<string, string>> = {}): string =>
  [`GET ${path} HTTP/1.1`, 'host: 127.0.0.1', ...Object.entries(headers).map(([k, v]) => `${k}: ${v}`), '', ''].join(
    '\r\n',
  );
