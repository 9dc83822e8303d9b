import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FaultMode } from './fault.rules.js';
import type { Faults, StoredRule } from './faults.js';
import type { Store } from './store.js';
import type { BadDay, VendorAnswer, VendorRequest } from './vendor.js';
import type { Installed, Vendors } from './vendors.js';

type Outcome =
  | { readonly answer: VendorAnswer; readonly afterwards?: 'hang' | 'reset' }
  | { readonly struck: StoredRule };

/** Lets every vendor answer below its base path, as well or as badly as its faults allow. */
export class Gateway {
  constructor(
    private readonly store: Store,
    private readonly faults: Faults,
    private readonly vendors: Vendors,
  ) {}

  mount(fastify: FastifyInstance): void {
    // OData V2 changes entities with MERGE as well.
    fastify.addHttpMethod('MERGE', { hasBody: true });
    for (const installed of this.vendors.all) {
      const handle = (request: FastifyRequest, reply: FastifyReply) => this.handle(installed, request, reply);
      fastify.all(installed.vendor.basePath, handle);
      fastify.all(`${installed.vendor.basePath}/*`, handle);
    }
  }

  private async handle(installed: Installed, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { vendor } = installed;
    const call = toVendorRequest(vendor.basePath, request);
    let outcome = await this.perform(installed, call, request, true);
    if ('struck' in outcome) {
      const { rule } = outcome.struck;
      if (rule.mode !== 'hang') await sleep(rule.delayMs ?? (rule.mode === 'slow' ? SLOW_MS : 0));
      if (rule.mode !== 'slow') return this.strike(installed, call, outcome.struck, reply);
      outcome = await this.perform(installed, call, request, false);
    }
    if (!('answer' in outcome)) return;
    if (outcome.afterwards === 'hang') return hang(reply);
    if (outcome.afterwards === 'reset') return reset(reply);
    send(reply, outcome.answer);
  }

  /** One transaction: the fault's count, and what the vendor does. */
  private async perform(
    { vendor, book }: Installed,
    call: VendorRequest,
    { url, socket }: FastifyRequest,
    faulty: boolean,
  ): Promise<Outcome> {
    // That the caller hung up meanwhile is read by the time at which it is done.
    await turn();
    const perform = () => book.askedFor(socket.destroyed || socket.readableEnded, () => vendor.answer(book, call));
    try {
      return await this.store.run((): Outcome => {
        const struck = faulty ? this.faults.strike(vendor.id, call.method, [url, decoded(url)]) : undefined;
        if (!struck) return { answer: perform() };
        const { mode, match } = struck.rule;
        if (!isAnsweredFirst(mode)) {
          this.faults.count(vendor.id, struck);
          return { struck };
        }
        const before = this.store.writes;
        const answer = mode === 'ok-without-effect' ? book.withoutEffect(perform) : perform();
        if (this.store.writes === before && !match?.method) return { answer };
        this.faults.count(vendor.id, struck);
        const afterwards = AFTERWARDS[mode];
        return { answer, ...(afterwards && { afterwards }) };
      });
    } catch (error) {
      process.stderr.write(`sandbox: ${vendor.id} failed at ${call.method} ${call.path}: ${(error as Error).stack}\n`);
      return { answer: vendor.answerBadly('error', call) };
    }
  }

  private strike({ vendor }: Installed, call: VendorRequest, { rule }: StoredRule, reply: FastifyReply): void {
    const badly = (day: BadDay, extra: Record<string, string> = {}) => {
      const answer = vendor.answerBadly(day, call);
      send(reply, { ...answer, headers: { ...answer.headers, ...extra } });
    };
    const retryAfter = String(rule.retryAfter ?? 1);
    switch (rule.mode) {
      case 'hang':
        hang(reply, rule.delayMs);
        break;
      case 'reset':
        reset(reply);
        break;
      case 'down':
        send(reply, {
          status: 503,
          headers: { 'retry-after': retryAfter, connection: 'close', 'content-type': 'text/plain' },
          body: 'Service Unavailable',
        });
        break;
      case 'garbage':
        send(reply, {
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: '{"d":{"results":[{"',
        });
        break;
      case 'rate-limit':
        badly('rate-limit', vendor.silentAboutRates ? {} : { 'retry-after': retryAfter });
        break;
      case 'ok-with-error':
        badly('ok-with-error');
        break;
      default:
        badly('error', rule.retryAfter === undefined ? {} : { 'retry-after': retryAfter });
        break;
    }
  }
}

const SLOW_MS = 3_000;

/** What becomes of the connection once the vendor has done what it was asked for. */
const AFTERWARDS: Partial<Record<FaultMode, 'hang' | 'reset'>> = {
  'commit-then-hang': 'hang',
  'commit-then-reset': 'reset',
};

/** Faults of a vendor that works on the call before it fails. */
const isAnsweredFirst = (mode: FaultMode): boolean => mode === 'ok-without-effect' || mode in AFTERWARDS;

function toVendorRequest(basePath: string, request: FastifyRequest): VendorRequest {
  const [path = '', query = ''] = splitOnce(request.url, '?');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  return {
    method: request.method,
    path: path.slice(basePath.length) || '/',
    query: new URLSearchParams(query),
    headers,
    rawBody: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url;
  }
}

function send(reply: FastifyReply, { status, headers = {}, body }: VendorAnswer): void {
  reply.code(status);
  for (const [name, value] of Object.entries(headers))
    reply.header(name, typeof value === 'string' ? value : [...value]);
  if (body === undefined) reply.send();
  else if (typeof body === 'string' || Buffer.isBuffer(body)) reply.send(body);
  else {
    if (!reply.hasHeader('content-type')) reply.header('content-type', 'application/json; charset=utf-8');
    reply.send(JSON.stringify(body));
  }
}

function hang(reply: FastifyReply, cutAfterMs?: number): void {
  reply.hijack();
  if (cutAfterMs === undefined) return;
  const timer = setTimeout(() => reply.raw.destroy(), cutAfterMs);
  reply.raw.once('close', () => clearTimeout(timer));
}

function reset(reply: FastifyReply): void {
  reply.hijack();
  const { socket } = reply.raw;
  if (socket && 'resetAndDestroy' in socket) socket.resetAndDestroy();
  else reply.raw.destroy();
}
