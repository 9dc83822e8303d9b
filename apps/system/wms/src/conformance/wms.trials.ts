import type { FaultyVendor, Trial } from '../../../../../test/support/unclear-outcomes.js';
import type { WmsCommand } from '../wms.descriptor.js';
import type { WmsPort } from '../wms.port.js';
import type { WmsBench } from './wms.bench.js';

/** A vendor under the conformance suite that also fails call by call. */
export interface FaultyWms extends WmsBench {
  readonly faults: FaultyVendor;
}

type Trials = Readonly<Record<WmsCommand, () => Promise<Trial<WmsPort>>>>;

const ELSEWHERE = { name: 'Nordwind', city: 'Bremen', postalCode: '28195', country: 'DE' };

/** A trial of each command of a WMS: fulfilments of its own, and what must have happened before. */
export function wmsTrials({ skus: [sku], warehouse, effects, townOf }: FaultyWms, connect: () => WmsPort): Trials {
  let count = 0;
  const request = () => {
    count += 1;
    const orderId = `sap-${Date.now()}${count}`;
    return {
      fulfilmentId: `${orderId}-F1`,
      orderId,
      orderNumber: `${count}`,
      warehouse: warehouse.gln,
      warehouseCode: warehouse.wmsCode,
      shipTo: { name: 'Nordwind', street: 'Kai 5', city: 'Hamburg', postalCode: '20457', country: 'DE' },
      lines: [{ lineId: '10', sku, quantity: { value: 1, unit: 'EA' } }],
    };
  };
  return {
    release: async () => {
      const fulfilment = request();
      return {
        run: (port, context) => port.release(fulfilment, context),
        effects: () => effects('fulfilment', fulfilment.fulfilmentId),
        edited: {
          run: (port, context) => port.release({ ...fulfilment, shipTo: ELSEWHERE }, context),
          stands: async () => (await townOf(fulfilment.fulfilmentId)) === ELSEWHERE.city,
        },
      };
    },
    cancel: async () => {
      const fulfilment = request();
      await connect().release(fulfilment, { mayHaveHappened: false });
      return {
        run: (port, context) => port.cancel(fulfilment.fulfilmentId, context),
        effects: () => effects('cancel', fulfilment.fulfilmentId),
      };
    },
  };
}
