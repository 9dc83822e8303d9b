import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/query';
import { Invoices } from '../../invoices/invoices.service.js';
import { inEveryVersion } from '../../served.js';
import { InvoiceDto, InvoicePageDto } from './invoice.dto.js';
import { toInvoice } from './invoice.mapper.js';

@ApiTags('invoices')
@Controller(inEveryVersion('invoices'))
export class InvoicesController {
  constructor(private readonly invoices: Invoices) {}

  /** What your customers were billed, by number. */
  @Get()
  @Endpoint({ summary: 'List invoices', scope: 'invoices:read' })
  @ApiOkResponse({ type: InvoicePageDto })
  async listInvoices(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<InvoicePageDto> {
    const page = await this.invoices.list(principal, query);
    return { items: page.items.map(toInvoice), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read an invoice', scope: 'invoices:read' })
  @ApiOkResponse({ type: InvoiceDto })
  async readInvoice(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<InvoiceDto> {
    return toInvoice(await this.invoices.read(principal, id));
  }
}
