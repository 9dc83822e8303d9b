import { type Life, ORDER_LIFE, SETTLEMENT_LIFE, waysOf } from '#canonical';
import { drawingOf } from '../../process/life.drawing.js';
import type { StandingView } from '../../process/process.view.js';

const LIVES: Readonly<Record<'order' | 'settlement', Life>> = { order: ORDER_LIFE, settlement: SETTLEMENT_LIFE };
/** Each is laid out once: there are as many as there are states. */
const drawn = new Map<string, StandingView>();

/** The state diagram of a kind of thing, with where one of them stands, and room for what it waits for. */
export function lifeOf(kind: keyof typeof LIVES, state: string, waits: boolean): StandingView {
  const key = `${kind} ${state} ${waits}`;
  const known = drawn.get(key) ?? { ...drawingOf(waysOf(LIVES[kind]), { state, waits }), state };
  drawn.set(key, known);
  return known;
}
