import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/query';
import { Orders } from '../../orders/orders.service.js';
import { inEveryVersion } from '../../served.js';
import { OrderDto, OrderPageDto } from './order.dto.js';
import { toOrder } from './order.mapper.js';

@ApiTags('orders')
@Controller(inEveryVersion('orders'))
export class OrdersController {
  constructor(private readonly orders: Orders) {}

  /** Your customers' orders, oldest first. */
  @Get()
  @Endpoint({ summary: 'List orders', scope: 'orders:read' })
  @ApiOkResponse({ type: OrderPageDto })
  async listOrders(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<OrderPageDto> {
    const page = await this.orders.list(principal, query);
    return {
      items: page.items.map(({ id, orderNumber, state }) => ({ id, orderNumber, state })),
      nextCursor: page.nextCursor,
    };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read an order', scope: 'orders:read' })
  @ApiOkResponse({ type: OrderDto })
  async readOrder(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<OrderDto> {
    return toOrder(await this.orders.read(principal, id));
  }
}
