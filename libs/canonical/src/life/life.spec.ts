import { describe, expect, it } from 'vitest';
import { DOCUMENT_LIFE } from './document.life.js';
import { FREIGHT_INVOICE_LIFE } from './freight-invoice.life.js';
import { FULFILMENT_LIFE } from './fulfilment.life.js';
import { isTerminal, type Life, mayFollow, mayReach, statesOf } from './life.js';
import { ORDER_LIFE } from './order.life.js';
import { SETTLEMENT_LIFE } from './settlement.life.js';
import { SHIPMENT_LIFE } from './shipment.life.js';

const lives: Life[] = [
  ORDER_LIFE,
  FULFILMENT_LIFE,
  SHIPMENT_LIFE,
  FREIGHT_INVOICE_LIFE,
  SETTLEMENT_LIFE,
  DOCUMENT_LIFE,
];

describe.each(lives.map((life) => [life.entity, life] as const))('the life of a %s', (_, life) => {
  it('reaches every state from the first', () => {
    for (const state of statesOf(life)) expect(mayReach(life, life.initial, state), state).toBe(true);
  });

  it('can always come to an end', () => {
    const ends = statesOf(life).filter((state) => isTerminal(life, state));
    expect(ends.length).toBeGreaterThan(0);
    for (const state of statesOf(life))
      expect(
        ends.some((end) => mayReach(life, state, end)),
        state,
      ).toBe(true);
  });

  it('names no state that is not there', () => {
    for (const targets of Object.values(life.transitions))
      for (const to of targets) expect(statesOf(life)).toContain(to);
  });
});

describe('mayFollow', () => {
  it('lets a state follow itself, because facts are told twice', () => {
    expect(mayFollow(SHIPMENT_LIFE, 'delivered', 'delivered')).toBe(true);
    expect(mayFollow(SHIPMENT_LIFE, 'delivered', 'in-transit')).toBe(false);
  });
});
