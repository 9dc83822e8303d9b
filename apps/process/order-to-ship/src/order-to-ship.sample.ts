import {
  type CanonicalEvent,
  type EventName,
  makeSscc,
  money,
  type Order,
  type OrderLine,
  type Package,
  type PickedLine,
  type Rate,
} from '#canonical';
import type { ProcessDefinition } from '#process-manager';
import { Failure, type Issued, ProcessDriver, type Step, type Told } from '../../../../test/support/process.driver.js';
import type {
  AvailabilityAnswer,
  CheckAvailability,
  CreateDelivery,
  OrderToShipCommands,
  OrderToShipResults,
  RateShipment,
  ReceiveReturn,
} from './commands/order-to-ship.commands.js';
import { ErpModel } from './erp.model.sample.js';
import { orderToShip } from './order-to-ship.process.js';
import type { Fulfilment, OrderToShipState, Routing, Shipment } from './order-to-ship.state.js';
import { partAtWarehouse } from './parts.js';

/** A valid order, and systems that do what they are asked: a test changes one thing. */
export const EAST = '4012345000016';
export const WEST = '4012345000023';
export const HOUR = 3_600_000;

export const line = (lineId: string, value: number, sku = `SKU-${lineId}`): OrderLine => ({
  lineId,
  sku,
  quantity: { value, unit: 'EA' },
});

export const sampleOrder = (change: Partial<Order> = {}): Order => ({
  source: { system: 'sap', id: '4711' },
  orderNumber: '4711',
  customer: { id: 'C-100' },
  currency: 'EUR',
  credit: 'approved',
  status: 'released',
  shipTo: { name: 'Nordwind', city: 'Hamburg', postalCode: '20457', country: 'DE' },
  lines: [line('10', 10), line('20', 5)],
  ...change,
});

export const routing: Routing = {
  tms: 'tms',
  tenderResponseMs: 2 * HOUR,
  backorderRecheckMs: HOUR / 4,
  feedIntervalMs: 5_000,
  warehouses: [
    { gln: EAST, wms: 'wms', address: { name: 'East', city: 'Berlin', postalCode: '10115', country: 'DE', gln: EAST } },
    {
      gln: WEST,
      wms: '3pl',
      partner: '3pl-west',
      address: { name: 'West', city: 'Essen', postalCode: '45127', country: 'DE', gln: WEST },
    },
  ],
};

export const rate = (carrier: string, amount: number, change: Partial<Rate> = {}): Rate => ({
  carrier,
  service: 'STANDARD',
  charges: [{ code: 'BASE', amount: money(amount, 'EUR') }],
  total: money(amount, 'EUR'),
  ...change,
});

/** What is free per warehouse and SKU. */
export const stock = (free: Readonly<Record<string, Readonly<Record<string, number>>>>): AvailabilityAnswer => ({
  unknown: [],
  routing,
  items: Object.entries(free).flatMap(([warehouse, skus]) =>
    Object.entries(skus).map(([sku, value]) => ({ sku, warehouse, available: { value, unit: 'EA' } })),
  ),
});

export const PLENTY = stock({ [EAST]: { 'SKU-10': 100, 'SKU-20': 100 }, [WEST]: { 'SKU-10': 100, 'SKU-20': 100 } });

export type OrderAnswers = {
  readonly [T in keyof OrderToShipCommands]?: (payload: OrderToShipCommands[T]) => OrderToShipResults[T] | object;
};

