import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/query';
import { CurrentSubmission, type Submission } from '../../facts/submission.js';
import { Fulfilments } from '../../fulfilments/fulfilments.service.js';
import { ReceiptDto } from '../values.dto.js';
import { ConfirmationDto } from './confirmation.dto.js';
import { toConfirmation } from './confirmation.mapper.js';
import { FulfilmentDto, FulfilmentPageDto } from './fulfilment.dto.js';
import { toFulfilment } from './fulfilment.mapper.js';

@ApiTags('fulfilments')
@Controller('partner/v1/fulfilments')
export class FulfilmentsController {
  constructor(private readonly fulfilments: Fulfilments) {}

  /** Fulfilments of the warehouses that you operate, oldest first. */
  @Get()
  @Endpoint({ summary: 'List fulfilments', scope: 'fulfilments:read' })
  @ApiOkResponse({ type: FulfilmentPageDto })
  async listFulfilments(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
  ): Promise<FulfilmentPageDto> {
    const page = await this.fulfilments.list(principal, query);
    return { items: page.items.map(toFulfilment), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a fulfilment', scope: 'fulfilments:read' })
  @ApiOkResponse({ type: FulfilmentDto })
  async readFulfilment(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<FulfilmentDto> {
    return toFulfilment(await this.fulfilments.read(principal, id));
  }

  /** Tells what the warehouse did. Recorded before it is answered; the fulfilment shows what became of it. */
  @Post(':id/confirmations')
  @Endpoint({
    summary: 'Confirm a step of a fulfilment',
    scope: 'fulfilments:write',
    recordedIn: 'event-log',
    idempotent: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: ReceiptDto })
  async confirmFulfilment(
    @CurrentSubmission() submission: Submission,
    @Param('id') id: string,
    @Body() body: ConfirmationDto,
  ): Promise<ReceiptDto> {
    const fulfilment = await this.fulfilments.read(submission.principal, id);
    return this.fulfilments.confirm(submission, fulfilment, toConfirmation(body));
  }
}
