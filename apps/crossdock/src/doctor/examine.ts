import type { Landscape } from '#platform/config';
import type { Examination } from '#platform/connections';
import { examineErp } from '../../../system/erp/src/erp.api.js';
import { examineTms } from '../../../system/tms/src/tms.api.js';
import { examineWms } from '../../../system/wms/src/wms.api.js';

/** @param id of a connection of the landscape */
export async function examine(
  landscape: Landscape,
  id: string,
  examination: Examination,
  now: () => number,
): Promise<void> {
  for (const look of [examineErp, examineWms, examineTms]) if (await look(landscape, id, examination, now)) return;
}
