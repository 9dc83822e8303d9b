import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { inParallel } from './parallel.js';
import { OWNERS, PopulatedProduct } from './populated.js';
import { type OwnCall, Resources } from './resources.js';
import { exchange, faultsOfRefusal, parseAnswer, send, type WireAnswer } from './wire.js';

interface More {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Says what a request that was wrong by `what` has to be refused with. */
type Wrong = (what: string, answer: WireAnswer, status: number, code: string) => void;

/** Every route of a partner API, read off the contracts, as its owner calls it: to be asked with something that is wrong. */
export class OwnCalls {
  private constructor(
    readonly populated: PopulatedProduct,
    readonly calls: readonly OwnCall[],
  ) {}

  static async start(): Promise<OwnCalls> {
    const populated = await PopulatedProduct.start();
    const resources = new Resources(populated);
    const calls: OwnCall[] = [];
    for (const operation of populated.ofPartners)
      calls.push(...(await resources.callsOf(operation, OWNERS, 10_000)).slice(0, 1));
    return new OwnCalls(populated, calls);
  }

  dispose(): Promise<void> {
    return this.populated.dispose();
  }

  async ask({ operation, owner, body }: OwnCall, path: string, { method = operation.method, headers }: More = {}) {
    return send(`${this.populated.product.baseUrl}${path}`, {
      method,
      token: await this.populated.world.token(owner, operation.path),
      ...(body !== undefined && method !== 'GET' && { body: JSON.stringify(body) }),
      headers: {
        ...(body !== undefined && method !== 'GET' && { 'content-type': 'application/json' }),
        ...(operation.idempotent && { 'idempotency-key': `"${randomUUID()}"` }),
        ...(operation.conditional && { 'if-match': '*' }),
        ...headers,
      },
    });
  }

  /** A request as no HTTP client would write it. */
  async raw({ operation, owner, address }: OwnCall, lines: readonly string[] = [], method = operation.method) {
    const head = [`${method} ${address} HTTP/1.1`, 'host: x', 'connection: close'];
    const token = await this.populated.world.token(owner, operation.path);
    const bytes = [...head, `authorization: Bearer ${token}`, ...lines, '', ''].join('\r\n');
    return parseAnswer(await exchange(this.populated.product.port, bytes));
  }

  /** What is wrong with the refusals that the chosen calls were given. */
  async faults(
    chosen: (call: OwnCall) => boolean,
    check: (call: OwnCall, wrong: Wrong) => Promise<void>,
  ): Promise<string[]> {
    const found: string[] = [];
    const asked = this.calls.filter(chosen);
    expect(asked.length).toBeGreaterThan(0);
    await inParallel(asked, (call) =>
      check(call, (what, answer, status, code) => {
        for (const fault of faultsOfRefusal(answer, status, code))
          found.push(`${call.operation.name}, ${what}: ${fault}`);
      }),
    );
    return found;
  }
}

/** The parameters of its query, or the one of the name. */
export const query = ({ operation }: OwnCall, name?: string) =>
  operation.parameters.filter((each) => each.in === 'query' && (!name || each.name === name));

/** The address with the parameters that it cannot do without, and these. */
export function at(call: OwnCall, ...parameters: string[]): string {
  const needed = query(call)
    .filter(({ required }) => required)
    .map(({ name, schema, example }) => `${name}=${encodeURIComponent(String(example ?? schema?.example ?? 'x'))}`);
  return `${call.address}?${[...needed, ...parameters].join('&')}`;
}

export const anything = () => true;
export const reads = ({ operation }: OwnCall) => operation.method === 'GET';
