import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { LagView, OrderRowView } from '../../../src/tower.view.js';
import type { CaseRowView, SettlementRowView } from '../../../src/tower-work.view.js';
import { Changed } from './changed.js';
import { type Heard, type StreamEventName, shareStream } from './shared-stream.js';

export interface Live {
  readonly state: 'connecting' | 'live' | 'lost';
  /** When something was heard for the last time. */
  readonly heardAt?: number;
  readonly lag?: LagView;
}

const Current = createContext<Live>({ state: 'connecting' });
export const useLive = (): Live => useContext(Current);

/** One stream for all pages of the control tower: what it tells of is asked anew where it is shown. */
export function LiveUpdates({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [live, setLive] = useState<Live>({ state: 'connecting' });
  useEffect(() => follow(client, (change) => setLive((before) => ({ ...before, ...change }))), [client]);
  return <Current value={live}>{children}</Current>;
}

function follow(client: QueryClient, tell: (change: Partial<Live>) => void): () => void {
  const changed = new Changed((key) => void client.invalidateQueries({ queryKey: ['tower', ...key] }));
  let begun = false;
  const leave = shareStream((heard: Heard) => {
    if (heard.kind !== 'event') {
      tell(heard.kind === 'open' ? { state: 'live', heardAt: Date.now() } : { state: 'lost' });
      return;
    }
    const told = heard.type === 'lag' ? (JSON.parse(heard.data) as { lag: LagView }) : {};
    tell({ state: 'live', heardAt: Date.now(), ...told });
    // Pages were loaded while the stream was not there yet.
    if (!begun) changed.everything();
    begun = true;
    if (heard.type === 'everything') changed.everything();
    else changed.add(...keysOf(heard.type, heard.data));
  });
  return () => {
    leave();
    changed.stop();
  };
}

/** Of queries, after `tower`, their parts divided by spaces. */
function keysOf(type: StreamEventName, data: string): readonly string[] {
  const told = JSON.parse(data) as {
    readonly order: OrderRowView;
    readonly case: CaseRowView;
    readonly settlement: SettlementRowView;
    readonly orderId: string;
  };
  switch (type) {
    case 'order':
      return ['now', 'orders', `order ${told.order.id}`];
    case 'case':
      return [
        ...['now', 'exceptions', 'settlements', 'drift', 'feeds'],
        ...[`case ${told.case.id}`, `order ${told.case.orderId}`],
      ];
    case 'settlement':
      return ['settlements', `order ${told.settlement.orderId}`];
    case 'stock':
      return ['drift'];
    case 'timeline':
      return [`order ${told.orderId} timeline`];
    default:
      return [];
  }
}
