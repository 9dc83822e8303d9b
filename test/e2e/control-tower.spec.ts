import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SystemView } from '../../apps/portal/src/systems/systems.view.js';
import type {
  DocumentView,
  FoundOrderView,
  LagView,
  OrderDetailView,
  TimelineEntryView,
  TimelinePageView,
  TowerNowView,
} from '../../apps/portal/src/tower.view.js';
import type { FeedRowView } from '../../apps/portal/src/tower-feeds.view.js';
import type { DriftPageView, SettlementDetailView, TowerPage } from '../../apps/portal/src/tower-work.view.js';
import { Browser } from '../support/browser.js';
import type { Product } from '../support/product.js';
import { type Json, World } from '../support/world.js';

const TOWER = '/portal/api/tower';

let product: Product;
let world: World;
let browser: Browser;
let orderId: string;
let settlement: Json;

beforeAll(async () => {
  ({ product, world } = await World.start(7_200));
  const { username, password } = product.credentials.portal;
  browser = new Browser(product.baseUrl);
  const page = await browser.signIn(username, password);
  expect(page.url.pathname, page.text.slice(0, 500)).toBe('/portal');
  orderId = await world.enterOrder([{ sku: 'SKU-1001', quantity: 5 }]);
  await world.orderWhen(orderId, ({ state }) => state === 'closed', 60_000);
  settlement = await world.settlementWhen(`${orderId}-S1`, ({ state }) => state === 'closed', 60_000);
});
afterAll(() => product.dispose());

