import { Inject, Injectable } from '@nestjs/common';
import { ErpClient, PROCESS_NAMES, ProcessClients, type Queue, TmsClient, WmsClient } from '#clients';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { logger } from '#platform/telemetry';
import type { BreakerName, QueueView, VendorCallsView, VendorFeedView, VendorView } from '../../tower.view.js';

/** Asking every vendor whether it is there costs them something; whoever looks within this time is told the same. */
const FRESH_MS = 5_000;
/** One that does not answer in time is shown without a status. */
const PATIENCE_MS = 2_000;
const log = logger('control-tower');

/** What its system API tells of a connection. */
type Told = Omit<VendorView, 'kind' | 'vendor' | 'queues'>;

/** How the connected systems fare, by the system APIs and the processes' queues. */
@Injectable()
export class VendorsReader {
  private latest?: { readonly until: number; readonly value: Promise<readonly VendorView[]> };

  constructor(
    private readonly erp: ErpClient,
    private readonly wms: WmsClient,
    private readonly tms: TmsClient,
    private readonly processes: ProcessClients,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  read(): Promise<readonly VendorView[]> {
    if (!this.latest || this.latest.until < clock.now())
      this.latest = { until: clock.now() + FRESH_MS, value: this.readAnew() };
    return this.latest.value;
  }

  private async readAnew(): Promise<readonly VendorView[]> {
    const kinds = [this.erp, this.wms, this.tms];
    const [told, queues] = await Promise.all([
      Promise.all(kinds.map((each) => inTime((signal) => each.listSystems({ signal }).then(toTold)))),
      Promise.all(PROCESS_NAMES.map((process) => this.queues(process))),
    ]);
    const known = new Map(told.flat().map((each) => [each.id, each]));
    const waiting = queues.flat();
    return this.config.landscape.connections.map(({ id, kind, vendor }) => ({
      ...(known.get(id) ?? { id, label: vendor }),
      kind,
      vendor,
      queues: waiting.filter(({ target }) => target === id).map(({ target: _target, ...queue }) => queue),
    }));
  }

  private queues(process: (typeof PROCESS_NAMES)[number]): Promise<readonly (QueueView & { target: string })[]> {
    return inTime(async (signal) => {
      const { items } = await this.processes.of(process).listQueues({ signal });
      return items.map(({ target, waiting, waitingSince, breaker }: Queue) => ({
        target,
        process,
        waiting,
        ...(waitingSince && { waitingSince }),
        breaker,
      }));
    });
  }
}

/** Every kind of system is told alike, but for what only an ERP has. */
interface SystemLike {
  readonly id: string;
  readonly label: string;
  readonly status: 'up' | 'down';
  readonly capabilities: readonly string[];
  readonly docs?: string;
  readonly calls?: VendorCallsView & { readonly breaker: BreakerName };
  readonly feed?: VendorFeedView & { readonly warning?: { readonly message: string } };
}

const toTold = ({ items }: { readonly items: readonly SystemLike[] }): readonly Told[] => items.map(toldOf);

function toldOf({ id, label, status, capabilities, docs, calls, feed }: SystemLike): Told {
  return {
    id,
    label,
    status,
    capabilities,
    ...(docs && { docs }),
    ...(calls && { breaker: calls.breaker, calls: callsOf(calls) }),
    ...(feed && { feed: feedOf(feed) }),
    ...(feed?.warning && { warning: feed.warning.message }),
  };
}

const callsOf = ({ limit, underWay, waiting, waitingMs }: VendorCallsView): VendorCallsView => ({
  limit,
  underWay,
  waiting,
  waitingMs,
});

const feedOf = ({ state, silentAfterMs, lastHeardAt, silentSince, lastReadAt, lastError }: VendorFeedView) => ({
  state,
  silentAfterMs,
  ...(lastHeardAt && { lastHeardAt }),
  ...(silentSince && { silentSince }),
  ...(lastReadAt && { lastReadAt }),
  ...(lastError && { lastError }),
});

async function inTime<T>(asked: (signal: AbortSignal) => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await asked(AbortSignal.timeout(PATIENCE_MS));
  } catch (err) {
    log.info({ err }, 'a system API did not say how its systems fare');
    return [];
  }
}
