import { ErpClient, PROCESS_NAMES, ProcessClients, type Queue, TmsClient, WmsClient } from '#clients';
import { clock } from '#platform/clock';
import { logger } from '#platform/telemetry';
import type { BreakerName, MaturityName, QueueView, VendorCallsView, VendorFeedView } from '../../tower.view.js';
import type { Lookers } from '../lookers.js';
import type { Fact, ToldSystem } from '../model/facts.js';
import type { Source, SourcePage } from './source.js';

/** Asking every vendor whether it is there costs them something: often only while somebody looks. */
const LOOKED_AT_MS = 5_000;
const SELDOM_MS = 30_000;
/** One that does not answer in time is told without a status. */
const PATIENCE_MS = 2_000;
const log = logger('control-tower');

/** How the connected systems fare, by the system APIs and the processes' queues: asked again and again. */
export class SystemsSource implements Source {
  readonly name = 'systems';
  /** Some were not told: their system API is away, or not there yet. */
  private missing = false;

  /** @param connections ids of the systems that are connected now */
  constructor(
    private readonly connections: () => readonly string[],
    private readonly kinds: readonly [ErpClient, WmsClient, TmsClient],
    private readonly processes: ProcessClients,
    private readonly lookers: Pick<Lookers, 'any'>,
  ) {}

  get everyMs(): number {
    return this.lookers.any || this.missing ? LOOKED_AT_MS : SELDOM_MS;
  }

  async read(_after: string | undefined, signal: AbortSignal): Promise<SourcePage> {
    const [told, queues] = await Promise.all([
      Promise.all(
        this.kinds.map((each) => inTime(signal, (inner) => each.listSystems({ signal: inner }).then(toTold))),
      ),
      Promise.all(PROCESS_NAMES.map((process) => this.queues(process, signal))),
    ]);
    const known = new Map(told.flat().map((each) => [each.id, each]));
    const connections = this.connections();
    this.missing = connections.some((id) => !known.has(id));
    const waiting = queues.flat();
    const toldAt = clock.iso();
    const facts = connections.map((id): Fact => {
      const own = waiting.filter(({ target }) => target === id).map(({ target: _target, ...queue }) => queue);
      return { kind: 'system', toldAt, system: { id, ...known.get(id), queues: own } };
    });
    return { facts, read: known.size, next: '', more: false };
  }

  private queues(
    process: (typeof PROCESS_NAMES)[number],
    stopped: AbortSignal,
  ): Promise<readonly (QueueView & { target: string })[]> {
    return inTime(stopped, async (signal) => {
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

/** What its system API tells of a connection. */
type Told = Omit<ToldSystem, 'queues'>;

/** Every kind of system is told alike, but for what only an ERP has. */
interface SystemLike {
  readonly id: string;
  readonly label: string;
  readonly maturity: MaturityName;
  readonly status: 'up' | 'down';
  readonly capabilities: readonly string[];
  readonly docs?: string;
  readonly calls?: VendorCallsView & { readonly breaker: BreakerName };
  readonly feed?: VendorFeedView & { readonly warning?: { readonly message: string } };
}

const toTold = ({ items }: { readonly items: readonly SystemLike[] }): readonly Told[] => items.map(toldOf);

function toldOf({ id, label, maturity, status, capabilities, docs, calls, feed }: SystemLike): Told {
  return {
    id,
    label,
    maturity,
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

async function inTime<T>(
  stopped: AbortSignal,
  asked: (signal: AbortSignal) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  try {
    return await asked(AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE_MS)]));
  } catch (err) {
    log.info({ err }, 'a system API did not say how its systems fare');
    return [];
  }
}