async function get<T = Json>(path: string): Promise<T> {
  const { status, text } = await browser.open(`${TOWER}${path}`);
  if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${text}`);
  return JSON.parse(text) as T;
}

async function when<T = Json>(path: string, holds: (body: T) => boolean, timeoutMs = 15_000): Promise<T> {
  for (const deadline = Date.now() + timeoutMs; ; await sleep(100)) {
    const { status, text } = await browser.open(`${TOWER}${path}`);
    const body = JSON.parse(text) as T;
    if (status === 200 && holds(body)) return body;
    if (Date.now() > deadline) throw new Error(`${path} stands at ${status} ${text}`);
  }
}

async function timelineOf(id: string): Promise<TimelinePageView['items'][number][]> {
  const items: TimelinePageView['items'][number][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page: TimelinePageView = await get(`/orders/${id}/timeline?limit=50${query}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

/** A message is there to the byte, as a file that no browser opens by itself. */
async function isAFile({ id, size, mediaType, text = '' }: DocumentView): Promise<void> {
  const { status, headers, text: file } = await browser.open(`${TOWER}/messages/${id}`);
  expect([status, headers.get('content-length'), headers.get('content-type')]).toEqual([200, String(size), mediaType]);
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{16}\.\w+"$/);
  expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual(['nosniff', 'no-store']);
  expect(file.startsWith(text)).toBe(true);
}

/** What two timelines must agree about. */
const told = ({ at, kind, system, title, outcome }: Json) => JSON.stringify([at, kind, system, title, outcome ?? null]);

describe('an order that went through', () => {
  let detail: OrderDetailView;
  beforeAll(async () => {
    detail = await when<OrderDetailView>(
      `/orders/${orderId}`,
      ({ order, settlements }) => order.state === 'closed' && settlements.some(({ state }) => state === 'closed'),
    );
  });

  it('is shown with what it was promised, what it met when, and nothing that it waits for', () => {
    expect(detail.order).toMatchObject({ id: orderId, erp: 'sap', state: 'closed', openCases: 0 });
    expect(detail.waitsFor.filter(({ process }) => process === 'order-to-ship')).toEqual([]);
    const met = detail.milestones.flatMap(({ name, actual }) => (actual ? [name] : []));
    expect(met).toEqual(expect.arrayContaining(['released', 'left', 'delivered', 'ended']));
    expect(detail.life).toMatchObject({ entity: 'order', state: 'closed' });
    expect(detail.view).toMatchObject({ id: orderId, shipments: [{ state: 'pod-received' }] });
  });

  it('is found by every number that it has anywhere, however it is written, and by the beginning of one', async () => {
    const order = await world.order(orderId);
    const [fulfilment] = order.fulfilments;
    const [shipment] = order.shipments;
    const numbers: string[] = [
      orderId,
      order.orderNumber,
      fulfilment.id,
      fulfilment.deliveryNumber,
      fulfilment.packages[0].sscc,
      shipment.id,
      shipment.pro,
      order.invoiceNumbers[0],
      settlement.invoices[0].invoiceNumber,
      settlement.invoices[0].documentNumber,
      settlement.accrual.documentNumber,
      ...(await world.get(`/order-to-ship/v1/cross-references?limit=200`)).items
        .filter(({ instanceId }: Json) => instanceId === orderId)
        .map(({ value }: Json) => value),
    ].filter((each) => each !== undefined);
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) {
      for (const written of [number, number.toLowerCase(), ` ${number} `, number.slice(0, -1)]) {
        const { items } = await get<{ items: FoundOrderView[] }>(`/find?number=${encodeURIComponent(written)}`);
        expect([written, items.map(({ order }) => order.id)]).toEqual([written, expect.arrayContaining([orderId])]);
      }
    }
    expect((await get(`/find?number=${encodeURIComponent('nothing of the kind 1')}`)).items).toEqual([]);
  });

  it('has every entry of its process’s own timeline in its own, each openable, and its settlement’s decisions', async () => {
    const own = async () => (await world.get(`/order-to-ship/v1/orders/${orderId}/timeline`)).items.map(told).sort();
    await expect
      .poll(
        async () => {
          const shown = new Map<string, number>();
          for (const entry of (await timelineOf(orderId)).map(told)) shown.set(entry, (shown.get(entry) ?? 0) + 1);
          return (await own()).filter((entry: string) => {
            const left = shown.get(entry) ?? 0;
            shown.set(entry, left - 1);
            return left <= 0;
          });
        },
        { timeout: 15_000, interval: 300 },
      )
      .toEqual([]);
    const shown = await timelineOf(orderId);
    expect(shown.map(({ at }) => at)).toEqual(shown.map(({ at }) => at).toSorted());
    expect(new Set(shown.map(({ kind }) => kind))).toEqual(
      new Set(['event', 'decision', 'command', 'call', 'document']),
    );
    expect(shown.some(({ system, kind }) => system === 'ship-to-settle' && kind === 'decision')).toBe(true);
    for (const kind of ['event', 'decision', 'command', 'call', 'document']) {
      const { id } = shown.find((each) => each.kind === kind) as { id: string };
      const entry = await get<TimelineEntryView>(`/orders/${orderId}/timeline/${encodeURIComponent(id)}`);
      expect(entry).toMatchObject({ id, kind, correlationId: expect.stringMatching(/^[0-9a-f]{32}$/) });
      if (entry.document) await isAFile(entry.document);
    }
  });

  it('counts: in its state, in the hour in which it was opened and closed, in the time that it took', async () => {
    const now = await get<TowerNowView>('/now');
    expect(now.states).toEqual(expect.arrayContaining([{ key: 'closed', count: expect.any(Number) }]));
    const sum = (of: 'opened' | 'closed') => now.throughput.reduce((all, each) => all + each[of], 0);
    expect(now.throughput).toHaveLength(60);
    expect(sum('opened')).toBeGreaterThan(0);
    expect(now.shipTime.count).toBeGreaterThan(0);
    expect(now.systems.map(({ id }) => id)).toEqual(expect.arrayContaining(['sap', 'wms', 'tms']));
    expect(now.systems.find(({ id }) => id === 'sap')).toMatchObject({ status: 'up', kind: 'erp' });
  });

  it('has a settlement that tells charge by charge what was expected, billed and posted, and when that is due', async () => {
    const { settlement: row, view } = await get<SettlementDetailView>(`/settlements/${orderId}-S1`);
    expect(view).toMatchObject({ id: `${orderId}-S1`, expectedCharges: expect.any(Array) });
    const [invoice] = view.invoices ?? [];
    expect(invoice).toMatchObject({ charges: expect.any(Array), variances: expect.any(Array) });
    expect(view.postings?.map(({ invoiceNumber }) => invoiceNumber)).toContain(invoice?.invoiceNumber);
    const unpaid = (view.postings ?? []).flatMap(({ paidOn, dueOn }) => (paidOn || !dueOn ? [] : dueOn));
    expect(row.dueOn).toBe(unpaid.toSorted()[0]);
  });

  it('is listed by where it is, and its settlement in a file', async () => {
    const [warehouse] = detail.order.warehouses;
    const [carrier] = detail.order.carriers;
    for (const query of [`warehouse=${warehouse}`, `carrier=${carrier}&state=closed`, 'erp=sap', 'state=closed']) {
      const { items } = await get<TowerPage<{ id: string }>>(`/orders?${query}&limit=200`);
      expect([query, items.map(({ id }) => id)]).toEqual([query, expect.arrayContaining([orderId])]);
    }
    expect((await get('/orders?warehouse=4099999999999')).items).toEqual([]);
    const { text } = await browser.open(`${TOWER}/settlements.csv`);
    expect(text.split('\r\n')[0]).toContain('settlement,order,state');
    expect(text).toContain(`${orderId}-S1,${orderId},closed`);
    expect(await get(`/settlements/${orderId}-S1`)).toMatchObject({ settlement: { state: 'closed' } });
    expect((await get<DriftPageView>('/drift')).items).toEqual(expect.any(Array));
  });
});

