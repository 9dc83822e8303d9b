import { easypost } from './adapters/easypost/index.js';
import { freighthub } from './adapters/freighthub/index.js';
import { ups } from './adapters/ups/index.js';
import type { TmsAdapterDescriptor } from './tms.descriptor.js';

/** Every TMS vendor that can be connected. Adding one is a folder under `adapters/` and a line here. */
export const tmsAdapters: readonly TmsAdapterDescriptor[] = [easypost, freighthub, ups];
