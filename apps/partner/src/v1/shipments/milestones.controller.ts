import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CurrentSubmission, type Submission } from '../../facts/submission.js';
import { inEveryVersion } from '../../served.js';
import { Shipments } from '../../shipments/shipments.service.js';
import { ReceiptDto } from '../values.dto.js';
import { MilestoneDto } from './milestone.dto.js';
import { toMilestone } from './milestone.mapper.js';

@ApiTags('shipments')
@Controller(inEveryVersion('shipments/:id/milestones'))
export class MilestonesController {
  constructor(private readonly shipments: Shipments) {}

  /** Tells where the goods are. Late, repeated and out-of-order milestones do no harm. */
  @Post()
  @Endpoint({ summary: 'Report a milestone', scope: 'shipments:write', recordedIn: 'event-log', idempotent: true })
  @ApiCreatedResponse({ type: ReceiptDto })
  async reportMilestone(
    @CurrentSubmission() submission: Submission,
    @Param('id') id: string,
    @Body() body: MilestoneDto,
  ): Promise<ReceiptDto> {
    return this.shipments.report(submission, id, toMilestone(body));
  }
}
