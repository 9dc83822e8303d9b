import { Inject, Injectable } from '@nestjs/common';
import { commitAnswer, type ExpectedVersion, type Principal } from '#platform/access';
import { type Actor, Audit, actorOf } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import { PartnerClients } from '../clients/partner-clients.js';
import type { Partner } from './partner.js';
import { changeOf, lockPartner, type PartnerRecord, updatePartner } from './partner.record.js';
import { Partners } from './partners.js';
import { claimReach } from './reach.overlap.js';

type Work = (tx: Tx, before: PartnerRecord) => Promise<PartnerRecord>;
type Answer<T> = (after: PartnerRecord) => T;
type Change = Partial<Pick<Partner, 'name' | 'contacts' | 'plan' | 'reach' | 'silentAfterMs'>>;

/** Why an operator takes a partner in that has not passed its certification. */
export interface Override {
  readonly reason: string;
}

/**
 * What operators do with a partner. An act is committed with its audit entry first; then the authorization server is
 * brought along, outside of any transaction, and the caller's answer is committed in one that finds it there. Where that
 * fails the caller is told to try again, and the retry finds the act done and completes it.
 *
 * `answer` is what the caller is told of the partner, and told again under its Idempotency-Key.
 */
@Injectable()
export class PartnerActs {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly clients: PartnerClients,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  /**
   * @param sharing why the partner may hold what another one holds
   * @throws ProblemError `conflict` when another one holds what this one is to reach
   */
  change(
    id: string,
    principal: Principal,
    expected: ExpectedVersion,
    change: Change,
    sharing?: string,
  ): Promise<PartnerRecord> {
    const work: Work = async (tx, before) => {
      expected.check(before.version);
      const sharedWith = await this.claim(tx, before, change, sharing !== undefined);
      const after = await updatePartner(tx, before, change);
      const act = sharedWith.length > 0 ? 'partner.reach-shared' : 'partner.changed';
      const reason = sharedWith.length > 0 ? sharing : undefined;
      await this.record(tx, actorOf(principal), act, before, after, reason, sharedWith);
      return after;
    };
    return this.act(id, work);
  }

  suspend<T>(id: string, principal: Principal, reason: string, answer: Answer<T>): Promise<T> {
    const work: Work = async (tx, before) => {
      if (before.status === 'suspended') return before;
      const after = await updatePartner(tx, before, { status: 'suspended', resumesAs: before.status });
      await this.record(tx, actorOf(principal), 'partner.suspended', before, after, reason);
      return after;
    };
    return this.answered(id, work, answer);
  }

  resume<T>(id: string, principal: Principal, reason: string, answer: Answer<T>): Promise<T> {
    const work: Work = async (tx, before) => {
      if (before.status !== 'suspended') return before;
      const after = await updatePartner(tx, before, { status: before.resumesAs ?? 'active', resumesAs: undefined });
      await this.record(tx, actorOf(principal), 'partner.resumed', before, after, reason);
      return after;
    };
    return this.answered(id, work, answer);
  }

  /** Production credentials follow: the partner fetches their first secret itself. */
  approve<T>(id: string, principal: Principal, override: Override | undefined, answer: Answer<T>): Promise<T> {
    const work: Work = async (tx, before) => {
      if (before.status === 'active') return before;
      const allowed = before.status === 'certified' || (override !== undefined && before.status === 'onboarding');
      if (!allowed) throw new ProblemError('conflict', whyNotApproved(before));
      const after = await updatePartner(tx, before, { status: 'active' });
      const act = before.status === 'certified' ? 'partner.approved' : 'partner.approved-without-certification';
      await this.record(tx, actorOf(principal), act, before, after, override?.reason);
      return after;
    };
    return this.answered(id, work, answer);
  }

  /** Every required scenario was passed. No act of a person, and recorded all the same. */
  async certify(id: string, passed: readonly string[]): Promise<void> {
    const work: Work = async (tx, before) => {
      if (before.status !== 'onboarding') return before;
      const after = await updatePartner(tx, before, { status: 'certified' });
      await this.audit.record(tx, {
        tenant: before.tenant,
        actor: { kind: 'product', id: 'certification' },
        act: 'partner.certified',
        subject: { type: 'partner', id },
        before: { status: before.status },
        after: { status: after.status, passed },
      });
      return after;
    };
    await this.act(id, work);
  }

  private async claim(tx: Tx, before: PartnerRecord, { reach }: Change, mayShare: boolean): Promise<string[]> {
    if (!reach) return [];
    const { tenant, id: partnerId } = before;
    return claimReach(tx, this.config.landscape, { tenant, partnerId, reach, before: before.reach, mayShare });
  }

  private async answered<T>(id: string, work: Work, answer: Answer<T>): Promise<T> {
    const after = await this.recorded(id, work);
    return this.clients.whenThere(id, (tx) => commitAnswer(tx, answer(after)));
  }

  private async act(id: string, work: Work): Promise<PartnerRecord> {
    const after = await this.recorded(id, work);
    await this.clients.bring(id);
    return after;
  }

  private async recorded(id: string, work: Work): Promise<PartnerRecord> {
    const after = await this.database.transaction(async (tx) => {
      const before = await lockPartner(tx, this.partners.enterprise, id);
      if (!before) throw new ProblemError('not-found', `There is no partner ${id}`);
      return work(tx, before);
    });
    await this.partners.refresh();
    return after;
  }

  private async record(
    tx: Tx,
    actor: Actor,
    act: string,
    before: PartnerRecord,
    after: PartnerRecord,
    reason?: string,
    sharedWith: readonly string[] = [],
  ): Promise<void> {
    const { tenant, id } = before;
    const change = changeOf(before, after);
    await this.audit.record(tx, {
      tenant,
      actor,
      act,
      subject: { type: 'partner', id },
      before: change.before,
      after: { ...change.after, ...(sharedWith.length > 0 && { sharedWith }) },
      ...(reason && { reason }),
    });
  }
}

function whyNotApproved({ id, status }: PartnerRecord): string {
  if (status === 'onboarding')
    return `Partner ${id} has not passed its certification; an override needs its reason in the request`;
  return `Partner ${id} is ${status}: only a certified partner can be approved`;
}
