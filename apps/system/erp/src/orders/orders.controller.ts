import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MayHaveHappened } from '#platform/access';
import { SystemCommand, SystemQuery } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { ErpConnections } from '../erp.connections.js';
import { CustomerInvoicesDto, OrderDto, OrderStatusDto } from './order.dto.js';
import { toInvoiceDto, toOrderDto } from './order.mapper.js';

@ApiTags('orders')
@Controller('erp/v1/systems/:erp/orders/:orderNumber')
export class OrdersController {
  constructor(private readonly connections: ErpConnections) {}

  @Get()
  @SystemQuery({ summary: 'Read a sales order', scope: 'erp:read' })
  async readOrder(@Param('erp') erp: string, @Param('orderNumber') orderNumber: string): Promise<OrderDto> {
    const order = await this.connections.get(erp).port.readOrder(orderNumber);
    if (!order) throw new ProblemError('not-found', `${erp} has no sales order ${orderNumber}`);
    return toOrderDto(order);
  }

  @Get('invoices')
  @SystemQuery({ summary: "Customer's invoices of a sales order", scope: 'erp:read' })
  async readInvoices(
    @Param('erp') erp: string,
    @Param('orderNumber') orderNumber: string,
  ): Promise<CustomerInvoicesDto> {
    const invoices = await this.connections.get(erp).port.readCustomerInvoices(orderNumber);
    return { items: invoices.map(toInvoiceDto), nextCursor: null };
  }

  @Post('close')
  @HttpCode(200)
  @SystemCommand({
    summary: 'Tell the ERP that nothing more will be shipped for an order',
    scope: 'erp:write',
    problems: ['capability-missing'],
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
