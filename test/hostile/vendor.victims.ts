import { readFileSync } from 'node:fs';
import type { Tender } from '#canonical';
import type { ConnectionConfig } from '#platform/config';
import { sapDescriptor } from '../../apps/system/erp/src/adapters/sap-s4hana/index.js';
import { connectionTo, delivery, withSession } from '../../apps/system/erp/src/adapters/sap-s4hana/sap.scripts.js';
import { trytonDescriptor } from '../../apps/system/erp/src/adapters/tryton/index.js';
import { TrytonDouble } from '../../apps/system/erp/src/conformance/tryton.double.js';
import { sampleCarriers, sampleTender } from '../../apps/system/tms/src/adapters/easypost/easypost.sample.js';
import { easypost } from '../../apps/system/tms/src/adapters/easypost/index.js';
import { freighthub } from '../../apps/system/tms/src/adapters/freighthub/index.js';
import { connectOne as connectTms } from '../../apps/system/tms/src/connect.js';
import { mapped } from '../../apps/system/wms/src/adapters/mapped/index.js';
import { stowpoint } from '../../apps/system/wms/src/adapters/stowpoint/index.js';
import { SECRET } from '../../apps/system/wms/src/adapters/stowpoint/shipment-order.sample.js';
import { connectOne as connectWms } from '../../apps/system/wms/src/connect.js';
import type { WmsAdapterDescriptor } from '../../apps/system/wms/src/wms.descriptor.js';
import { passedOn, type Well } from '../support/hostile.vendor.js';

const ONCE = { mayHaveHappened: false };
const DAY = '2026-11-24';

/** One adapter, connected to whoever is at an address: a question to it, and an effect. */
export interface Victim {
  read(): Promise<unknown>;
  write(): Promise<unknown>;
  ping(): Promise<void>;
}

export interface VictimOf {
  connect(url: string, timeoutMs: number): Victim;
  /** What of a session goes well, so that the question itself is struck. */
  readonly session: Well;
  /** What goes well before the effect, so that the effect itself is struck. */
  readonly before: Well;
  stop(): Promise<void>;
}

let count = 0;
/** A connection of its own each time: breakers keep what they learned. */
const connectionOf = (
  vendor: Omit<ConnectionConfig, 'id'>,
  timeoutMs: number,
  options: object = {},
): ConnectionConfig => ({
  ...vendor,
  id: `hostile-${++count}`,
  options: { ...vendor.options, ...options, timeoutMs },
});

const nothing: Well = () => undefined;
const stop = () => Promise.resolve();

const sap = (authorization: object): VictimOf => ({
  connect: (url, timeoutMs) => {
    const given = { ...connectionTo({ baseUrl: url } as never), credentials: authorization as never };
    const oauth = 'clientId' in authorization ? { auth: 'oauth', tokenUrl: `${url}/oauth/token` } : {};
    const port = sapDescriptor.connect(connectionOf(given, timeoutMs, oauth));
    return {
      read: () => port.readOrder('4711'),
      write: () => port.createDelivery(delivery, ONCE),
      ping: () => port.ping(),
    };
  },
  session: nothing,
  before: withSession(() => undefined as never),
  stop,
});

async function tryton(): Promise<VictimOf> {
  const double = new TrytonDouble();
  const connection = await double.start();
  const passOn = passedOn(connection.baseUrl);
  const methodOf = (body: string): string => (JSON.parse(body) as { method: string }).method;
  const ofSession = ['common.db.login', 'model.res.user.get_preferences'];
  return {
    connect: (baseUrl, timeoutMs) => {
      const port = trytonDescriptor.connect(connectionOf({ ...connection, baseUrl }, timeoutMs));
      const amount = { amount: 12_345, currency: double.currency };
      const accrual = { orderNumber: '4711', amount, allocations: [{ lineId: '10', amount }], carrier: 'SWFT' };
      return {
        read: () => port.readOrder('4711'),
        write: () =>
          port.postAccrual(
            { ...accrual, reference: `sap-4711-S${count}`, supplier: double.supplier, postingDate: DAY },
            ONCE,
          ),
        ping: () => port.ping(),
      };
    },
    session: (request) => (ofSession.includes(methodOf(request.body)) ? passOn(request) : undefined),
    before: (request) => (methodOf(request.body) === 'model.account.move.create' ? undefined : passOn(request)),
    stop: () => double.stop(),
  };
}

