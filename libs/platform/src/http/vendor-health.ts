import { CircuitState } from 'cockatiel';
import { Gauge } from 'prom-client';
import { metrics } from '../telemetry/index.js';

/** How the calls of this process to one system fare. */
export interface VendorHealth {
  /** `open`: it failed too often in a row and is left alone; `half-open`: one call tries it. */
  readonly breaker: 'closed' | 'half-open' | 'open';
  /** Calls at a time: fewer than usual once it has said that there are too many. */
  readonly limit: number;
  readonly underWay: number;
  readonly waiting: number;
  /** How long the oldest of them has waited. Milliseconds. */
  readonly waitingMs: number;
}

const known = new Map<string, () => VendorHealth>();

const gauge = (name: string, help: string, read: (health: VendorHealth) => number) =>
  new Gauge({
    name: `crossdock_vendor_calls_${name}`,
    help,
    labelNames: ['connection'],
    registers: [metrics],
    collect() {
      for (const [connection, health] of known) this.set({ connection }, read(health()));
    },
  });
gauge('limit', 'Calls to a connection at a time', ({ limit }) => limit);
gauge('under_way', 'Calls to a connection under way', ({ underWay }) => underWay);
gauge('waiting', 'Calls to a connection that wait for their turn', ({ waiting }) => waiting);
gauge('waiting_seconds', 'How long the oldest of them has waited', ({ waitingMs }) => waitingMs / 1000);

/** A connection's client says how its health is read. */
export function tellHealth(connection: string, read: () => VendorHealth): void {
  known.set(connection, read);
}

/** It is connected no more. */
export function forgetHealth(connection: string): void {
  known.delete(connection);
}

/** Undefined where nothing has been connected under that id in this process. */
export const healthOf = (connection: string): VendorHealth | undefined => known.get(connection)?.();

export function wordOf(state: CircuitState): VendorHealth['breaker'] {
  if (state === CircuitState.HalfOpen) return 'half-open';
  return state === CircuitState.Closed ? 'closed' : 'open';
}
