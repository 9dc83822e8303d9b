import type { StandingDeprecation } from '#platform/deprecation';
import type { DeprecationDto } from './deprecation.dto.js';
import { toImpactReport } from './impact.mapper.js';

export const toDeprecation = ({ report, consents, awaiting, ...rest }: StandingDeprecation): DeprecationDto => ({
  ...rest,
  report: toImpactReport(report),
  consents: [...consents],
  awaiting: [...awaiting],
  state: awaiting.length === 0 ? 'agreed' : 'awaiting-consents',
});
