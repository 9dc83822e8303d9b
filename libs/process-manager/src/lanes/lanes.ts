import { Gauge } from 'prom-client';
import { Lane, type LaneStatus } from '#platform/http';
import { metrics } from '#platform/telemetry';

const open = new Gauge({
  name: 'crossdock_process_lane_open',
  help: '1 while commands to a target are held back because too many failed in a row',
  labelNames: ['process', 'target'],
  registers: [metrics],
});
const underWay = new Gauge({
  name: 'crossdock_process_lane_commands',
  help: 'Commands under way to a target in this process',
  labelNames: ['process', 'target'],
  registers: [metrics],
});
const limits = new Gauge({
  name: 'crossdock_process_lane_limit',
  help: 'Commands to a target that this process does at a time',
  labelNames: ['process', 'target'],
  registers: [metrics],
});

/** One lane for each system that commands go to. */
export class Lanes {
  private readonly lanes = new Map<string, Lane>();

  constructor(
    private readonly process: string,
    private readonly onRoom: () => void,
  ) {}

  /** Systems that nothing is to be fetched for now. */
  get full(): string[] {
    return [...this.lanes].filter(([, lane]) => lane.full).map(([target]) => target);
  }

  get targets(): string[] {
    return [...this.lanes.keys()];
  }

  statusOf(target: string): LaneStatus {
    return this.of(target).status;
  }

  of(target: string): Lane {
    const known = this.lanes.get(target);
    if (known) return known;
    const lane = new Lane(() => {
      this.tell(target, lane.status);
      this.onRoom();
    });
    this.lanes.set(target, lane);
    return lane;
  }

  stop(): void {
    for (const lane of this.lanes.values()) lane.stop();
  }

  private tell(target: string, status: LaneStatus): void {
    const labels = { process: this.process, target };
    open.set(labels, status.breaker === 'open' ? 1 : 0);
    underWay.set(labels, status.underWay);
    limits.set(labels, status.limit);
  }
}
