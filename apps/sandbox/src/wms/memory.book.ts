import type { FloorBook, FloorEffect, FloorOrder, FloorStock, PlannedStep, Told } from './floor.book.js';
import type { FloorInbound } from './inbound.book.js';
import { seedStock } from './seed.js';

/** The floor's book without a store, for specs of the floor alone. */
export class MemoryBook implements FloorBook {
  readonly told: (Told & { type: string })[] = [];
  readonly effects: FloorEffect[] = [];
  readonly planned: { hours: number; step: PlannedStep }[] = [];
  private readonly orders = new Map<string, FloorOrder>();
  private readonly deliveries = new Map<string, FloorInbound>();
  private readonly stocks = new Map(
    seedStock('2026-11-24T09:00:00+01:00').map((stock) => [keyOf(stock.warehouse, stock.sku), stock]),
  );
  private number = 100_000;

  now(): string {
    return '2026-11-24T09:00:00+01:00';
  }

  stock(warehouse: string, sku: string): FloorStock | undefined {
    return this.stocks.get(keyOf(warehouse, sku));
  }

  allStock(): readonly FloorStock[] {
    return [...this.stocks.values()];
  }

  saveStock(stock: FloorStock): void {
    this.stocks.set(keyOf(stock.warehouse, stock.sku), stock);
  }

  order(id: string): FloorOrder | undefined {
    return [...this.orders.values()].find((order) => order.id === id || order.externalId === id);
  }

  allOrders(): readonly FloorOrder[] {
    return [...this.orders.values()];
  }

  saveOrder(order: FloorOrder): void {
    this.orders.set(order.id, order);
  }

  inbound(externalId: string): FloorInbound | undefined {
    return this.deliveries.get(externalId);
  }

  saveInbound(delivery: FloorInbound): void {
    this.deliveries.set(delivery.externalId, delivery);
  }

  nextNumber(): number {
    this.number += 1;
    return this.number;
  }

  journal(effect: FloorEffect): void {
    this.effects.push(effect);
  }

  plan(hours: number, step: PlannedStep): void {
    this.planned.push({ hours, step });
  }

  tell(type: string, message: Told): void {
    this.told.push({ type, ...message });
  }
}

const keyOf = (warehouse: string, sku: string): string => `${warehouse}/${sku}`;
