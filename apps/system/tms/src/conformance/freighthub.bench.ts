import type { ConnectionConfig } from '#platform/config';
import { startInbox } from '../../../../../test/support/inbox.js';
import { faultsOf } from '../../../../../test/support/sandbox.faults.js';
import { startSandbox } from '../../../../../test/support/sandbox.js';
import { signedWebhook } from '../adapters/freighthub/freighthub.sample.js';
import type { FaultyTms } from './tms.trials.js';

const WEBHOOK_SECRET = 'webhooks-of-the-conformance-suite';

interface Entry {
  readonly kind: string;
  readonly businessKey: string;
  readonly payload: {
    readonly destination?: { readonly city: string };
    readonly commodities?: readonly { readonly un_number?: string; readonly handling_units?: readonly string[] }[];
  };
}

/** FreightHub as the sandbox simulates it, in a process of its own; nothing there moves by itself. */
export async function startFreightHub(): Promise<FaultyTms> {
  const inbox = await startInbox();
  const connectionAt = (url: string): ConnectionConfig => ({
    id: 'tms',
    kind: 'tms',
    vendor: 'freighthub',
    baseUrl: `${url}/tms`,
    credentials: {
      clientId: 'conformance',
      clientSecret: 'secret-of-the-conformance-suite',
      webhookSecret: WEBHOOK_SECRET,
    },
    options: { timeoutMs: 1_500 },
  });
  const { url, control, stop } = await startSandbox((at) => ({ tenant: 'acme', connections: [connectionAt(at)] }), {
    CROSSDOCK_URL: inbox.url,
  });
  const journal = async (kind: string, businessKey: string) => {
    const { items } = (await control('GET', '/tms/journal')) as { items: Entry[] };
    return items.filter((item) => item.kind === kind && item.businessKey === businessKey);
  };
  return {
    connection: connectionAt(url),
    carriers: ['SWFT', 'NRTH', 'OCNX'],
    charges: ['BASE', 'FUEL'],
    bills: true,
    unfit: 'SWFT',
    act: async (act, shipmentId, body = {}) => {
      await control('POST', `/tms/shipments/${shipmentId}/${act}`, body);
    },
    fail: async (fault) => {
      if (fault === null) await control('DELETE', '/tms/faults');
      else
        await control('PUT', '/tms/faults', [
          { match: { method: 'POST', path: '^/tms/v1/(loads|freight-invoices)' }, mode: fault, retryAfter: 2 },
        ]);
    },
    effects: async (kind, businessKey) => (await journal(kind, businessKey)).length,
    goodsOf: async (shipmentId) =>
      ((await journal('load', shipmentId))[0]?.payload.commodities ?? []).map(
        ({ un_number: unNumber, handling_units: ssccs = [] }) => ({ ...(unNumber && { unNumber }), ssccs }),
      ),
    townOf: async (shipmentId) => (await journal('load', shipmentId))[0]?.payload.destination?.city,
    faults: faultsOf({ control }, 'tms'),
    told: () => inbox.told,
    sign: ({ rawBody }, { at = new Date(), body = rawBody.toString() }) =>
      signedWebhook(body, { secret: WEBHOOK_SECRET, at: at.getTime() }),
    renewable: true,
    novelty: {
      word: 'HOVERED',
      altered: (text) => text.replaceAll('load.departed', 'HOVERED').replaceAll('"DEPARTED"', '"HOVERED"'),
    },
    longestReference: 120,
    decimals: 3,
    withoutCents: 'JPY',
    stop: async () => {
      await stop();
      inbox.close();
    },
  };
}
