import type { FreightInvoice, FreightStatement, StatementPart } from '../entities/shipment.js';
import { ChargeDto, MoneyDto } from './money.dto.js';
import { ListOf } from './nested.decorator.js';

/** A place as carriers bill it. */
export class DeliveredToDto {
  /** @example 80331 */
  postalCode: string;

  /**
   * ISO 3166-1 alpha-2.
   * @example DE
   */
  country: string;
}

/** What a statement bills for one shipment. */
export class StatementPartDto implements StatementPart {
  /** @example sap-4711-S1 */
  shipmentId: string;

  total: MoneyDto;
}

/** What a carrier bills in one document for several shipments that it carried together. */
export class FreightStatementDto implements FreightStatement {
  /**
   * The carrier's own number of the document.
   * @example SWFT100007
   */
  number: string;

  total: MoneyDto;

  /** By shipment. With `elsewhere` they sum to the total. */
  @ListOf(() => StatementPartDto)
  parts: StatementPartDto[];

  /** What it bills of loads that are none of ours: nothing of it is paid. */
  elsewhere?: MoneyDto;
}

/** A carrier's invoice for a shipment, as the carrier issued it; of a statement, the part of that shipment. */
export class FreightInvoiceDto implements FreightInvoice {
  /**
   * The carrier's own number.
   * @example SWFT100007
   */
  invoiceNumber: string;

  /**
   * SCAC.
   * @example SWFT
   */
  carrier: string;

  /** @example sap-4711-S1 */
  shipmentId: string;

  /**
   * The carrier's freight bill number.
   * @example SWFT1000042
   */
  pro?: string;

  @ListOf(() => ChargeDto)
  charges: ChargeDto[];

  /** The sum of the charges. */
  total: MoneyDto;

  /** @example "2026-11-25" */
  invoiceDate: string;

  /**
   * Number of the disputed invoice that this one replaces.
   * @example SWFT100006
   */
  corrects?: string;

  /**
   * Makes it a credit memo: number of the invoice of which it takes back a part or all.
   * @example SWFT100005
   */
  credits?: string;

  /**
   * Number of the certificate of a scale that weighed the shipment anew.
   * @example WC-88123
   */
  weighCertificate?: string;

  /**
   * Day on which the carrier took the goods over.
   * @example "2026-11-24"
   */
  pickedUpOn?: string;

  /** Where they were delivered. */
  deliveredTo?: DeliveredToDto;

  /** The whole that it is a part of; absent of an invoice of one shipment alone. */
  statement?: FreightStatementDto;
}
