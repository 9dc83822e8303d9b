import type { Landscape } from '#platform/config';
import { connectAll, type Examination } from '#platform/connections';
import { ERP_ADAPTERS } from '../../../system/erp/src/adapters/registry.js';
import { examineErp } from '../../../system/erp/src/erp.doctor.js';
import { connectAll as connectTms } from '../../../system/tms/src/connect.js';
import { examineTms } from '../../../system/tms/src/tms.doctor.js';
import { connectOne as connectWms } from '../../../system/wms/src/connect.js';
import { examineWms } from '../../../system/wms/src/wms.doctor.js';
import { wmsAdapters } from '../../../system/wms/src/wms.registry.js';

/** @param id of a connection of the landscape */
export async function examine(
  landscape: Landscape,
  id: string,
  examination: Examination,
  now: () => number,
): Promise<void> {
  const only = { ...landscape, connections: landscape.connections.filter((each) => each.id === id) };
  const erp = connectAll(only, 'erp', ERP_ADAPTERS, (descriptor, connection) => ({
    id,
    descriptor,
    port: descriptor.connect(connection),
  })).get(id);
  if (erp) return examineErp(erp, landscape, examination, now);
  const tms = connectTms(only).get(id);
  if (tms) return examineTms(tms, landscape.carriers, examination);
  const wms = connectAll(only, 'wms', wmsAdapters, (descriptor, connection) => {
    const warehouses = landscape.warehouses.filter((each) => each.wms === id);
    return { id, descriptor, warehouses, port: connectWms(descriptor, connection, warehouses) };
  }).get(id);
  if (wms) return examineWms(wms, examination, now);
}
