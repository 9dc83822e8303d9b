import type { ConnectionConfig } from '#platform/config';
import { startInbox } from '../../../../../test/support/inbox.js';
import { faultsOf } from '../../../../../test/support/sandbox.faults.js';
import { startSandbox } from '../../../../../test/support/sandbox.js';
import { sign } from '../adapters/easypost/webhook.signature.js';
import type { CarrierAct } from './tms.bench.js';
import type { FaultyTms } from './tms.trials.js';

interface Entry {
  readonly kind: string;
  readonly businessKey: string;
  readonly payload: { readonly to_address?: { readonly city: string } };
}

const WEBHOOK_SECRET = 'wébhooks-of-the-conformance-suite';
const CARRIERS = { USPS: 'USPS', UPS: 'UPSN', FedEx: 'FDEG' };

/** Whoever sells a label has accepted; it is only told again. */
const told = (act: CarrierAct): string => (act === 'accept' ? 'tell' : act);

/** EasyPost as the sandbox simulates it, in a process of its own; nothing there moves by itself. */
export async function startEasyPost(): Promise<FaultyTms> {
  const inbox = await startInbox();
  const connectionAt = (url: string): ConnectionConfig => ({
    id: 'easypost',
    kind: 'tms',
    vendor: 'easypost',
    baseUrl: `${url}/easypost/v2`,
    credentials: { apiKey: 'key-of-the-conformance-suite', webhookSecret: WEBHOOK_SECRET },
    options: { timeoutMs: 1_500, carriers: CARRIERS },
  });
  const { url, control, stop } = await startSandbox((at) => ({ tenant: 'acme', connections: [connectionAt(at)] }), {
    CROSSDOCK_URL: inbox.url,
  });
  const journal = async (kind: string, businessKey: string) => {
    const { items } = (await control('GET', '/easypost/journal')) as { items: Entry[] };
    return items.filter((item) => item.kind === kind && item.businessKey === businessKey);
  };
  return {
    connection: connectionAt(url),
    carriers: Object.values(CARRIERS),
    charges: ['BASE'],
    answersAtOnce: true,
    bills: false,
    act: async (act, shipmentId, body = {}) => {
      await control('POST', `/easypost/shipments/${shipmentId}/${told(act)}`, body);
    },
    fail: async (fault) => {
      if (fault === null) await control('DELETE', '/easypost/faults');
      else
        await control('PUT', '/easypost/faults', [
          { match: { method: 'POST', path: '^/easypost/v2/shipments' }, mode: fault, retryAfter: 1 },
        ]);
    },
    // A tender is a label that is bought.
    effects: async (kind, businessKey) =>
      kind === 'tender' ? (await journal('buy', businessKey.replace('/', '-T'))).length : 0,
    townOf: async (shipmentId) => (await journal('shipment', `${shipmentId}-T1`))[0]?.payload.to_address?.city,
    faults: faultsOf({ control }, 'easypost'),
    told: () => inbox.told,
    sign: ({ headers, rawBody }, { body = rawBody.toString() }) => {
      const bytes = Buffer.from(body);
      return { headers: { ...headers, 'x-hmac-signature': sign(WEBHOOK_SECRET, bytes) }, rawBody: bytes };
    },
    signsNoTime: true,
    novelty: {
      word: 'hovering',
      altered: (text) => text.replaceAll('"in_transit"', '"hovering"').replaceAll('"departed_facility"', '"hovering"'),
    },
    stop: async () => {
      await stop();
      inbox.close();
    },
  };
}
