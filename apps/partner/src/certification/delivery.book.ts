import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { Database } from '#platform/persistence';
import type { Attempt } from '../webhooks/webhook.js';
import type { Probe, SeenDelivery } from './scenario.js';

/** What probing scenarios stage: their event, not what the partner's answer to it makes. */
const STAGED = 'crossdock.fulfilment.released.v1';

/** A delivery of a run's event, with what is needed to send it again. */
export interface Delivered {
  readonly webhookId: string;
  readonly deliveryId: string;
  readonly url: string;
  readonly eventId: string;
  readonly body: string;
}

interface DeliveryRow {
  readonly id: string;
  readonly attempts: Attempt[];
}

interface ProbeRow {
  readonly probe: Probe;
  readonly sent_at: Date;
  readonly delivery_id: string | null;
  readonly status: number | null;
  readonly error: string | null;
}

/** One run of one partner. */
export interface RunKey {
  readonly enterprise: string;
  readonly tenant: string;
  readonly partnerId: string;
  readonly scenario: string;
  readonly number: number;
}

/** What was sent to a partner's webhooks in a run, and what they answered. */
@Injectable()
export class DeliveryBook {
  constructor(private readonly database: Database) {}

  /** @param subject of the run's event */
  async of(run: RunKey, subject: string): Promise<SeenDelivery[]> {
    const probes = await this.probes(run);
    const rows = await this.database.query<DeliveryRow>(
      'SELECT id, attempts FROM partner.deliveries WHERE tenant = $1 AND subject = $2 AND type = $3 ORDER BY id',
      [run.tenant, subject, STAGED],
    );
    const duplicate = probes.find(({ probe }) => probe === 'duplicate')?.delivery_id;
    return [
      ...rows.flatMap(({ id, attempts }) =>
        attempts.map(({ at, status, error }) => ({
          at: new Date(at),
          ...(id === duplicate && { probe: 'duplicate' as const }),
          ...(status !== undefined && { status }),
          ...(error && { error }),
        })),
      ),
      // A probe that is still on its way has no answer yet.
      ...probes
        .filter(({ probe, status, error }) => probe === 'forged' && (status !== null || error !== null))
        .map(({ probe, sent_at, status, error }) => ({
          probe,
          at: sent_at,
          ...(status !== null && { status }),
          ...(error !== null && { error }),
        })),
    ];
  }

  /** The first delivery of the event that was answered with 2xx. */
  async delivered({ tenant }: RunKey, subject: string): Promise<Delivered | undefined> {
    const [row] = await this.database.query<{
      id: string;
      webhook_id: string;
      url: string;
      event_id: string;
      body: string;
    }>(
      `SELECT d.id, d.webhook_id, w.url, d.event_id, coalesce(d.body, f.body) AS body FROM partner.deliveries d
       JOIN partner.webhooks w ON w.tenant = d.tenant AND w.id = d.webhook_id
       LEFT JOIN partner.feed f ON f.tenant = d.tenant AND f.partner_id = w.partner_id AND f.position = d.position
       WHERE d.tenant = $1 AND d.subject = $2 AND d.type = $3 AND d.origin = 'event' AND d.status = 'delivered' ORDER BY d.id LIMIT 1`,
      [tenant, subject, STAGED],
    );
    return (
      row && { deliveryId: row.id, webhookId: row.webhook_id, url: row.url, eventId: row.event_id, body: row.body }
    );
  }

  /** Whether the probe is the caller's to send: of several that judge at once, one sends. */
  async claim({ enterprise, partnerId, scenario, number }: RunKey, probe: Probe): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO partner.certification_probes (tenant, partner_id, scenario, number, probe, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING probe`,
      [enterprise, partnerId, scenario, number, probe, clock.date()],
    );
    return rows.length > 0;
  }

  async note(
    { enterprise, partnerId, scenario, number }: RunKey,
    probe: Probe,
    told: { readonly deliveryId?: string; readonly status?: number; readonly error?: string },
  ): Promise<void> {
    await this.database.query(
      `UPDATE partner.certification_probes SET delivery_id = $6, status = $7, error = $8
       WHERE tenant = $1 AND partner_id = $2 AND scenario = $3 AND number = $4 AND probe = $5`,
      [
        enterprise,
        partnerId,
        scenario,
        number,
        probe,
        told.deliveryId ?? null,
        told.status ?? null,
        told.error ?? null,
      ],
    );
  }

  private probes({ enterprise, partnerId, scenario, number }: RunKey): Promise<ProbeRow[]> {
    return this.database.query<ProbeRow>(
      `SELECT probe, sent_at, delivery_id, status, error FROM partner.certification_probes
       WHERE tenant = $1 AND partner_id = $2 AND scenario = $3 AND number = $4`,
      [enterprise, partnerId, scenario, number],
    );
  }
}
