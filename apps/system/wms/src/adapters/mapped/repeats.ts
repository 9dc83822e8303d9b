import type { Repeat } from '#platform/connections';
import type { WmsCommand } from '../../wms.descriptor.js';

const OUR_REFERENCE = 'what `find` of the mapping finds by our reference';

export const MAPPED_REPEATS: Readonly<Record<WmsCommand, Repeat>> = {
  release: { lookUp: OUR_REFERENCE, readBack: OUR_REFERENCE, late: 'unique' },
  cancel: { lookUp: OUR_REFERENCE, readBack: OUR_REFERENCE, late: 'absolute' },
};
