import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type TenderView } from '#clients';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/application';
import { ProblemError } from '#platform/errors';
import { Facts } from '../../facts/facts.service.js';
import { notFound, Partners } from '../../registry/partners.js';
import { Worlds } from '../../world/worlds.js';
import { pagesOf } from '../merged-pages.js';
import { ReceiptDto } from '../values.dto.js';
import { TenderDto, TenderPageDto } from './tender.dto.js';
import { TenderResponseDto } from './tender-response.dto.js';

@ApiTags('tenders')
@Controller('partner/v1/tenders')
export class TendersController {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
    private readonly facts: Facts,
  ) {}

  /** What you were asked to carry, oldest first. */
  @Get()
  @Endpoint({ summary: 'List tenders', scope: 'tenders:read' })
  @ApiOkResponse({ type: TenderPageDto })
  async listTenders(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<TenderPageDto> {
    const page = await pagesOf(this.partners.scacs(principal), query, (carrier, at) =>
      this.worlds.of(principal).orders.listTenders({ carrier, ...at }),
    );
    return { items: page.items.map(toTender), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a tender', scope: 'tenders:read' })
  @ApiOkResponse({ type: TenderDto })
  async readTender(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<TenderDto> {
    return toTender(await this.own(principal, id));
  }

  /** Takes the tender or refuses it. The answer to a tender that expired, or was answered otherwise, is a conflict. */
  @Post(':id/responses')
  @Endpoint({ summary: 'Answer a tender', scope: 'tenders:write', idempotent: true, problems: ['conflict'] })
  @ApiCreatedResponse({ type: ReceiptDto })
  async answerTender(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Headers('idempotency-key') idempotencyKey: string,
    @Body() body: TenderResponseDto,
  ): Promise<ReceiptDto> {
    const tender = await this.own(principal, id);
    const stillOpen = ['sending', 'open', body.decision].includes(tender.state);
    if (!stillOpen)
      throw new ProblemError('conflict', `Tender ${id} is ${tender.state}: it cannot be ${body.decision} any more`);
    const { shipmentId, orderId, version, carrier } = tender;
    const about = { subject: shipmentId, orderId } as const;
    return this.facts.record({
      tenant: this.partners.tenant(principal),
      principal,
      idempotencyKey,
      channel: `POST /partner/v1/tenders/${id}/responses`,
      body,
      facts: [
        body.decision === 'accepted'
          ? {
              ...about,
              type: 'tender.accepted',
              data: { shipmentId, version, carrier, ...(body.pro && { pro: body.pro }) },
            }
          : {
              ...about,
              type: 'tender.rejected',
              data: { shipmentId, version, carrier, ...(body.reason && { reason: body.reason }) },
            },
      ],
    });
  }

  private async own(principal: Principal, id: string): Promise<TenderView> {
    const tender = await this.worlds.of(principal).orders.readTender(id);
    if (!this.partners.scacs(principal).includes(tender.carrier)) throw notFound('tender', id);
    return tender;
  }
}

function toTender(view: TenderView): TenderDto {
  const { id, shipmentId, version, carrier, state, respondBy, service, charges, total, request } = view;
  return {
    id,
    shipmentId,
    version,
    carrier,
    state,
    respondBy,
    service,
    charges: charges.map((charge) => ({
      code: charge.code,
      amount: { ...charge.amount },
      ...(charge.description && { description: charge.description }),
    })),
    total: { ...total },
    from: { ...request.from },
    to: { ...request.to },
    totalWeightKg: request.totalWeightKg,
  };
}
