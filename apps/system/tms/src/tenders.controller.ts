import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { sumMoney } from '#canonical';
import { MayHaveHappened } from '#platform/access';
import { SystemCommand, SystemQuery } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { TmsConnections } from './connections.js';
import { Labels } from './labels.js';
import { ShipmentRequestDto } from './shipment-request.dto.js';
import { RateDto, RatesDto, TenderDto, TenderReceiptDto } from './tender.dto.js';

@ApiTags('tenders')
@ApiParam({ name: 'tms', description: 'Connection id of the TMS', example: 'tms' })
@Controller('tms/v1/systems/:tms')
export class TendersController {
  constructor(
    private readonly connections: TmsConnections,
    private readonly labels: Labels,
  ) {}

  /** What each carrier would charge now. Nothing is kept, so it may be asked as often as wanted, without a key. */
  @Post('rates')
  @HttpCode(200)
  @ApiOkResponse({ type: RatesDto })
  @SystemQuery({ summary: 'Rate a shipment', scope: 'tms:write', problems: ['vendor-rejected'] })
  async rateShipment(@Param('tms') tms: string, @Body() body: ShipmentRequestDto): Promise<RatesDto> {
    const rates = await this.connections.get(tms).port.rate(body);
    return { items: rates.map((rate) => ({ ...rate, charges: [...rate.charges] })) };
  }

  /** Offers the shipment to the carrier of the rate. The same version never goes out twice; its answer comes as an event. */
  @Post('tenders')
  @ApiCreatedResponse({ type: TenderReceiptDto })
  @SystemCommand({ summary: 'Tender a shipment', scope: 'tms:write', problems: ['capability-missing', 'conflict'] })
  async tenderShipment(
    @Param('tms') tms: string,
    @Body() body: TenderDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<TenderReceiptDto> {
    assertAddsUp(body.rate);
    const { label, ...receipt } = await this.connections.get(tms, 'tender').port.tender(body, { mayHaveHappened });
    return label ? { ...receipt, labelDocumentId: await this.labels.keep(tms, body.orderId, label) } : receipt;
  }
}

/** A tender whose total is not its charges would come back as an invoice that nobody can match. */
function assertAddsUp({ charges, total }: RateDto): void {
  const message = 'The charges must sum to the total, in its currency.';
  const mixed = charges.some(({ amount }) => amount.currency !== total.currency);
  if (
    !mixed &&
    sumMoney(
      charges.map(({ amount }) => amount),
      total.currency,
    ).amount === total.amount
  )
    return;
  throw new ProblemError('validation-failed', message, {
    errors: [{ pointer: '/rate/total', code: 'not-the-sum', message }],
  });
}
