import { ApiPropertyOptional } from '@nestjs/swagger';
import type { Need, PoliciesView } from '../portal.view.js';

const NEEDS = ['required', 'optional'] as const satisfies Need[];
const RECORDS = [
  'event-log',
  'delivery-log',
  'certification',
  'audit-trail',
] as const satisfies Required<PoliciesView>['recordedIn'][];

/** What the platform does for an operation beside what the operation does. Absent members: nothing of that. */
export class PoliciesDto {
  @ApiPropertyOptional({
    enum: NEEDS,
    description: 'An Idempotency-Key has to be sent, or may be: one effect per key.',
    example: 'required',
  })
  idempotencyKey?: Need;

  @ApiPropertyOptional({
    enum: NEEDS,
    description: 'The version that is changed, or read, has to be named by its ETag, or may be.',
    example: 'required',
  })
  ifMatch?: Need;

  @ApiPropertyOptional({
    enum: NEEDS,
    description: 'Whoever names the ETag of the current answer is not sent it again.',
    example: 'optional',
  })
  ifNoneMatch?: Need;

  @ApiPropertyOptional({ enum: RECORDS, description: 'Where what it does is on record.', example: 'event-log' })
  recordedIn?: (typeof RECORDS)[number];
}
