import { IsISO8601, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { FulfilmentLineDto, ListOf } from '#canonical/dto';

/** What a delivery and its goods issue are told by: our fulfilment and its order. */
class DeliveryReferenceDto {
  /**
   * Our fulfilment id; the ERP keeps it as its external reference.
   * @example sap-4711-F1
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  reference: string;

  /** @example "4711" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  orderNumber: string;
}

/** What is to be delivered from one warehouse for one order. */
export class CreateDeliveryDto extends DeliveryReferenceDto {
  /**
   * GLN of the warehouse.
   * @example "4012345000016"
   */
  @Matches(/^[0-9]{13}$/)
  warehouse: string;

  @ListOf(() => FulfilmentLineDto, { min: 1, max: 999 })
  lines: FulfilmentLineDto[];
}

/** A delivery that the ERP holds. */
export class DeliveryDto {
  /** @example "80000001" */
  deliveryNumber: string;
}

/** A fulfilment whose goods do not leave. */
export class DeleteDeliveryDto extends DeliveryReferenceDto {
  /**
   * The ERP's number of its delivery, where it is known.
   * @example "80000001"
   */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  deliveryNumber?: string;
}

/** What was picked of a delivery. */
export class PickedDeliveryDto extends DeliveryReferenceDto {
  /** Lines as picked: less than delivered after a short pick; a line of which nothing was picked may be left out. */
  @ListOf(() => FulfilmentLineDto, { min: 1, max: 999 })
  lines: FulfilmentLineDto[];
}

/** What left the warehouse, and when. */
export class PostGoodsIssueDto extends PickedDeliveryDto {
  /**
   * When the goods left, as an instant.
   * @example 2026-11-24T08:00:00Z
   */
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'occurredAt must carry an offset' })
  occurredAt: string;
}

/** The goods issue as the ERP posted it. */
export class GoodsIssueDto {
  /**
   * Material document, where the ERP names one.
   * @example "4900000123"
   */
  documentNumber?: string;

  /**
   * As exact as the ERP dates it: SAP gives a day.
   * @example 2026-11-24T00:00:00.000Z
   */
  postedAt?: string;
}
