import { Inject, Injectable } from '@nestjs/common';
import { commitAnswer } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database, type Tx } from '#platform/persistence';
import { type ProcessManager, processManagerOf } from '#process-manager';
import type { InventorySyncState } from '../inventory-sync.state.js';
import type { InboundConfirmationDto } from './inbound-confirmation.dto.js';
import { confirmationOf } from './inbound-confirmation.event.js';
import type { InboundShipmentDto } from './inbound-shipment.dto.js';
import { shipmentIn, toInboundShipment } from './inbound-shipment.mapper.js';

/** What people of ours say came to a warehouse that no partner runs: recorded, decided and answered in one transaction. */
@Injectable()
export class InboundConfirmations {
  private readonly tenant: string;

  constructor(
    private readonly database: Database,
    @Inject(processManagerOf('inventory-sync')) private readonly manager: ProcessManager<InventorySyncState>,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  /** @throws ProblemError `not-found`, `validation-failed`, `conflict` */
  confirm(id: string, told: InboundConfirmationDto, by: string): Promise<InboundShipmentDto> {
    return this.database.transaction(async (tx) => {
      // Of two at once the second one sees what the first one told.
      await tx.query('SELECT FROM inventory_sync.instances WHERE tenant = $1 AND id = $2 FOR UPDATE', [
        this.tenant,
        id,
      ]);
      await this.manager.tell(tx, this.tenant, [confirmationOf(await this.find(tx, id), told, by)]);
      return commitAnswer(tx, toInboundShipment(await this.find(tx, id)));
    });
  }

  private async find(tx: Tx, id: string) {
    return shipmentIn(await this.manager.instances.get(this.tenant, id, tx), id).state;
  }
}
