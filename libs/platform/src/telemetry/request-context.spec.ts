import { describe, expect, it } from 'vitest';
import { childTraceparent, currentContext, fromBaggage, innerHeaders, runInContext, traceIdOf } from './index.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = `00-${TRACE}-b7ad6b7169203331-01`;

describe('a traceparent', () => {
  it('is continued: the trace stays, the span is new', () => {
    const child = childTraceparent(PARENT);
    expect(child).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
    expect(child).not.toContain('b7ad6b7169203331');
  });

  it.each([
    '',
    'nonsense',
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `ff-${TRACE}-b7ad6b7169203331-01`,
    `00-${TRACE.toUpperCase()}-b7ad6b7169203331-01`,
    `00-${TRACE.slice(1)}-b7ad6b7169203331-01`,
    `00-${TRACE}-b7ad6b7169203331`,
    `${PARENT}-extra`,
    `${PARENT}, ${PARENT}`,
    `00-${TRACE}-b7ad6b7169203331-01\n{"forged":"line"}`,
  ])('that is none is replaced, not trusted: %j', (parent) => {
    const child = childTraceparent(parent);
    expect(child).toMatch(/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-01$/);
    expect(traceIdOf(child)).not.toBe(TRACE);
  });

  it('of a later version is continued as ours', () => {
    expect(childTraceparent(`01-${TRACE}-b7ad6b7169203331-01-more`)).toMatch(new RegExp(`^00-${TRACE}-`));
  });
});

describe('the context of work', () => {
  it('follows it through waits, and two at a time do not mix', async () => {
    const seen = await Promise.all(
      ['a', 'b'].map((orderId) =>
        runInContext({ orderId, traceparent: PARENT }, async () => {
          await new Promise((done) => setTimeout(done, 5));
          return [currentContext().orderId, currentContext().correlationId];
        }),
      ),
    );
    expect(seen).toEqual([
      ['a', TRACE],
      ['b', TRACE],
    ]);
  });

  it('outside of any is a fresh trace', () => {
    expect(currentContext().correlationId).not.toBe(currentContext().correlationId);
    expect(currentContext().orderId).toBeUndefined();
  });

  it('goes to our own APIs with the order, which is read back', () => {
    const headers = runInContext({ traceparent: PARENT, orderId: 'sap/4711, ü' }, innerHeaders);
    expect(traceIdOf(String(headers.traceparent))).toBe(TRACE);
    expect(fromBaggage(headers.baggage, 'orderId')).toBe('sap/4711, ü');
    expect(fromBaggage(`a=1 , ${headers.baggage};prop=1, b=2`, 'orderId')).toBe('sap/4711, ü');
  });

  it.each([undefined, '', 'other=1', 'crossdock.order=', 'crossdock.order=%zz', 'xcrossdock.order=1'])(
    'has no order from %j',
    (baggage) => {
      expect(fromBaggage(baggage, 'orderId')).toBeUndefined();
    },
  );
});
