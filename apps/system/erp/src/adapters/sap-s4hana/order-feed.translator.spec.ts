import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from './odata.codec.js';
import { advance, type FeedPosition, feedRequest, parsePosition, startOfFeed } from './order-feed.translator.js';

const options = { overlapMs: 60_000, pageSize: 2 };
const row = (order: string, at: number): Entity => ({ SalesOrder: order, LastChangeDateTime: `/Date(${at}+0000)/` });
const iso = (at: number): string => new Date(at).toISOString();
const NOW = new Date(900_000);
const at = (since: number, changes: Partial<FeedPosition> = {}): FeedPosition => ({
  since: iso(since),
  high: iso(since),
  floor: iso(since),
  sweptAt: NOW.toISOString(),
  top: 2,
  ...changes,
});

describe('order feed', () => {
  it('starts the overlap before now', () => {
    expect(startOfFeed(new Date(100_000), options)).toEqual(at(40_000, { sweptAt: iso(100_000) }));
  });

  it('asks by change, then by number', () => {
    const first = feedRequest(at(0));
    expect(first.query).toMatchObject({
      $filter: "LastChangeDateTime ge datetimeoffset'1970-01-01T00:00:00.000Z'",
      $orderby: 'LastChangeDateTime,SalesOrder',
      $top: '2',
    });
    const next = feedRequest(at(0, { after: { at: iso(5), order: "4'2" } }));
    expect(next.query?.['$filter']).toBe(
      "LastChangeDateTime gt datetimeoffset'1970-01-01T00:00:00.005Z' or (LastChangeDateTime eq datetimeoffset'1970-01-01T00:00:00.005Z' and SalesOrder gt '4''2')",
    );
  });

  it('steps back when a pass is over: a little most times, by the whole overlap now and then', () => {
    const rows = [row('1', 500_000), row('2', 500_000)];
    const middle = advance(at(1_000), { rows, more: false }, options, NOW);
    const after = { at: iso(500_000), order: '2' };
    expect(middle).toEqual({ more: true, position: at(1_000, { high: iso(500_000), after }) });
    const end = advance(middle.position, { rows: [row('3', 500_000)], more: false }, options, NOW);
    expect(end).toEqual({ more: false, position: at(495_000, { high: iso(500_000), floor: iso(1_000) }) });
    const late = new Date(NOW.getTime() + 15_000);
    const sweep = advance(end.position, { rows: [], more: false }, options, late);
    expect(sweep.position).toEqual(at(440_000, { high: iso(500_000), floor: iso(1_000), sweptAt: late.toISOString() }));
  });

  it('reaches back at once when the last time it did lies ahead: a clock was wrong then', () => {
    const ahead = at(500_000, { floor: iso(1_000), sweptAt: iso(NOW.getTime() + 3_600_000) });
    const { position } = advance(ahead, { rows: [], more: false }, options, NOW);
    expect(position).toMatchObject({ since: iso(440_000), sweptAt: NOW.toISOString() });
  });

  it('never goes behind where it began', () => {
    const late = new Date(NOW.getTime() + 60_000);
    expect(advance(at(1_000), { rows: [], more: false }, options, late).position.since).toBe(iso(1_000));
  });

  it('goes on when the server cuts a page short', () => {
    expect(advance(at(0, { top: 100 }), { rows: [row('1', 5)], more: true }, options, NOW).more).toBe(true);
  });

  it('asks for more when one instant fills the page again', () => {
    const stuck = at(0, { high: iso(5), after: { at: iso(5), order: '2' } });
    expect(advance(stuck, { rows: [row('1', 5), row('2', 5)], more: false }, options, NOW).position.top).toBe(4);
  });

  it('refuses a watermark that is not its own', () => {
    expect(() => parsePosition('{"id":1}')).toThrow('not one of this adapter');
  });

  it('reads every order whatever the time stamps, also when orders change between pages', () => {
    const scenario = fc.record({
      stamps: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 20 }),
      touched: fc.array(fc.nat({ max: 19 }), { maxLength: 10 }),
    });
    fc.assert(
      fc.property(scenario, ({ stamps, touched }) => {
        const orders = new Map(stamps.map((stamp, index) => [String(index + 10), 1_000_000 + stamp]));
        const seen = new Map<string, number>();
        let position = at(0);
        const changes = [...touched];
        for (let more = true, clock = 2_000_000; more; ) {
          const page = serve(orders, position);
          for (const entry of page) seen.set(String(entry['SalesOrder']), orders.get(String(entry['SalesOrder'])) ?? 0);
          ({ position, more } = advance(position, { rows: page, more: false }, options, NOW));
          const change = changes.pop();
          if (change !== undefined && orders.has(String(change + 10))) orders.set(String(change + 10), ++clock);
        }
        for (const order of orders.keys()) expect(seen.has(order)).toBe(true);
      }),
    );
  });
});

/** What SAP answers: the filter and the order of `feedRequest`, by hand. */
function serve(orders: ReadonlyMap<string, number>, { since, after, top }: FeedPosition): Entity[] {
  const from = Date.parse(since);
  const last = after && { at: Date.parse(after.at), order: after.order };
  return [...orders]
    .filter(([order, at]) => (last ? at > last.at || (at === last.at && order > last.order) : at >= from))
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, top)
    .map(([order, at]) => row(order, at));
}
