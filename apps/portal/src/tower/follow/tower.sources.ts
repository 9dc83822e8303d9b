import { Injectable } from '@nestjs/common';
import { ErpClient, PROCESS_NAMES, ProcessClients, TmsClient, WmsClient } from '#clients';
import { EventLogService, MessageChanges } from '#messaging';
import { CurrentLandscape } from '#platform/connections';
import { Lookers } from '../lookers.js';
import { ComparisonSource } from './comparison.source.js';
import { CallSource, DocumentSource, EventSource } from './log.sources.js';
import { ProcessSource } from './process.source.js';
import type { Source } from './source.js';
import { SystemsSource } from './systems.source.js';

/** All that the control tower follows. */
@Injectable()
export class TowerSources {
  readonly all: readonly Source[];

  constructor(
    events: EventLogService,
    messages: MessageChanges,
    processes: ProcessClients,
    erp: ErpClient,
    wms: WmsClient,
    tms: TmsClient,
    lookers: Lookers,
    landscape: CurrentLandscape,
  ) {
    const { tenant } = landscape;
    const ids = () => landscape.now.connections.map(({ id }) => id);
    this.all = [
      ...PROCESS_NAMES.map((name) => new ProcessSource(name, processes.of(name))),
      new EventSource(tenant, events),
      new CallSource(tenant, messages),
      new DocumentSource(tenant, messages),
      new SystemsSource(ids, [erp, wms, tms], processes, lookers),
      new ComparisonSource(processes.of('inventory-sync')),
    ];
  }
}
