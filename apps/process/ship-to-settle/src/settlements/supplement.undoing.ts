import { Inject, Injectable } from '@nestjs/common';
import { commitAnswer } from '#platform/access';
import { type Actor, Audit } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import { type ProcessManager, processManagerOf } from '#process-manager';
import type { ShipToSettleState } from '../ship-to-settle.state.js';
import { APPROVE_UNDOING, type Supplement, UNDO, type UndoSupplement, undoable, undoingOf } from '../undoing.js';
import { toSettlement } from '../views.mapper.js';
import type { SettlementDto } from './settlement.dto.js';

/** A person's word on a supplement, decided, recorded and answered in one transaction. */
@Injectable()
export class SupplementUndoing {
  private readonly tenant: string;

  constructor(
    @Inject(processManagerOf('ship-to-settle')) private readonly manager: ProcessManager<ShipToSettleState>,
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  /** @throws ProblemError `not-found`; `conflict` where it is no supplement, or somebody asked for it already */
  ask(id: string, asked: UndoSupplement, by: Actor): Promise<SettlementDto> {
    const { tenant } = this;
    return this.database.transaction(async (tx) => {
      await this.manager.cases.lockInstances(tx, tenant, [id]);
      const before = undoable(await this.state(tx, id), asked.invoiceNumber);
      if (typeof before === 'string') throw new ProblemError('conflict', before);
      await this.manager.act(tx, tenant, id, { name: UNDO, payload: asked, by: by.id });
      const state = await this.state(tx, id);
      const asks = state.invoices.some(
        ({ invoice, undoing }) => undoing && invoice.invoiceNumber === asked.invoiceNumber,
      );
      await this.audit.record(tx, {
        tenant,
        actor: by,
        act: asks ? 'supplement.undoing-proposed' : 'supplement.undone',
        subject: { type: 'settlement', id },
        before: { invoiceNumber: asked.invoiceNumber, state: before.state },
        reason: asked.reason,
      });
      return commitAnswer(tx, toSettlement(state));
    });
  }

  /** @throws ProblemError `not-found`; `conflict` where nobody asked for it; `second-person-required` of whoever did */
  approve(id: string, { invoiceNumber }: Supplement, by: Actor): Promise<SettlementDto> {
    const { tenant } = this;
    return this.database.transaction(async (tx) => {
      await this.manager.cases.lockInstances(tx, tenant, [id]);
      const proposed = undoingOf(await this.state(tx, id), invoiceNumber);
      if (typeof proposed === 'string') throw new ProblemError('conflict', proposed);
      const { undoing } = proposed;
      if (undoing.by === by.id) throw new ProblemError('second-person-required', 'Whoever wants it does not decide');
      await this.manager.act(tx, tenant, id, { name: APPROVE_UNDOING, payload: { invoiceNumber }, by: by.id });
      await this.audit.record(tx, {
        tenant,
        actor: by,
        act: 'supplement.undone',
        subject: { type: 'settlement', id },
        before: { invoiceNumber, state: proposed.state, proposedBy: undoing.by },
        reason: undoing.reason,
      });
      return commitAnswer(tx, toSettlement(await this.state(tx, id)));
    });
  }

  private async state(tx: Tx, id: string): Promise<ShipToSettleState> {
    const instance = await this.manager.instances.get(this.tenant, id, tx);
    if (!instance) throw new ProblemError('not-found', `There is no settlement ${id}`);
    return instance.state;
  }
}
