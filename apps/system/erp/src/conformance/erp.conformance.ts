import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { VendorError } from '#platform/http';
import type { ErpDescriptor } from '../erp.descriptor.js';
import type { ErpBooks, ErpCapability, ErpPort } from '../erp.port.js';
import type { ErpReturns } from '../returns/return.port.js';
import { deletionConformance } from './deletion.conformance.js';
import { booksConformance } from './erp.books.conformance.js';
import { deliveriesConformance } from './erp.deliveries.conformance.js';
import type { EffectKind, ErpHarness } from './erp.harness.js';
import { movementsConformance } from './erp.movements.conformance.js';
import { postingsConformance } from './erp.postings.conformance.js';
import { returnConformance } from './return.conformance.js';

const ONCE = { mayHaveHappened: false };
const AGAIN = { mayHaveHappened: true };
const DAY = '2026-11-24';

/** What every ERP adapter must do, whatever its vendor: run over each registered one. */
export function erpConformance(descriptor: ErpDescriptor, harness: ErpHarness): void {
  describe(`${descriptor.label} as an ERP`, () => {
    let erp: ErpPort;
    let connectionId: string;
    let unique = 0;
    const can = (capability: ErpCapability) => descriptor.capabilities.includes(capability);
    /** Ends a test that is about what this vendor does not do. */
    const needs = ({ skip }: TestContext, capability: ErpCapability) =>
      skip(!can(capability), `${descriptor.label} declares no ${capability}`);
    const cents = (amount: number) => ({ amount, currency: harness.currency });

    beforeAll(async () => {
      const connection = await harness.start();
      connectionId = connection.id;
      erp = descriptor.connect(connection);
    });
    afterAll(() => harness.stop());

    const line = async (orderNumber: string, value: number) => {
      const order = await erp.readOrder(orderNumber);
      const [first] = order?.lines ?? [];
      if (!first) throw new Error(`${orderNumber} has no line`);
      return { lineId: first.lineId, sku: first.sku, quantity: { value, unit: first.quantity.unit } };
    };
    const deliveryOf = async (orderNumber: string, value: number) => ({
      reference: `${connectionId}-${orderNumber}-F1`,
      orderNumber,
      warehouseCode: harness.warehouseCode,
      lines: [await line(orderNumber, value)],
    });
    const delivered = async (quantity: number) => {
      const orderNumber = await harness.enterOrder({ quantity });
      const request = await deliveryOf(orderNumber, quantity);
      const { deliveryNumber } = await erp.createDelivery(request, ONCE);
      const issue = {
        reference: request.reference,
        orderNumber,
        deliveryNumber,
        lines: request.lines,
        occurredAt: `${DAY}T08:00:00.000Z`,
      };
      return { orderNumber, request, issue };
    };
    const follow = async (watermark: string | null) => {
      const orders: { orderNumber: string; changeId: string; status: string }[] = [];
      let pages = 0;
      for (let more = true; more; pages++) {
        const page = await erp.readOrderChanges(watermark);
        orders.push(
          ...page.orders.map(({ order, changeId }) => ({
            orderNumber: order.orderNumber,
            changeId,
            status: order.status,
          })),
        );
        ({ watermark, more } = page);
      }
      return { orders, watermark, pages };
    };
    const available = async () => {
      const { items } = await erp.readAvailability([harness.sku]);
      return items.find(({ warehouseCode }) => warehouseCode === harness.warehouseCode)?.available.value ?? 0;
    };
    /** The connection breaks after the vendor has committed: the next attempt must find it. */
    const unclear = async <T>(
      kind: EffectKind,
      reference: string,
      attempt: (context: typeof ONCE) => Promise<T>,
    ): Promise<T> => {
      await harness.nextEffect('commit-then-reset', kind);
      // An adapter may sort it out by itself where its vendor lets it repeat the very call.
      const first = await attempt(ONCE).catch((error: unknown) => error);
      if (first instanceof Error) expect(first).toMatchObject({ kind: 'unclear' });
      const found = await attempt(AGAIN);
      expect(await attempt(AGAIN)).toEqual(found);
      expect(await harness.effects(kind, reference)).toBe(1);
      return found;
    };

    const freight = () => {
      const orderNumber = String(700_000 + ++unique);
      const amount = cents(12_345);
      const allocations = [
        { lineId: '10', amount: cents(12_000) },
        { lineId: '20', amount: cents(345) },
      ];
      return { orderNumber, amount, allocations, carrier: 'SWFT', supplier: harness.supplier, postingDate: DAY };
    };

    const settlement = (orderNumber: string) => `${connectionId}-${orderNumber}-S1`;

    it('answers a ping', () => erp.ping());

    describe('orders', () => {
      it('are read canonically, and unknown ones are null', async () => {
        const orderNumber = await harness.enterOrder({ quantity: 5 });
        const order = await erp.readOrder(orderNumber);
        expect(order).toMatchObject({
          source: { system: connectionId, id: expect.any(String) },
          orderNumber,
          status: 'released',
          lines: [{ sku: harness.sku, quantity: { value: 5, unit: harness.unit } }],
        });
        expect(order?.credit).not.toBe('blocked');
        expect(order?.shipTo.country).toMatch(/^[A-Z]{2}$/);
        expect(await erp.readOrder('99999998')).toBeNull();
      });

      it('tell what their goods ask for, and what nobody knows of them', async ({ skip }) => {
        const { careful, enterItems } = harness;
        if (!careful || !enterItems) return skip(`${descriptor.label} knows nothing of what goods ask for`);
        const { watermark } = await follow(null);
        const { adhesive, chilled, untold } = careful;
        const orderNumber = await enterItems([harness.sku, adhesive, chilled, untold]);
        const page = await erp.readOrderChanges(watermark);
        const followed = page.orders.find(({ order }) => order.orderNumber === orderNumber)?.order;
        for (const order of [await erp.readOrder(orderNumber), followed]) {
          const [plain, ...others] = order?.lines ?? [];
          expect(Object.keys(plain ?? {})).not.toEqual(expect.arrayContaining(['dangerous']));
          expect(others).toMatchObject([
            { dangerous: true, hazmat: 'UN1133', hazardClass: '3', packingGroup: 'II' },
            { temperature: 'chilled' },
            { dangerous: true },
          ]);
          expect(others[2]?.hazmat).toBeUndefined();
        }
      });

      it('are followed over pages, also when many change in one instant', async () => {
        const start = await follow((await follow(null)).watermark);
        const entered = await harness.enterAtOnce(7);
        const { orders, pages, watermark } = await follow(start.watermark);
        expect(orders.map(({ orderNumber }) => orderNumber)).toEqual(expect.arrayContaining([...entered]));
        expect(pages).toBeGreaterThan(1);
        const repeated = await follow(watermark);
        const known = new Set(orders.map(({ orderNumber, changeId }) => `${orderNumber}:${changeId}`));
        expect(repeated.orders.filter(({ orderNumber, changeId }) => !known.has(`${orderNumber}:${changeId}`))).toEqual(
          [],
        );
      });

      it.for(['credit', 'delivery-block'] as const)(
        'are held for %s, released, and cancelled',
        async (hold, { skip }) => {
          skip(!harness.holds.includes(hold), `${descriptor.label} holds no order for ${hold}`);
          const { watermark } = await follow(null);
          const orderNumber = await harness.enterOrder({ quantity: 1, hold });
          const held = await erp.readOrder(orderNumber);
          if (hold === 'credit') expect(held?.credit).toBe('blocked');
          else expect(held?.deliveryBlock).toMatch(/\S/);
          expect(held?.status).toBe('entered');
          await harness.releaseHold(orderNumber);
          expect((await erp.readOrder(orderNumber))?.status).toBe('released');
          await harness.cancelOrder(orderNumber);
          const { orders } = await follow(watermark);
          expect(orders.filter((order) => order.orderNumber === orderNumber).at(-1)?.status).toBe('cancelled');
        },
      );
    });

    describe('availability', () => {
      it('tells stock by warehouse, and items that are unknown', async () => {
        expect(await available()).toBeGreaterThanOrEqual(20);
        expect(await erp.readAvailability([harness.sku, 'NO-SUCH-ITEM'])).toMatchObject({ unknown: ['NO-SUCH-ITEM'] });
      });
    });

    deliveriesConformance(harness, { port: () => erp, needs, deliveryOf, delivered, available, unclear });

    deletionConformance(harness, {
      port: () => erp,
      needs: (context) => needs(context, 'delivery-deletion'),
      delivered,
      available,
      unclear,
    });

    movementsConformance(harness, { port: () => erp, needs, available, unclear });

    returnConformance(harness, {
      returns: () => erp.returns as ErpReturns,
      uncredited: (page) => (erp.books as Required<ErpBooks>).uncreditedReturns(page),
      needs: (context) => needs(context, 'returns'),
      left: async (quantity) => {
        const { issue } = await delivered(quantity);
        await erp.postGoodsIssue(issue, ONCE);
        return issue;
      },
      available,
      unclear,
    });

    describe('invoices and closing', () => {
      it('end an order that was shipped short', async (context) => {
        needs(context, 'order-close');
        const { orderNumber, issue } = await delivered(4);
        await erp.postGoodsIssue(
          { ...issue, lines: issue.lines.map((entry) => ({ ...entry, quantity: { ...entry.quantity, value: 2 } })) },
          ONCE,
        );
        expect(await erp.readCustomerInvoices(orderNumber)).toEqual([]);
        await harness.bill(orderNumber);
        const [invoice] = await erp.readCustomerInvoices(orderNumber);
        expect(invoice?.invoiceNumber).toMatch(/\S/);
        expect(invoice?.lines).toMatchObject(
          issue.lines.map(({ lineId }) => ({ orderLineId: lineId, quantity: { value: 2, unit: harness.unit } })),
        );
        const closed = await erp.closeOrder(orderNumber, ONCE);
        expect(await erp.closeOrder(orderNumber, AGAIN)).toEqual(closed);
        expect((await erp.readOrder(orderNumber))?.status).toBe('completed');
        expect(await harness.effects('order-close', orderNumber)).toBe(1);
      });

      it('do not end an order that is not billed', async (context) => {
        needs(context, 'order-close');
        const { orderNumber, issue } = await delivered(1);
        await erp.postGoodsIssue(issue, ONCE);
        await expect(erp.closeOrder(orderNumber, ONCE)).rejects.toBeInstanceOf(VendorError);
      });
    });

    postingsConformance({ port: () => erp, can, needs, harness, freight, unclear, settlement });

    booksConformance({ port: () => erp, needs, harness, freight, delivered });

    describe('bad days', () => {
      it('end with a new session where the old one is no longer let in', async () => {
        const orderNumber = await harness.enterOrder({ quantity: 1 });
        const request = await deliveryOf(orderNumber, 1);
        await harness.expireSessions();
        expect((await erp.readOrder(orderNumber))?.orderNumber).toBe(orderNumber);
        await harness.expireSessions();
        await erp.createDelivery(request, ONCE);
        expect(await harness.effects('delivery', request.reference)).toBe(1);
      });

      it('are told apart: a call that was turned away for its rate was not processed', async () => {
        const request = await deliveryOf(await harness.enterOrder({ quantity: 1 }), 1);
        await harness.nextEffect('rate-limit', 'delivery');
        const outcome = await erp.createDelivery(request, ONCE).catch((error: unknown) => error);
        if (outcome instanceof VendorError) {
          expect(outcome.kind).toBe('rate-limited');
          expect(await harness.effects('delivery', request.reference)).toBe(0);
          await erp.createDelivery(request, AGAIN);
        }
        expect(await harness.effects('delivery', request.reference)).toBe(1);
      });
    });
  });
}
