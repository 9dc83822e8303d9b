import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type ReceivedWebhook, Webhook, WebhookEndpoint, WebhookInbox, WebhookReceiptDto } from '#messaging';
import { WmsConnections } from './connections.js';

@ApiTags('webhooks')
@ApiParam({ name: 'wms', description: 'Connection id of the WMS', example: 'wms' })
@Controller('wms/v1/systems/:wms/webhooks')
export class WebhooksController {
  constructor(
    private readonly connections: WmsConnections,
    private readonly inbox: WebhookInbox,
  ) {}

  /** Where a vendor tells us what its warehouse did: signed its own way, durable before the answer, harmless when told twice. */
  @Post()
  @HttpCode(202)
  @WebhookEndpoint()
  receive(@Param('wms') wms: string, @Webhook() webhook: ReceivedWebhook): Promise<WebhookReceiptDto> {
    const { id, port } = this.connections.get(wms);
    return this.inbox.receive({ api: 'wms', connection: id, normalize: async (each) => port.normalize(each) }, webhook);
  }
}