describe('those who tell us things', () => {
  it('are told with what was agreed, when each was heard last, and what waits for its word', async () => {
    const { items } = await get<{ items: FeedRowView[] }>('/feeds');
    expect(items.find(({ name }) => name === '/erp/sap')).toMatchObject({
      kind: 'erp',
      id: 'sap',
      state: 'heard',
      read: true,
      silentAfterMs: 900_000,
      lastHeardAt: expect.any(String),
      cases: [],
    });
    expect(items.find(({ name }) => name === '/wms/wms')).toMatchObject({ read: false, state: 'heard' });
    expect(items.find(({ name }) => name === '/partner/3pl-east')).toMatchObject({ unbegun: true, state: 'quiet' });
    const { feeds } = await get<TowerNowView>('/now');
    expect(feeds).toMatchObject({ silent: [], heard: items.filter(({ state }) => state === 'heard').length });
  });

  it('are connected systems, of which the enterprise is told how they fare', async () => {
    const { text } = await browser.open('/portal/api/catalog/systems');
    const { items } = JSON.parse(text) as { items: SystemView[] };
    const sap = items.find(({ id }) => id === 'sap');
    expect(sap?.now).toMatchObject({
      status: 'up',
      breaker: 'closed',
      calls: { limit: expect.any(Number), underWay: expect.any(Number) },
      feed: { state: 'heard', lastReadAt: expect.any(String) },
    });
    expect(sap?.capabilities).toContain('accruals');
  });
});

