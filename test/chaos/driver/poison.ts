import { createHmac, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Landscape } from '#platform/config';
import type { Random } from '../random.js';
import type { Asked, Caller } from './caller.js';
import type { Urls } from './hands.js';

const HUGE = 'x'.repeat(3_000_000);
const DEEP = `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`;

/** What no decider can take and no border should let through; some of it is genuine, signed by its vendor. */
export class Poison {
  private readonly secrets: Readonly<Record<string, Readonly<Record<string, string>>>>;

  constructor(
    private readonly caller: Caller,
    private readonly urls: Urls,
    { connections }: Landscape,
    private readonly random: Random,
  ) {
    this.secrets = Object.fromEntries(connections.map(({ id, credentials }) => [id, credentials]));
  }

  /** @returns how it was answered: a refusal, or 202 for a genuine message that is kept though not understood */
  async send(): Promise<number | undefined> {
    const made = this.random.oneOf([() => this.request(), () => this.fromWarehouse(), () => this.fromCarriers()])();
    return (await this.caller.once(made))?.status;
  }

  private request(): Asked {
    const orders = {
      client: 'operator',
      url: `${this.urls['order-to-ship']}/order-to-ship/v1/orders`,
      key: randomUUID(),
    };
    const confirmations = {
      client: '3pl-east',
      url: `${this.urls['partner']}/partner/v2/fulfilments/sap-0-F1/confirmations`,
      key: randomUUID(),
    };
    return this.random.oneOf<Asked>([
      { ...orders, raw: '{"erp":' },
      { ...orders, raw: DEEP },
      { ...orders, raw: '{"__proto__":{"admin":true},"erp":"sap","orderNumber":"1"}' },
      { ...orders, body: { erp: 'sap', orderNumber: HUGE } },
      { ...orders, body: { erp: 'sap', orderNumber: 7 } },
      { ...orders, body: { erp: 'sap', orderNumber: '1', colour: 'red' } },
      { ...orders, body: { erp: 'sap', orderNumber: '0' } },
      { ...confirmations, body: { kind: 'accepted' } },
      { ...confirmations, body: { kind: 'picked', contents: [{ sku: null, quantity: -1 }] } },
      { ...confirmations, raw: '\u0000' },
    ]);
  }

  private fromWarehouse(): Asked {
    const body = this.contents('shipment_order.shipped', 'shipmentOrder');
    const id = `evt_${randomUUID()}`;
    const at = new Date();
    const signature = new Webhook(this.secrets['wms']?.['webhookSecret'] as string).sign(id, at, body);
    return {
      client: 'operator',
      url: `${this.urls['wms']}/wms/v1/systems/wms/webhooks`,
      raw: body,
      headers: {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signature,
      },
    };
  }

  private fromCarriers(): Asked {
    const body = this.contents('load.milestone', 'load');
    const timestamp = String(Math.floor(Date.now() / 1000));
    const secret = this.secrets['tms']?.['webhookSecret'] as string;
    const mac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    return {
      client: 'operator',
      url: `${this.urls['tms']}/tms/v1/systems/tms/webhooks`,
      raw: body,
      headers: { 'freighthub-timestamp': timestamp, 'freighthub-signature': `v1=${mac}` },
    };
  }

  private contents(type: string, member: string): string {
    return this.random.oneOf([
      '[]',
      'null',
      '{"half":',
      JSON.stringify({ type, data: { [member]: null } }),
      JSON.stringify({ type, data: { [member]: { id: 7, externalId: { $ne: 1 }, lines: 'none' } } }),
      JSON.stringify({ type: `${type}.2`, data: {}, unknown: [[]] }),
      JSON.stringify({
        id: randomUUID(),
        type,
        occurredAt: 'yesterday',
        data: { [member]: { externalId: 'nobody-F9' } },
      }),
    ]);
  }
}