/** Every system does at once what it is asked. */
export const WILLING: OrderAnswers = {
  'read-order': () => sampleOrder(),
  'check-availability': (_: CheckAvailability) => PLENTY,
  'create-delivery': ({ reference }: CreateDelivery) => ({ deliveryNumber: `D-${reference}` }),
  'release-fulfilment': () => ({}),
  'cancel-fulfilment': () => ({ outcome: 'cancelled' }),
  'rate-shipment': ({ request: { currency } }: RateShipment) => ({
    items: [rate('NRTH', 12_000), rate('SWFT', 11_000), rate('SLOW', 15_000)].map((each) => ({
      ...each,
      total: money(each.total.amount, currency),
    })),
  }),
  'tender-shipment': () => ({}),
  'shorten-delivery': () => undefined,
  'delete-delivery': () => undefined,
  'post-goods-issue': () => ({ documentNumber: 'M-1' }),
  'read-shipment': () => ({ milestones: [] }),
  'find-invoice': () => ({ items: [{ invoiceNumber: '90000001' }] }),
  'close-order': () => ({}),
  'announce-return': () => ({ returnNumber: '60000001' }),
  'receive-return': ({ reference }: ReceiveReturn) => ({ documentNumber: `M-${reference}` }),
  'cancel-return': () => ({}),
};

type Deed = 'accepts' | 'picks' | 'packs' | 'loads' | 'ships' | 'ships in part' | 'takes back' | 'rejects' | 'cancels';

/** One order, its warehouses and its carriers. Parts are named as people do: F1, S1. */
export class OrderRun extends ProcessDriver<OrderToShipState> {
  /** What its commands have made of the ERP. */
  readonly erp = new ErpModel();
  private readonly told: Parameters<OrderRun['tell']>[] = [];
  private readonly rules: Routing['rules'];

  /** @param change another decider, or rules that were agreed with the customer */
  constructor(
    observe?: (step: Step<OrderToShipState>) => void,
    change: { definition?: ProcessDefinition<OrderToShipState>; rules?: Routing['rules'] } = {},
  ) {
    super(change.definition ?? orderToShip, 'sap-4711', observe);
    this.rules = change.rules;
  }

  override tell<N extends EventName>(type: N, data: CanonicalEvent<N>['data'], told: Told = {}): this {
    this.told.push([type, data as never, told]);
    return super.tell(type, data, told);
  }

  override settle(command: Issued, answer: unknown): this {
    if (!(answer instanceof Failure)) this.erp.take(command, answer);
    return super.settle(command, answer);
  }

  /** Who says that a command is done by hand has done it. */
  override act(...[code, action, payload = {}, by]: Parameters<ProcessDriver<OrderToShipState>['act']>): this {
    const stuck = action === 'resolve' ? this.state.stuck.find((each) => each.code === code) : undefined;
    super.act(code, action, payload, by);
    if (stuck && !this.state.stuck.some((each) => each.code === code))
      this.erp.take(stuck.command, (payload as { result?: unknown }).result);
    return this;
  }

  /** Something that was told before is told once more, after what came since. */
  tellAgain(back: number): this {
    const again = this.told.at(-1 - back);
    return again ? super.tell(...again) : this;
  }

  agreed<A extends { readonly routing: Routing }>(answer: A): A {
    return this.rules ? { ...answer, routing: { ...answer.routing, rules: this.rules } } : answer;
  }

  /** Every system does what it is asked, by the rules of this order. */
  get willing(): OrderAnswers {
    return { ...WILLING, 'check-availability': () => this.agreed(PLENTY) };
  }

  release(change: Partial<Order> = {}): this {
    return this.tell('order.released', { order: sampleOrder(change) }, { source: '/erp/sap' });
  }

  cancel(reason = 'customer changed their mind'): this {
    return this.tell('order.cancel-requested', { orderNumber: '4711', erp: 'sap', reason });
  }

  fulfilment(part: string): Fulfilment {
    return this.state.fulfilments.find(({ fulfilmentId }) => fulfilmentId === `sap-4711-${part}`) as Fulfilment;
  }

  shipment(part: string): Shipment {
    return this.state.shipments.find(({ shipmentId }) => shipmentId === `sap-4711-${part}`) as Shipment;
  }

