import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MayHaveHappened } from '#platform/access';
import { SystemCommand } from '#platform/connections';
import { allocationsMustSum } from '../allocations.js';
import { ErpConnections } from '../erp.connections.js';
import { ErpSites } from '../erp.sites.js';
import { PostingDto } from '../posting.dto.js';
import { PaymentReleaseDto, ReleasePaymentDto, SupplierInvoiceDto } from './supplier-invoice.dto.js';

@ApiTags('supplier-invoices')
@Controller('erp/v1/systems/:erp/supplier-invoices')
export class SupplierInvoicesController {
  constructor(
    private readonly connections: ErpConnections,
    private readonly sites: ErpSites,
  ) {}

  @Post()
  @HttpCode(201)
  @SystemCommand({
    summary: "Post a carrier's invoice or, with a negative amount, its credit memo, blocked for payment",
    scope: 'erp:write',
    problems: ['period-closed'],
  })
  async postSupplierInvoice(
    @Param('erp') erp: string,
    @Body() body: SupplierInvoiceDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<PostingDto> {
    const { port } = this.connections.get(erp);
    allocationsMustSum(body);
    const invoice = { ...body, supplier: this.sites.supplier(erp, body.carrier) };
    const { documentNumber } = await port.postSupplierInvoice(invoice, { mayHaveHappened });
    return { documentNumber };
  }

  @Post(':documentNumber/release')
  @HttpCode(200)
  @SystemCommand({
    summary: 'Release the payment of a posted invoice',
    scope: 'erp:write',
    problems: ['capability-missing'],
  })
  async releasePayment(
    @Param('erp') erp: string,
    @Param('documentNumber') documentNumber: string,
    @Body() body: ReleasePaymentDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<PaymentReleaseDto> {
    const { port } = this.connections.get(erp, 'payment-release');
    const { releasedAt } = await port.releasePayment(documentNumber, body.invoiceNumber, { mayHaveHappened });
    return { releasedAt };
  }
}
