import type { FulfilmentLine } from '#canonical';
import type { Command } from '#process-manager';
import type { InvoiceFound, InvoicesFound, OrderToShipCommand } from './commands/order-to-ship.commands.js';

interface Delivery {
  readonly warehouse: string;
  readonly lines: readonly FulfilmentLine[];
  readonly shortened: boolean;
  readonly issued?: readonly FulfilmentLine[];
}

/**
 * An ERP as the commands make it: its deliveries, and its stock as goods issues and receipts of returns move it. It keeps
 * each once by our reference, as the real ones do, and knows nothing of the state of the order.
 */
export class ErpModel {
  readonly deliveries = new Map<string, Delivery>();
  private readonly warehouses = new Map<string, string>();
  /** Receipts of returns that we had it post; a person may have posted others. */
  readonly received = new Set<string>();
  /** What it said last of its invoices of the order, or a person in its place. */
  invoices: readonly InvoiceFound[] = [];
  /** What has left each warehouse and not come back, by item and unit. */
  readonly gone = new Map<string, number>();

  /** A command went well there, or a person has done there what it was to do. */
  take(command: Pick<Command, 'type' | 'payload'>, answer?: unknown): void {
    const { type, payload } = command as OrderToShipCommand;
    if (type === 'find-invoice') this.invoices = (answer as InvoicesFound | undefined)?.items ?? [];
    if (type === 'create-delivery') {
      const { reference, warehouse, lines } = payload;
      if (!this.deliveries.has(reference)) this.deliveries.set(reference, { warehouse, lines, shortened: false });
    } else if (type === 'shorten-delivery') {
      const { reference, lines } = payload;
      const delivery = this.deliveries.get(reference);
      if (delivery) this.deliveries.set(reference, { ...delivery, lines, shortened: true });
    } else if (type === 'delete-delivery') {
      if (!this.deliveries.get(payload.reference)?.issued) this.deliveries.delete(payload.reference);
    } else if (type === 'post-goods-issue') {
      const { reference, lines } = payload;
      const delivery = this.deliveries.get(reference);
      if (!delivery || delivery.issued) return;
      this.deliveries.set(reference, { ...delivery, lines, issued: lines });
      this.move(delivery.warehouse, lines, 1);
    } else if (type === 'announce-return') {
      this.warehouses.set(payload.reference, payload.warehouse);
    } else if (type === 'receive-return') {
      const { reference, returnId, lines } = payload;
      const warehouse = this.warehouses.get(returnId);
      if (!warehouse || this.received.has(reference)) return;
      this.received.add(reference);
      this.move(warehouse, lines, -1);
    }
  }

  private move(warehouse: string, lines: readonly FulfilmentLine[], sign: 1 | -1): void {
    for (const { sku, quantity: q } of lines) {
      const key = `${warehouse}/${sku} ${q.unit}`;
      this.gone.set(key, (this.gone.get(key) ?? 0) + sign * q.value);
    }
  }
}
