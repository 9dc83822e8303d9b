import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CurrentSubmission, type Submission } from '../../facts/submission.js';
import { inEveryVersion } from '../../served.js';
import { StockAdjustments } from '../../stock-adjustments/stock-adjustments.service.js';
import { ReceiptDto } from '../values.dto.js';
import { StockAdjustmentDto } from './stock-adjustment.dto.js';

@ApiTags('stock-adjustments')
@Controller(inEveryVersion('stock-adjustments'))
export class StockAdjustmentsController {
  constructor(private readonly adjustments: StockAdjustments) {}

  /** Tells of stock that changed outside an order: damage, loss, finds, counts. */
  @Post()
  @Endpoint({ summary: 'Report a stock adjustment', scope: 'stock:write', recordedIn: 'event-log', idempotent: true })
  @ApiCreatedResponse({ type: ReceiptDto })
  async reportStockAdjustment(
    @CurrentSubmission() submission: Submission,
    @Body() { delta, unit, ...body }: StockAdjustmentDto,
  ): Promise<ReceiptDto> {
    return this.adjustments.report(submission, { ...body, delta: { value: delta, unit } });
  }
}
