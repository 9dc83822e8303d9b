import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { doubles, type Json, World } from '../support/world.js';

let product: Product;
let world: World;
let shipment: string;
let invoice: Json;

beforeAll(async () => {
  ({ product, world } = await World.start(7_200));
  const orderId = await world.enterOrder([{ sku: 'SKU-1001', quantity: 5 }]);
  shipment = `${orderId}-S1`;
  const settlement = await world.settlementWhen(shipment, ({ state }) => state === 'closed', 60_000);
  [invoice] = settlement.invoices;
});
afterAll(() => product.dispose());

const today = () => new Date().toISOString();
/** The carrier takes a part of its invoice back. */
const credit = (amount: string) =>
  world.control('POST', `/tms/shipments/${shipment}/invoice`, {
    credits: invoice.invoiceNumber,
    charges: [{ code: 'BASE', amount }],
  });
const postings = async (): Promise<Json[]> =>
  (await world.journal('sap'))
    .filter(({ kind }: Json) => kind === 'supplier-invoice')
    .map(({ payload }: Json) => payload);
const settledWith = (memos: number) =>
  world.settlementWhen(shipment, ({ state, postings: all }) => state === 'closed' && all.length === memos + 1, 60_000);

describe('a credit memo that a carrier sends after its invoice was paid', () => {
  it('is posted in the ERP as one, and released with it', async () => {
    await credit('-1.50');
    const { posted, difference, invoices } = await settledWith(1);
    expect(posted.amount).toBe(invoice.total.amount - 150);
    expect(difference.amount).toBe(-150);
    expect(invoices.map(({ state }: Json) => state)).toEqual(['paid', 'paid']);
    expect((await postings()).map(({ gross, isCreditMemo }) => [gross, isCreditMemo]).at(-1)).toEqual(['1.50', true]);
  });

  it('is posted into the next period where this one is closed, and the settlement says so', async () => {
    await world.control('POST', `/sap/periods/${today().slice(0, 7)}/close`, {});
    await credit('-2.25');
    const { notes } = await settledWith(2);
    const { postingDate, gross } = (await postings()).at(-1);
    expect([gross, postingDate.slice(8), postingDate > today()]).toEqual(['2.25', '01', true]);
    expect(notes).toEqual([expect.stringMatching(`post-supplier-invoice is dated ${postingDate}`)]);
    expect(doubles(await world.journal('sap'))).toEqual([]);
  });

  it('of more than is left to credit is a case, and nothing is posted for it', async () => {
    await credit('-99999.00');
    const open = await world.settlementWhen(shipment, ({ invoices }) => invoices.length === 4, 60_000);
    expect(open.invoices.at(-1)).toMatchObject({ state: 'disputed', reason: expect.stringMatching(/More of/) });
    expect(await postings()).toHaveLength(3);
  });
});

describe('an invoice that was paid and comes again', () => {
  const again = (invoiceNumber: string) => {
    const { charges, total, invoiceDate } = invoice;
    return { invoiceNumber, shipmentId: shipment, invoiceDate, charges, total };
  };
  const bill = (version: string, invoiceNumber: string) =>
    world.call('swift', `/partner/${version}/freight-invoices`, { body: again(invoiceNumber) });

  it('by the TMS, by the carrier itself, and under a new number is a duplicate; nothing is posted for it', async () => {
    const { invoices: before } = await world.get(`/ship-to-settle/v1/settlements/${shipment}`);
    await world.control('POST', `/tms/shipments/${shipment}/invoice`, { number: invoice.invoiceNumber });
    expect((await bill('v1', invoice.invoiceNumber)).status).toBe(201);
    expect((await bill('v2', 'ANEW-1')).status).toBe(201);
    const isThere = ({ invoices }: Json) => invoices.length === before.length + 3;
    const { invoices } = await world.settlementWhen(shipment, isThere, 60_000);
    expect(invoices.slice(-3).map(({ state }: Json) => state)).toEqual(['duplicate', 'duplicate', 'duplicate']);
    expect(await postings()).toHaveLength(3);
  });
});

describe('a second invoice that a person takes as a supplement', () => {
  const openCase = async (prefix: string): Promise<Json> => {
    const find = ({ items }: Json) => items.find(({ code }: Json) => code.startsWith(prefix));
    const path = `/ship-to-settle/v1/exceptions?state=open&instanceId=${encodeURIComponent(shipment)}`;
    return find(await world.when(path, find));
  };
  const decide = (id: string, result?: object) =>
    world.call('operator', `/ship-to-settle/v1/exceptions/${id}/resolve`, { body: { ...(result && { result }) } });
  const bill = (charges: readonly object[]): Promise<Json> =>
    world.control('POST', `/tms/shipments/${shipment}/invoice`, { charges });

  it('is audited for its own charges, posted once it is right or accepted, and adds up with the first', async () => {
    const before = await world.get(`/ship-to-settle/v1/settlements/${shipment}`);
    const { number } = await bill([{ code: 'DETENTION', amount: '25.00' }]);
    const { id, resolveWith } = await openCase(`second-invoice:SWFT:${number}`);
    expect(resolveWith.properties.decision.enum).toEqual(['supplement', 'reject']);
    for (const result of [undefined, { decision: 'pay' }])
      expect(await decide(id, result)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/result/decision' }] },
      });
    expect((await decide(id, { decision: 'supplement' })).status).toBe(200);
    expect((await decide(id, { decision: 'supplement' })).status).toBe(409);
    const disputed = await world.settlementWhen(shipment, ({ state }) => state === 'disputed');
    expect(disputed.invoices.at(-1)).toMatchObject({ supplement: true, variances: [{ reason: 'unplanned-charge' }] });
    expect((await decide((await openCase(`disputed:${number}`)).id)).status).toBe(200);
    const after = await world.settlementWhen(shipment, ({ state }) => state === 'closed', 60_000);
    expect(after.posted.amount).toBe(before.posted.amount + 2_500);
    expect(after.billed).toEqual(after.posted);
    expect(after.postings.filter(({ document }: Json) => document === number)).toMatchObject([{ state: 'paid' }]);
    expect((await postings()).at(-1)).toMatchObject({ gross: '25.00', isCreditMemo: false });
    expect(doubles(await world.journal('sap'))).toEqual([]);
  });

  it('or rejects: nothing is posted for it, and the carrier is told', async () => {
    const posted = (await postings()).length;
    const { number } = await bill([{ code: 'BASE', amount: '7.00' }]);
    const { id } = await openCase(`second-invoice:SWFT:${number}`);
    expect((await decide(id, { decision: 'reject' })).status).toBe(200);
    const told = await world.journalWhen(
      'tms',
      ({ kind, businessKey }) => kind === 'dispute' && businessKey === number,
    );
    expect(told).toHaveLength(1);
    const { state, invoices } = await world.get(`/ship-to-settle/v1/settlements/${shipment}`);
    expect([state, invoices.at(-1).rejected]).toEqual(['closed', true]);
    expect(await postings()).toHaveLength(posted);
  });
});
