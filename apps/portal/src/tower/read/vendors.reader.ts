import { Inject, Injectable } from '@nestjs/common';
import { ErpClient, PROCESS_NAMES, ProcessClients, type Queue, TmsClient, WmsClient } from '#clients';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { logger } from '#platform/telemetry';
import type { QueueView, VendorView } from '../../tower.view.js';

/** Asking every vendor whether it is there costs them something; whoever looks within this time is told the same. */
const FRESH_MS = 5_000;
/** One that does not answer in time is shown without a status. */
const PATIENCE_MS = 2_000;
const log = logger('control-tower');

type Status = Pick<VendorView, 'status' | 'breaker' | 'warning'> & { readonly id: string };

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
    const [statuses, queues] = await Promise.all([
      Promise.all(kinds.map((each) => inTime((signal) => each.listSystems({ signal }).then(toStatuses)))),
      Promise.all(PROCESS_NAMES.map((process) => this.queues(process))),
    ]);
    const known = new Map(statuses.flat().map((status) => [status.id, status]));
    const waiting = queues.flat();
    return this.config.landscape.connections.map(({ id, kind, vendor }) => {
      const { status, breaker, warning } = known.get(id) ?? {};
      return {
        id,
        kind,
        label: vendor,
        ...(status && { status }),
        ...(breaker && { breaker }),
        ...(warning && { warning }),
        queues: waiting.filter(({ target }) => target === id).map(({ target: _target, ...queue }) => queue),
      };
    });
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

const toStatuses = ({
  items,
}: {
  readonly items: readonly {
    id: string;
    status: 'up' | 'down';
    calls?: { breaker: VendorView['breaker'] };
    feed?: { warning?: { message: string } };
  }[];
}): readonly Status[] =>
  items.map(({ id, status, calls, feed }) => ({
    id,
    status,
    ...(calls?.breaker && { breaker: calls.breaker }),
    ...(feed?.warning && { warning: feed.warning.message }),
  }));

async function inTime<T>(asked: (signal: AbortSignal) => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await asked(AbortSignal.timeout(PATIENCE_MS));
  } catch (err) {
    log.info({ err }, 'a system API did not say how its systems fare');
    return [];
  }
}
