import type { Repeat } from '#platform/connections';
import type { WmsCommand } from '../../wms.descriptor.js';

const EXTERNAL_ID = '`externalId` of the shipment order';
const STATUS = '`status` of the shipment order';

export const STOWPOINT_REPEATS: Readonly<Record<WmsCommand, Repeat>> = {
  release: { lookUp: EXTERNAL_ID, readBack: EXTERNAL_ID, late: 'unique' },
  cancel: { lookUp: STATUS, readBack: STATUS, late: 'absolute' },
};
