import { Injectable } from '@nestjs/common';
import type { FreightInvoice } from '#canonical';
import { ProblemError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';

interface Taken {
  readonly shipment_id: string;
  readonly report_id: string;
}

/** Numbers that carriers have used: each names one invoice for ever, whoever bills for the carrier. */
@Injectable()
export class FreightInvoiceNumbers {
  constructor(private readonly database: Database) {}

  /**
   * In the transaction of the report. Of two reports at once the second waits for the first.
   * @throws ProblemError `conflict` when another report has used it
   */
  async take(tx: Tx, tenant: string, invoice: FreightInvoice, reportId: string): Promise<void> {
    const { carrier, invoiceNumber, shipmentId } = invoice;
    const taken: unknown[] = await tx.query(
      `INSERT INTO partner.freight_invoices (tenant, carrier, invoice_number, shipment_id, report_id)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING report_id`,
      [tenant, carrier, invoiceNumber, shipmentId, reportId],
    );
    if (taken.length > 0) return;
    const [row]: Taken[] = await tx.query(
      'SELECT report_id FROM partner.freight_invoices WHERE tenant = $1 AND carrier = $2 AND invoice_number = $3',
      [tenant, carrier, invoiceNumber],
    );
    if (row?.report_id !== reportId)
      throw new ProblemError(
        'conflict',
        `Invoice number ${invoiceNumber} is used: a number names one invoice for ever.`,
      );
  }

  /** The shipment that was billed under a number; undefined when none was. */
  async shipmentOf(tenant: string, carrier: string, invoiceNumber: string): Promise<string | undefined> {
    const [row] = await this.database.query<Taken>(
      'SELECT shipment_id FROM partner.freight_invoices WHERE tenant = $1 AND carrier = $2 AND invoice_number = $3',
      [tenant, carrier, invoiceNumber],
    );
    return row?.shipment_id;
  }
}
