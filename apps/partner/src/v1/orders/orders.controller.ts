import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type OrderView } from '#clients';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/application';
import { notFound, Partners } from '../../registry/partners.js';
import { Worlds } from '../../world/worlds.js';
import { pagesOf } from '../merged-pages.js';
import { OrderDto, OrderPageDto } from './order.dto.js';

@ApiTags('orders')
@Controller('partner/v1/orders')
export class OrdersController {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
  ) {}

  /** Your customers' orders, oldest first. */
  @Get()
  @Endpoint({ summary: 'List orders', scope: 'orders:read' })
  @ApiOkResponse({ type: OrderPageDto })
  async listOrders(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<OrderPageDto> {
    const page = await pagesOf(this.partners.customers(principal), query, (customer, at) =>
      this.worlds.of(principal).orders.listOrders({ customer, ...at }),
    );
    return {
      items: page.items.map(({ id, orderNumber, state }) => ({ id, orderNumber, state })),
      nextCursor: page.nextCursor,
    };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read an order', scope: 'orders:read' })
  @ApiOkResponse({ type: OrderDto })
  async readOrder(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<OrderDto> {
    const order = await this.worlds.of(principal).orders.readOrder(id);
    if (!this.partners.customers(principal).includes(order.customerId)) throw notFound('order', id);
    return toOrder(order);
  }
}

function toOrder(view: OrderView): OrderDto {
  return {
    id: view.id,
    orderNumber: view.orderNumber,
    state: view.state,
    lines: view.order.lines.map(({ lineId, sku, quantity }) => ({
      lineId,
      sku,
      quantity: { value: quantity.value, unit: quantity.unit },
    })),
    shipments: view.shipments.map(({ id, state, carrier, pro, eta, delayed }) => ({
      id,
      state,
      delayed,
      ...(carrier && { carrier }),
      ...(pro && { pro }),
      ...(eta && { eta }),
    })),
    ...(view.order.requestedShipDate && { requestedShipDate: view.order.requestedShipDate }),
  };
}