const warehouse = {
  gln: '4012345000016',
  name: 'East',
  wms: 'wms',
  wmsCode: 'EAST',
  erpCodes: {},
  address: { name: 'East', city: 'Hamburg', postalCode: '21079', country: 'DE', timeZone: 'Europe/Berlin' },
};
const fulfilment = {
  fulfilmentId: 'sap-4711-F1',
  orderId: 'sap-4711',
  orderNumber: '4711',
  warehouse: warehouse.gln,
  warehouseCode: 'EAST',
  shipTo: { name: 'Nordwind', street: 'Kai 5', city: 'Hamburg', postalCode: '20457', country: 'DE' },
  lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 4, unit: 'EA' } }],
};

const ofStowpoint = new URL(
  '../../apps/system/wms/src/adapters/mapped/examples/stowpoint.mapping.json',
  import.meta.url,
);

/** @param options of the connection */
const warehouseVictim = (adapter: WmsAdapterDescriptor, options: object = {}): VictimOf => ({
  connect: (baseUrl, timeoutMs) => {
    const credentials = { apiKey: 'key-of-the-hostile-suite', webhookSecret: SECRET };
    const given = { kind: 'wms', vendor: adapter.id, baseUrl, credentials } as const;
    const port = connectWms(adapter, connectionOf(given, timeoutMs, options), [warehouse]);
    return {
      read: () => port.readInventory({}, { limit: 10 }),
      write: () => port.release(fulfilment, ONCE),
      ping: () => port.ping(),
    };
  },
  session: nothing,
  before: nothing,
  stop,
});

const pallet: Tender = sampleTender({
  packages: [{ sscc: '340123450000000017', weightKg: 120.5, lines: [] }],
  totalWeightKg: 120.5,
});

const freighthubSession: Well = ({ path }) =>
  path === '/oauth/token' ? { body: { access_token: 'token-of-the-hostile-suite', expires_in: 900 } } : undefined;

const freighthubVictim = (session: Well): VictimOf => ({
  connect: (baseUrl, timeoutMs) => {
    const credentials = {
      clientId: 'acme',
      clientSecret: 'secret-of-the-hostile-suite',
      webhookSecret: 'webhooks-of-the-hostile-suite',
    };
    const connection = connectionOf({ kind: 'tms', vendor: 'freighthub', baseUrl, credentials }, timeoutMs);
    const port = connectTms(freighthub, connection);
    return {
      read: () => port.readShipment('sap-4711-S1'),
      write: () => port.tender(pallet, ONCE),
      ping: () => port.ping(),
    };
  },
  session,
  before: session,
  stop,
});

const easypostVictim: VictimOf = {
  connect: (baseUrl, timeoutMs) => {
    const credentials = { apiKey: 'key-of-the-hostile-suite', webhookSecret: 'webhooks-of-the-hostile-suite' };
    const given = { kind: 'tms', vendor: 'easypost', baseUrl, credentials } as const;
    const port = connectTms(easypost, connectionOf(given, timeoutMs, { carriers: sampleCarriers }));
    return {
      read: () => port.readShipment('sap-4711-S1'),
      write: () => port.tender(sampleTender(), ONCE),
      ping: () => port.ping(),
    };
  },
  session: nothing,
  // Its references are looked for first, and there is no such.
  before: ({ method }) =>
    method === 'GET' ? { status: 404, body: { error: { code: 'SHIPMENT.NOT_FOUND', message: 'none' } } } : undefined,
  stop,
};

/** Every adapter, and each of its ways to get access. */
export const victims = async (): Promise<Readonly<Record<string, VictimOf>>> => ({
  'SAP S/4HANA': sap({ username: 'CROSSDOCK', password: 'password-of-the-hostile-suite' }),
  'SAP S/4HANA, its tokens': {
    ...sap({ clientId: 'acme', clientSecret: 'secret-of-the-hostile-suite' }),
    before: nothing,
  },
  Tryton: await tryton(),
  'StowPoint WMS': warehouseVictim(stowpoint),
  'Any WMS by a mapping': warehouseVictim(mapped, { mapping: JSON.parse(readFileSync(ofStowpoint, 'utf8')) }),
  'FreightHub TMS': freighthubVictim(freighthubSession),
  'FreightHub TMS, its tokens': freighthubVictim(nothing),
  EasyPost: easypostVictim,
});
