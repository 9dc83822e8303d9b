import { Gauge } from 'prom-client';
import { Lane, type LaneStatus } from '#platform/http';
import { metrics } from '#platform/telemetry';
import type { Waiting } from './waiting.commands.js';

const known = new Map<string, Lanes>();

const gauge = (name: string, help: string, read: (status: LaneStatus) => number) =>
  new Gauge({
    name: `crossdock_process_lane_${name}`,
    help,
    labelNames: ['process', 'target'],
    registers: [metrics],
    collect() {
      for (const [process, lanes] of known)
        for (const target of lanes.targets) this.set({ process, target }, read(lanes.statusOf(target)));
    },
  });
gauge('open', '1 while commands to a target are held back because too many failed in a row', ({ breaker }) =>
  breaker === 'open' ? 1 : 0,
);
gauge('commands', 'Commands under way to a target in this process', ({ underWay }) => underWay);
gauge('limit', 'Commands to a target that this process does at a time', ({ limit }) => limit);

/** One lane for each system that commands go to. */
export class Lanes {
  private readonly lanes = new Map<string, Lane>();

  constructor(
    process: string,
    private readonly onRoom: () => void,
  ) {
    known.set(process, this);
  }

  /** Systems that nothing is to be fetched for now. */
  get full(): string[] {
    return [...this.lanes].filter(([, lane]) => lane.full).map(([target]) => target);
  }

  get targets(): string[] {
    return [...this.lanes.keys()];
  }

  /** What waits in them for its turn, and those that are left alone. One that nobody has tried since, for want of a command, says nothing. */
  get waiting(): Waiting[] {
    return [...this.lanes].flatMap(([target, lane]) => {
      const { commands, since = null } = lane.queued;
      const { breaker } = lane.status;
      return since || breaker === 'open' ? [{ target, commands, since, breaker }] : [];
    });
  }

  statusOf(target: string): LaneStatus {
    return this.of(target).status;
  }

  of(target: string): Lane {
    const found = this.lanes.get(target);
    if (found) return found;
    const lane = new Lane(this.onRoom);
    this.lanes.set(target, lane);
    return lane;
  }

  stop(): void {
    for (const lane of this.lanes.values()) lane.stop();
  }
}
