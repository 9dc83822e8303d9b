import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Body, noticeOf, startInventorySync } from '../inventory-sync.api.sample.js';
import { came, EAST, ORDER, pieces } from '../inventory-sync.sample.js';

describe('a warehouse that no partner runs', () => {
  let api: Awaited<ReturnType<typeof startInventorySync>>;
  beforeAll(async () => {
    api = await startInventorySync();
  });
  afterAll(() => api?.stop());
  let count = 0;
  const announced = async () => {
    const id = `rhein-supply:OWN-${++count}`;
    await api.tell('inbound-shipment.notified', noticeOf('SKU-OWN', id), id);
    await expect.poll(async () => (await api.call('GET', `/inbound-shipments/${id}`)).status).toBe(200);
    return id;
  };
  const confirm = (id: string, body: object) => api.call('POST', `/inbound-shipments/${id}/confirmations`, body);
  const line = (change: object = {}) => ({ purchaseOrderId: ORDER, lineId: '10', quantity: pieces(5), ...change });
  const errorsOf = ({ status, body }: { status: number; body: Body }) => [
    status,
    (body['errors'] as { pointer: string; code: string }[])?.map(({ pointer, code }) => `${pointer} ${code}`),
  ];

  it('confirms what came by its people: at the gate, counted, and what came besides', async () => {
    const id = await announced();
    expect(await confirm(id, { kind: 'arrived' })).toMatchObject({ status: 201, body: { state: 'arrived' } });
    const lots = [{ quantity: pieces(2), lot: 'L1', expiry: '2027-05-31' }];
    const counted = await confirm(id, {
      kind: 'received',
      occurredAt: '2026-11-24T10:30:00+01:00',
      reason: 'One missing',
      lines: [line({ quantity: pieces(4), damaged: pieces(1), lots })],
    });
    expect(counted).toMatchObject({ status: 201, body: { lines: [{ notified: pieces(5), received: pieces(4) }] } });
    expect(
      (await confirm(id, { kind: 'received', further: true, lines: [line({ quantity: pieces(1) })] })).status,
    ).toBe(201);
    const path = `/inbound-shipments/${id}`;
    await expect.poll(async () => (await api.call('GET', path)).body['state'], { timeout: 10_000 }).toBe('posted');
    expect(api.asked('SKU-OWN').map(({ body }) => [body['occurredAt'], body['items']])).toMatchObject([
      ['2026-11-24T09:30:00.000Z', [{ delta: pieces(2), lot: 'L1' }, { delta: pieces(2) }]],
      ['2026-11-24T09:30:00.000Z', [{ delta: pieces(-1) }]],
      [expect.any(String), [{ delta: pieces(1) }]],
    ]);
    const life = (await api.call('GET', `${path}/timeline`)).body.items ?? [];
    expect(JSON.stringify(life)).toContain('/inventory-sync/');
  });

  it('confirms all as announced without a line', async () => {
    const id = await announced();
    const { body } = await confirm(id, { kind: 'received' });
    expect(body['lines']).toMatchObject([{ received: pieces(5) }]);
  });

  it('confirms one thing once: of two at once one is a conflict, and so is an arrival after it', async () => {
    const id = await announced();
    const both = await Promise.all([1, 2].map(() => confirm(id, { kind: 'received' })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    for (const body of [{ kind: 'arrived' }, { kind: 'received' }])
      expect(await confirm(id, body)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const other = await announced();
    expect((await confirm(other, { kind: 'received', further: true, lines: [line()] })).status).toBe(409);
  });

  it.each<[string, object]>([
    ['/lines/0/lineId unknown-line', { kind: 'received', lines: [line({ lineId: '20' })] }],
    ['/lines/0/sku other-item', { kind: 'received', lines: [line({ sku: 'SKU-9' })] }],
    ['/lines/1/lineId told-twice', { kind: 'received', lines: [line(), line()] }],
    ['/lines/0/damaged/value more-than-received', { kind: 'received', lines: [line({ damaged: pieces(6) })] }],
    [
      '/lines/0/lots more-than-received',
      { kind: 'received', lines: [line({ lots: [{ quantity: pieces(6), lot: 'L1' }] })] },
    ],
    [
      '/lines/0/lots/0/serials not-one-per-piece',
      { kind: 'received', lines: [line({ lots: [{ quantity: pieces(2), serials: ['SN-1'] }] })] },
    ],
    [
      '/lines/0/lots/0/damaged/value more-than-received',
      {
        kind: 'received',
        lines: [line({ damaged: pieces(3), lots: [{ quantity: pieces(2), lot: 'L1', damaged: pieces(3) }] })],
      },
    ],
    [
      '/lines/0/lots more-than-damaged',
      { kind: 'received', lines: [line({ lots: [{ quantity: pieces(2), lot: 'L1', damaged: pieces(1) }] })] },
    ],
    ['/lines needed-with-further', { kind: 'received', further: true }],
    ['/reason not-with-kind', { kind: 'arrived', reason: 'x' }],
  ])('is told what does not fit by its place: %s', async (refusal, body) => {
    const id = await announced();
    expect(errorsOf(await confirm(id, body))).toEqual([422, [refusal]]);
  });

  it('cannot confirm what nobody announced, also where a warehouse told of it', async () => {
    expect((await confirm('rhein-supply:NONE', { kind: 'arrived' })).status).toBe(404);
    const id = 'rhein-supply:GATE';
    const at = { inboundShipmentId: id, supplier: 'rhein-supply', warehouse: EAST };
    await api.tell('inbound-shipment.arrived', at, id);
    await expect.poll(async () => (await api.call('GET', `/inbound-shipments/${id}`)).status).toBe(200);
    expect(errorsOf(await confirm(id, { kind: 'received', lines: [line({ sku: 'SKU-OWN' })] }))).toEqual([
      422,
      ['/kind not-announced'],
    ]);
  });

  it('a receipt under a mistyped id is booked once, under the id that a person names', async () => {
    const [id, wrong] = [await announced(), 'rhein-supply:TYPO'];
    const data = { inboundShipmentId: wrong, supplier: 'rhein-supply', warehouse: EAST };
    await api.tell(
      'inbound-shipment.received',
      { ...data, lines: [came(5, { sku: 'SKU-OWN', notified: pieces(5) })] },
      wrong,
    );
    const open = async () => (await api.call('GET', `/exceptions?state=open&instanceId=${wrong}`)).body.items ?? [];
    await expect.poll(async () => (await open()).length).toBe(1);
    const read = async (of: string) => (await api.call('GET', `/inbound-shipments/${of}`)).body;
    expect(await read(wrong)).toMatchObject({
      state: 'arrived',
      heldReceipts: [{ why: 'unknown', warehouse: EAST }],
    });
    const [{ id: exception } = {}] = await open();
    const resolve = (result: object) => api.call('POST', `/exceptions/${exception}/resolve`, { result });
    expect(errorsOf(await resolve({ inboundShipmentId: wrong }))).toEqual([
      422,
      ['/result/inboundShipmentId not-accepted'],
    ]);
    expect((await resolve({ inboundShipmentId: id })).status).toBe(200);
    await expect.poll(async () => (await read(id))['state'], { timeout: 10_000 }).toBe('posted');
    expect(await read(id)).toMatchObject({ lines: [{ received: pieces(5) }] });
    expect(await read(wrong)).toMatchObject({ state: 'given-up', documents: [] });
    expect((await read(wrong))['heldReceipts']).toBeUndefined();
  });
});
