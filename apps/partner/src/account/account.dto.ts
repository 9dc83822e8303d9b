import { ApiProperty } from '@nestjs/swagger';
import { ReachDto } from '../admin/v1/partner.dto.js';

export class QuotaDto {
  /** As the RateLimit headers tell it. */
  @ApiProperty({ example: 'burst' })
  name: string;

  /** Requests in the window. */
  @ApiProperty({ type: 'integer', example: 600 })
  limit: number;

  @ApiProperty({ type: 'integer', example: 60 })
  windowSeconds: number;

  /** Which routes it counts; all of them when absent. */
  @ApiProperty({ type: [String], enum: ['read', 'write', 'bulk'], required: false, example: ['bulk'] })
  routes?: string[];

  /** Requests that are left in the window of now. */
  @ApiProperty({ type: 'integer', required: false, example: 599 })
  remaining?: number;

  /** Until the window begins anew; of one that nothing was counted in, its whole length. */
  @ApiProperty({ type: 'integer', required: false, example: 42 })
  resetSeconds?: number;
}

export class AccountDto {
  @ApiProperty({ example: '3pl-east' })
  id: string;

  @ApiProperty({ example: 'East Warehousing' })
  name: string;

  @ApiProperty({ enum: ['3pl', 'carrier', 'supplier', 'customer-portal'], example: '3pl' })
  kind: string;

  @ApiProperty({ enum: ['invited', 'onboarding', 'certified', 'active', 'suspended'], example: 'active' })
  status: string;

  /** Of the credentials that you ask with. */
  @ApiProperty({ enum: ['production', 'sandbox'], example: 'production' })
  environment: string;

  /** What you see and act for, by the member that your kind works by. */
  @ApiProperty({ type: () => ReachDto, required: false, example: { warehouses: ['4012345000092'] } })
  reach?: ReachDto;

  /** Name of your quota plan; sandbox credentials have one of their own. */
  @ApiProperty({ example: 'standard' })
  plan: string;

  /** Of the credentials that you ask with. */
  @ApiProperty({ type: () => [QuotaDto] })
  quotas: QuotaDto[];

  /**
   * Requests in work at a time, at each instance of the API that serves you: count on no more. More wait for their turn,
   * for up to ten seconds.
   */
  @ApiProperty({ type: 'integer', example: 50 })
  concurrency: number;

  @ApiProperty({ type: [String], example: ['fulfilments:read', 'fulfilments:write'] })
  scopes: string[];
}
