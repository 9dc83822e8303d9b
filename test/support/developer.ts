import { expect, onTestFinished } from 'vitest';
import type { CallOptions, Json, PartnerAdmin } from './partner-admin.js';
import { WebhookReceiver } from './webhook.receiver.js';

let nth = 0;

/** A partner that was invited and has accepted, as its developer sees it. */
export class Developer {
  private constructor(
    private readonly admin: PartnerAdmin,
    readonly id: string,
    readonly kind: string,
  ) {}

  static async of(admin: PartnerAdmin, kind: string, reach: object = {}): Promise<Developer> {
    nth += 1;
    const id = `${kind}-${nth}`;
    const contacts = [{ name: 'Dev', email: 'dev@partner.example' }];
    const invited = await admin.operator('POST', '/partner-admin/v1/invitations', {
      body: { id, kind, name: id, contacts, reach, sharing: { reason: 'All of them stand for one carrier' } },
    });
    expect(invited.status).toBe(201);
    expect((await admin.call('POST', invited.body.acceptanceUrl)).status).toBe(201);
    return new Developer(admin, id, kind);
  }

  call(method: string, path: string, options: CallOptions = {}) {
    return this.admin.partner({ id: this.id, kind: this.kind }, method, `/partner/v1${path}`, options);
  }

  async start(scenario: string): Promise<Record<string, string>> {
    const answer = await this.call('POST', `/certification/scenarios/${scenario}/runs`);
    expect(answer).toMatchObject({ status: 201, body: { id: scenario, state: 'running' } });
    return answer.body.run.refs;
  }

  async scenario(id: string): Promise<Json> {
    return (await this.call('GET', `/certification/scenarios/${id}`)).body;
  }

  /** The steps of a scenario's last run, as `state title`. */
  async steps(id: string): Promise<string[]> {
    return (await this.scenario(id)).run.steps.map(({ state, title }: Json) => `${state} ${title}`);
  }

  /** Waits until the scenario has ended one way or the other. */
  async ended(id: string): Promise<Json> {
    for (let waited = 0; ; waited += 200) {
      const scenario = await this.scenario(id);
      if (scenario.run.state !== 'running' || waited > 15_000) return scenario;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** With an endpoint that is sent its fulfilments. */
  async listens(): Promise<WebhookReceiver> {
    const receiver = await WebhookReceiver.start();
    onTestFinished(() => receiver.stop());
    const body = { url: receiver.url, types: ['crossdock.fulfilment.released.v1'] };
    const made = await this.call('POST', '/webhooks', { body });
    expect(made.status).toBe(201);
    receiver.secret = made.body.secret;
    return receiver;
  }

  confirm(fulfilment: string, body: object, key?: string) {
    return this.call('POST', `/fulfilments/${fulfilment}/confirmations`, { body, ...(key && { key }) });
  }

  /** Reads its events to the end, page after page. */
  async readAll(limit: number): Promise<void> {
    for (let after = ''; ; ) {
      const { body } = await this.call('GET', `/events?limit=${limit}${after && `&after=${after}`}`);
      after = body.nextCursor;
      if (!body.hasMore) return;
    }
  }

  /** Waits for its events: the feed is a moment behind the log. */
  async published(events: number): Promise<void> {
    for (let waited = 0; waited < 10_000; waited += 100) {
      const rows = await this.admin.database.query('SELECT FROM partner.feed WHERE partner_id = $1', [this.id]);
      if (rows.length >= events) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the events were not published');
  }
}

export const ea = (value: number) => ({ value, unit: 'EA' });
