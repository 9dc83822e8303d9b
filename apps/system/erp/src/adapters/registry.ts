import type { ErpDescriptor } from '../erp.descriptor.js';
import { dynamicsDescriptor } from './dynamics365/index.js';
import { sapDescriptor } from './sap-s4hana/index.js';
import { trytonDescriptor } from './tryton/index.js';

/** Every ERP that Crossdock speaks to: one line per vendor. */
export const ERP_ADAPTERS: readonly ErpDescriptor[] = [sapDescriptor, trytonDescriptor, dynamicsDescriptor];
