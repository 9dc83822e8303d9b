import { afterAll, beforeAll, describe, expect, type TestContext } from 'vitest';
import type { ConnectionConfig } from '#platform/config';
import { VendorError } from '#platform/http';
import { conformanceSuite } from '../../../../../test/support/conformance.js';
import type { ErpDescriptor } from '../erp.descriptor.js';
import type { ErpBooks, ErpCapability, ErpPort } from '../erp.port.js';
import type { ErpReturns } from '../returns/return.port.js';
import { deletionConformance } from './deletion.conformance.js';
import { booksConformance } from './erp.books.conformance.js';
import { deliveriesConformance } from './erp.deliveries.conformance.js';
import { feedConformance, slowClockConformance } from './erp.feed.conformance.js';
import type { EffectKind, ErpHarness } from './erp.harness.js';
import { movementsConformance } from './erp.movements.conformance.js';
import { postingsConformance } from './erp.postings.conformance.js';
import { type AnEffect, wireConformance } from './erp.wire.conformance.js';
import { returnConformance } from './return.conformance.js';

const ONCE = { mayHaveHappened: false };
const AGAIN = { mayHaveHappened: true };
const DAY = '2026-11-24';

/** Rules that the port of an ERP has nothing of. */
const WITHOUT = { webhooks: 'an ERP is asked for what changed, it tells nothing by itself' };

/** What every ERP adapter must do, whatever its vendor: run over each registered one. */
export function erpConformance(descriptor: ErpDescriptor, harness: ErpHarness): void {
  conformanceSuite(descriptor, 'an ERP', WITHOUT, (rule) => {
    let erp: ErpPort;
    let connection: ConnectionConfig;
    let unique = 0;
    const can = (capability: ErpCapability) => descriptor.capabilities.includes(capability);
    /** Ends a test that is about what this vendor does not do. */
    const needs = ({ skip }: TestContext, capability: ErpCapability) =>
      skip(!can(capability), `${descriptor.label} declares no ${capability}`);
    const cents = (amount: number) => ({ amount, currency: harness.currency });

    beforeAll(async () => {
      connection = await harness.start();
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
      reference: `${connection.id}-${orderNumber}-F1`,
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

    const settlement = (orderNumber: string) => `${connection.id}-${orderNumber}-S1`;

    /** Something that every ERP can be asked to do, whatever it lacks. */
    const anEffect = async (): Promise<AnEffect> => {
      if (can('deliveries')) {
        const request = await deliveryOf(await harness.enterOrder({ quantity: 1 }), 1);
        const { reference } = request;
        return { kind: 'delivery', reference, perform: (port, context) => port.createDelivery(request, context) };
      }
      const posted = freight();
      const invoiceNumber = `EF-${posted.orderNumber}`;
      const settlementId = settlement(posted.orderNumber);
      const invoice = { ...posted, invoiceNumber, settlementId, documentDate: DAY };
      return {
        kind: 'supplier-invoice',
        reference: invoiceNumber,
        perform: (port, context) => port.postSupplierInvoice(invoice, context),
      };
    };

    const feed = { rule, port: () => erp, follow };

    rule('operations', 'answers a ping', () => erp.ping());

    slowClockConformance(harness, feed);

    describe('orders', () => {
      rule('operations', 'are read canonically, and unknown ones are null', async () => {
        const orderNumber = await harness.enterOrder({ quantity: 5 });
        const order = await erp.readOrder(orderNumber);
        expect(order).toMatchObject({
          source: { system: connection.id, id: expect.any(String) },
          orderNumber,
          status: 'released',
          lines: [{ sku: harness.sku, quantity: { value: 5, unit: harness.unit } }],
        });
        expect(order?.credit).not.toBe('blocked');
        expect(order?.shipTo.country).toMatch(/^[A-Z]{2}$/);
        expect(await erp.readOrder('99999998')).toBeNull();
      });

      rule('operations', 'tell what their goods ask for, and what nobody knows of them', async ({ skip }) => {
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

      for (const hold of ['credit', 'delivery-block'] as const)
        rule('change feed', `are held for ${hold}, released, and cancelled`, async ({ skip }) => {
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
        });
    });

    feedConformance(harness, feed);

    describe('availability', () => {
      rule('partial failure', 'tells stock by warehouse, and items that are unknown', async () => {
        expect(await available()).toBeGreaterThanOrEqual(20);
        expect(await erp.readAvailability([harness.sku, 'NO-SUCH-ITEM'])).toMatchObject({ unknown: ['NO-SUCH-ITEM'] });
      });
    });

    deliveriesConformance(harness, { rule, port: () => erp, needs, deliveryOf, delivered, available, unclear });

    deletionConformance(harness, {
      rule,
      port: () => erp,
      needs: (context) => needs(context, 'delivery-deletion'),
      delivered,
      available,
      unclear,
    });

    movementsConformance(harness, { rule, port: () => erp, needs, available, unclear });

    returnConformance(harness, {
      rule,
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
      rule('operations', 'end an order that was shipped short', async (context) => {
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

      rule('business errors', 'do not end an order that is not billed', async (context) => {
        needs(context, 'order-close');
        const { orderNumber, issue } = await delivered(1);
        await erp.postGoodsIssue(issue, ONCE);
        await expect(erp.closeOrder(orderNumber, ONCE)).rejects.toBeInstanceOf(VendorError);
      });
    });

    postingsConformance({ rule, port: () => erp, can, needs, harness, freight, unclear, settlement });

    booksConformance({ rule, port: () => erp, can, needs, harness, freight, delivered });

    wireConformance(harness, {
      rule,
      descriptor,
      port: () => erp,
      connection: () => connection,
      can,
      needs,
      freight,
      settlement,
      deliveryOf,
      anEffect,
    });

    describe('bad days', () => {
      rule('auth expiry', 'end with a new session where the old one is no longer let in', async () => {
        const orderNumber = await harness.enterOrder({ quantity: 1 });
        const { kind, reference, perform } = await anEffect();
        await harness.expireSessions();
        expect((await erp.readOrder(orderNumber))?.orderNumber).toBe(orderNumber);
        await harness.expireSessions();
        await perform(erp, ONCE);
        expect(await harness.effects(kind, reference)).toBe(1);
      });

      rule('rate limit', 'are told apart: a call that was turned away for its rate was not processed', async () => {
        const { kind, reference, perform } = await anEffect();
        await harness.nextEffect('rate-limit', kind);
        const outcome = await perform(erp, ONCE).catch((error: unknown) => error);
        if (outcome instanceof VendorError) {
          expect(outcome.kind).toBe('rate-limited');
          expect(await harness.effects(kind, reference)).toBe(0);
          await perform(erp, AGAIN);
        }
        expect(await harness.effects(kind, reference)).toBe(1);
      });
    });
  });
}
