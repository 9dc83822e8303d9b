import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { EventLogService, Notifications } from '#messaging';
import { commitAnswer, type Principal } from '#platform/access';
import { Audit, actorOf } from '#platform/audit';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { Database, onCommit, type Tx } from '#platform/persistence';
import { keysAt, pageOf } from '#platform/query';
import { EventFeed, type FeedOf } from '../events/event-feed.js';
import { refuseUnknownTypes } from '../events/event-types.js';
import { notFound, Partners, sandboxTenant } from '../registry/partners.js';
import { closeCases } from './cases/case.store.js';
import { WEBHOOKS_CHANNEL } from './delivery/delivery.worker.js';
import { newSecret } from './signature.js';
import { Targets } from './targets.js';
import type { Webhook, WebhookFilter } from './webhook.js';
import {
  addWebhook,
  changeWebhook,
  countWebhooks,
  deleteWebhook,
  findWebhook,
  listWebhooks,
  lockLane,
  poke,
  rotateSecret,
  setEnabled,
  skipToNow,
} from './webhook.store.js';
import { sealOf } from './webhook-seal.js';

/** A partner needs a few, and each one costs as much as a partner. */
const MOST = 20;

export interface WebhookSettings {
  readonly url: string;
  readonly types: readonly string[];
  readonly filter?: WebhookFilter;
  readonly description?: string;
  readonly enabled?: boolean;
}

/** What is left out stays as it is. */
export type WebhookChange = Partial<Omit<WebhookSettings, 'enabled' | 'description'>> & {
  /** Null takes it away. */
  readonly description?: string | null;
};

/** What the caller has seen of what it changes. */
export interface Expected {
  /** @throws ProblemError `precondition-failed` */
  check(version: number): void;
}

/** Webhooks of partners: where each wants to be told of what. What versions of the API show is this. */
@Injectable()
export class Webhooks {
  private readonly seal: ReturnType<typeof sealOf>;

  constructor(
    private readonly database: Database,
    private readonly events: EventLogService,
    private readonly notifications: Notifications,
    private readonly partners: Partners,
    private readonly feed: EventFeed,
    private readonly targets: Targets,
    private readonly audit: Audit,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.seal = sealOf(config);
  }

