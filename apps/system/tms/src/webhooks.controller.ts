import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type ReceivedWebhook, Webhook, WebhookEndpoint, WebhookInbox, WebhookReceiptDto } from '#messaging';
import { TmsConnections } from './connections.js';

@ApiTags('webhooks')
@ApiParam({ name: 'tms', description: 'Connection id of the TMS', example: 'tms' })
@Controller('tms/v1/systems/:tms/webhooks')
export class WebhooksController {
  constructor(
    private readonly connections: TmsConnections,
    private readonly inbox: WebhookInbox,
  ) {}

  /** Where a vendor tells us what its carriers did: signed its own way, durable before the answer, harmless when told twice. */
  @Post()
  @HttpCode(202)
  @WebhookEndpoint({ problems: ['vendor-unavailable'] })
  receive(@Param('tms') tms: string, @Webhook() webhook: ReceivedWebhook): Promise<WebhookReceiptDto> {
    const { id, port } = this.connections.get(tms);
    return this.inbox.receive({ api: 'tms', connection: id, normalize: (each) => port.normalize(each) }, webhook);
  }
}
