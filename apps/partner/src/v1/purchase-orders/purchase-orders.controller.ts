import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/query';
import { PurchaseOrders } from '../../purchase-orders/purchase-orders.service.js';
import { inEveryVersion } from '../../served.js';
import { PurchaseOrderDto, PurchaseOrderPageDto } from './purchase-order.dto.js';
import { toPurchaseOrder } from './purchase-order.mapper.js';

@ApiTags('purchase-orders')
@Controller(inEveryVersion('purchase-orders'))
export class PurchaseOrdersController {
  constructor(private readonly orders: PurchaseOrders) {}

  /** Orders to you that are still open, by number. A page may hold fewer than `limit`: the cursor says whether there are more. */
  @Get()
  @Endpoint({ summary: 'List open purchase orders', scope: 'purchase-orders:read' })
  @ApiOkResponse({ type: PurchaseOrderPageDto })
  async listPurchaseOrders(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
  ): Promise<PurchaseOrderPageDto> {
    const page = await this.orders.list(principal, query);
    return { items: page.items.map(toPurchaseOrder), nextCursor: page.nextCursor };
  }

  /** Whatever its state, with what was received of each line. */
  @Get(':id')
  @Endpoint({ summary: 'Read a purchase order', scope: 'purchase-orders:read' })
  @ApiOkResponse({ type: PurchaseOrderDto })
  async readPurchaseOrder(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
  ): Promise<PurchaseOrderDto> {
    return toPurchaseOrder(await this.orders.read(principal, id));
  }
}