  /**
   * @param lines what was picked, packed or shipped; everything owed when left out
   * @param units in which it was shipped, where that is told
   */
  warehouse(part: string, deed: Deed, lines?: readonly PickedLine[], units?: readonly Package[]): this {
    const fulfilmentId = `sap-4711-${part}`;
    const told: Told = { source: '/wms/wms', subject: fulfilmentId };
    const owed = lines ?? (this.begun ? partAtWarehouse(this.state, fulfilmentId)?.taken : undefined) ?? [];
    switch (deed) {
      case 'accepts':
        return this.tell('fulfilment.accepted', { fulfilmentId }, told);
      case 'rejects':
        return this.tell('fulfilment.rejected', { fulfilmentId, reason: 'dock closed' }, told);
      case 'cancels':
        return this.tell('fulfilment.cancelled', { fulfilmentId }, told);
      case 'picks':
        return this.tell('pick.confirmed', { fulfilmentId, lines: owed }, told);
      case 'packs':
        return this.tell('fulfilment.packed', { fulfilmentId, packages: packages(part, owed) }, told);
      case 'loads':
        return this.tell('pallet.loaded', { fulfilmentId, ssccs: [] }, told);
      case 'takes back':
        return this.tell('fulfilment.returned', { fulfilmentId, lines: lines ?? [] }, told);
      case 'ships':
      case 'ships in part': {
        const final = deed === 'ships' ? {} : { final: false };
        return this.tell(
          'fulfilment.shipped',
          { fulfilmentId, lines: owed, ...(units && { packages: units }), ...final },
          told,
        );
      }
    }
  }

  carrier(
    part: string,
    type:
      | 'shipment.departed'
      | 'shipment.arrived'
      | 'shipment.delivered'
      | 'proof-of-delivery.received'
      | 'delivery.attempted'
      | 'shipment.refused'
      | 'shipment.returned'
      | 'shipment.damaged',
    told: Told = {},
  ): this {
    const data = { shipmentId: `sap-4711-${part}` } as CanonicalEvent<typeof type>['data'];
    return this.tell(type, data, { source: '/tms/tms', subject: data.shipmentId, ...told });
  }

  answersTender(part: string, answer: 'accepted' | 'rejected', change: { version?: number; carrier?: string } = {}) {
    const shipment = this.shipment(part);
    const version = change.version ?? shipment.tenders.length;
    const carrier = change.carrier ?? (shipment.tenders[version - 1]?.rate.carrier as string);
    const { shipmentId } = shipment;
    return this.tell(`tender.${answer}`, { shipmentId, version, carrier, ...(answer === 'accepted' && { pro: 'P1' }) });
  }

  /** From nothing to the point named, with willing systems. */
  upTo(point: 'released' | 'packed' | 'tendered' | 'accepted' | 'shipped' | 'delivered' | 'closed'): this {
    this.release().play(WILLING);
    if (point === 'released') return this;
    this.warehouse('F1', 'accepts').warehouse('F1', 'picks').warehouse('F1', 'packs');
    if (point === 'packed') return this;
    this.play(WILLING);
    if (point === 'tendered') return this;
    this.answersTender('S1', 'accepted').play(WILLING);
    if (point === 'accepted') return this;
    this.warehouse('F1', 'loads').warehouse('F1', 'ships').play(WILLING);
    if (point === 'shipped') return this;
    this.carrier('S1', 'shipment.departed').carrier('S1', 'shipment.arrived').carrier('S1', 'shipment.delivered');
    if (point === 'delivered') return this;
    return this.carrier('S1', 'proof-of-delivery.received').play(WILLING);
  }
}

export const packages = (part: string, lines: readonly PickedLine[]): Package[] => [
  { sscc: makeSscc(3, '4012345', BigInt(part.slice(1))), weightKg: 12.5, lines },
];

export const taken = (lineId: string, value: number): PickedLine => ({
  lineId,
  sku: `SKU-${lineId}`,
  quantity: { value, unit: 'EA' },
});
