import type { FulfilmentLineDto } from '#canonical/dto';
import { ProblemError } from '#platform/errors';
import type { ErpPort } from './erp.port.js';

/** Another item than ordered is a change of the document that not every ERP lets others make. */
export function demandOrderedItems(
  erp: string,
  { takesSubstitutes }: ErpPort,
  lines: readonly FulfilmentLineDto[],
): void {
  const other = lines.find(({ substituteFor }) => substituteFor !== undefined);
  if (other && !takesSubstitutes)
    throw new ProblemError(
      'capability-missing',
      `${erp} lets nobody replace an item on a delivery: ${other.sku} for ${other.substituteFor} is posted by hand`,
    );
}
