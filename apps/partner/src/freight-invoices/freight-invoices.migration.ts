import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers under which carriers have billed, those of before included: their reports stand in the log. */
export class FreightInvoiceNumbers1795600000830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner.freight_invoices (
        tenant text NOT NULL,
        carrier text NOT NULL,
        invoice_number text NOT NULL,
        shipment_id text NOT NULL,
        report_id text NOT NULL,
        PRIMARY KEY (tenant, carrier, invoice_number)
      )`);
    await runner.query(`
      INSERT INTO partner.freight_invoices (tenant, carrier, invoice_number, shipment_id, report_id)
      SELECT e.tenant, i ->> 'carrier', i ->> 'invoiceNumber', i ->> 'shipmentId', regexp_replace(e.event_id, ':\\d+$', '')
      FROM messaging.events e CROSS JOIN LATERAL (SELECT e.data -> 'invoice') AS d(i)
      WHERE e.type = 'freight-invoice.received' AND e.source LIKE '/partner/%' ORDER BY e.id
      ON CONFLICT DO NOTHING`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partner.freight_invoices');
  }
}
