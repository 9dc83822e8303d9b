import { isTerminal, type Life, ORDER_LIFE, SETTLEMENT_LIFE, statesOf } from '#canonical';
import type { LifeView } from '../../tower-work.view.js';

const LIVES: Readonly<Record<'order' | 'settlement', Life>> = { order: ORDER_LIFE, settlement: SETTLEMENT_LIFE };

/** The state diagram of a kind of thing, with where one of them stands. */
export function lifeOf(kind: keyof typeof LIVES, state: string): LifeView {
  const life = LIVES[kind];
  const states = statesOf(life);
  return {
    entity: life.entity,
    state,
    transitions: states.flatMap((from) => (life.transitions[from] ?? []).map((to) => ({ from, to }))),
    ends: states.filter((each) => isTerminal(life, each)),
  };
}
