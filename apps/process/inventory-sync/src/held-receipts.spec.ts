import { describe, expect, it } from 'vitest';
import type { ReceivedLine } from '#canonical';
import { came, EAST, INBOUND, InventoryRun, notice, pieces, WEST } from './inventory-sync.sample.js';

const expected = () => new InventoryRun(INBOUND).notified();
const unannounced = (...lines: readonly ReceivedLine[]) => new InventoryRun(INBOUND).received(...lines);
const POST = { result: { decision: 'post' } };

describe('a receipt of which several may tell', () => {
  const told = (source: string, further?: boolean) => (run: InventoryRun) =>
    run.receivedBy(source, { ...(further && { further }) }, came(100)).posted();
  const received = () => told('/partner/3pl-east')(expected());
  const deltas = (run: InventoryRun) => run.asked.map((asked) => asked.deltas);

  it('is one, where they say the same', () => {
    const run = told('/wms/wms')(received());
    expect([deltas(run), run.cases, run.word]).toEqual([[[100]], [], 'posted']);
    expect(run.note).toContain('/wms/wms tells the receipt');
  });

  it('is the first one’s, where they differ: the other waits for a person', () => {
    const run = received().receivedBy('/wms/wms', {}, came(98)).posted();
    expect([deltas(run), run.word]).toEqual([[[100]], 'received']);
    expect(run.openCases.get(run.onlyCase)).toMatchObject({
      title: `${INBOUND} is received, and /wms/wms tells another receipt`,
      detail: expect.stringContaining('/partner/3pl-east told the first one'),
      evidence: { differs: [{ lineId: '10', stands: { received: pieces(100) }, told: { received: pieces(98) } }] },
    });
    for (const act of ['skip', 'resolve'] as const) {
      const left = received().receivedBy('/wms/wms', {}, came(98)).posted();
      left.act(left.onlyCase, act, act === 'skip' ? { reason: 'counted twice' } : { result: { decision: 'keep' } });
      expect([deltas(left), left.cases, left.word]).toEqual([[[100]], [], 'posted']);
    }
  });

  it('is another one, where a person says that it came besides', () => {
    const run = received().receivedBy('/wms/wms', {}, came(5)).posted();
    run.act(run.onlyCase, 'resolve', { result: { decision: 'besides' } }).posted();
    expect([deltas(run), run.inbound.lines]).toMatchObject([[[100], [5]], [{ received: pieces(105) }]]);
  });

  it('is corrected by what differs, as a person decides: less and more are movements of their own', () => {
    const other = { lineId: '20', notified: pieces(10) };
    const run = expected().receivedBy('/partner/3pl-east', {}, came(100, { damaged: pieces(4) }), came(8, other));
    run.act(run.cases.find((code) => code.startsWith('movement:')) ?? '', 'retry').posted();
    run.receivedBy('/wms/wms', {}, came(98, { damaged: pieces(1) }), came(10, other));
    const held = run.cases.find((code) => code.startsWith('receipt:')) ?? '';
    run.act(held, 'resolve', { result: { decision: 'difference' } }).posted();
    const movements = () => run.asked.slice(3).map(({ reason, deltas: by }) => [reason, by]);
    const ofAnnounced = [
      ['block', [3]],
      ['receipt', [-2]],
    ];
    expect(movements()).toEqual(ofAnnounced);
    run.act(run.cases.find((code) => code.startsWith('movement:')) ?? '', 'retry').posted();
    expect(movements()).toEqual([...ofAnnounced, ['receipt', [2]]]);
    expect(run.inbound.lines).toMatchObject([{ received: pieces(98), damaged: pieces(1) }]);
    run.act('damaged', 'resolve');
    expect([run.cases, run.word]).toEqual([[], 'posted']);
    for (const source of ['/wms/wms', '/inventory-sync/operator'])
      run.receivedBy(source, {}, came(98, { damaged: pieces(1) }), came(10, other));
    expect([run.cases.filter((code) => code !== 'damaged'), run.asked.length]).toEqual([[], 6]);
  });

  it('is not corrected by what nobody announced unless a person looks whether it is posted already', () => {
    const stranger = { lineId: '99', notified: pieces(0) };
    // So does a shipment stand, too, that posted it before version 5.
    const run = received().receivedBy('/wms/wms', {}, came(100), came(8, { ...stranger, damaged: pieces(1) }));
    run.act(run.onlyCase, 'resolve', { result: { decision: 'difference' } }).posted();
    const asks = () => run.cases.map((code) => run.openCases.get(code)?.title);
    const title = `${INBOUND} holds what nobody announced`;
    expect([deltas(run), asks()]).toEqual([[[100]], [title, title]]);
    for (const code of run.cases) run.act(code, 'skip', { reason: 'posted already' });
    expect([deltas(run), run.cases, run.word]).toEqual([[[100]], [], 'posted']);
  });

  it.each([
    ['another unit', { received: { value: 9, unit: 'CS' } }],
    ['another item', { sku: 'SKU-9', received: pieces(98) }],
  ])('is not corrected where it is told in %s: nobody can say by how much', (_, change) => {
    const run = received().receivedBy('/wms/wms', {}, came(0, change)).posted();
    const held = run.cases.find((code) => code.startsWith('receipt:')) ?? '';
    run.act(held, 'resolve', { result: { decision: 'difference' } });
    expect([deltas(run), run.cases.includes(held)]).toEqual([[[100]], true]);
    expect(run.note).toContain('the case stays open');
  });

  it('is another one, where whoever tells it says that it comes besides, or told the first', () => {
    expect(deltas(told('/inventory-sync/operator', true)(received()))).toEqual([[100], [100]]);
    expect(deltas(told('/partner/3pl-east')(received()))).toEqual([[100], [100]]);
  });
});

