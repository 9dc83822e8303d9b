import { Body, Controller, Headers, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { ProblemError } from '#platform/errors';
import { Facts } from '../../facts/facts.service.js';
import { Partners } from '../../registry/partners.js';
import { ReceiptDto } from '../values.dto.js';
import { StockAdjustmentDto } from './stock-adjustment.dto.js';

@ApiTags('stock-adjustments')
@Controller('partner/v1/stock-adjustments')
export class StockAdjustmentsController {
  constructor(
    private readonly partners: Partners,
    private readonly facts: Facts,
  ) {}

  /** Tells of stock that changed outside an order: damage, loss, finds, counts. */
  @Post()
  @Endpoint({ summary: 'Report a stock adjustment', scope: 'stock:write', idempotent: true })
  @ApiCreatedResponse({ type: ReceiptDto })
  async reportStockAdjustment(
    @CurrentPrincipal() principal: Principal,
    @Headers('idempotency-key') idempotencyKey: string,
    @Body() body: StockAdjustmentDto,
  ): Promise<ReceiptDto> {
    const { sku, location, delta, unit, reason, lot, occurredAt } = body;
    if (!this.partners.warehouses(principal).includes(location)) {
      throw new ProblemError('validation-failed', 'The adjustment is for a warehouse that you do not operate.', {
        errors: [{ pointer: '/location', code: 'unknown-location', message: `you operate no warehouse ${location}` }],
      });
    }
    return this.facts.record({
      tenant: this.partners.tenant(principal),
      principal,
      idempotencyKey,
      channel: 'POST /partner/v1/stock-adjustments',
      body,
      facts: [
        {
          type: 'stock.adjusted',
          subject: `${location}/${sku}`,
          data: {
            sku,
            location,
            delta: { value: delta, unit },
            reason,
            reference: idempotencyKey,
            ...(lot && { lot }),
          },
        },
      ],
      ...(occurredAt && { occurredAt }),
    });
  }
}
