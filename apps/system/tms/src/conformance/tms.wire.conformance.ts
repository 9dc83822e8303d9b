import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import type { ShipmentRequest } from '#canonical';
import { needing } from '../../../../../test/support/conformance.js';
import { withUnknownMembers } from '../../../../../test/support/odd.answers.js';
import { type RecordingProxy, startRecordingProxy } from '../../../../../test/support/recording.proxy.js';
import { connectOne } from '../connect.js';
import type { TmsAdapterDescriptor } from '../tms.descriptor.js';
import type { TmsPort } from '../tms.port.js';
import type { Billing } from './tms.billing.conformance.js';
import { failureOf, keyOf } from './tms.trial.js';

const once = { mayHaveHappened: false };
const again = { mayHaveHappened: true };

/** What comes over the wire otherwise than one would like, and what must not leave over it. */
export function wireConformance(descriptor: TmsAdapterDescriptor, { rule, bench, port, trial }: Billing): void {
  const tendering = needing(rule, 'tender');
  const refused = (pointer: string, message: RegExp) => ({
    code: 'validation-failed',
    errors: [{ pointer, message: expect.stringMatching(message) }],
  });

  describe('on the wire', () => {
    let proxy: RecordingProxy;
    /** A new instance, behind somebody who meddles. */
    let watched: TmsPort;
    beforeAll(async () => {
      proxy = await startRecordingProxy(bench().connection.baseUrl);
      watched = connectOne(descriptor, { ...bench().connection, baseUrl: proxy.baseUrl });
    });
    afterAll(() => proxy?.stop());
    beforeEach(() => proxy.meddle());
    /** But for what gets it access: whether that was asked for before is of no account. */
    const asked = (from: number) => proxy.exchanges.slice(from).filter(({ request }) => !/token/.test(request.path));

    rule('unknown fields and codes', 'members that nobody knows change nothing of what is read', async () => {
      const shipment = trial().request();
      const tender = await trial().tendered();
      proxy.meddle({ altered: withUnknownMembers });
      expect(await watched.rate(shipment)).toEqual(await port().rate(shipment));
      expect(await watched.readShipment(tender.shipmentId)).toEqual(await port().readShipment(tender.shipmentId));
    });

    rule(
      'unknown fields and codes',
      'a milestone that nobody knows is none of the others, and told by its name',
      async () => {
        const { shipmentId } = await trial().tendered();
        for (const act of ['accept', 'depart'] as const) await bench().act(act, shipmentId);
        const known = await watched.readShipment(shipmentId);
        expect(known?.milestones.map(({ code }) => code)).toContain('departed');
        expect(known).not.toHaveProperty('unrecognized');
        const { altered, word } = bench().novelty;
        proxy.meddle({ altered });
        const status = await watched.readShipment(shipmentId);
        expect(status?.milestones).toEqual(known?.milestones.filter(({ code }) => code !== 'departed'));
        expect(status?.unrecognized).toEqual([word]);
      },
    );

    tendering('auth expiry', 'access that ended is renewed, and the call made again', async ({ skip }) => {
      skip(!bench().renewable, `${descriptor.label} gives access that does not end`);
      const tender = await trial().offer();
      let refusals = 1;
      proxy.meddle({ instead: ({ path }) => (/token/.test(path) || refusals-- < 1 ? undefined : { status: 401 }) });
      await watched.tender(tender, once);
      expect(refusals).toBeLessThan(0);
      expect(await bench().effects('tender', keyOf(tender))).toBe(1);
    });

    tendering('auth expiry', 'access that stays refused is told as such, and nothing was done', async () => {
      const tender = await trial().offer();
      proxy.meddle({ instead: () => ({ status: 401 }) });
      expect((await failureOf(watched.tender(tender, once))).kind).toBe('auth');
      expect(await bench().effects('tender', keyOf(tender))).toBe(0);
      proxy.meddle();
      await watched.tender(tender, again);
      expect(await bench().effects('tender', keyOf(tender))).toBe(1);
    });

    rule('units and currencies', 'money without cents is quoted to the unit, in its own currency', async ({ skip }) => {
      const currency = bench().withoutCents;
      if (currency === undefined) return skip(`${descriptor.label} quotes in no currency without cents`);
      const rates = await port().rate({ ...trial().request(), currency });
      expect(rates.length).toBeGreaterThan(0);
      for (const { total, charges } of rates) {
        expect(new Set([total, ...charges.map(({ amount }) => amount)].map((money) => money.currency))).toEqual(
          new Set([currency]),
        );
        expect(charges.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(total.amount);
      }
      const [euros] = await port().rate(trial().request());
      // Hundredths of a yen would be a hundred times as many.
      expect((rates[0]?.total.amount ?? 0) / (euros?.total.amount ?? 1)).toBeLessThan(10);
    });

    rule(
      'limits of the vendor',
      'a reference that it would cut is refused before anything is sent, and names its field',
      async ({ skip }) => {
        const longest = bench().longestReference;
        if (longest === undefined) return skip(`${descriptor.label} keeps a reference of any length`);
        const shipment = trial().request();
        const fits = { ...shipment, shipmentId: shipment.shipmentId.padStart(longest, 'x') };
        const tender = await trial().offer(1, fits);
        await watched.tender(tender, once);
        expect((await watched.readShipment(fits.shipmentId))?.shipmentId).toBe(fits.shipmentId);
        const before = proxy.exchanges.length;
        const attempt = watched.tender({ ...tender, shipmentId: `x${fits.shipmentId}` }, once);
        await expect(attempt).rejects.toMatchObject(
          refused('/shipmentId', new RegExp(`\\w+ .*takes ${longest} characters`)),
        );
        expect(asked(before)).toEqual([]);
      },
    );

    rule(
      'limits of the vendor',
      'a quantity finer than it keeps is refused before anything is sent, and names its field',
      async ({ skip }) => {
        const { decimals } = bench();
        if (decimals === undefined) return skip(`${descriptor.label} keeps quantities of any precision`);
        const shipment = trial().dangerous();
        const of = (value: number): ShipmentRequest => ({
          ...shipment,
          commodities: (shipment.commodities ?? []).map((one) => ({ ...one, quantity: { value, unit: 'KGM' } })),
        });
        expect((await watched.rate(of(10 ** -decimals))).length).toBeGreaterThan(0);
        const before = proxy.exchanges.length;
        const attempt = watched.rate(of(10 ** -(decimals + 1)));
        await expect(attempt).rejects.toMatchObject(
          refused('/commodities/0/quantity/value', new RegExp(`\\w+ .*takes ${decimals} decimals`)),
        );
        expect(asked(before)).toEqual([]);
      },
    );

    rule('capabilities', 'a command that is not declared is refused as such', async () => {
      const { tender, disputeFreightInvoice } = descriptor.repeats;
      const declared = (capability: 'tender' | 'dispute') => descriptor.capabilities.includes(capability);
      expect([tender !== null, disputeFreightInvoice !== null]).toEqual([declared('tender'), declared('dispute')]);
      const refusal = { code: 'capability-missing' };
      if (!declared('tender')) await expect(port().tender(await trial().offer(), once)).rejects.toMatchObject(refusal);
      if (declared('dispute')) return;
      const [carrier = ''] = bench().carriers;
      const dispute = { invoiceNumber: '1', carrier, shipmentId: 'sap-1-S1', variances: [] };
      await expect(port().disputeFreightInvoice(dispute, once)).rejects.toMatchObject(refusal);
    });
  });
}
