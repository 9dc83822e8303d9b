import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type FulfilmentView } from '#clients';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/application';
import { Facts } from '../../facts/facts.service.js';
import { notFound, Partners } from '../../registry/partners.js';
import { Worlds } from '../../world/worlds.js';
import { ReceiptDto } from '../values.dto.js';
import { ConfirmationDto } from './confirmation.dto.js';
import { translateConfirmation } from './confirmation.translator.js';
import { FulfilmentDto, FulfilmentPageDto } from './fulfilment.dto.js';
import { toFulfilment } from './fulfilment.mapper.js';

@ApiTags('fulfilments')
@Controller('partner/v1/fulfilments')
export class FulfilmentsController {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
    private readonly facts: Facts,
  ) {}

  /** Fulfilments of the warehouses that you operate, oldest first. */
  @Get()
  @Endpoint({ summary: 'List fulfilments', scope: 'fulfilments:read' })
  @ApiOkResponse({ type: FulfilmentPageDto })
  async listFulfilments(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
  ): Promise<FulfilmentPageDto> {
    const page = await this.worlds
      .of(principal)
      .orders.listFulfilments({ partner: this.partners.of(principal).id, ...query });
    return { items: page.items.map(toFulfilment), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a fulfilment', scope: 'fulfilments:read' })
  @ApiOkResponse({ type: FulfilmentDto })
  async readFulfilment(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<FulfilmentDto> {
    return toFulfilment(await this.own(principal, id));
  }

  /** Tells what the warehouse did. Recorded before it is answered; the fulfilment shows what became of it. */
  @Post(':id/confirmations')
  @Endpoint({
    summary: 'Confirm a step of a fulfilment',
    scope: 'fulfilments:write',
    idempotent: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: ReceiptDto })
  async confirmFulfilment(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Headers('idempotency-key') idempotencyKey: string,
    @Body() body: ConfirmationDto,
  ): Promise<ReceiptDto> {
    const fulfilment = await this.own(principal, id);
    return this.facts.record({
      tenant: this.partners.tenant(principal),
      principal,
      idempotencyKey,
      channel: `POST /partner/v1/fulfilments/${id}/confirmations`,
      body,
      facts: translateConfirmation(fulfilment, body),
      ...(body.occurredAt && { occurredAt: body.occurredAt }),
    });
  }

  private async own(principal: Principal, id: string): Promise<FulfilmentView> {
    const fulfilment = await this.worlds.of(principal).orders.readFulfilment(id);
    if (fulfilment.partner !== this.partners.of(principal).id) throw notFound('fulfilment', id);
    return fulfilment;
  }
}