describe('a receipt under an id that nobody announced', () => {
  const RIGHT = 'rhein-supply:ASN-2';
  const named = (inboundShipmentId: string) => ({ result: { inboundShipmentId } });

  it('posts nothing, and asks which one it is', () => {
    const run = unannounced(came(100));
    expect([run.asked, run.word, run.timers.size]).toEqual([[], 'arrived', 0]);
    expect(run.openCases.get(run.onlyCase)).toMatchObject({
      title: `/outside took in ${INBOUND}, which nobody announced`,
      owner: 'warehouse-desk',
      evidence: { told: [{ received: pieces(100) }] },
    });
    run.received(came(100));
    expect(run.cases).toHaveLength(2);
  });

  it('is told again under the id that a person names, and nothing of it is posted here', () => {
    const run = unannounced(came(98, { damaged: pieces(1) }));
    const { data, occurredAt } = { data: run.inbound.held?.[0]?.receipt.data, occurredAt: run.now };
    run.act(run.onlyCase, 'resolve', named(RIGHT));
    expect(run.eventsOf('inbound-shipment.received')).toMatchObject([
      {
        subject: RIGHT,
        source: '/inventory-sync',
        occurredAt,
        data: { ...data, inboundShipmentId: RIGHT, toldBy: '/outside' },
      },
    ]);
    expect([run.asked, run.cases, run.word]).toEqual([[], [], 'given-up']);
  });

  describe('and a person names', () => {
    const announced = () =>
      new InventoryRun(RIGHT).tell('inbound-shipment.notified', { ...notice(100), inboundShipmentId: RIGHT });
    /** What each of them told under the wrong id, as it is told under the right one. */
    const toldAs = (...sources: readonly string[]) => {
      const wrong = new InventoryRun(INBOUND);
      for (const source of sources) wrong.receivedBy(source, {}, came(50));
      for (const code of wrong.cases) wrong.act(code, 'resolve', named(RIGHT));
      return wrong.eventsOf('inbound-shipment.received');
    };
    const tellAll = (right: InventoryRun, told: ReturnType<typeof toldAs>) => {
      for (const { data, source } of told) right.tell('inbound-shipment.received', data, { source }).posted();
    };
    const direct = (right: InventoryRun, source: string) => {
      const of = { inboundShipmentId: RIGHT, supplier: 'rhein-supply', warehouse: EAST };
      right.tell('inbound-shipment.received', { ...of, lines: [came(50)] }, { source }).posted();
    };
    const held = (run: InventoryRun) => run.cases.filter((code) => code.startsWith('receipt:'));
    const posted = (run: InventoryRun) => run.asked.map(({ deltas }) => deltas);

    it.each<[string, (right: InventoryRun) => void]>([
      ['two tell it under the same wrong id', (right) => tellAll(right, toldAs('/wms/wms', '/partner/3pl-east'))],
      [
        'another told it under the right id before',
        (right) => {
          direct(right, '/wms/wms');
          tellAll(right, toldAs('/outside'));
        },
      ],
      [
        'the same one told it under the right id before',
        (right) => {
          direct(right, '/wms/wms');
          tellAll(right, toldAs('/wms/wms'));
        },
      ],
      [
        'the same one tells it under the right id afterwards',
        (right) => {
          tellAll(right, toldAs('/wms/wms'));
          direct(right, '/wms/wms');
        },
      ],
    ])('counts once where %s: whether it came besides a person says', (_, tell) => {
      for (const [decision, all] of [
        ['keep', [[50]]],
        ['besides', [[50], [50]]],
      ] as const) {
        const right = announced();
        tell(right);
        const [code = ''] = held(right);
        expect([posted(right), held(right)]).toEqual([[[50]], [code]]);
        expect(right.openCases.get(code)?.resolveWith).toMatchObject({
          properties: { decision: { enum: ['besides', 'keep'] } },
        });
        right.act(code, 'resolve', { result: { decision } }).posted();
        expect([posted(right), held(right)]).toEqual([all, []]);
      }
    });

    it('counts once where another tells it under the right id afterwards', () => {
      const right = announced();
      tellAll(right, toldAs('/wms/wms'));
      direct(right, '/partner/3pl-east');
      expect([posted(right), held(right)]).toEqual([[[50]], []]);
    });

    it('counts as often as one told it there', () => {
      const right = announced();
      tellAll(right, toldAs('/wms/wms', '/wms/wms'));
      expect([posted(right), held(right)]).toEqual([[[50], [50]], []]);
    });
  });

  it('is not the one that it was told for, and names one thing', () => {
    const run = unannounced(came(100));
    for (const result of [{ inboundShipmentId: INBOUND }, { inboundShipmentId: RIGHT, decision: 'post' }, {}])
      run.act(run.onlyCase, 'resolve', { result });
    expect([run.cases.length, run.emitted.filter(({ type }) => type === 'inbound-shipment.received')]).toEqual([1, []]);
  });

  it('counts once its supplier announces it after all', () => {
    const run = unannounced(came(60));
    run.received(came(40)).notified().posted();
    expect([run.asked.map(({ deltas }) => deltas), run.cases, run.word]).toEqual([[[60], [40]], [], 'posted']);
  });

  it('is posted as it is told, or left out, as a person decides', () => {
    const run = unannounced(came(100));
    run.act(run.onlyCase, 'resolve', POST).posted();
    expect([run.asked.map(({ deltas }) => deltas), run.cases, run.word]).toEqual([[[100]], [], 'posted']);
    const left = unannounced(came(100));
    left.act(left.onlyCase, 'skip', { reason: 'not ours' });
    expect([left.asked, left.cases, left.word]).toEqual([[], [], 'given-up']);
  });

  it.each<[string, 'skip' | 'resolve', object]>([
    ['left out', 'skip', { reason: 'not ours' }],
    ['said to be another one', 'resolve', named(RIGHT)],
  ])('that was %s makes nothing of it: what its supplier announces under it is expected', (_, action, payload) => {
    const run = unannounced(came(100));
    run.act(run.onlyCase, action, payload);
    expect(run.notified().word).toBe('expected');
    expect(run.fire('overdue').cases).toEqual(['overdue:arrival']);
    run.received(came(100)).posted();
    expect([run.asked.map(({ deltas }) => deltas), run.cases, run.word]).toEqual([[[100]], [], 'posted']);
  });

  it('nor for that warehouse: it waits likewise, and is booked where it came in', () => {
    const elsewhere = () => {
      const of = { inboundShipmentId: INBOUND, supplier: 'rhein-supply', warehouse: WEST };
      return expected().tell('inbound-shipment.received', { ...of, lines: [came(100)] }, { source: '/wms/west' });
    };
    const run = elsewhere();
    const held = run.cases.find((code) => code.startsWith('receipt:')) ?? '';
    expect([run.asked, run.word]).toEqual([[], 'expected']);
    run.act(held, 'resolve', POST).posted();
    expect(run.issued).toMatchObject([{ payload: { movement: { warehouse: WEST } } }]);
    expect(run.eventsOf('stock.posted')).toMatchObject([{ data: { location: WEST } }]);
    const other = elsewhere().act(held, 'resolve', named(RIGHT));
    expect([other.asked, other.word, [...other.timers.keys()]]).toEqual([[], 'expected', ['overdue']]);
  });

  it.each([8, 10])('posted elsewhere is nothing that %i at the announced place can differ from, or be', (value) => {
    const of = { inboundShipmentId: INBOUND, supplier: 'rhein-supply' };
    const tellAt = (run: InventoryRun, warehouse: string, source: string, received: number) =>
      run.tell('inbound-shipment.received', { ...of, warehouse, lines: [came(received)] }, { source });
    const heldIn = (run: InventoryRun) => run.cases.find((code) => code.startsWith('receipt:')) ?? '';
    const run = tellAt(expected(), WEST, '/wms/west', 10);
    run.act(heldIn(run), 'resolve', POST).posted();
    tellAt(run, EAST, '/wms/east', value);
    const held = heldIn(run);
    run.act(held, 'resolve', { result: { decision: 'difference' } }).posted();
    expect([run.asked.map(({ deltas }) => deltas), heldIn(run)]).toEqual([[[10]], held]);
    expect(run.note).toContain(`came in at ${WEST}`);
    run.act(held, 'resolve', { result: { decision: 'besides' } }).posted();
    expect(run.eventsOf('stock.posted').map(({ data }) => [data.location, data.delta.value])).toEqual([
      [WEST, 10],
      [EAST, value],
    ]);
  });
});
