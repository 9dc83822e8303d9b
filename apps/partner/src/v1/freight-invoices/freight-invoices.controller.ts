import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/query';
import { CurrentSubmission, type Submission } from '../../facts/submission.js';
import { FreightInvoices } from '../../freight-invoices/freight-invoices.service.js';
import { inEveryVersion } from '../../served.js';
import { ReceiptDto } from '../values.dto.js';
import { FreightInvoiceDto } from './freight-invoice.dto.js';
import { INVOICES } from './freight-invoice.examples.js';
import { toView } from './freight-invoice.mapper.js';
import { FreightInvoicePageDto, FreightInvoiceViewDto } from './freight-invoice-view.dto.js';

@ApiTags('freight-invoices')
@Controller(inEveryVersion('freight-invoices'))
export class FreightInvoicesController {
  constructor(private readonly invoices: FreightInvoices) {}

  @Get()
  @Endpoint({ summary: 'List freight invoices', scope: 'freight-invoices:read' })
  @ApiOkResponse({ type: FreightInvoicePageDto })
  async listFreightInvoices(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
  ): Promise<FreightInvoicePageDto> {
    const page = await this.invoices.list(principal, query);
    return { items: page.items.map(toView), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a freight invoice', scope: 'freight-invoices:read' })
  @ApiOkResponse({ type: FreightInvoiceViewDto })
  async readFreightInvoice(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
  ): Promise<FreightInvoiceViewDto> {
    return toView(await this.invoices.read(principal, id));
  }

  /**
   * Bills a shipment that you carried. It is audited against the tender; a dispute shows on the invoice with its reasons. A
   * second one for the shipment that corrects none is set aside: it shows with the reason, and nothing is paid for it.
   */
  @Post()
  @Endpoint({
    summary: 'Submit a freight invoice',
    scope: 'freight-invoices:write',
    recordedIn: 'event-log',
    idempotent: true,
    problems: ['conflict'],
  })
  @ApiBody({ type: FreightInvoiceDto, examples: INVOICES })
  @ApiCreatedResponse({ type: ReceiptDto })
  async submitFreightInvoice(
    @CurrentSubmission() submission: Submission,
    @Body() body: FreightInvoiceDto,
  ): Promise<ReceiptDto> {
    return this.invoices.submit(submission, body);
  }
}
