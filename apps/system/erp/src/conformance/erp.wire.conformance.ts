import { afterAll, beforeAll, beforeEach, describe, expect, type TestContext } from 'vitest';
import type { Accrual } from '#canonical';
import type { ConnectionConfig } from '#platform/config';
import { VendorError } from '#platform/http';
import type { Rule } from '../../../../../test/support/conformance.js';
import { withUnknownMembers } from '../../../../../test/support/odd.answers.js';
import { type RecordingProxy, startRecordingProxy } from '../../../../../test/support/recording.proxy.js';
import type { ErpDescriptor } from '../erp.descriptor.js';
import type { DeliveryRequest, EffectContext, ErpBooks, ErpCapability, ErpPort } from '../erp.port.js';
import type { EffectKind, ErpHarness } from './erp.harness.js';

const ONCE = { mayHaveHappened: false };
const MINUTES_MS = 5 * 60_000;

/** Something that an ERP is asked to do, and how its book names it. */
export interface AnEffect {
  readonly kind: EffectKind;
  readonly reference: string;
  perform(port: ErpPort, context: EffectContext): Promise<unknown>;
}

/** What the suite of an ERP lends to that of its wire. */
interface Wire {
  readonly rule: Rule;
  readonly descriptor: ErpDescriptor;
  port(): ErpPort;
  connection(): ConnectionConfig;
  can(capability: ErpCapability): boolean;
  needs(context: TestContext, capability: ErpCapability): void;
  freight(): Omit<Accrual, 'reference'> & { readonly supplier: string };
  settlement(orderNumber: string): string;
  deliveryOf(orderNumber: string, value: number): Promise<DeliveryRequest>;
  anEffect(): Promise<AnEffect>;
}

/** What comes over the wire otherwise than one would like, and what must not leave over it. */
export function wireConformance(harness: ErpHarness, lent: Wire): void {
  const { rule, descriptor, port, can, needs, freight, settlement, deliveryOf, anEffect } = lent;

  describe('on the wire', () => {
    let proxy: RecordingProxy;
    /** A new instance, behind somebody who meddles. */
    let watched: ErpPort;
    beforeAll(async () => {
      proxy = await startRecordingProxy(lent.connection().baseUrl);
      watched = descriptor.connect({ ...lent.connection(), baseUrl: proxy.baseUrl });
    });
    afterAll(() => proxy?.stop());
    beforeEach(() => proxy.meddle());

    rule('unknown fields and codes', 'members that nobody knows change nothing of what is read', async () => {
      const orderNumber = await harness.enterOrder({ quantity: 2 });
      proxy.meddle({ altered: withUnknownMembers });
      expect(await watched.readOrder(orderNumber)).toEqual(await port().readOrder(orderNumber));
      expect(await watched.readAvailability([harness.sku])).toEqual(await port().readAvailability([harness.sku]));
    });

    rule('auth expiry', 'access that stays refused is told as such, and nothing was done', async () => {
      const { kind, reference, perform } = await anEffect();
      proxy.meddle({ instead: () => ({ status: 401 }) });
      await expect(perform(watched, ONCE)).rejects.toMatchObject({ name: 'VendorError', kind: 'auth' });
      expect(await harness.effects(kind, reference)).toBe(0);
    });

    rule('units and currencies', 'a quantity of another unit than the vendor has it in is refused', async (context) => {
      needs(context, 'deliveries');
      const request = await deliveryOf(await harness.enterOrder({ quantity: 2 }), 1);
      const lines = request.lines.map((line) => ({ ...line, quantity: { value: 1, unit: 'ZZ' } }));
      const refusal = await port()
        .createDelivery({ ...request, lines }, ONCE)
        .catch((error: unknown) => error);
      expect(refusal).toMatchObject({ kind: 'rejected', message: expect.stringMatching(/ZZ/) });
      expect(await harness.effects('delivery', request.reference)).toBe(0);
    });

    rule(
      'units and currencies',
      'money without cents is posted to the unit, or refused by the name of its currency',
      async (context) => {
        needs(context, 'accruals');
        const amount = { amount: 12_345, currency: 'JPY' };
        const posted = { ...freight(), amount, allocations: [{ lineId: '10', amount }] };
        const reference = settlement(posted.orderNumber);
        const outcome = await port()
          .postAccrual({ ...posted, reference }, ONCE)
          .catch((error: unknown) => error);
        if (outcome instanceof VendorError) {
          expect(outcome).toMatchObject({ kind: 'rejected', message: expect.stringMatching(/JPY/) });
          return expect(await harness.effects('accrual', reference)).toBe(0);
        }
        expect(outcome).toMatchObject({ documentNumber: expect.stringMatching(/\S/) });
        needs(context, 'open-accruals');
        expect(await accrualUnder(port().books as Required<ErpBooks>, reference)).toMatchObject({ amount });
      },
    );

    rule(
      'time zones',
      'an order that was entered just now says so, and each of its times says its offset',
      async () => {
        const order = await port().readOrder(await harness.enterOrder({ quantity: 1 }));
        // Not every vendor tells when an order was changed.
        const latest = order?.changedAt ?? order?.enteredAt ?? '';
        expect(Math.abs(Date.now() - Date.parse(latest))).toBeLessThan(MINUTES_MS);
        for (const time of [order?.changedAt, order?.enteredAt])
          if (time) expect(time).toMatch(/T.*(Z|[+-]\d{2}:\d{2})$/);
      },
    );

    rule(
      'limits of the vendor',
      'a reference that it would cut is refused before anything is sent, and names its field',
      async (context) => {
        needs(context, 'accruals');
        const longest = harness.longestReference;
        if (longest === undefined) return context.skip(`${descriptor.label} keeps a reference of any length`);
        const posted = freight();
        const fits = { ...posted, reference: posted.orderNumber.padEnd(longest, 'x') };
        expect(await port().postAccrual(fits, ONCE)).toMatchObject({ documentNumber: expect.stringMatching(/\S/) });
        const before = proxy.exchanges.length;
        const refusal = await watched
          .postAccrual({ ...fits, reference: `${fits.reference}x` }, ONCE)
          .catch((error: unknown) => error);
        expect(refusal).toMatchObject({
          kind: 'rejected',
          message: expect.stringMatching(new RegExp(`\\w+ takes ${longest} characters`)),
        });
        expect(proxy.exchanges.slice(before)).toEqual([]);
      },
    );

    rule('capabilities', 'every part of the port is there where it is declared, and nowhere else', () => {
      const { purchasing, billing, stock, returns, stockBook, books } = port();
      const parts: readonly (readonly [ErpCapability, unknown])[] = [
        ['purchase-orders', purchasing],
        ['customer-invoices', billing],
        ['stock-movements', stock],
        ['returns', returns],
        ['stock-book', stockBook],
        ['open-orders', books?.openOrders],
        ['unbilled-deliveries', books?.unbilledDeliveries],
        ['posted-invoices', books?.postedInvoices],
        ['open-accruals', books?.openAccruals],
        ['payments', books?.payments],
        ['uncredited-returns', books?.uncreditedReturns],
      ];
      expect(parts.flatMap(([capability, part]) => (part ? [capability] : []))).toEqual(
        parts.flatMap(([capability]) => (can(capability) ? [capability] : [])),
      );
    });
  });
}

async function accrualUnder(books: Required<ErpBooks>, reference: string) {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await books.openAccruals({ limit: 200, ...(cursor && { cursor }) });
    const found = page.items.find((item) => item.reference === reference);
    if (found) return found;
    cursor = page.nextCursor;
  }
  return undefined;
}
