import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { clock } from '#platform/clock';
import { AccrualAgeingQueryDto, AccrualReportDto } from './accruals.dto.js';
import { AccrualsReader } from './accruals.reader.js';

@ApiTags('accruals')
@Controller('ship-to-settle/v1/accruals')
export class AccrualsController {
  constructor(private readonly accruals: AccrualsReader) {}

  /** By posting dates, per ERP and currency. What was never booked is not among them. */
  @Get()
  @Endpoint({ summary: 'Open accruals by age', scope: 'ship-to-settle:read' })
  async report(@Query() { asOf }: AccrualAgeingQueryDto): Promise<AccrualReportDto> {
    const day = asOf ?? clock.iso().slice(0, 10);
    const ageing = await this.accruals.openOn(day);
    return {
      asOf: day,
      items: ageing.map(({ buckets, total, ...book }) => ({
        ...book,
        total: { ...total },
        buckets: buckets.map(({ age, count, amount }) => ({ age, count, amount: { ...amount } })),
      })),
    };
  }
}
