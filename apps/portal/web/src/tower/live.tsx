import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { LagView, OrderRowView } from '../../../src/tower.view.js';
import type { CaseRowView } from '../../../src/tower-work.view.js';

export interface Live {
  readonly state: 'connecting' | 'live' | 'lost';
  /** When something was heard for the last time. */
  readonly heardAt?: number;
  readonly lag?: LagView;
}

const Current = createContext<Live>({ state: 'connecting' });
export const useLive = (): Live => useContext(Current);

/** What changes is asked anew at most this often. */
const QUIET_MS = 1_000;
/** Its heartbeat comes every 15 s: a stream that is silent for longer has broken off, whatever the browser believes. */
const SILENCE_MS = 40_000;
/** A browser does not come back by itself once it was refused. */
const AGAIN_MS = 5_000;

/** One stream for all pages of the control tower: what it tells of is asked anew where it is shown. */
export function LiveUpdates({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [live, setLive] = useState<Live>({ state: 'connecting' });
  useEffect(() => follow(client, (change) => setLive((before) => ({ ...before, ...change }))), [client]);
  return <Current value={live}>{children}</Current>;
}

function follow(client: QueryClient, tell: (change: Partial<Live>) => void): () => void {
  const changed = new Changed(client);
  let source: EventSource;
  let heardAt = Date.now();
  const heard = (change: Partial<Live> = {}) => {
    heardAt = Date.now();
    tell({ state: 'live', heardAt, ...change });
  };
  const open = () => {
    source = new EventSource('/portal/api/tower/stream');
    source.addEventListener('open', () => heard());
    source.addEventListener('error', () => tell({ state: 'lost' }));
    source.addEventListener('order', ({ data }) => {
      heard();
      changed.add('now', 'orders', 'settlements', `order ${(JSON.parse(data) as { order: OrderRowView }).order.id}`);
    });
    source.addEventListener('case', ({ data }) => {
      heard();
      const { id, orderId } = (JSON.parse(data) as { case: CaseRowView }).case;
      changed.add('now', 'exceptions', 'drift', 'feeds', `case ${id}`, `order ${orderId}`);
    });
    source.addEventListener('figures', () => heard());
    source.addEventListener('lag', ({ data }) => heard({ lag: (JSON.parse(data) as { lag: LagView }).lag }));
  };
  const watch = setInterval(() => {
    const silent = Date.now() - heardAt > SILENCE_MS;
    if (source.readyState !== EventSource.CLOSED && !silent) return;
    source.close();
    tell({ state: 'lost' });
    heardAt = Date.now();
    // A new one knows nothing of where the old one was.
    changed.everything();
    open();
  }, AGAIN_MS);
  open();
  return () => {
    clearInterval(watch);
    changed.stop();
    source.close();
  };
}

/** What has to be asked anew, gathered for a while. */
class Changed {
  private readonly keys = new Set<string>();
  private timer?: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: QueryClient) {}

  /** @param keys of queries after `tower`, their parts divided by spaces */
  add(...keys: readonly string[]): void {
    for (const key of keys) this.keys.add(key);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      for (const key of this.keys) void this.client.invalidateQueries({ queryKey: ['tower', ...key.split(' ')] });
      this.keys.clear();
    }, QUIET_MS);
  }

  everything(): void {
    void this.client.invalidateQueries({ queryKey: ['tower'] });
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
