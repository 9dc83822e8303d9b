import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { styleText } from 'node:util';

/**
 * `npm run demo`: a user of the sandbox ERP releases an order; every step of its life is printed as it happens, until
 * the freight is settled. It speaks to a running product over HTTP, as anybody could, and starts one where none runs.
 */

interface Credentials {
  readonly baseUrl: string;
  readonly sandboxUrl: string;
  readonly operator: { clientId: string; clientSecret: string };
  readonly partners: readonly { id: string; kind: string; clientId: string; clientSecret: string }[];
}

interface TimelineEntry {
  readonly at: string;
  readonly kind: 'event' | 'decision' | 'command' | 'call' | 'document' | 'exception';
  readonly system: string;
  readonly title: string;
  readonly outcome?: string;
  readonly durationMs?: number;
}

interface Settlement {
  readonly id: string;
  readonly state: string;
  readonly expected?: { amount: number; currency: string };
  readonly billed?: { amount: number; currency: string };
  readonly posted?: { amount: number; currency: string };
}

const DATA_DIR = process.env.DATA_DIR ?? '.crossdock';
const GIVE_UP_AFTER_MS = 120_000;
const SYMBOL = { event: '●', decision: '◆', command: '→', call: '⇄', document: '▤', exception: '▲' } as const;
const COLOUR = {
  event: 'green',
  decision: 'magenta',
  command: 'cyan',
  call: 'gray',
  document: 'gray',
  exception: 'red',
} as const;

async function main(): Promise<void> {
  const product = (await isRunning()) ? undefined : await startProduct();
  try {
    const credentials = await readCredentials();
    const operator = await tokenOf(credentials, credentials.operator);
    const { systems } = await getJson<{ systems: { id: string; kind: string }[] }>(
      `${credentials.sandboxUrl}/_control`,
    );
    const erp = systems.find(({ kind }) => kind === 'erp')?.id as string;
    const order = {
      lines: [
        { sku: 'SKU-1001', quantity: 5 },
        { sku: 'SKU-1011', quantity: 70 },
      ],
    };
    const { orderNumber } = await postJson<{ orderNumber: string }>(
      `${credentials.sandboxUrl}/_control/${erp}/orders`,
      order,
    );
    const enteredAt = performance.now();
    say(
      `\n  Order ${styleText('bold', orderNumber)} was released in ${erp}: ${order.lines.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(', ')}\n`,
    );

    const orderId = await noticed(credentials, operator, orderNumber);
    say(styleText('gray', `  noticed by itself after ${seconds(enteredAt)}\n`));
    const settlements = await follow(credentials, operator, orderId, enteredAt);
    for (const settlement of settlements) {
      say(
        `\n  ${styleText('bold', settlement.id)} ${settlement.state}: expected ${amount(settlement.expected)}, billed ${amount(settlement.billed)}, posted ${amount(settlement.posted)}`,
      );
    }
    await showPartnersView(credentials, orderId);
    say(`\n  Settled ${seconds(enteredAt)} after it was placed. Its whole life:`);
    say(`  ${styleText('bold', `${credentials.baseUrl}/order-to-ship/v1/orders/${orderId}/timeline`)}\n`);
  } finally {
    product?.kill('SIGTERM');
  }
}

