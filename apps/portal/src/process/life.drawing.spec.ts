import { describe, expect, it } from 'vitest';
import { drawingOf } from './life.drawing.js';

const LIFE = {
  entity: 'order',
  initial: 'received',
  states: ['received', 'held', 'released', 'closed'],
  ends: ['closed'],
  transitions: [
    { from: 'received', to: 'held', why: 'credit, delivery block, or anything else that is not valid' },
    { from: 'held', to: 'received' },
    { from: 'received', to: 'released' },
    { from: 'released', to: 'closed' },
  ],
};

describe('the drawing of a life', () => {
  const drawn = drawingOf(LIFE);

  it('has every state apart from the others, within its bounds, with its ends marked', () => {
    expect(drawn.states.map(({ name, end }) => [name, end])).toEqual([
      ['received', false],
      ['held', false],
      ['released', false],
      ['closed', true],
    ]);
    for (const [nth, { x, y, width, height }] of drawn.states.entries()) {
      expect(x - width / 2 >= 0 && x + width / 2 <= drawn.width && y + height / 2 <= drawn.height).toBe(true);
      for (const other of drawn.states.slice(nth + 1))
        expect(Math.abs(x - other.x) >= (width + other.width) / 2 || Math.abs(y - other.y) >= height).toBe(true);
    }
  });

  it('has every transition, also there and back, with its word in lines', () => {
    expect(drawn.transitions.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'received > held',
      'held > received',
      'received > released',
      'released > closed',
    ]);
    const [first, back] = drawn.transitions;
    expect(first?.label?.lines.join(' ')).toBe(LIFE.transitions[0]?.why);
    expect(Math.max(...(first?.label?.lines ?? []).map(({ length }) => length))).toBeLessThanOrEqual(24);
    expect(back?.label).toBeUndefined();
    for (const { path } of drawn.transitions) expect(path).toMatch(/^M[\d. ]+ (Q|L)/);
  });

  it('is the same each time', () => {
    expect(drawingOf(LIFE)).toEqual(drawn);
  });
});

describe('the drawing of a life in which something stands', () => {
  const of = (state: string) => drawingOf(LIFE, { state, waits: true });
  const wide = (drawn: ReturnType<typeof of>) => drawn.states.map(({ width, height }) => width > 200 && height > 70);

  it('has room in that state for what it waits for, and in no other', () => {
    expect(wide(of('held'))).toEqual([false, true, false, false]);
    expect(wide(of('closed'))).toEqual([false, false, false, true]);
    expect(wide(drawingOf(LIFE, { state: 'held', waits: false }))).toEqual([false, false, false, false]);
  });

  it('has the words of the ways that lead on from there, every other way without', () => {
    const labelled = (state: string) =>
      of(state)
        .transitions.filter(({ label }) => label)
        .map(({ from }) => from);
    expect(labelled('received')).toEqual(['received']);
    expect(labelled('released')).toEqual([]);
    expect(of('released').transitions[0]?.why).toBe(LIFE.transitions[0]?.why);
  });

  it('is drawn from the left: wider than high', () => {
    const { width, height } = of('released');
    expect(width).toBeGreaterThan(height);
  });
});
