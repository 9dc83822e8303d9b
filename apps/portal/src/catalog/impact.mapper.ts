import type { ImpactReport } from '#platform/deprecation';
import type { ImpactReportDto } from './impact.dto.js';

export const toImpactReport = ({ consumers, affected, ...rest }: ImpactReport): ImpactReportDto => ({
  ...rest,
  consumers: consumers.map(({ operations, ...use }) => ({ ...use, operations: [...operations] })),
  affected: [...affected],
});
