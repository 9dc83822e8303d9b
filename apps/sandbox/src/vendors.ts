import type { VendorFactory } from './core/vendor.js';
import { sapVendor } from './erp/sap.vendor.js';
import { freightHubVendor } from './tms/freighthub.vendor.js';
import { stowPointVendor } from './wms/wms.vendor.js';

/** The systems that are simulated, by the id under which the landscape connects them. */
export const VENDORS: readonly { readonly id: string; readonly factory: VendorFactory }[] = [
  { id: 'sap', factory: sapVendor },
  { id: 'wms', factory: stowPointVendor },
  { id: 'tms', factory: freightHubVendor },
];
