import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/query';
import { Shipments } from '../../shipments/shipments.service.js';
import { ShipmentDto, ShipmentPageDto } from './shipment.dto.js';
import { toShipment } from './shipment.mapper.js';

@ApiTags('shipments')
@Controller('partner/v1/shipments')
export class ShipmentsController {
  constructor(private readonly shipments: Shipments) {}

  /** A carrier's shipments, or those of a customer's orders, oldest first. */
  @Get()
  @Endpoint({ summary: 'List shipments', scope: 'shipments:read' })
  @ApiOkResponse({ type: ShipmentPageDto })
  async listShipments(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<ShipmentPageDto> {
    const page = await this.shipments.list(principal, query);
    return { items: page.items.map((shipment) => toShipment(shipment)), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a shipment', scope: 'shipments:read' })
  @ApiOkResponse({ type: ShipmentDto })
  async readShipment(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ShipmentDto> {
    return toShipment(await this.shipments.read(principal, id));
  }
}