describe('what comes while somebody looks', () => {
  it('is sent within two seconds, and after a break from where it broke off', async () => {
    const first = await follow();
    const next = await world.enterOrder([{ sku: 'SKU-1001', quantity: 1 }]);
    await world.orderWhen(next, () => true, 10_000);
    const known = performance.now();
    const { id } = await first.until(({ type, data }) => type === 'order' && data.order.id === next);
    const took = performance.now() - known;
    console.log(`on the screen after ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(2_000);
    first.end();
    await world.orderWhen(next, ({ state }) => state === 'closed', 60_000);
    const again = await follow(id);
    await again.until(({ type, data }) => type === 'order' && data.order.id === next && data.order.state === 'closed');
    again.end();
  });

  it('is also what a timeline and a settlement come to', async () => {
    const page = await follow();
    try {
      const next = await world.enterOrder([{ sku: 'SKU-1001', quantity: 1 }]);
      await page.until(({ type, data }) => type === 'timeline' && data.orderId === next);
      await page.until(({ type, data }) => type === 'settlement' && data.settlement.orderId === next, 60_000);
    } finally {
      page.end();
    }
  });

  it('comes to four pages of one sign-in, and no more', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map(() => follow()));
    try {
      await expect(follow()).rejects.toThrow('text/event-stream');
    } finally {
      for (const page of pages) page.end();
    }
  });

  it('has a case in the queue, with whom it is and until when, and gone from it once it is settled', async () => {
    await world.control('PUT', '/clock', { speed: 0 });
    const odd = await world.enterOrder([{ sku: 'SKU-9999', quantity: 1 }]);
    const page = await when<TowerPage<Json>>('/exceptions', ({ items }) => items.some((each) => each.orderId === odd));
    const found = page.items.find(({ orderId }) => orderId === odd);
    expect(found).toMatchObject({ process: 'order-to-ship', state: 'open', owner: expect.any(String) });
    const path = `${TOWER}/exceptions/order-to-ship/${found.id}`;
    const act = (verb: string, json: object, key = verb) =>
      browser.open(`${path}/${verb}`, { json, headers: { 'idempotency-key': `${found.id}-${key}` } });
    expect((await act('assign', { assignee: 'm.jansen' })).status).toBe(200);
    await when<TowerPage<Json>>('/exceptions?assignee=m.jansen', ({ items }) =>
      items.some(({ id }) => id === found.id),
    );
    expect((await act('comments', { text: 'The customer was asked' })).status).toBe(200);
    const wrong = await act('assign', {}, 'wrong');
    expect([wrong.status, JSON.parse(wrong.text)]).toMatchObject([422, { errors: [{ pointer: '/assignee' }] }]);
    expect((await browser.open(`${path}/retry`, { json: {} })).status).toBe(400);
    const { acts } = await get(`/exceptions/order-to-ship/${found.id}`);
    expect(acts.map(({ act, by }: Json) => [act, by])).toEqual([
      ['assigned', product.credentials.portal.username],
      ['commented', product.credentials.portal.username],
    ]);
    expect((await get('/exceptions/groups')).items.map(({ cause }: Json) => cause)).toContain(found.cause);
    const order = await get<OrderDetailView>(`/orders/${odd}`);
    expect(order.waitsFor).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'case', whom: 'm.jansen', until: found.dueAt })]),
    );
    const [offered] = ['abandon', 'resolve'].filter((each) => found.actions.includes(each));
    expect((await act(offered ?? 'retry', { note: 'Ordered by mistake' })).status).toBe(200);
    await when<TowerPage<Json>>('/exceptions', ({ items }) => items.every(({ id }) => id !== found.id));
  });
});

describe('several cases', () => {
  it('have the same done to them, each once however often it is sent, and tell what one of them refuses', async () => {
    await world.control('PUT', '/clock', { speed: 0 });
    const orders = [1, 2].map(() => world.enterOrder([{ sku: 'SKU-9999', quantity: 1 }]));
    const ids = await Promise.all(orders);
    const { items } = await when<TowerPage<Json>>('/exceptions?limit=200', ({ items: some }) =>
      ids.every((id) => some.some(({ orderId: of }) => of === id)),
    );
    const known = items.filter(({ orderId: of }) => ids.includes(of)).map(({ process, id }) => ({ process, id }));
    const nobodys = { process: 'order-to-ship', id: '00000000-0000-4000-8000-000000000000' };
    const sent = {
      json: { cases: [...known, nobodys], body: { assignee: 'n.okafor' } },
      headers: { 'idempotency-key': 'several-once' },
    };
    const send = async () => JSON.parse((await browser.open(`${TOWER}/exception-acts/assign`, sent)).text);
    const told = await send();
    expect(told).toEqual({ done: known, refused: [{ ...nobodys, code: 'not-found', detail: expect.any(String) }] });
    expect(await send()).toEqual(told);
    for (const { process, id } of known) {
      const { acts, assignee } = await get(`/exceptions/${process}/${id}`);
      expect([assignee, acts.map(({ act }: Json) => act)]).toEqual(['n.okafor', ['assigned']]);
    }
  });
});

describe('the audit trail', () => {
  const file = (query: string) => browser.open(`/portal/api/audit.csv?${query}`);

  it('is taken as a file, narrowed as on its page, with its hashes', async () => {
    const { status, headers, text } = await file('act=exception.assigned');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    const [head, ...lines] = text.trimEnd().split('\r\n');
    expect(head).toBe(
      'sequence,at,act,subject type,subject,actor kind,actor,partner,reason,before,after,correlation,hash,previous hash',
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(/^\d+,[^,]+,exception\.assigned,exception,.*,[0-9a-f]{64},[0-9a-f]{64}$/);
    expect((await file('from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z')).text.trimEnd()).toBe(head);
  });

  it('is refused before the file begins where the question is wrong', async () => {
    const { status, text } = await file('correlationId=odd');
    expect([status, JSON.parse(text)]).toMatchObject([422, { code: 'validation-failed' }]);
    expect((await file('page=2')).status).toBe(422);
  });
});

describe('the read model', () => {
  /** Every order that went through, and all that is told of it; once nothing more is told. */
  async function everything(ids: readonly string[]): Promise<Json> {
    await when<LagView>('/lag', ({ rebuilding, seconds = 99 }) => !rebuilding && seconds < 2, 30_000);
    const orders = ids.map(async (id) => {
      const { order, view, settlements, milestones, numbers, cases } = await get<OrderDetailView>(`/orders/${id}`);
      return { order, view, settlements, milestones, numbers, cases, timeline: await timelineOf(id) };
    });
    const { states, ageing } = await get('/settlements/figures');
    const { lateness, shipTime, warehouses, carriers } = await get<TowerNowView>('/now');
    return { orders: await Promise.all(orders), states, ageing, lateness, shipTime, warehouses, carriers };
  }

  /** Calls are written down a moment after what they led to: it has stayed the same for longer than it may be behind. */
  async function settled(ids: readonly string[]): Promise<Json> {
    for (let before: Json; ; ) {
      const now = await everything(ids);
      if (isDeepStrictEqual(now, before)) return now;
      before = now;
      await sleep(2_500);
    }
  }

  it('comes out the same when it is built anew while orders go through, and is on record as built anew', async () => {
    await world.control('PUT', '/clock', { speed: 7_200 });
    const enter = () => world.enterOrder([{ sku: 'SKU-1001', quantity: 1 }]);
    const ids = [orderId, ...(await Promise.all(Array.from({ length: 8 }, enter)))];
    for (const time of [1, 2]) {
      const answer = await browser.open(`${TOWER}/rebuild`, { json: {} });
      const lag = JSON.parse(answer.text) as LagView;
      expect([time, answer.status, lag.rebuilding, lag.seconds]).toEqual([time, 202, true, undefined]);
      ids.push(...(await Promise.all(Array.from({ length: 4 }, enter))));
    }
    for (const id of ids) await world.settlementWhen(`${id}-S1`, ({ state }) => state === 'closed', 60_000);
    await world.control('PUT', '/clock', { speed: 0 });
    for (const id of ids)
      await when<OrderDetailView>(
        `/orders/${id}`,
        ({ order, settlements }) => order.state === 'closed' && settlements.every(({ state }) => state === 'closed'),
        30_000,
      );
    const followed = await settled(ids);
    await browser.open(`${TOWER}/rebuild`, { json: {} });
    expect(await everything(ids)).toEqual(followed);
    const { text } = await browser.open('/portal/api/audit.csv?act=control-tower.rebuilt');
    expect(text.trimEnd().split('\r\n')).toHaveLength(4);
  });

  it('lets nobody look who is not signed in', async () => {
    const answer = await fetch(`${product.baseUrl}${TOWER}/now`);
    expect(answer.status).toBe(401);
  });
});

describe('a page that is left open', () => {
  it('holds up the end of the product no longer than anything else', async () => {
    await follow();
    const { code, tookMs } = await product.stop();
    expect([code, tookMs < 10_000]).toEqual([0, true]);
  });
});

interface Sent {
  readonly type: string;
  readonly id: string;
  readonly data: Json;
}

/** A page that is left open. */
async function follow(from?: string) {
  const end = new AbortController();
  const cookie = [...browser.cookies.values()].map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${product.baseUrl}${TOWER}/stream`, {
    headers: { cookie, ...(from && { 'last-event-id': from }) },
    signal: end.signal,
  });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const sent: Sent[] = [];
  const read = async () => {
    let text = '';
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk).toString('utf8');
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      sent.push(...parts.filter((part) => part.startsWith('event: ')).map(toSent));
    }
  };
  read().catch(() => undefined);
  return {
    end: () => end.abort(),
    until: async (holds: (each: Sent) => boolean, timeoutMs = 10_000): Promise<Sent> => {
      for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(10)) {
        const found = sent.find(holds);
        if (found) return found;
      }
      throw new Error(`not sent; what was: ${JSON.stringify(sent.map(({ type, id }) => [type, id]))}`);
    },
  };
}

function toSent(part: string): Sent {
  const field = (name: string) =>
    part
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  return { type: field('event') ?? '', id: field('id') ?? '', data: JSON.parse(field('data') ?? 'null') };
}
