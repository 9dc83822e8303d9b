import type { Landscape } from '#platform/config';
import { type Examination, NothingThere } from '#platform/connections';
import { connectAll, type TmsConnection } from './connect.js';

/** References that nobody ever gave. */
const NO_SHIPMENT = 'crossdock-doctor-S0';
const NO_INVOICE = 'CROSSDOCK-DOCTOR-0';

/**
 * What we assume of a TMS, looked at by calls that change nothing.
 * @returns whether the landscape has such a connection
 */
export async function examineTms(landscape: Landscape, id: string, examination: Examination): Promise<boolean> {
  const connections = landscape.connections.filter((each) => each.id === id);
  const connected = connectAll({ ...landscape, connections }).get(id);
  if (connected) await examine(connected, landscape.carriers, examination);
  return connected !== undefined;
}

async function examine(
  connection: TmsConnection,
  carriers: readonly { readonly scac: string }[],
  examination: Examination,
): Promise<void> {
  const { port, descriptor } = connection;
  if (!(await examination.access(connection))) return;
  await examination.look('a shipment that is not there', async () => {
    const status = await port.readShipment(NO_SHIPMENT);
    return {
      saw: 'is told as not there',
      differs: status ? [`${NO_SHIPMENT} is told with ${status.tenders.length} tenders`] : [],
    };
  });
  await examination.look('an invoice that is not there', async () => {
    if (!descriptor.capabilities.includes('freight-invoices')) throw new NothingThere('it has no carriers’ invoices');
    const [carrier] = carriers;
    if (!carrier) throw new NothingThere('the landscape has no carrier');
    const invoice = await port.readFreightInvoice(NO_INVOICE, carrier.scac);
    return { saw: 'is told as not there', differs: invoice ? [`${NO_INVOICE} is told as one of ${carrier.scac}`] : [] };
  });
}
