import { describe, expect } from 'vitest';
import type { FreightInvoice, Tender } from '#canonical';
import { needing, type Rule } from '../../../../../test/support/conformance.js';
import type { Billing } from './tms.billing.conformance.js';

const once = { mayHaveHappened: false };

/** Several shipments that a carrier carries as one: told once, billed in one. */
export function movesConformance({ rule, bench, port, trial }: Billing): void {
  describe('a move of two shipments', () => {
    let one: Tender;
    let other: Tender;
    const all = () => [one, other];

    const combined = async () => {
      const tendered = [await trial().tendered(), await trial().tendered()];
      // Parts come in the order of their shipments' ids.
      [one, other] = tendered.toSorted((a, b) => (a.shipmentId < b.shipmentId ? -1 : 1)) as [Tender, Tender];
      for (const { shipmentId } of all()) await bench().act('accept', shipmentId);
      await bench().act('combine', one.shipmentId, { with: [other.shipmentId] });
    };

    const told = async (type: string) => {
      for (const { orderId } of all())
        await expect
          .poll(async () => (await trial().events(orderId)).some((event) => event.type === type), { timeout: 10_000 })
          .toBe(true);
      return Promise.all(
        all().map(async ({ orderId }) => (await trial().events(orderId)).filter((event) => event.type === type)),
      );
    };
    const invoices = () => Promise.all(all().map((tender) => trial().invoices(tender)));
    /** The last part of each. */
    const billed = async (body: object = {}): Promise<FreightInvoice[]> => {
      const before = (await invoices()).map(({ length }) => length);
      await bench().act('invoice', one.shipmentId, body);
      await expect
        .poll(async () => (await invoices()).map(({ length }) => length), { timeout: 10_000 })
        .toEqual(before.map((count) => count + 1));
      return (await invoices()).map((each) => each.at(-1) as FreightInvoice);
    };

    const ruled: Rule = (name, what, test, options) =>
      needing(rule, 'moves')(
        name,
        what,
        async (context) => {
          await combined();
          await test(context);
        },
        options,
      );

    ruled('operations', 'tells each whom it is carried with, and the PRO of the move', async () => {
      const [[first], [second]] = (await told('shipment.combined')) as [[object], [object]];
      const { pro } = (await port().readShipment(one.shipmentId)) ?? {};
      expect(first).toMatchObject({ data: { shipmentId: one.shipmentId, pro, with: [other.shipmentId] } });
      expect(second).toMatchObject({ data: { shipmentId: other.shipmentId, pro, with: [one.shipmentId] } });
    });

    ruled('webhooks', 'tells what happens to it once, for each', async () => {
      await bench().act('depart', other.shipmentId);
      const events = (await told('shipment.departed')).flat();
      expect(events.map(({ subject, orderId }) => [subject, orderId])).toEqual(
        all().map(({ shipmentId, orderId }) => [shipmentId, orderId]),
      );
      expect(new Set(events.map(({ id }) => id)).size).toBe(2);
    });

    ruled('operations', 'shows of each shipment its own tenders and milestones', async () => {
      await bench().act('depart', one.shipmentId);
      for (const { shipmentId, rate } of all()) {
        const status = await port().readShipment(shipmentId);
        expect(status).toMatchObject({
          shipmentId,
          tenders: [{ version: 1, carrier: rate.carrier, state: 'accepted' }],
        });
        expect(status?.milestones.filter(({ code }) => code === 'departed')).toHaveLength(1);
      }
    });

    ruled(
      'partial failure',
      'is billed as a part for each, to the cent as it was tendered, and each part can be looked up',
      async () => {
        const parts = await billed();
        expect(parts.map(({ total, charges }) => ({ total, charges }))).toEqual(
          all().map(({ rate: { total, charges } }) => ({ total, charges })),
        );
        const [first] = parts as [FreightInvoice];
        const { invoiceNumber, carrier, statement } = first;
        expect(statement).toMatchObject({
          number: invoiceNumber,
          total: { amount: one.rate.total.amount + other.rate.total.amount },
          parts: all().map(({ shipmentId, rate }) => ({ shipmentId, total: rate.total })),
        });
        for (const part of parts)
          expect(await port().readFreightInvoice(invoiceNumber, carrier, part.shipmentId)).toEqual(part);
        expect(await port().readFreightInvoice(invoiceNumber, carrier)).toEqual(first);
        expect(await port().readFreightInvoice(invoiceNumber, carrier, 'sap-nobody-S1')).toBeNull();
      },
    );

    ruled(
      'partial failure',
      'is disputed part by part, each once, and corrected as a whole',
      async () => {
        const wrong = await billed({ factor: 2 });
        const ids: string[] = [];
        for (const { invoiceNumber, carrier, shipmentId, total } of wrong) {
          const variances = [{ code: 'BASE', expected: one.rate.total, billed: total, reason: 'amount' as const }];
          const dispute = { invoiceNumber, carrier, shipmentId, variances };
          const { disputeId } = await port().disputeFreightInvoice(dispute, once);
          expect(await port().disputeFreightInvoice(dispute, { mayHaveHappened: true })).toEqual({ disputeId });
          expect(await bench().effects('dispute', `${invoiceNumber}/${shipmentId}`)).toBe(1);
          ids.push(disputeId);
        }
        expect(new Set(ids).size).toBe(2);
        for (const part of await billed())
          expect(part).toMatchObject({ corrects: wrong[0]?.invoiceNumber, statement: { parts: [{}, {}] } });
      },
      { needs: 'dispute' },
    );
  });
}
