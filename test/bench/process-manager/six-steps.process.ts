import { setTimeout as sleep } from 'node:timers/promises';
import type { CanonicalEvent } from '#canonical';
import type { Command, CommandHandler, ProcessDefinition } from '#process-manager';

/** The flow that is measured: an event begins it, six commands follow one another, each to a system of its own. */
export const STEPS = 6;
/** What every call to a vendor takes, in both arms. */
export const VENDOR_MS = 5;
/** Flows before the clock starts, in both arms: connections are made and statements planned. */
export const WARM_UP = 200;

export interface SixSteps {
  readonly order: string;
  readonly done: number;
  readonly references: readonly string[];
}

export const stepOf = (order: string, step: number) => ({
  type: `step-${step}`,
  target: `vendor-${step % 3}`,
  payload: { order, step, lines: [{ sku: 'SKU-1001', quantity: { value: 12, unit: 'EA' } }] },
});

/** The stub vendor: an answer after a fixed time, without work on this machine that would hide the engine's. */
export async function callVendor(order: string, step: number): Promise<{ reference: string }> {
  await sleep(VENDOR_MS);
  return { reference: `${order}/${step}` };
}

export const sixSteps: ProcessDefinition<SixSteps> = {
  name: 'six-steps',
  version: 1,
  consumes: ['order.released'],
  correlate: (event) => event.orderId ?? null,
  decide: (before, input) => {
    if (input.kind === 'event') {
      const order = input.event.orderId as string;
      return { state: { order, done: 0, references: [] }, commands: [command(order, 0)], note: 'released' };
    }
    if (input.kind !== 'outcome' || !before || !input.outcome.ok) return before && { state: before };
    const { reference } = input.outcome.result as { reference: string };
    const state = { ...before, done: before.done + 1, references: [...before.references, reference] };
    return {
      state,
      commands: state.done < STEPS ? [command(state.order, state.done)] : [],
      note: `step ${state.done} of ${STEPS}`,
    };
  },
  status: ({ done }) => (done === STEPS ? 'done' : 'running'),
  terminal: ({ done }) => done === STEPS,
  references: ({ order }) => [{ kind: 'order', key: order }],
};

/** Two views, both in somebody's list: one changes with every step, the other once. */
export const sixStepsPublished: ProcessDefinition<SixSteps> = {
  ...sixSteps,
  name: 'six-steps-published',
  published: {
    shape: 1,
    kinds: ['flow', 'start'],
    viewsOf: ({ order, done, references }) => [
      { kind: 'flow', id: order, owners: ['customer:1'], body: { ...form(order), done, references } },
      { kind: 'start', id: order, owners: ['partner:1'], body: form(order) },
    ],
  },
};

/** About a kilobyte, as a fulfilment's view has. */
const form = (order: string) => ({
  id: order,
  shipTo: { name: 'Acme GmbH', street: 'Hauptstraße 1', city: 'Berlin', postalCode: '10115', country: 'DE' },
  lines: ['10', '20', '30', '40', '50', '60', '70', '80'].map((lineId) => ({
    lineId,
    sku: `SKU-10${lineId}`,
    gtin: '04012345000016',
    quantity: { value: 12, unit: 'EA' },
  })),
});

const command = (order: string, step: number): Command => stepOf(order, step);

export const handlers: readonly CommandHandler[] = Array.from({ length: STEPS }, (_, step) => ({
  type: `step-${step}`,
  retry: { firstDelayMs: 100, maxDelayMs: 1000, giveUpAfterMs: 60_000, warnAfterMs: 60_000 },
  execute: (payload: unknown) => callVendor((payload as { order: string }).order, step),
}));

/** The start event, the same for both arms. */
export function released(order: string): CanonicalEvent {
  const now = new Date().toISOString();
  return {
    id: `${order}:released`,
    source: '/erp/bench',
    type: 'order.released',
    version: 1,
    subject: order,
    orderId: order,
    occurredAt: now,
    receivedAt: now,
    classifier: 'actual',
    data: { order: { lines: [{ lineId: '1', sku: 'SKU-1001', quantity: { value: 12, unit: 'EA' } }] } },
  } as unknown as CanonicalEvent;
}
