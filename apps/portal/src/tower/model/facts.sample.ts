import type { ChangedCase, ChangedInstance, TimelineEntry } from '#clients';
import type { StoredEvent } from '#messaging';
import type { Fact } from './facts.js';

export const at = (minutes: number) => new Date(Date.UTC(2026, 10, 26, 8, minutes)).toISOString();

/** An order as its process tells it: shipped from one warehouse. */
export const instanceOf = (orderId: string, sequence: number, ended: boolean, warehouse: string): Fact => ({
  kind: 'instance',
  process: 'order-to-ship',
  instance: {
    id: orderId,
    orderId,
    state: ended ? 'closed' : 'released',
    ended,
    sequence,
    correlationId: 'c'.repeat(32),
    createdAt: at(0),
    updatedAt: at(sequence),
    view: {
      id: orderId,
      erp: 'sap',
      orderNumber: orderId.slice(4),
      customerId: 'C-1',
      order: { requestedShipDate: '2026-11-26' },
      fulfilments: [{ id: `${orderId}-F1`, state: 'loaded', warehouse, deliveryNumber: `8000${sequence}` }],
      shipments: [{ id: `${orderId}-S1`, fulfilmentId: `${orderId}-F1`, carrier: 'SWFT', pro: `PRO${sequence}` }],
    },
    numbers: [{ kind: 'order-number', number: orderId.slice(4) }],
    waitsFor: [],
    openCases: [],
  } as ChangedInstance,
});

export const settlementOf = (orderId: string, sequence: number): Fact => ({
  kind: 'instance',
  process: 'ship-to-settle',
  instance: {
    ...(instanceOf(orderId, sequence, false, 'W') as { instance: ChangedInstance }).instance,
    id: `${orderId}-S1`,
    state: sequence > 2 ? 'posted' : 'accrued',
    ended: sequence > 4,
    view: { id: `${orderId}-S1`, carrier: 'SWFT', expected: { amount: 100 * sequence, currency: 'EUR' } },
  } as ChangedInstance,
});

export const commandOf = (orderId: string, n: number, outcome: string): Fact => ({
  kind: 'entry',
  orderId,
  id: `command:${n}`,
  entry: { at: at(n), kind: 'command', system: 'sap', title: `command ${n}`, outcome, correlationId: '', detail: {} },
});

/** Of an order: with the day that it asks for. */
export const eventOf = (orderId: string, type: string, position: number, data: object = {}): Fact => ({
  kind: 'event',
  orderId,
  event: {
    position: BigInt(position),
    type,
    subject: `${orderId}-F1`,
    orderId,
    classifier: 'actual',
    receivedAt: at(position),
    data: {
      deliveryNumber: `9000${position}`,
      ...(type.startsWith('order.') && {
        order: { source: { system: 'sap' }, requestedShipDate: `2026-12-${10 + (position % 20)}` },
      }),
      ...data,
    },
  } as unknown as StoredEvent,
  entry: {
    at: at(position),
    kind: 'event',
    system: 'wms',
    title: type,
    correlationId: '',
    detail: {},
  } as TimelineEntry,
});

export const caseOf = (orderId: string, changedIn: number): Fact => ({
  kind: 'case',
  process: 'order-to-ship',
  case: {
    id: `00000000-0000-4000-8000-00000000000${orderId.at(-1)}`,
    instanceId: orderId,
    orderId,
    code: 'unknown-item',
    cause: 'sap:unknown-item',
    title: 'Unknown item',
    owner: 'order-desk',
    severity: 'high',
    state: changedIn > 3 ? 'resolved' : 'open',
    actions: ['retry'],
    openedAt: at(1),
    dueAt: at(30),
    changedIn: String(changedIn),
  } as ChangedCase,
});

/** One item at one place where shelf and book differ. */
export const placeOf = (sku: string, sequence: number): Fact => stockOf('EAST', sku, { sequence });

/** @param value by how much it differs */
export const stockOf = (
  warehouse: string,
  sku: string,
  { value, sequence = 1, ended = false }: { value?: number; sequence?: number; ended?: boolean },
): Fact => ({
  kind: 'instance',
  process: 'inventory-sync',
  instance: {
    id: `${warehouse}/${sku}`,
    sequence,
    state: ended ? 'in-step' : 'variance',
    ended,
    view: {
      kind: 'lane',
      warehouse,
      sku,
      ...(value !== undefined && { variance: { delta: { value, unit: 'EA' }, needsApproval: false } }),
    },
  } as unknown as ChangedInstance,
});

/** What a comparison said of a place. */
export const varianceOf = (warehouse: string, sku: string, position: number, value: number): Fact => ({
  kind: 'variance',
  warehouse,
  sku,
  position: BigInt(position),
  at: at(position),
  delta: { value, unit: 'EA' },
});
