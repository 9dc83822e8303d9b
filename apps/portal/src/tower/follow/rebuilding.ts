import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import type { SignedInPerson } from '../../session/portal-session.js';
import { TowerState } from './tower.state.js';

/** The read model is built anew because somebody says so: an administrative act, and on record as one. */
@Injectable()
export class Rebuilding {
  private readonly tenant: string;

  constructor(
    private readonly state: TowerState,
    private readonly audit: Audit,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  async by({ username }: Pick<SignedInPerson, 'username'>): Promise<void> {
    await this.state.startOver(async (tx) => {
      await this.audit.record(tx, {
        tenant: this.tenant,
        actor: { kind: 'person', id: username },
        act: 'control-tower.rebuilt',
        subject: { type: 'read-model', id: 'control-tower' },
      });
    });
  }
}
