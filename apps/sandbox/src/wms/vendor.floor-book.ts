import { randomUUID } from 'node:crypto';
import type { VendorBook } from '../core/vendor.js';
import type { FloorBook, FloorEffect, FloorOrder, FloorStock, PlannedStep, Told } from './floor.book.js';
import type { FloorInbound } from './inbound.book.js';
import { WAREHOUSES } from './warehouse.table.js';

const ORDERS = 'orders';
const STOCK = 'stock';
const INBOUND = 'inbound';
const FIRST_NUMBER = {
  ...{ order: 100_001, 'handling-unit': 1, adjustment: 500_001 },
  ...{ return: 700_001, receipt: 800_001, serial: 900_001 },
} as const;

/** The floor's book in the sandbox's store. */
export class VendorFloorBook implements FloorBook {
  constructor(private readonly book: VendorBook) {}

  now(warehouse: string): string {
    const timeZone = WAREHOUSES.find(({ code }) => code === warehouse)?.timeZone ?? 'UTC';
    return withOffset(this.book.now(), timeZone);
  }

  stock(warehouse: string, sku: string): FloorStock | undefined {
    return this.book.get<FloorStock>(STOCK, keyOf(warehouse, sku));
  }

  allStock(): readonly FloorStock[] {
    return this.book.all<FloorStock>(STOCK);
  }

  saveStock(stock: FloorStock): void {
    this.book.put(STOCK, keyOf(stock.warehouse, stock.sku), stock);
  }

  order(idOrExternalId: string): FloorOrder | undefined {
    const byId = this.book.get<FloorOrder>(ORDERS, idOrExternalId);
    return byId ?? this.book.find<FloorOrder>(ORDERS, 'externalId', idOrExternalId)[0];
  }

  allOrders(): readonly FloorOrder[] {
    return this.book.all<FloorOrder>(ORDERS);
  }

  saveOrder(order: FloorOrder): void {
    this.book.put(ORDERS, order.id, order, { externalId: order.externalId });
  }

  inbound(externalId: string): FloorInbound | undefined {
    return this.book.get<FloorInbound>(INBOUND, externalId);
  }

  saveInbound(delivery: FloorInbound): void {
    this.book.put(INBOUND, delivery.externalId, delivery);
  }

  nextNumber(of: keyof typeof FIRST_NUMBER): number {
    return this.book.nextNumber(of, FIRST_NUMBER[of]);
  }

  journal(effect: FloorEffect, externalId: string, payload: unknown): void {
    this.book.journal(effect, externalId, payload);
  }

  plan(hours: number, step: PlannedStep): void {
    this.book.plan(hours, step);
  }

  tell(type: string, { about, occurredAt, sequence, data }: Told): void {
    const id = `evt_${randomUUID()}`;
    this.book.tell(about, { id, body: JSON.stringify({ id, type, occurred_at: occurredAt, sequence, data }) });
  }
}

const keyOf = (warehouse: string, sku: string): string => `${warehouse}/${sku}`;

/** ISO 8601 as the clock on the wall of a place shows it. */
function withOffset(at: number, timeZone: string): string {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})$/.exec(name ?? '') ?? ['', '+', '00', '00'];
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return `${new Date(at + shift * 60_000).toISOString().slice(0, -1)}${sign}${hours}:${minutes}`;
}
