import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { observed } from './observed.js';
import { Product, type ProductOptions } from './product.js';

export interface Answer<T = Json> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

// biome-ignore lint/suspicious/noExplicitAny: what a stranger reads off the wire; every test says what it expects of it
export type Json = any;

export interface JournalEntry {
  readonly seq: number;
  readonly kind: string;
  readonly businessKey: string;
  readonly payload: Json;
  /** Committed after its caller had gone. */
  readonly unheard?: true;
}

export interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  /** The body as it goes over the wire, whatever it is. */
  readonly raw?: string;
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a stranger can reach of a running product: its APIs as any client, and the world of the sandbox. */
export class World {
  private readonly tokens = new Map<string, { token: string; until: number }>();

  constructor(
    readonly baseUrl: string,
    readonly sandboxUrl: string,
    private readonly tokenOf: (client: string) => Promise<string>,
    /** Who calls a path in the client's place, where somebody else does. */
    private readonly callerAt: (client: string, path: string) => string = (client) => client,
  ) {}

  static of(product: Product): World {
    return new World(product.baseUrl, product.sandboxUrl, (client) => product.token(client));
  }

  /** A product of its own; at speed 0 nobody acts but on command. */
  static async start(speed: number, options: ProductOptions = {}): Promise<{ product: Product; world: World }> {
    const product = await Product.start(options);
    const world = World.of(product);
    await world.control('PUT', '/clock', { speed });
    return { product, world };
  }

  /** Calls an API as a client of `dev-credentials.json`; null as nobody. A POST gets a key of its own unless one is given. */
  async call<T = Json>(client: string | null, path: string, asked: Asked = {}): Promise<Answer<T>> {
    const method = asked.method ?? (asked.body === undefined && asked.raw === undefined ? 'GET' : 'POST');
    const key = asked.key === undefined && method === 'POST' ? randomUUID() : asked.key;
    const payload = asked.raw ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body));
    return observed<T>(`${this.baseUrl}${path}`, {
      method,
      headers: {
        ...(client && { authorization: `Bearer ${await this.token(client, path)}` }),
        ...(payload !== undefined && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': `"${key}"` }),
        ...asked.headers,
      },
      ...(payload !== undefined && { body: payload }),
    });
  }

  /** The body of a successful answer to the operator. */
  async get<T = Json>(path: string): Promise<T> {
    const { status, body } = await this.call('operator', path);
    if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body as T;
  }

  async control<T = Json>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.sandboxUrl}/_control${path}`, {
      method,
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /_control${path} answered ${response.status}: ${text}`);
    return parsed(text) as T;
  }

  /** A user of the ERP enters and releases an order. Answers our id of it. */
  async enterOrder(
    lines: readonly { sku: string; quantity: number; unit?: string }[],
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const { orderNumber } = await this.control('POST', '/sap/orders', { lines, ...more });
    return `sap-${orderNumber}`;
  }

  async journal(system: string): Promise<JournalEntry[]> {
    return (await this.control<{ items: JournalEntry[] }>('GET', `/${system}/journal`)).items;
  }

  /** The entries that are asked for, once there is one: what a process decided reaches the vendor a moment later. */
  async journalWhen(
    system: string,
    asked: (entry: JournalEntry) => boolean,
    timeoutMs = 10_000,
  ): Promise<JournalEntry[]> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const found = (await this.journal(system)).filter(asked);
      if (found.length > 0 || Date.now() > deadline) return found;
      await sleep(50);
    }
  }

  warehouse(fulfilmentId: string, verb: string, body: object = {}): Promise<Json> {
    return this.control('POST', `/wms/fulfilments/${fulfilmentId}/${verb}`, body);
  }

  carrier(shipmentId: string, verb: string, body: object = {}): Promise<Json> {
    return this.control('POST', `/tms/shipments/${shipmentId}/${verb}`, body);
  }

  faults(system: string, rules: readonly object[]): Promise<Json> {
    return this.control('PUT', `/${system}/faults`, rules);
  }

  order(id: string): Promise<Json> {
    return this.get(`/order-to-ship/v1/orders/${id}`);
  }

  async cases(process: 'order-to-ship' | 'ship-to-settle' | 'inventory-sync', instanceId: string): Promise<Json[]> {
    return (await this.get(`/${process}/v1/exceptions?instanceId=${encodeURIComponent(instanceId)}`)).items;
  }

  /** Waits until the order is there and as it is asked for; a failure shows how it stands. */
  orderWhen(id: string, holds: (order: Json) => boolean, timeoutMs = 30_000): Promise<Json> {
    return this.when(`/order-to-ship/v1/orders/${id}`, holds, timeoutMs);
  }

  settlementWhen(id: string, holds: (settlement: Json) => boolean, timeoutMs = 30_000): Promise<Json> {
    return this.when(`/ship-to-settle/v1/settlements/${id}`, holds, timeoutMs);
  }

  async when(path: string, holds: (body: Json) => boolean, timeoutMs = 30_000): Promise<Json> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const { status, body } = await this.call('operator', path);
      if (status === 200 && holds(body)) return body;
      if (Date.now() > deadline) throw new Error(`${path} stands at ${status} ${JSON.stringify(body, null, 1)}`);
      await sleep(50);
    }
  }

  /** As which the client calls that path. */
  async token(client: string, path: string): Promise<string> {
    const caller = this.callerAt(client, path);
    const known = this.tokens.get(caller);
    if (known && known.until > Date.now()) return known.token;
    const token = await this.tokenOf(caller);
    this.tokens.set(caller, { token, until: Date.now() + 240_000 });
    return token;
  }
}

/** How often a vendor committed each effect: one per intended effect, or something was done twice. */
export function doubles(journal: readonly JournalEntry[]): string[] {
  const counted = new Map<string, number>();
  for (const { kind, businessKey } of journal) {
    const effect = `${kind} ${businessKey}`;
    counted.set(effect, (counted.get(effect) ?? 0) + 1);
  }
  return [...counted].filter(([, count]) => count > 1).map(([effect, count]) => `${effect} × ${count}`);
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
