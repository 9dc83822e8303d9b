import { Ajv, type ValidateFunction } from 'ajv';
import { EVENT_PAYLOADS, EVENT_SCHEMAS, parseSscc, quantity, toInstant, zonedOrAbsent } from '#canonical';
import type { NormalizedMessage } from '#messaging';
import { readable, Untranslatable } from '#platform/connections';
import { FULFILMENT_STATES, type FulfilmentStatus, type InventoryPage } from '../../wms.port.js';
import { REFUSALS, type RefusalKind } from './mapping.js';

// What a mapping says is held to the canonical model before anybody believes it.

/** What a warehouse can tell of; a mapping has no say in what others own. */
export const TOLD_BY_A_WAREHOUSE: readonly string[] = [
  'fulfilment.accepted',
  'fulfilment.rejected',
  'pick.confirmed',
  'pick.short',
  'fulfilment.packed',
  'pallet.loaded',
  'fulfilment.shipped',
  'fulfilment.cancelled',
  'fulfilment.returned',
  'inbound-shipment.arrived',
  'inbound-shipment.received',
  'stock.adjusted',
];

export interface Refusal {
  readonly kind: RefusalKind;
  readonly code?: string;
  readonly message: string;
  readonly pointers?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const text = { type: 'string', minLength: 1 };
const object = (required: readonly string[], properties: object) => ({ type: 'object', required, properties });
const list = (items: object) => ({ type: 'array', items });
const canonical = (name: string) => ({ $ref: `#/definitions/${name}` });
const compiled = <T>(schema: object): ValidateFunction<T> => ajv.compile<T>({ ...schema, definitions: EVENT_SCHEMAS });

const isReference = compiled<{ reference: string }>(object(['reference'], { reference: text }));
const isStatus = compiled<FulfilmentStatus>(
  object(['fulfilmentId', 'wmsReference', 'state', 'lines', 'packages'], {
    fulfilmentId: text,
    wmsReference: text,
    state: { enum: FULFILMENT_STATES },
    lines: list(canonical('PickedLine')),
    packages: list(canonical('Package')),
    changedAt: text,
  }),
);
const isInventory = compiled<InventoryPage>(
  object(['items'], {
    items: list(
      object(['sku', 'warehouseCode', 'onHand', 'free', 'asOf'], {
        sku: text,
        warehouseCode: text,
        onHand: canonical('Quantity'),
        free: canonical('Quantity'),
        asOf: text,
      }),
    ),
    nextCursor: { type: ['string', 'null'] },
  }),
);
const isRefusal = compiled<Refusal>(
  object(['kind', 'message'], {
    kind: { enum: REFUSALS },
    code: text,
    message: text,
    pointers: list(object(['pointer', 'code', 'message'], { pointer: text, code: text, message: text })),
  }),
);
interface Told {
  readonly events?: readonly {
    readonly id: string;
    readonly type: string;
    readonly subject: string;
    readonly orderId?: string;
    readonly occurredAt?: string;
    readonly data: unknown;
  }[];
  readonly orderId?: string;
  readonly unrecognized?: string;
}
const isTold = compiled<Told>(
  object([], {
    events: list(
      object(['id', 'type', 'subject', 'data'], {
        id: text,
        type: { enum: TOLD_BY_A_WAREHOUSE },
        subject: text,
        orderId: text,
        occurredAt: text,
        data: { type: 'object' },
      }),
    ),
    orderId: text,
    unrecognized: text,
  }),
);
const payloads = new Map(
  TOLD_BY_A_WAREHOUSE.map((type) => [type, compiled<object>(canonical(EVENT_PAYLOADS[type] ?? ''))]),
);

/** @throws Untranslatable that names each place at which it is none */
function held<T>(value: unknown, is: ValidateFunction<T>, what: string): T {
  if (!is(value)) {
    const faults = (is.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
    throw new Untranslatable(`the mapping makes no ${what} of it: ${[...new Set(faults)].join(', ')}`);
  }
  checkValues(value);
  return value;
}

/** Quantities and SSCCs, wherever they stand. */
function checkValues(value: unknown): void {
  if (!value || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const each of value) checkValues(each);
    return;
  }
  const { value: amount, unit } = value as { value?: unknown; unit?: unknown };
  if (typeof amount === 'number' && typeof unit === 'string') readable(() => quantity(amount, unit));
  for (const [name, each] of Object.entries(value)) {
    if (name === 'sscc' && typeof each === 'string') readable(() => parseSscc(each));
    else if (name === 'ssccs' && Array.isArray(each)) for (const one of each) readable(() => parseSscc(String(one)));
    else checkValues(each);
  }
}

/** A time without its offset is left out: it is not guessed. */
function instantOf(time: string | undefined): { changedAt?: string } {
  const zoned = zonedOrAbsent(time);
  return zoned ? { changedAt: toInstant(zoned) } : {};
}

export const toReference = (value: unknown): string => held(value, isReference, 'reference').reference;

/** Nothing, where the vendor has no such fulfilment. */
export function toStatus(value: unknown): FulfilmentStatus | null {
  if (value === undefined || value === null) return null;
  const { changedAt, ...status } = held(value, isStatus, 'fulfilment status');
  return { ...status, ...instantOf(changedAt) };
}

export function toInventoryPage(value: unknown): InventoryPage {
  const { items, nextCursor } = held(value, isInventory, 'page of stock');
  const asOf = (time: string) => readable(() => toInstant(time));
  return { items: items.map((item) => ({ ...item, asOf: asOf(item.asOf) })), nextCursor: nextCursor ?? null };
}

/** Nothing, where the answer is no refusal. */
export const toRefusal = (value: unknown): Refusal | null =>
  value === undefined || value === null ? null : held(value, isRefusal, 'refusal');

export function toMessage(value: unknown): NormalizedMessage {
  const { events = [], orderId, unrecognized } = held(value ?? {}, isTold, 'message');
  if (unrecognized !== undefined) return { events: [], unrecognized };
  const about = orderId === undefined ? {} : { orderId };
  return {
    ...about,
    events: events.map(({ occurredAt, type, data, ...event }) => {
      held(data, payloads.get(type) as ValidateFunction<object>, `data of ${type}`);
      const zoned = zonedOrAbsent(occurredAt);
      const told = { ...about, ...event, type, data, classifier: 'actual', ...(zoned && { occurredAt: zoned }) };
      return told as NormalizedMessage['events'][number];
    }),
  };
}

/** Names, of one text or several. */
export const toNames = (value: unknown): string[] =>
  [value ?? []].flat().map((name) => (typeof name === 'string' ? name : JSON.stringify(name)));
