import { mapped } from './adapters/mapped/index.js';
import { stowpoint } from './adapters/stowpoint/index.js';
import type { WmsAdapterDescriptor } from './wms.descriptor.js';

/** Every WMS vendor that can be connected. Adding one is a folder under `adapters/` and a line here. */
export const wmsAdapters: readonly WmsAdapterDescriptor[] = [stowpoint, mapped];
