import { connect, type Socket } from 'node:net';
import type { Operation } from './contracts.js';
import type { Json } from './world.js';

export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Json;
}

export interface WireRequest {
  readonly method?: string;
  readonly token?: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request whose body is these bytes and no others. */
export async function send(url: string, { method = 'GET', token, body, headers }: WireRequest): Promise<WireAnswer> {
  const answer = await fetch(url, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? Buffer.from(body) : new Uint8Array(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: parsed(text) };
}

/** Whatever comes back for these bytes until the other side hangs up, or for as long as is waited. */
export function exchange(port: number, bytes: string | Buffer, waitMs = 5_000): Promise<string> {
  return new Promise((done) => {
    let text = '';
    const socket = open(port, () => socket.write(bytes));
    const end = () => done(text);
    const timer = setTimeout(() => socket.destroy(), waitMs);
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('close', () => {
      clearTimeout(timer);
      end();
    });
  });
}

/** A connection that may be cut at any moment without anyone minding. */
export function open(port: number, onConnect: () => void = () => undefined): Socket {
  const socket = connect(port, '127.0.0.1', onConnect);
  socket.on('error', () => undefined);
  return socket;
}

/** The first answer in what came over the wire. */
export function parseAnswer(text: string): WireAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  const headers = new Headers(fields.map((field) => field.split(/:\s*(.*)/s).slice(0, 2) as [string, string]));
  const length = headers.get('content-length');
  const body = rest.join('\r\n\r\n').slice(0, length ? Number(length) : undefined);
  return { status: Number(line.split(' ')[1] ?? 0), headers, text: body, body: parsed(body) };
}

/** Of the inside of the product, in whatever form it would show. */
const INSIDE =
  /\bat .+:\d+:\d+|node_modules|\/dist\/|"stack"|SELECT .+ FROM|INSERT INTO|violates|syntax error|ECONNREFUSED/;

/** What a refusal owes to its caller (RFC 9457, CONTRACT.md); empty when it is all there. */
export function faultsOfRefusal(answer: WireAnswer, status: number, code: string, operation?: Operation): string[] {
  const { headers, body, text } = answer;
  const faults: string[] = [];
  if (answer.status !== status || body?.code !== code)
    faults.push(`is ${answer.status} ${body?.code ?? text.slice(0, 200)}, not ${status} ${code}`);
  if (!headers.get('content-type')?.startsWith('application/problem+json'))
    faults.push(`is ${headers.get('content-type')}`);
  if (body?.status !== answer.status) faults.push(`says status ${body?.status} at ${answer.status}`);
  if (!/^[0-9a-f]{32}$/.test(body?.correlationId)) faults.push('has no correlationId');
  if (!URL.canParse(body?.type ?? '') || typeof body?.title !== 'string') faults.push('has no type or title');
  if (answer.status === 401 && !headers.get('www-authenticate')?.startsWith('Bearer')) faults.push('has no challenge');
  if (INSIDE.test(text)) faults.push(`shows the inside: ${text.slice(0, 300)}`);
  return [...faults, ...(operation?.faults(answer.status, headers.get('content-type'), body) ?? [])];
}

function parsed(text: string): Json {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
