import type { ApiDefinition } from '#platform/application';
import { identityApi } from '../../identity/src/identity.api.js';
import { partnerApis } from '../../partner/src/partner.api.js';
import { partnerAdminApi } from '../../partner/src/partner-admin.api.js';
import { catalogApi } from '../../portal/src/catalog/catalog.api.js';
import { portalApi } from '../../portal/src/portal.api.js';
import { inventorySyncApi } from '../../process/inventory-sync/src/inventory-sync.api.js';
import { orderToShipApi } from '../../process/order-to-ship/src/order-to-ship.api.js';
import { shipToSettleApi } from '../../process/ship-to-settle/src/ship-to-settle.api.js';
import { erpApi } from '../../system/erp/src/erp.api.js';
import { tmsApi } from '../../system/tms/src/tms.api.js';
import { wmsApi } from '../../system/wms/src/wms.api.js';

/** Everything that the product serves, in one process here; each of them also starts alone. */
export const PRODUCT: readonly ApiDefinition[] = [
  identityApi,
  erpApi,
  wmsApi,
  tmsApi,
  orderToShipApi,
  shipToSettleApi,
  inventorySyncApi,
  ...partnerApis,
  partnerAdminApi,
  portalApi,
  catalogApi,
];
