import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FreightInvoice } from '#canonical';
import { FreightInvoiceDto } from '#canonical/dto';
import { MayHaveHappened } from '#platform/access';
import { SystemCommand, SystemQuery } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { TmsConnections } from './connections.js';
import { DisputeReceiptDto, DisputeRequestDto, FreightInvoiceQueryDto } from './freight-invoice.dto.js';

@ApiTags('freight invoices')
@ApiParam({ name: 'tms', description: 'Connection id of the TMS', example: 'tms' })
@ApiParam({ name: 'invoiceNumber', description: "The carrier's own number", example: 'SWFT100007' })
@Controller('tms/v1/systems/:tms/freight-invoices/:invoiceNumber')
export class FreightInvoicesController {
  constructor(private readonly connections: TmsConnections) {}

  /** Read from the vendor at the time of the call. A carrier may bill several shipments in one statement: each is a part of it. */
  @Get()
  @ApiOkResponse({ type: FreightInvoiceDto })
  @SystemQuery({
    summary: 'A freight invoice as the carrier issued it',
    scope: 'tms:read',
    problems: ['capability-missing'],
  })
  async read(
    @Param('tms') tms: string,
    @Param('invoiceNumber') invoiceNumber: string,
    @Query() { carrier, shipmentId }: FreightInvoiceQueryDto,
  ): Promise<FreightInvoiceDto> {
    const { port } = this.connections.get(tms, 'freight-invoices');
    const invoice = await port.readFreightInvoice(invoiceNumber, carrier, shipmentId);
    if (invoice) return toFreightInvoiceDto(invoice);
    const of = shipmentId ? ` for ${shipmentId}` : '';
    throw new ProblemError('not-found', `${tms} has no freight invoice ${invoiceNumber} of ${carrier}${of}`);
  }

  /** Refuses to pay as billed; the carrier answers with a corrected invoice. One dispute per invoice and shipment. */
  @Post('dispute')
  @HttpCode(200)
  @ApiOkResponse({ type: DisputeReceiptDto })
  @SystemCommand({ summary: 'Dispute a freight invoice', scope: 'tms:write', problems: ['capability-missing'] })
  dispute(
    @Param('tms') tms: string,
    @Param('invoiceNumber') invoiceNumber: string,
    @Body() body: DisputeRequestDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<DisputeReceiptDto> {
    const { port } = this.connections.get(tms, 'dispute');
    return port.disputeFreightInvoice({ invoiceNumber, ...body }, { mayHaveHappened });
  }
}

const toFreightInvoiceDto = ({ statement, ...invoice }: FreightInvoice): FreightInvoiceDto => ({
  ...invoice,
  charges: [...invoice.charges],
  ...(statement && { statement: { ...statement, parts: [...statement.parts] } }),
});