  /** @param answer what the caller is told, and told again under its Idempotency-Key; the secret is shown this once */
  async create<T>(
    principal: Principal,
    settings: WebhookSettings,
    answer: (webhook: Webhook, secret: string) => T,
  ): Promise<T> {
    const of = this.feed.feedOf(principal);
    await this.check(principal, settings);
    const id = `wh_${randomBytes(15).toString('base64url')}`;
    const { url, types, filter = {}, description, enabled = true } = settings;
    const secret = newSecret();
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `webhooks ${of.tenant} ${of.partnerId}`,
      ]);
      if ((await countWebhooks(tx, of)) >= MOST)
        throw new ProblemError('conflict', `There are ${MOST} webhooks already; delete one that is not needed.`);
      const status = enabled ? 'enabled' : 'disabled';
      const webhook = { id, url, types, filter, status, ...(description && { description }) } as const;
      await addWebhook(tx, of, webhook, this.seal.seal(secret));
      const made = (await findWebhook(tx, of, id)) as Webhook;
      await this.record(tx, principal, 'webhook.created', id, { after: told(made) });
      return commitAnswer(tx, answer(made, secret));
    });
  }

  async list(principal: Principal, { cursor, limit }: { cursor?: string; limit: number }) {
    const [after = ''] = keysAt(cursor, /^wh_[\w-]{20}$/) ?? [];
    const webhooks = await listWebhooks(this.database, this.feed.feedOf(principal), after, limit + 1);
    return pageOf(webhooks, limit, ({ id }) => [id]);
  }

  /** @throws ProblemError `not-found`, also for another partner's */
  async read(principal: Principal, id: string): Promise<Webhook> {
    const webhook = await findWebhook(this.database, this.feed.feedOf(principal), id);
    if (!webhook) throw notFound('webhook', id);
    return webhook;
  }

  async change(principal: Principal, id: string, expected: Expected, change: WebhookChange): Promise<Webhook> {
    await this.read(principal, id);
    await this.check(principal, change);
    return this.write(
      principal,
      id,
      async (tx, webhook) => {
        expected.check(webhook.version);
        await changeWebhook(tx, { ...webhook, ...change });
      },
      (_, webhook) => webhook,
      'webhook.changed',
    );
  }

  async delete(principal: Principal, id: string, expected: Expected): Promise<void> {
    const of = this.feed.feedOf(principal);
    await this.database.transaction(async (tx) => {
      await lockLane(tx, of, id);
      const webhook = await findWebhook(tx, of, id);
      if (!webhook) throw notFound('webhook', id);
      expected.check(webhook.version);
      await this.closeCases(tx, webhook, principal, 'Its webhook was deleted.');
      await deleteWebhook(tx, webhook);
      await this.record(tx, principal, 'webhook.deleted', id, { before: told(webhook) });
    });
  }

  /** Goes on in order where it stopped, or with what happens from now on. */
  enable<T>(
    principal: Principal,
    id: string,
    from: 'where-it-stopped' | 'now',
    answer: (webhook: Webhook) => T,
  ): Promise<T> {
    const work = async (tx: Tx, webhook: Webhook) => {
      if (webhook.status === 'enabled') return;
      if (from === 'now') {
        await this.closeCases(tx, webhook, principal, 'Its partner goes on without what it has missed.');
        await skipToNow(tx, webhook);
      }
      await setEnabled(tx, webhook, true);
    };
    return this.write(principal, id, work, (_, webhook) => answer(webhook), 'webhook.enabled');
  }

  /** What happens meanwhile is kept. */
  disable<T>(principal: Principal, id: string, answer: (webhook: Webhook) => T): Promise<T> {
    const work = async (tx: Tx, webhook: Webhook) => {
      if (webhook.status === 'enabled') await setEnabled(tx, webhook, false);
    };
    return this.write(principal, id, work, (_, webhook) => answer(webhook), 'webhook.disabled');
  }

  /** All of the partner's sandbox, by an operator. The partner enables those that it knows. */
  async disableSandbox(principal: Principal, partnerId: string): Promise<void> {
    const of = { tenant: sandboxTenant(this.partners.enterprise, partnerId), partnerId };
    const work = async (tx: Tx, webhook: Webhook) => {
      if (webhook.status === 'enabled') await setEnabled(tx, webhook, false, null);
    };
    for (const { id } of await listWebhooks(this.database, of, '', MOST))
      await this.database.transaction((tx) => this.inLane(tx, principal, of, id, work, 'webhook.disabled'));
  }

  /**
   * @param overlapSeconds how long the secret of now signs beside the new one
   * @throws ProblemError `conflict` while an earlier secret still signs that this would end before it was said to
   */
  rotate<T>(
    principal: Principal,
    id: string,
    overlapSeconds: number,
    answer: (webhook: Webhook, secret: string) => T,
  ): Promise<T> {
    const secret = newSecret();
    const until = new Date(clock.now() + overlapSeconds * 1000);
    const work = async (tx: Tx, webhook: Webhook) => {
      const { previousSecretUntil } = webhook;
      if (overlapSeconds > 0 && previousSecretUntil && Date.parse(previousSecretUntil) > clock.now())
        throw new ProblemError(
          'conflict',
          `An earlier secret signs until ${previousSecretUntil}; overlapSeconds 0 ends it and the one of now at once`,
        );
      await rotateSecret(tx, webhook, this.seal.seal(secret), until);
    };
    return this.write(principal, id, work, (_, webhook) => answer(webhook, secret), 'webhook-secret.rotated');
  }

  /**
   * Under the lock of its lane; whoever serves it is told. The answer is committed with it.
   * @param act recorded in the audit trail where the work has changed the webhook
   */
  async write<R, T>(
    principal: Principal,
    id: string,
    work: (tx: Tx, webhook: Webhook) => Promise<R>,
    answer: (result: R, webhook: Webhook) => T,
    act?: string,
  ): Promise<T> {
    const of = this.feed.feedOf(principal);
    return this.database.transaction(async (tx) => {
      const done = await this.inLane(tx, principal, of, id, work, act);
      if (!done) throw notFound('webhook', id);
      return commitAnswer(tx, answer(done.result, done.after));
    });
  }

  private async inLane<R>(
    tx: Tx,
    principal: Principal,
    of: FeedOf,
    id: string,
    work: (tx: Tx, webhook: Webhook) => Promise<R>,
    act?: string,
  ): Promise<{ readonly result: R; readonly after: Webhook } | undefined> {
    await lockLane(tx, of, id);
    const webhook = await findWebhook(tx, of, id);
    if (!webhook) return undefined;
    const result = await work(tx, webhook);
    await poke(tx, webhook);
    onCommit(tx, this, () => this.notifications.tell(WEBHOOKS_CHANNEL));
    const after = (await findWebhook(tx, of, id)) as Webhook;
    if (act && after.version !== webhook.version)
      await this.record(tx, principal, act, id, { before: told(webhook), after: told(after) });
    return { result, after };
  }

  private async record(
    tx: Tx,
    principal: Principal,
    act: string,
    id: string,
    change: { before?: unknown; after?: unknown },
  ): Promise<void> {
    const { enterprise: tenant } = this.partners;
    await this.audit.record(tx, {
      tenant,
      actor: actorOf(principal),
      act,
      subject: { type: 'webhook', id },
      ...change,
    });
  }

  private async closeCases(
    tx: Tx,
    { tenant, id }: Webhook,
    { clientId }: Principal,
    resolution: string,
  ): Promise<void> {
    await closeCases(tx, this.events, tenant, { webhookId: id }, { state: 'abandoned', resolution, by: clientId });
  }

  private async check(principal: Principal, { url, types, filter }: WebhookChange): Promise<void> {
    const partner = this.partners.of(principal);
    if (types) refuseUnknownTypes(types, partner.kind, (n) => `/types/${n}`);
    const foreign = (filter?.warehouses ?? []).flatMap((gln, n) =>
      partner.kind === '3pl' && this.partners.warehousesOf(partner).includes(gln)
        ? []
        : [
            {
              pointer: `/filter/warehouses/${n}`,
              code: 'unknown-location',
              message: `you operate no warehouse ${gln}`,
            },
          ],
    );
    if (foreign.length > 0)
      throw new ProblemError('validation-failed', 'The filter names warehouses that are not yours.', {
        errors: foreign,
      });
    if (url !== undefined) await this.targets.check(url);
  }
}

/** What the audit trail holds of a webhook. */
const told = ({ tenant, partnerId, url, types, filter, status, previousSecretUntil, version }: Webhook) => ({
  world: tenant,
  partnerId,
  url,
  types,
  filter,
  status,
  ...(previousSecretUntil && { previousSignsUntil: previousSecretUntil }),
  version,
});
