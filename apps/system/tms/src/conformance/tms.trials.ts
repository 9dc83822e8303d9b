import type { Tender } from '#canonical';
import type { FaultyVendor, Trial } from '../../../../../test/support/unclear-outcomes.js';
import type { TmsCommand } from '../tms.descriptor.js';
import type { TmsPort } from '../tms.port.js';
import type { TmsBench } from './tms.bench.js';
import { keyOf, TmsTrial } from './tms.trial.js';

/** A vendor under the conformance suite that also fails call by call. */
export interface FaultyTms extends TmsBench {
  readonly faults: FaultyVendor;
}

type Trials = Readonly<Record<TmsCommand, () => Promise<Trial<TmsPort>>>>;

/** Where nobody bills: whatever is disputed. */
function nothingToDispute({ shipmentId, rate: { carrier, total } }: Tender): Trial<TmsPort> {
  const invoiceNumber = 'NOBODY';
  const variances = [{ code: 'BASE', expected: total, billed: total, reason: 'amount' as const }];
  return {
    run: (tms, context) => tms.disputeFreightInvoice({ invoiceNumber, carrier, shipmentId, variances }, context),
    effects: () => Promise.resolve(0),
  };
}

/** A tender to another carrier, or at another price, of a shipment that was tendered before: that one is withdrawn first. */
export const ANOTHER_VERSION = 'tender of another version';

const ELSEWHERE = { name: 'Nordwind', city: 'Bremen', postalCode: '28195', country: 'DE' };

/** A trial of each command of a TMS: shipments of its own, and what must have happened before. */
export function tmsTrials(bench: FaultyTms, port: TmsPort): Trials {
  const shipper = new TmsTrial(bench, port);
  return {
    tender: async () => {
      const tender = await shipper.offer();
      return {
        run: (tms, context) => tms.tender(tender, context),
        effects: () => bench.effects('tender', keyOf(tender)),
        edited: {
          run: (tms, context) => tms.tender({ ...tender, to: ELSEWHERE }, context),
          stands: async () => (await bench.townOf(tender.shipmentId)) === ELSEWHERE.city,
        },
      };
    },
    disputeFreightInvoice: async () => {
      const tender = await shipper.tendered();
      if (!bench.bills) return nothingToDispute(tender);
      await bench.act('accept', tender.shipmentId);
      const { shipmentId, carrier, invoiceNumber, total } = await shipper.billed(tender, { factor: 2 });
      const variances = [{ code: 'BASE', expected: tender.rate.total, billed: total, reason: 'amount' as const }];
      return {
        run: (tms, context) => tms.disputeFreightInvoice({ invoiceNumber, carrier, shipmentId, variances }, context),
        effects: () => bench.effects('dispute', invoiceNumber),
      };
    },
  };
}

/** Trials of what calls otherwise where something went before it. */
export function laterTmsTrials(
  bench: FaultyTms,
  port: TmsPort,
): Readonly<Record<string, () => Promise<Trial<TmsPort>>>> {
  const shipper = new TmsTrial(bench, port);
  return {
    [ANOTHER_VERSION]: async () => {
      const first = await shipper.tendered();
      const tender = { ...first, version: first.version + 1 };
      return {
        run: (tms, context) => tms.tender(tender, context),
        effects: () => bench.effects('tender', keyOf(tender)),
      };
    },
  };
}
