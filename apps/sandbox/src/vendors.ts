import type { VendorFactory } from './core/vendor.js';
import { dynamicsVendor } from './dynamics365/dynamics.vendor.js';
import { easyPostVendor } from './easypost/easypost.vendor.js';
import { sapVendor } from './erp/sap.vendor.js';
import { freightHubVendor } from './tms/freighthub.vendor.js';
import { upsVendor } from './ups/ups.vendor.js';
import { stowPointVendor } from './wms/wms.vendor.js';

interface Simulated {
  /** Under which the landscape connects it. */
  readonly id: string;
  readonly factory: VendorFactory;
  /** Only where a landscape connects it: the one that is seeded has one of each kind. */
  readonly onDemand?: true;
}

/** The systems that can be simulated. */
export const VENDORS: readonly Simulated[] = [
  { id: 'sap', factory: sapVendor },
  { id: 'wms', factory: stowPointVendor },
  { id: 'tms', factory: freightHubVendor },
  { id: 'easypost', factory: easyPostVendor, onDemand: true },
  { id: 'ups', factory: upsVendor, onDemand: true },
  { id: 'd365', factory: dynamicsVendor, onDemand: true },
];
