import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
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

  /** Read from the vendor at the time of the call. */
  @Get()
  @ApiOkResponse({ type: FreightInvoiceDto })
  @SystemQuery({ summary: 'A freight invoice as the carrier issued it', scope: 'tms:read' })
  async read(
    @Param('tms') tms: string,
    @Param('invoiceNumber') invoiceNumber: string,
    @Query() { carrier }: FreightInvoiceQueryDto,
  ): Promise<FreightInvoiceDto> {
    const invoice = await this.connections.get(tms).port.readFreightInvoice(invoiceNumber, carrier);
    if (!invoice) throw new ProblemError('not-found', `${tms} has no freight invoice ${invoiceNumber} of ${carrier}`);
    return { ...invoice, charges: [...invoice.charges] };
  }

  /** Refuses to pay as billed; the carrier answers with a corrected invoice. One dispute per invoice. */
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
