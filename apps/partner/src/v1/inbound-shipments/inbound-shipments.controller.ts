import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/query';
import { CurrentSubmission, type Submission } from '../../facts/submission.js';
import { InboundShipments } from '../../inbound-shipments/inbound-shipments.service.js';
import { inEveryVersion } from '../../served.js';
import { ReceiptDto } from '../values.dto.js';
import { InboundConfirmationDto } from './inbound-confirmation.dto.js';
import { toInboundConfirmation } from './inbound-confirmation.mapper.js';
import { InboundNoticeDto } from './inbound-notice.dto.js';
import { toNotice } from './inbound-notice.mapper.js';
import { InboundReceiptDto, InboundShipmentDto, InboundShipmentPageDto } from './inbound-shipment.dto.js';
import { toInboundShipment } from './inbound-shipment.mapper.js';

@ApiTags('inbound-shipments')
@Controller(inEveryVersion('inbound-shipments'))
export class InboundShipmentsController {
  constructor(private readonly shipments: InboundShipments) {}

  /** What you announced as a supplier, or what comes to the warehouses that you operate; oldest first. */
  @Get()
  @Endpoint({ summary: 'List inbound shipments', scope: 'inbound-shipments:read' })
  @ApiOkResponse({ type: InboundShipmentPageDto })
  async listInboundShipments(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
  ): Promise<InboundShipmentPageDto> {
    const page = await this.shipments.list(principal, query);
    return { items: page.items.map(toInboundShipment), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read an inbound shipment', scope: 'inbound-shipments:read' })
  @ApiOkResponse({ type: InboundShipmentDto })
  async readInboundShipment(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
  ): Promise<InboundShipmentDto> {
    return toInboundShipment(await this.shipments.read(principal, id));
  }

  /** For suppliers: announces goods of open purchase orders that are on their way. A number that was used is a conflict. */
  @Post()
  @Endpoint({
    summary: 'Announce an inbound shipment',
    scope: 'inbound-shipments:write',
    recordedIn: 'event-log',
    idempotent: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: InboundReceiptDto })
  async notifyInboundShipment(
    @CurrentSubmission() submission: Submission,
    @Body() body: InboundNoticeDto,
  ): Promise<InboundReceiptDto> {
    return this.shipments.notify(submission, toNotice(body));
  }

  /** For warehouses: it arrived, or it was received with what came of each line. What came besides is told with `further`; a receipt without it happens once. What varies is shown to the supplier. */
  @Post(':id/confirmations')
  @Endpoint({
    summary: 'Confirm the arrival or the receipt of an inbound shipment',
    scope: 'inbound-shipments:write',
    recordedIn: 'event-log',
    idempotent: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: ReceiptDto })
  async confirmInboundShipment(
    @CurrentSubmission() submission: Submission,
    @Param('id') id: string,
    @Body() body: InboundConfirmationDto,
  ): Promise<ReceiptDto> {
    return this.shipments.confirm(submission, id, toInboundConfirmation(body));
  }
}
