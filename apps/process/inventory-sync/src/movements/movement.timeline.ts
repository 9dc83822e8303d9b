import { Inject, Injectable } from '@nestjs/common';
import type { StoredEvent } from '#messaging';
import {
  type CommandView,
  type HistoryView,
  mergeTimeline,
  type ProcessManager,
  processManagerOf,
  type TimelineEntryDto,
} from '#process-manager';
import type { FindCause } from '../commands/find-cause.command.js';
import type { PostStockMovement } from '../commands/post-stock-movement.command.js';
import { caseOf, type InventorySyncState } from '../inventory-sync.state.js';
import { movementId } from '../movement-id.js';
import type { Movement } from './movements.store.js';

/** Reads the life of one movement out of that of its place, which never ends: only its own time, only what is about it. */
@Injectable()
export class MovementTimeline {
  constructor(
    @Inject(processManagerOf('inventory-sync')) private readonly manager: ProcessManager<InventorySyncState>,
  ) {}

  async read(tenant: string, { id, sku, location, receivedAt, detail }: Movement): Promise<TimelineEntryDto[]> {
    const instance = detail.inboundShipmentId ?? `${location}/${sku}`;
    const { settledAt: until } = detail;
    const [view, history] = await Promise.all([
      this.manager.instances.get(tenant, instance),
      // A receipt is told before its movement is.
      this.manager.instances.history(tenant, instance, {
        ...(!detail.inboundShipmentId && { since: receivedAt }),
        ...(until && { until }),
      }),
    ]);
    const [posting = id] = id.split(':');
    const own = history.flatMap((entry) => partAbout(posting, entry));
    return mergeTimeline({
      process: 'inventory-sync',
      correlationId: view?.correlationId ?? '',
      history: own,
      events: own.flatMap(({ input }) => (input.kind === 'event' ? [input.event as StoredEvent] : [])),
      calls: [],
      documents: [],
    });
  }
}

/** A decision about one movement may have sent another on its way. */
function partAbout(posting: string, entry: HistoryView): HistoryView[] {
  const commands = entry.commands.filter((command) => isOf(posting, command));
  return commands.length > 0 || concerns(posting, entry.input) ? [{ ...entry, commands }] : [];
}

const isOf = (posting: string, { payload }: Pick<CommandView, 'payload'>): boolean => {
  const told = payload as PostStockMovement | FindCause;
  return ('movement' in told ? told.movement.reference : told.reference) === posting;
};

function concerns(posting: string, input: HistoryView['input']): boolean {
  switch (input.kind) {
    case 'event':
      return input.event.type === 'stock.adjusted' && movementId('mv', input.event.source, input.event.id) === posting;
    case 'outcome':
      return isOf(posting, input.command);
    case 'action':
      return input.caseCode === caseOf({ id: posting });
    case 'timer':
      return false;
  }
}
