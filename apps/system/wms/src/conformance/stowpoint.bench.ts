import type { ConnectionConfig, WarehouseConfig } from '#platform/config';
import { startInbox } from '../../../../../test/support/inbox.js';
import { faultsOf } from '../../../../../test/support/sandbox.faults.js';
import { startSandbox } from '../../../../../test/support/sandbox.js';
import { SECRET, signed } from '../adapters/stowpoint/shipment-order.sample.js';
import type { FaultyWms } from './wms.trials.js';

const ORDERS = '/api/v2/shipment-orders';

interface Entry {
  readonly kind: string;
  readonly businessKey: string;
  readonly payload: {
    readonly shipTo?: { readonly city: string };
    readonly lines?: readonly {
      readonly dangerousGoods?: { readonly unNumber: string };
      readonly temperature?: string;
    }[];
  };
}

const warehouse: WarehouseConfig = {
  gln: '4012345000016',
  name: 'East',
  wms: 'wms',
  wmsCode: 'EAST',
  erpCodes: {},
  address: { name: 'East', city: 'Hamburg', postalCode: '21079', country: 'DE', timeZone: 'Europe/Berlin' },
};

/** StowPoint as the sandbox simulates it, in a process of its own; nothing there moves by itself. */
export async function startStowPoint(): Promise<FaultyWms> {
  const inbox = await startInbox();
  const connectionAt = (url: string): ConnectionConfig => ({
    id: 'wms',
    kind: 'wms',
    vendor: 'stowpoint',
    baseUrl: `${url}/wms`,
    credentials: { apiKey: 'key-of-the-conformance-suite', webhookSecret: SECRET },
    options: { timeoutMs: 1_500 },
  });
  const { url, control, stop } = await startSandbox(
    (at) => ({ tenant: 'acme', connections: [connectionAt(at)], warehouses: [warehouse] }),
    { CROSSDOCK_URL: inbox.url },
  );

  const journal = async (kind: string, fulfilmentId: string) => {
    const { items } = (await control('GET', '/wms/journal')) as { items: Entry[] };
    return items.filter((item) => item.kind === kind && item.businessKey === fulfilmentId);
  };

  return {
    connection: connectionAt(url),
    warehouse,
    skus: ['SKU-1001', 'SKU-1002'],
    unknownSku: 'SKU-9999',
    act: async (act, fulfilmentId, body = {}) => {
      await control('POST', `/wms/fulfilments/${fulfilmentId}/${act}`, body);
    },
    fail: async (fault) => {
      if (fault === null) await control('DELETE', '/wms/faults');
      else
        await control('PUT', '/wms/faults', [{ match: { method: 'POST', path: ORDERS }, mode: fault, retryAfter: 2 }]);
    },
    effects: async (kind, fulfilmentId) => (await journal(kind, fulfilmentId)).length,
    goodsOf: async (fulfilmentId) =>
      ((await journal('fulfilment', fulfilmentId))[0]?.payload.lines ?? []).map(({ dangerousGoods, temperature }) => ({
        ...(dangerousGoods && { unNumber: dangerousGoods.unNumber }),
        ...(temperature && { temperature: temperature.toLowerCase() }),
      })),
    townOf: async (fulfilmentId) => (await journal('fulfilment', fulfilmentId))[0]?.payload.shipTo?.city,
    faults: faultsOf({ control }, 'wms'),
    told: () => inbox.told,
    sign: ({ headers, rawBody }, { at = new Date(), body = rawBody.toString() }) =>
      signed(body, at, SECRET, headers['webhook-id']),
    novelty: {
      word: 'LEVITATED',
      altered: (text) => text.replaceAll('shipment_order.accepted', 'LEVITATED').replaceAll('ACCEPTED', 'LEVITATED'),
    },
    longestReference: 80,
    stop: async () => {
      await stop();
      inbox.close();
    },
  };
}
