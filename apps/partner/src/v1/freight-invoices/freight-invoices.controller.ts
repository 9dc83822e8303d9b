import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type FreightInvoiceView } from '#clients';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/application';
import { FinalError, ProblemError } from '#platform/errors';
import { Facts } from '../../facts/facts.service.js';
import { notFound, Partners } from '../../registry/partners.js';
import { Worlds } from '../../world/worlds.js';
import { pagesOf } from '../merged-pages.js';
import { ReceiptDto } from '../values.dto.js';
import { FreightInvoiceDto } from './freight-invoice.dto.js';
import { translateFreightInvoice } from './freight-invoice.translator.js';
import { FreightInvoicePageDto, FreightInvoiceViewDto } from './freight-invoice-view.dto.js';

@ApiTags('freight-invoices')
@Controller('partner/v1/freight-invoices')
export class FreightInvoicesController {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
    private readonly facts: Facts,
  ) {}

  @Get()
  @Endpoint({ summary: 'List freight invoices', scope: 'freight-invoices:read' })
  @ApiOkResponse({ type: FreightInvoicePageDto })
  async listFreightInvoices(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
  ): Promise<FreightInvoicePageDto> {
    const page = await pagesOf(this.partners.scacs(principal), query, (carrier, at) =>
      this.worlds.of(principal).settlements.listFreightInvoices({ carrier, ...at }),
    );
    return { items: page.items.map(toView), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a freight invoice', scope: 'freight-invoices:read' })
  @ApiOkResponse({ type: FreightInvoiceViewDto })
  async readFreightInvoice(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
  ): Promise<FreightInvoiceViewDto> {
    const invoice = await this.worlds.of(principal).settlements.readFreightInvoice(id);
    if (!this.partners.scacs(principal).includes(invoice.carrier)) throw notFound('freight invoice', id);
    return toView(invoice);
  }

  /** Bills a shipment that you carried. It is audited against the tender; a dispute shows on the invoice with its reasons. */
  @Post()
  @Endpoint({ summary: 'Submit a freight invoice', scope: 'freight-invoices:write', idempotent: true })
  @ApiCreatedResponse({ type: ReceiptDto })
  async submitFreightInvoice(
    @CurrentPrincipal() principal: Principal,
    @Headers('idempotency-key') idempotencyKey: string,
    @Body() body: FreightInvoiceDto,
  ): Promise<ReceiptDto> {
    const shipment = await this.shipment(principal, body.shipmentId);
    const invoice = translateFreightInvoice(shipment.carrier, body);
    return this.facts.record({
      tenant: this.partners.tenant(principal),
      principal,
      idempotencyKey,
      channel: 'POST /partner/v1/freight-invoices',
      body,
      facts: [
        {
          type: 'freight-invoice.received',
          subject: `${invoice.carrier}/${invoice.invoiceNumber}`,
          orderId: shipment.orderId,
          data: { invoice },
        },
      ],
    });
  }

  private async shipment(principal: Principal, id: string): Promise<{ carrier: string; orderId: string }> {
    const shipment = await this.worlds
      .of(principal)
      .orders.readShipment(id)
      .catch((error: unknown) => {
        if (error instanceof FinalError && error.code === 'not-found') return undefined;
        throw error;
      });
    const { carrier, orderId } = shipment ?? {};
    if (!carrier || !orderId || !this.partners.scacs(principal).includes(carrier)) {
      throw new ProblemError('validation-failed', 'The invoice bills a shipment that you do not carry.', {
        errors: [{ pointer: '/shipmentId', code: 'unknown-shipment', message: `you carry no shipment ${id}` }],
      });
    }
    return { carrier, orderId };
  }
}

function toView(view: FreightInvoiceView): FreightInvoiceViewDto {
  const { id, state, variances, invoiceNumber, shipmentId, invoiceDate, charges, total, pro, corrects } = view;
  return {
    id,
    state,
    variances: variances.map((variance) => ({
      ...variance,
      expected: { ...variance.expected },
      billed: { ...variance.billed },
    })),
    invoiceNumber,
    shipmentId,
    invoiceDate,
    charges: charges.map((charge) => ({ ...charge, amount: { ...charge.amount } })),
    total: { ...total },
    ...(pro && { pro }),
    ...(corrects && { corrects }),
  };
}
