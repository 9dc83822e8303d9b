import { setTimeout as sleep } from 'node:timers/promises';
import type { CanonicalEvent } from '#canonical';
import type { Command, CommandHandler, ProcessDefinition } from '#process-manager';

/**
 * The flow that is measured: an event begins it, six commands follow one another, each to a system of its own, and
 * between the third and the fourth it waits for a word from outside, as for a warehouse's.
 */
export const STEPS = 6;
/** Commands before the wait. */
export const WAITS_AFTER = 3;
/** What every call to a vendor takes in each arm, and how long after the third one its word comes. */
export const VENDOR_MS = 5;
/** Flows before the clock starts, in each arm: connections are made and statements planned. */
export const WARM_UP = 200;

export interface SixSteps {
  readonly order: string;
  readonly done: number;
  /** The word from outside is there. */
  readonly told: boolean;
  readonly references: readonly string[];
}

export const stepOf = (order: string, step: number) => ({
  type: `step-${step}`,
  target: `vendor-${step % 3}`,
  payload: { order, step, lines: [{ sku: 'SKU-1001', quantity: { value: 12, unit: 'EA' } }] },
});

/** When the last call of each flow ended, and how long it took from there to its next one; without the wait. */
const ended = new Map<string, number>();
let gaps: number[] = [];

/** Gaps between steps since they were taken last. Milliseconds. */
export function takeGaps(): number[] {
  const taken = gaps;
  gaps = [];
  return taken;
}

/** The stub vendor: an answer after a fixed time, without work on this machine that would hide the engine's. */
export async function callVendor(order: string, step: number): Promise<{ reference: string }> {
  const before = ended.get(order);
  if (before !== undefined && step !== WAITS_AFTER) gaps.push(performance.now() - before);
  await sleep(VENDOR_MS);
  if (step === STEPS - 1) ended.delete(order);
  else ended.set(order, performance.now());
  return { reference: `${order}/${step}` };
}

export const sixSteps: ProcessDefinition<SixSteps> = {
  name: 'six-steps',
  version: 1,
  consumes: ['order.released', 'fulfilment.accepted'],
  correlate: (event) => event.orderId ?? null,
  decide: (before, input) => {
    if (input.kind === 'event' && input.event.type === 'order.released') {
      const order = input.event.orderId as string;
      const state = { order, done: 0, told: false, references: [] };
      return { state, commands: [command(order, 0)], note: 'released' };
    }
    if (!before) return null;
    if (input.kind === 'event') return goOn({ ...before, told: true }, 'told', before.done === WAITS_AFTER);
    if (input.kind !== 'outcome' || !input.outcome.ok) return { state: before };
    const { reference } = input.outcome.result as { reference: string };
    const state = { ...before, done: before.done + 1, references: [...before.references, reference] };
    return goOn(state, `step ${state.done} of ${STEPS}`, state.done !== WAITS_AFTER || state.told);
  },
  status: ({ done }) => (done === STEPS ? 'done' : 'running'),
  terminal: ({ done }) => done === STEPS,
  references: ({ order }) => [{ kind: 'order', key: order }],
};

const goOn = (state: SixSteps, note: string, next: boolean) => ({
  state,
  commands: next && state.done < STEPS ? [command(state.order, state.done)] : [],
  note,
});

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

/**
 * @param tell brings the word from outside, as whoever gives it does
 * @param last called when the vendor has answered for the last time
 */
export const handlersOf = (tell: (order: string) => void, last: (order: string) => void): CommandHandler[] =>
  Array.from({ length: STEPS }, (_, step) => ({
    type: `step-${step}`,
    retry: { firstDelayMs: 100, maxDelayMs: 1000, giveUpAfterMs: 60_000, warnAfterMs: 60_000 },
    execute: async (payload: unknown) => {
      const { order } = payload as { order: string };
      const answer = await callVendor(order, step);
      if (step === WAITS_AFTER - 1) setTimeout(() => tell(order), VENDOR_MS);
      if (step === STEPS - 1) last(order);
      return answer;
    },
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

/** The word from outside, the same for each arm. */
export function accepted(order: string): CanonicalEvent {
  const data = { fulfilmentId: `${order}-F1` } as CanonicalEvent['data'];
  return { ...released(order), id: `${order}:accepted`, type: 'fulfilment.accepted', data } as CanonicalEvent;
}
