import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CustomerInvoice, Money } from '#canonical';
import { SystemQuery } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { ErpConnections } from '../erp.connections.js';
import type { ErpBilling } from '../erp.port.js';
import { BilledInvoiceDto, BilledInvoicePageDto, BilledInvoiceQuery } from './customer-invoice.dto.js';

@ApiTags('customer-invoices')
@Controller('erp/v1/systems/:erp/customer-invoices')
export class CustomerInvoicesController {
  constructor(private readonly connections: ErpConnections) {}

  /** In the order of their numbers; cancelled ones are marked. */
  @Get()
  @SystemQuery({ summary: 'What a customer was billed', scope: 'erp:read', problems: ['capability-missing'] })
  async listCustomerInvoices(
    @Param('erp') erp: string,
    @Query() { customer, ...page }: BilledInvoiceQuery,
  ): Promise<BilledInvoicePageDto> {
    const { items, nextCursor } = await this.billing(erp).list(customer, page);
    return { items: items.map(toView), nextCursor };
  }

  @Get(':invoiceNumber')
  @SystemQuery({ summary: "Read a customer's invoice", scope: 'erp:read', problems: ['capability-missing'] })
  async readCustomerInvoice(
    @Param('erp') erp: string,
    @Param('invoiceNumber') invoiceNumber: string,
  ): Promise<BilledInvoiceDto> {
    const invoice = await this.billing(erp).read(invoiceNumber);
    if (!invoice) throw new ProblemError('not-found', `${erp} has no customer's invoice ${invoiceNumber}`);
    return toView(invoice);
  }

  private billing(erp: string): ErpBilling {
    return this.connections.get(erp, 'customer-invoices').port.billing as ErpBilling;
  }
}

function toView({
  invoiceNumber,
  customer,
  date,
  net,
  tax,
  gross,
  cancelled,
  lines,
}: CustomerInvoice): BilledInvoiceDto {
  return {
    invoiceNumber,
    customer,
    date,
    net: plain(net),
    tax: plain(tax),
    gross: plain(gross),
    cancelled,
    lines: lines.map(({ lineId, orderNumber, orderLineId, sku, description, quantity, net: amount }) => ({
      lineId,
      orderNumber,
      orderLineId,
      sku,
      description,
      quantity: { value: quantity.value, unit: quantity.unit },
      net: plain(amount),
    })),
  };
}

const plain = ({ amount, currency }: Money) => ({ amount, currency });
