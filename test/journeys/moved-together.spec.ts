import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { doubles, type Json, World } from '../support/world.js';

let product: Product;
let world: World;
let orders: readonly [string, string];
let shipments: readonly [string, string];

/** Nobody acts by himself here: each test is the warehouse and the carrier. */
beforeAll(async () => {
  ({ product, world } = await World.start(0));
  orders = await Promise.all([accepted('SKU-1001', 5), accepted('SKU-1002', 3)]);
  orders = orders.toSorted() as [string, string];
  shipments = orders.map((id) => `${id}-S1`) as [string, string];
});
afterAll(() => product.dispose());

async function accepted(sku: string, quantity: number): Promise<string> {
  const id = await world.enterOrder([{ sku, quantity }]);
  await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'released');
  for (const verb of ['accept', 'pick', 'pack']) await world.warehouse(`${id}-F1`, verb);
  await world.when(`/order-to-ship/v1/tenders/${id}-S1-T1`, ({ state }) => state === 'open');
  await world.carrier(`${id}-S1`, 'accept');
  return id;
}

const each = <T>(of: (id: string) => Promise<T>): Promise<T[]> => Promise.all(shipments.map(of));
const shipmentWhen = (id: string, holds: (shipment: Json) => boolean) =>
  world.when(`/order-to-ship/v1/shipments/${id}`, holds);
const sum = (all: readonly Json[]): number => all.reduce((total, { amount }) => total + amount, 0);
const partOf = ({ invoices }: Json, number: string): Json =>
  invoices.find(({ invoiceNumber }: Json) => invoiceNumber === number);
const posted = async (): Promise<string[]> =>
  (await world.journal('sap')).filter(({ kind }) => kind === 'supplier-invoice').map(({ businessKey }) => businessKey);

describe('two orders that a carrier carries as one move', () => {
  it('go under one PRO from then on', async () => {
    const [one, other] = shipments;
    const { pro_number: pro } = await world.carrier(one, 'combine', { with: [other] });
    const [first, second] = await each((id) => shipmentWhen(id, (shipment) => shipment.pro === pro));
    expect([first.carriedWith, second.carriedWith]).toEqual([[other], [one]]);
  });

  it('both are delivered by what is told once, which the life of each shows', async () => {
    for (const id of orders) for (const verb of ['load', 'ship']) await world.warehouse(`${id}-F1`, verb);
    for (const id of orders) await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'goods-issued');
    for (const verb of ['depart', 'arrive', 'deliver', 'pod']) await world.carrier(shipments[1], verb);
    await each((id) => shipmentWhen(id, ({ state }) => state === 'pod-received'));
    const proofs = orders.map(async (id) => {
      const isCall = ({ kind, title }: Json) => kind === 'call' && title.includes('proof-of-delivery.received');
      const { items } = await world.when(`/order-to-ship/v1/orders/${id}/timeline`, (page) => page.items.some(isCall));
      const event = items.find(({ kind, title }: Json) => kind === 'event' && title === 'proof-of-delivery.received');
      const documents = items.filter(({ kind }: Json) => kind === 'document');
      expect(documents.map(({ detail }: Json) => detail.documentId)).toContain(event.detail.documentId);
      return event.detail.documentId;
    });
    expect(new Set(await Promise.all(proofs)).size).toBe(1);
  });

  let first: string;
  it('are billed in one invoice: each part is audited by itself, and one of them is disputed', async () => {
    const settlements = await each((id) => world.settlementWhen(id, ({ state }) => state === 'awaiting-invoice'));
    const agreed = settlements.flatMap(({ expectedCharges }) => expectedCharges as Json[]);
    const charges = [...Map.groupBy(agreed, ({ code }) => code)].map(([code, all]) => ({
      code,
      amount: { amount: sum(all.map(({ amount }) => amount)), currency: 'EUR' },
    }));
    const detention = { code: 'DETENTION', amount: '25.00', shipmentId: shipments[1] };
    ({ number: first } = await world.carrier(shipments[0], 'invoice', { charges: [...charges, detention] }));
    const closed = await world.settlementWhen(shipments[0], ({ state }) => state === 'closed', 60_000);
    const disputed = await world.settlementWhen(shipments[1], ({ state }) => state === 'disputed');
    expect(closed.posted).toEqual(closed.expected);
    expect(partOf(disputed, first).variances).toMatchObject([{ code: 'DETENTION', billed: { amount: 2_500 } }]);
    const { total, parts } = partOf(closed, first).statement;
    expect(total.amount).toBe(sum(settlements.map(({ expected }) => expected)) + 2_500);
    expect(parts).toEqual(
      [closed, disputed].map((each) => ({ shipmentId: each.id, total: partOf(each, first).total })),
    );
    expect(sum(parts.map((part: Json) => part.total))).toBe(total.amount);
    const about = `${first}/${shipments[1]}`;
    await world.journalWhen('tms', ({ kind, businessKey }) => kind === 'dispute' && businessKey === about);
    const disputes = (await world.journal('tms')).filter(({ kind }) => kind === 'dispute');
    expect(disputes.map(({ businessKey }) => businessKey)).toEqual([about]);
  });

  it('are corrected in one: the disputed part is settled to the cent, and what was paid stays as it is', async () => {
    const before = await world.get(`/ship-to-settle/v1/settlements/${shipments[0]}`);
    const { number: second } = await world.carrier(shipments[0], 'invoice');
    await world.settlementWhen(shipments[1], ({ state }) => state === 'closed', 60_000);
    const after = await world.settlementWhen(shipments[0], (settlement) => partOf(settlement, second) !== undefined);
    expect(partOf(after, second).state).toBe('duplicate');
    expect([after.state, after.posted, after.postings]).toEqual([before.state, before.posted, before.postings]);
    expect(await posted()).toEqual([`${first}#1`, `${second}#2`]);
    expect(doubles(await world.journal('sap'))).toEqual([]);
    expect(doubles(await world.journal('tms'))).toEqual([]);

    const { items } = await world.get(`/ship-to-settle/v1/settlements?statement=SWFT:${second}`);
    expect(items.map(({ id }: Json) => id).toSorted()).toEqual(shipments);
    expect(sum(items.map((settlement: Json) => settlement.posted))).toBe(partOf(after, second).statement.total.amount);
    for (const { cases } of await each(async (id) => ({ cases: await world.cases('ship-to-settle', id) })))
      expect(cases.filter(({ state }: Json) => state === 'open')).toEqual([]);
  });

  it('show their carrier its invoice part by part, each with the whole', async () => {
    for (const version of ['v1', 'v2']) {
      const { body } = await world.call('swift', `/partner/${version}/freight-invoices/SWFT:${first}:${shipments[1]}`);
      expect(body).toMatchObject({ state: 'adjusted', statement: { number: first, parts: [{}, {}] } });
    }
  });
});

describe('loads that cannot be carried together', () => {
  it('are refused in words', async () => {
    const refused = await fetch(`${world.sandboxUrl}/_control/tms/shipments/${shipments[0]}/combine`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ with: [shipments[1]] }),
    });
    expect([refused.status, ((await refused.json()) as Json).detail]).toEqual([
      409,
      expect.stringMatching(/under way/),
    ]);
  });
});
