import type { ConnectionConfig } from '#platform/config';
import { startInbox } from '../../../../../test/support/inbox.js';
import { faultsOf } from '../../../../../test/support/sandbox.faults.js';
import { startSandbox } from '../../../../../test/support/sandbox.js';
import type { CarrierAct } from './tms.bench.js';
import type { FaultyTms } from './tms.trials.js';

interface Entry {
  readonly kind: string;
  readonly businessKey: string;
  readonly payload: { readonly city?: string };
}

/** Whoever sells a label has accepted; it is only told again. */
const told = (act: CarrierAct): string => (act === 'accept' ? 'tell' : act);

/** Of a webhook: what sets the clock of a place by Greenwich's. */
const GREENWICH = /,"gmt\w+":"[^"]*"/g;

/** UPS as the sandbox simulates it, in a process of its own; nothing there moves by itself. */
export async function startUps(): Promise<FaultyTms> {
  const inbox = await startInbox();
  const connectionAt = (url: string): ConnectionConfig => ({
    id: 'ups',
    kind: 'tms',
    vendor: 'ups',
    baseUrl: `${url}/ups`,
    credentials: {
      clientId: 'conformance',
      clientSecret: 'secret-of-the-conformance-suite',
      accountNumber: 'C0NF0R',
      webhookCredential: 'webhooks-of-the-conformance-suite',
    },
    options: { timeoutMs: 1_500, lateCommitMs: 400 },
  });
  const { url, control, stop } = await startSandbox((at) => ({ tenant: 'acme', connections: [connectionAt(at)] }), {
    CROSSDOCK_URL: inbox.url,
  });
  const journal = async (kind: string, businessKey: string) => {
    const { items } = (await control('GET', '/ups/journal')) as { items: Entry[] };
    return items.filter((item) => item.kind === kind && item.businessKey === businessKey);
  };
  return {
    connection: connectionAt(url),
    carriers: ['UPSN'],
    charges: ['BASE'],
    answersAtOnce: true,
    bills: false,
    act: async (act, shipmentId, body = {}) => {
      await control('POST', `/ups/shipments/${shipmentId}/${told(act)}`, body);
    },
    fail: async (fault) => {
      if (fault === null) await control('DELETE', '/ups/faults');
      else
        await control('PUT', '/ups/faults', [
          { match: { method: 'POST', path: '^/ups/api/shipments' }, mode: fault, retryAfter: 1 },
        ]);
    },
    // A tender is a label that is bought, and stands.
    effects: async (kind, businessKey) => {
      const reference = businessKey.replace('/', '-T');
      if (kind !== 'tender') return 0;
      return (await journal('ship', reference)).length - (await journal('void', reference)).length;
    },
    townOf: async (shipmentId) => (await journal('ship', `${shipmentId}-T1`))[0]?.payload.city,
    faults: faultsOf({ control }, 'ups'),
    told: () => inbox.told,
    sign: ({ headers, rawBody }, { body = rawBody.toString() }) => ({ headers, rawBody: Buffer.from(body) }),
    signsNoTime: true,
    bearsCredential: true,
    undated: (body) => body.replace(GREENWICH, ''),
    renewable: true,
    novelty: {
      word: 'hovering',
      altered: (text) =>
        text.replaceAll('"DP"', '"hovering"').replaceAll('"005"', '"hovering"').replaceAll('"I"', '"hovering"'),
    },
    // Of its 35 characters, the version has three.
    longestReference: 32,
    stop: async () => {
      await stop();
      inbox.close();
    },
  };
}
