import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint, MayHaveHappened } from '#platform/access';
import { ProblemError } from '#platform/errors';
import { ErpConnections } from '../erp.connections.js';
import { CustomerInvoicesDto, OrderDto, OrderStatusDto } from './order.dto.js';
import { toOrderDto } from './order.mapper.js';

@ApiTags('orders')
@Controller('erp/v1/systems/:erp/orders/:orderNumber')
export class OrdersController {
  constructor(private readonly connections: ErpConnections) {}

  @Get()
  @Endpoint({
    summary: 'Read a sales order',
    scope: 'erp:read',
    problems: ['unknown-connection', 'not-found', 'vendor-unclear', 'vendor-unavailable'],
  })
  async readOrder(@Param('erp') erp: string, @Param('orderNumber') orderNumber: string): Promise<OrderDto> {
    const order = await this.connections.get(erp).port.readOrder(orderNumber);
    if (!order) throw new ProblemError('not-found', `${erp} has no sales order ${orderNumber}`);
    return toOrderDto(order);
  }

  @Get('invoices')
  @Endpoint({
    summary: "Customer's invoices of a sales order",
    scope: 'erp:read',
    problems: ['unknown-connection', 'vendor-unclear', 'vendor-unavailable'],
  })
  async readInvoices(
    @Param('erp') erp: string,
    @Param('orderNumber') orderNumber: string,
  ): Promise<CustomerInvoicesDto> {
    const invoices = await this.connections.get(erp).port.readCustomerInvoices(orderNumber);
    const items = invoices.map(({ invoiceNumber, amount, postedAt }) => ({ invoiceNumber, amount, postedAt }));
    return { items, nextCursor: null };
  }

  @Post('close')
  @HttpCode(200)
  @Endpoint({
    summary: 'Tell the ERP that nothing more will be shipped for an order',
    scope: 'erp:write',
    idempotent: true,
    problems: [
      'unknown-connection',
      'not-found',
      'capability-missing',
      'vendor-rejected',
      'vendor-unclear',
      'vendor-unavailable',
    ],
  })
  async closeOrder(
    @Param('erp') erp: string,
    @Param('orderNumber') orderNumber: string,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<OrderStatusDto> {
    const { port } = this.connections.get(erp, 'order-close');
    const { status } = await port.closeOrder(orderNumber, { mayHaveHappened });
    return { status };
  }
}
