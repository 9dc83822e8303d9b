import type { ApiUseView } from '../use/use.view.js';
import type { ApiUseDto } from './use.dto.js';

/** Who uses which operation is the impact report's. */
export const toApiUse = ({ since, asOf, health, figures, hours, callers }: ApiUseView): ApiUseDto => ({
  since,
  asOf,
  health,
  ...(figures && { figures }),
  hours: [...hours],
  callers: [...callers],
});
