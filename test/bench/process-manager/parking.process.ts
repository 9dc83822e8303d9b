import type { CommandHandler, ProcessDefinition } from '#process-manager';

const DAYS_MS = 3 * 86_400_000;

export interface Parked {
  readonly order: string;
  readonly state: 'asked' | 'parked' | 'woken' | 'expired';
}

/** An order that is told to a warehouse and then waits for its word, for days at most. */
export const parking: ProcessDefinition<Parked> = {
  name: 'parking',
  version: 1,
  consumes: ['order.released', 'fulfilment.accepted'],
  correlate: (event) => event.orderId ?? null,
  decide: (before, input) => {
    if (input.kind === 'event' && input.event.type === 'order.released') {
      const order = input.event.orderId as string;
      return { state: { order, state: 'asked' }, commands: [{ type: 'ask', target: 'warehouse', payload: { order } }] };
    }
    if (!before) return null;
    if (input.kind === 'outcome') {
      const dueAt = new Date(Date.parse(input.now) + DAYS_MS).toISOString();
      return { state: { ...before, state: 'parked' }, timers: [{ name: 'deadline', dueAt }] };
    }
    if (input.kind === 'timer') return { state: { ...before, state: 'expired' } };
    return { state: { ...before, state: 'woken' }, timers: [{ name: 'deadline', dueAt: null }] };
  },
  status: ({ state }) => state,
  terminal: ({ state }) => state === 'woken' || state === 'expired',
  references: ({ order }) => [{ kind: 'order', key: order }],
};

export const parkingHandlers: readonly CommandHandler[] = [
  {
    type: 'ask',
    retry: { firstDelayMs: 100, maxDelayMs: 1000, giveUpAfterMs: 60_000, warnAfterMs: 60_000 },
    execute: async () => ({ accepted: true }),
  },
];
