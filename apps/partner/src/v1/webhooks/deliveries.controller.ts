import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { inEveryVersion } from '../../served.js';
import { DeliveryLog } from '../../webhooks/delivery-log.js';
import { DeliveryDto, DeliveryPageDto, DeliveryQuery, ReplayDto, ReplayRangeDto } from './delivery.dto.js';

const RANGES = {
  span: { value: { from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z' } },
  since: { value: { from: '2026-11-24T00:00:00Z' } },
};

@ApiTags('webhooks')
@Controller(inEveryVersion('webhooks/:id'))
export class DeliveriesController {
  constructor(private readonly log: DeliveryLog) {}

  /** Newest first; kept for 30 days. */
  @Get('deliveries')
  @Endpoint({ summary: 'List deliveries of a webhook', scope: 'webhooks:read' })
  @ApiOkResponse({ type: DeliveryPageDto })
  async listDeliveries(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Query() query: DeliveryQuery,
  ): Promise<DeliveryPageDto> {
    return this.log.list(principal, id, query);
  }

  @Get('deliveries/:deliveryId')
  @Endpoint({ summary: 'Read a delivery', scope: 'webhooks:read' })
  @ApiOkResponse({ type: DeliveryDto })
  async readDelivery(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('deliveryId') deliveryId: string,
  ): Promise<DeliveryDto> {
    return this.log.read(principal, id, deliveryId);
  }

  /** Sends it again under the same `webhook-id`, whatever became of it; one that is still to be sent is sent at once. */
  @Post('deliveries/:deliveryId/replay')
  @HttpCode(202)
  @Endpoint({ summary: 'Replay a delivery', scope: 'webhooks:write', recordedIn: 'delivery-log', idempotent: true })
  @ApiAcceptedResponse({ type: DeliveryDto })
  async replayDelivery(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('deliveryId') deliveryId: string,
  ): Promise<DeliveryDto> {
    return this.log.replay(principal, id, deliveryId);
  }

  /** Sends what the webhook is for again, whether it was sent before or not. */
  @Post('replay')
  @HttpCode(202)
  @Endpoint({
    summary: 'Replay a range of events',
    scope: 'webhooks:write',
    recordedIn: 'delivery-log',
    idempotent: true,
    routes: 'bulk',
  })
  @ApiBody({ type: ReplayRangeDto, examples: RANGES })
  @ApiAcceptedResponse({ type: ReplayDto })
  replayEvents(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: ReplayRangeDto,
  ): Promise<ReplayDto> {
    return this.log.replayRange(principal, id, body);
  }

  /** Sends an event of type `crossdock.webhook.test.v1`, whatever types the webhook is for. */
  @Post('test')
  @HttpCode(202)
  @Endpoint({ summary: 'Send a test event', scope: 'webhooks:write', recordedIn: 'delivery-log', idempotent: true })
  @ApiAcceptedResponse({ type: DeliveryDto })
  async testWebhook(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<DeliveryDto> {
    return this.log.test(principal, id);
  }
}