/** Prints every timeline entry once, as it appears, until all settlements of the order are closed. */
async function follow(credentials: Credentials, token: string, orderId: string, since: number): Promise<Settlement[]> {
  const { baseUrl } = credentials;
  const seen = new Set<string>();
  while (performance.now() - since < GIVE_UP_AFTER_MS) {
    const timeline = await getJson<{ items: TimelineEntry[] }>(
      `${baseUrl}/order-to-ship/v1/orders/${orderId}/timeline`,
      token,
    );
    for (const entry of timeline.items.filter(({ outcome }) => outcome !== 'pending')) {
      const key = `${entry.at} ${entry.kind} ${entry.system} ${entry.title} ${entry.outcome ?? ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      print(entry, since);
    }
    const order = await getJson<{ state: string; shipments?: unknown[] }>(
      `${baseUrl}/order-to-ship/v1/orders/${orderId}`,
      token,
    );
    const { items } = await getJson<{ items: Settlement[] }>(
      `${baseUrl}/ship-to-settle/v1/settlements?orderId=${orderId}`,
      token,
    );
    if (order.state === 'closed' && items.length > 0 && items.every(({ state }) => state === 'closed')) return items;
    await sleep(300);
  }
  throw new Error(`The order was not settled within ${GIVE_UP_AFTER_MS / 1000} s; its timeline tells where it stands.`);
}

/** Each 3PL and the carrier ask the partner API what they see: their own, and nothing else. */
async function showPartnersView(credentials: Credentials, orderId: string): Promise<void> {
  say('');
  for (const partner of credentials.partners.filter(({ kind }) => kind === '3pl' || kind === 'carrier')) {
    const token = await tokenOf(credentials, partner);
    const resource = partner.kind === '3pl' ? 'fulfilments' : 'shipments';
    const { items } = await getJson<{ items: { id: string; state: string }[] }>(
      `${credentials.baseUrl}/partner/v1/${resource}?limit=200`,
      token,
    );
    const mine = items.filter(({ id }) => id.startsWith(`${orderId}-`)).map(({ id, state }) => `${id} (${state})`);
    say(styleText('gray', `  partner ${partner.id} sees ${mine.join(', ') || 'nothing of this order'}`));
  }
}

function print(entry: TimelineEntry, since: number): void {
  const at = `${((Date.parse(entry.at) - since) / 1000).toFixed(1).padStart(6)} s`;
  const duration = entry.durationMs === undefined ? '' : styleText('gray', ` ${entry.durationMs} ms`);
  const outcome = entry.outcome && entry.outcome !== 'ok' ? styleText('yellow', ` ${entry.outcome}`) : '';
  const title = styleText(COLOUR[entry.kind] ?? 'white', `${SYMBOL[entry.kind] ?? '·'} ${entry.title}`);
  say(`${styleText('gray', at)}  ${entry.system.padEnd(16)} ${title}${outcome}${duration}`);
}

async function noticed(credentials: Credentials, token: string, orderNumber: string): Promise<string> {
  const url = `${credentials.baseUrl}/order-to-ship/v1/orders?orderNumber=${encodeURIComponent(orderNumber)}`;
  for (let waited = 0; waited < 15_000; waited += 100) {
    const { items } = await getJson<{ items: { id: string }[] }>(url, token);
    if (items[0]) return items[0].id;
    await sleep(100);
  }
  throw new Error(`Order ${orderNumber} was not noticed within 15 s.`);
}

async function isRunning(): Promise<boolean> {
  try {
    const { baseUrl } = await readCredentials();
    return (await fetch(`${baseUrl}/health/ready`)).ok;
  } catch {
    return false;
  }
}

async function startProduct() {
  say(styleText('gray', '  No product runs here: starting one for the demo…'));
  const product = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, 'main.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let waited = 0; waited < 60_000; waited += 200) {
    if (product.exitCode !== null) throw new Error('The product did not start.');
    if (await isRunning()) return product;
    await sleep(200);
  }
  product.kill('SIGTERM');
  throw new Error('The product was not ready within 60 s.');
}

async function readCredentials(): Promise<Credentials> {
  return JSON.parse(await readFile(join(DATA_DIR, 'dev-credentials.json'), 'utf8')) as Credentials;
}

async function tokenOf({ baseUrl }: Credentials, client: { clientId: string; clientSecret: string }): Promise<string> {
  const basic = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64');
  const response = await fetch(`${baseUrl}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return (await answer<{ access_token: string }>(response)).access_token;
}

async function getJson<T>(url: string, token?: string): Promise<T> {
  return answer<T>(await fetch(url, { headers: token ? { authorization: `Bearer ${token}` } : {} }));
}

async function postJson<T>(url: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return answer<T>(await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function answer<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

const amount = (money?: { amount: number; currency: string }) =>
  money ? `${(money.amount / 100).toFixed(2)} ${money.currency}` : '–';
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const say = (line: string) => process.stdout.write(`${line}\n`);

main().catch((error: Error) => {
  process.stderr.write(`\n  ${error.message}\n`);
  process.exitCode = 1;
});
