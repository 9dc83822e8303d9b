import { ApiProperty } from '@nestjs/swagger';
import { FulfilmentLineDto, PickedLineDto } from '#canonical/dto';

const RETURN_STATES = ['expected', 'brought-back', 'received', 'called-off'] as const;

/** What of a return was counted at once. */
export class ReturnReceiptDto {
  /** @example sap-4711-R1-1 */
  id: string;

  @ApiProperty({ type: [FulfilmentLineDto] })
  lines: FulfilmentLineDto[];

  /** @example 2026-11-25T08:00:00.000Z */
  countedAt: string;

  /**
   * The ERP's document; absent until it is posted.
   * @example "4900000456"
   */
  documentNumber?: string;
}

/** Goods that left and are to come back. */
export class ReturnDto {
  /** @example sap-4711-R1 */
  id: string;

  /** @example sap-4711-S1 */
  shipmentId: string;

  /** `brought-back`: by the carrier; `received`: in the ERP as well. */
  @ApiProperty({ enum: RETURN_STATES, example: 'expected' })
  state: (typeof RETURN_STATES)[number];

  /** @example "the order was cancelled" */
  because: string;

  @ApiProperty({ type: [PickedLineDto] })
  lines: PickedLineDto[];

  /**
   * The ERP's number of it, once it is announced there.
   * @example "60000001"
   */
  returnNumber?: string;

  /**
   * A person enters it in the ERP, which has no call for it.
   * @example false
   */
  byHand?: boolean;

  /** What has come of it so far, oldest first. */
  @ApiProperty({ type: [ReturnReceiptDto], required: false })
  receipts?: ReturnReceiptDto[];

  /** What is still to come. */
  @ApiProperty({ type: [FulfilmentLineDto], required: false })
  awaited?: FulfilmentLineDto[];

  /**
   * The ERP's document of the last receipt.
   * @example "4900000456"
   */
  documentNumber?: string;
}
