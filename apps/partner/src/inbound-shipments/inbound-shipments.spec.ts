import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSscc } from '#canonical';
import { Database } from '#platform/persistence';
import { EAST, StubbedPartnerApi, WEST } from '../../../../test/support/stubbed-partner-api.js';
import { SERVED } from '../served.js';
import { InboundShipmentsGivenUp1797100021100 } from './inbound-shipments-given-up.migration.js';

let api: StubbedPartnerApi;
let count = 0;
const sscc = () => makeSscc(3, '4012345', BigInt(++count));
const ea = (value: number) => ({ value, unit: 'EA' });

const line = (lineId: string, sku: string, ordered: number, change: object = {}) => ({
  lineId,
  sku,
  quantity: ea(ordered),
  received: ea(0),
  closed: false,
  warehouse: EAST,
  ...change,
});
/** What the ERP holds: one that is open, one that is over, one of another supplier. */
const ORDERS: Record<string, object> = {
  '4500000001': {
    supplier: '17400001',
    status: 'open',
    lines: [
      line('10', 'SKU-1001', 100_000, { received: ea(20), unitPrice: { amount: 1240, currency: 'EUR' } }),
      line('20', 'SKU-1002', 50),
      line('30', 'SKU-1003', 5, { warehouse: WEST }),
      line('40', 'SKU-1004', 5, { closed: true }),
    ],
  },
  '4500000002': { supplier: '17400001', status: 'completed', lines: [line('10', 'SKU-1001', 10, { closed: true })] },
  '4500000003': { supplier: '17400002', status: 'open', lines: [line('10', 'SKU-1001', 100_000)] },
};
const orderOf = (number: string) => ({
  source: { system: 'sap', id: number },
  purchaseOrderNumber: number,
  currency: 'EUR',
  ...ORDERS[number],
});

beforeAll(async () => {
  api = await StubbedPartnerApi.start();
  api.below
    .on('GET', /\/erp\/v1\/systems\/sap\/purchase-orders\/\d+$/, ({ path }) => {
      const number = path.split('/').at(-1) as string;
      return ORDERS[number] ? { body: orderOf(number) } : { status: 404, body: { status: 404, code: 'not-found' } };
    })
    .on('GET', /\/erp\/v1\/systems\/sap\/purchase-orders$/, ({ query }) => {
      const items = Object.keys(ORDERS).map(orderOf) as { supplier?: string }[];
      return { body: { items: items.filter((each) => each.supplier === query.get('supplier')), nextCursor: null } };
    });
});
afterAll(() => api.close());

const content = (change: object = {}) => ({
  purchaseOrderId: 'sap-4500000001',
  lineId: '10',
  quantity: ea(4),
  ...change,
});
const notice = (change: object = {}) => ({
  shipmentNumber: `ASN-${++count}`,
  warehouse: EAST,
  handlingUnits: [{ sscc: sscc(), contents: [content()] }],
  ...change,
});
const announce = (body: object, partner = 'rhein', key?: string) =>
  api.call(partner, '/partner/v2/inbound-shipments', body, key);
const announced = async (body: object = notice()): Promise<string> => {
  const { status, body: receipt } = await announce(body);
  expect([status, receipt]).toEqual([201, expect.objectContaining({ status: 'accepted' })]);
  return receipt.inboundShipmentId;
};
const read = (id: string, partner = 'rhein') => api.call(partner, `/partner/v2/inbound-shipments/${id}`);
const confirm = (id: string, body: object, partner = 'east', key?: string) =>
  api.call(partner, `/partner/v2/inbound-shipments/${id}/confirmations`, body, key);
const errorsOf = ({ status, body }: { status: number; body: { errors?: { pointer: string; code: string }[] } }) => [
  status,
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`),
];

describe('purchase orders', () => {
  it.each(SERVED)('of %s are those of the supplier that are open, and each is read with what came', async (version) => {
    const list = await api.call('rhein', `/partner/${version}/purchase-orders`);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual(['sap-4500000001']);
    const one = await api.call('rhein', `/partner/${version}/purchase-orders/sap-4500000001`);
    expect(one.body).toMatchObject({
      id: 'sap-4500000001',
      state: 'open',
      lines: [
        { lineId: '10', quantity: ea(100_000), received: ea(20), warehouse: EAST, unitPrice: { amount: 1240 } },
        {},
        {},
        {},
      ],
    });
    expect((await api.call('rhein', `/partner/${version}/purchase-orders/sap-4500000002`)).body.state).toBe(
      'completed',
    );
  });

  it("of another supplier are as good as none, and so is an id of no ERP's", async () => {
    const told = await Promise.all(
      ['sap-4500000003', 'sap-4599999999', 'nowhere-1', 'sap-'].map((id) =>
        api.call('rhein', `/partner/v1/purchase-orders/${id}`),
      ),
    );
    expect(told.map(({ status, body }) => [status, body.code])).toEqual(told.map(() => [404, 'not-found']));
    expect(told.map(({ body }) => body.detail.replace(/\S+$/, ''))).toEqual(
      told.map(() => 'There is no purchase order '),
    );
  });
});

describe('an advance ship notice', () => {
  it('is recorded, shown to the supplier and to the warehouse it goes to, and to nobody else', async () => {
    const handlingUnits = [
      {
        sscc: sscc(),
        weightKg: 200,
        dimensions: { lengthCm: 120, widthCm: 80, heightCm: 100 },
        contents: [content({ quantity: ea(2), sku: 'SKU-1001' })],
        units: [
          {
            sscc: sscc(),
            contents: [
              content({ sku: 'SKU-1001', quantity: ea(1), lot: 'L1', serials: ['SN-1'], expiry: '2027-01-31' }),
            ],
          },
          { sscc: sscc(), contents: [content({ lineId: '20', sku: 'SKU-1002', quantity: ea(3) })] },
        ],
      },
    ];
    const body = notice({ expectedAt: '2026-11-27T10:00:00+01:00', carrier: 'SWFT', pro: 'SW1', handlingUnits });
    const id = await announced(body);
    const shown = await read(id);
    expect(shown.body).toEqual({
      ...body,
      id,
      supplier: 'rhein',
      state: 'notified',
      history: [{ state: 'notified', recordedAt: expect.stringMatching(/Z$/) }],
    });
    expect((await read(id, 'east')).body).toEqual(shown.body);
    const foreign = [await read(id, 'west'), await read(id, 'main'), await read('rhein:none', 'main')];
    expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await api.call('west', '/partner/v2/inbound-shipments')).body.items).toEqual([]);
    expect(await api.events(id)).toMatchObject([
      {
        type: 'inbound-shipment.notified',
        data: {
          inboundShipmentId: id,
          notice: {
            supplier: 'rhein',
            units: [
              { lines: [{ sku: 'SKU-1001' }, { lot: 'L1', serials: ['SN-1'] }, { lineId: '20' }], units: [{}, {}] },
            ],
          },
        },
      },
    ]);
  });

  it('told again under its key is told once, and its number under another key is a conflict', async () => {
    const body = notice();
    const key = randomUUID();
    const first = await announce(body, 'rhein', key);
    const again = await announce(body, 'rhein', key);
    expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([201, first.body, 'true']);
    expect(await announce(body)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await api.events(first.body.inboundShipmentId)).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['purchaseOrderId unknown-purchase-order', { purchaseOrderId: 'sap-4500000003' }],
    ['purchaseOrderId unknown-purchase-order', { purchaseOrderId: 'nonsense' }],
    ['lineId unknown-line', { lineId: '99' }],
    ['lineId not-open', { lineId: '40' }],
    ['lineId not-open', { purchaseOrderId: 'sap-4500000002' }],
    ['lineId other-warehouse', { lineId: '30' }],
    ['sku other-item', { sku: 'SKU-9' }],
    ['quantity/unit other-unit', { quantity: { value: 1, unit: 'CS' } }],
    ['quantity/value more-than-open', { quantity: ea(99_981) }],
    ['serials not-one-per-piece', { serials: ['SN-1'] }],
  ])('that does not fit is refused by its place: %s', async (refusal, change) => {
    const units = [{ sscc: sscc(), units: [{ sscc: sscc(), contents: [content(change)] }] }];
    expect(errorsOf(await announce(notice({ handlingUnits: units })))).toEqual([
      422,
      [`/handlingUnits/0/units/0/contents/0/${refusal}`],
    ]);
  });

  it('counts what is under way from before, until it is received', async () => {
    const of = (value: number) =>
      notice({ handlingUnits: [{ sscc: sscc(), contents: [content({ lineId: '20', quantity: ea(value) })] }] });
    const under = (await api.call('rhein', '/partner/v2/inbound-shipments?limit=200')).body.items
      .flatMap(
        ({
          handlingUnits,
        }: {
          handlingUnits: { units?: { contents: { lineId: string; quantity: { value: number } }[] }[] }[];
        }) => handlingUnits.flatMap(({ units = [] }) => units.flatMap(({ contents }) => contents)),
      )
      .filter(({ lineId }: { lineId: string }) => lineId === '20')
      .reduce((sum: number, { quantity }: { quantity: { value: number } }) => sum + quantity.value, 0);
    const id = await announced(of(50 - under));
    expect(errorsOf(await announce(of(1)))).toEqual([
      422,
      ['/handlingUnits/0/contents/0/quantity/value more-than-open'],
    ]);
    expect((await confirm(id, { kind: 'received' })).status).toBe(201);
    expect((await announce(of(1))).status).toBe(201);
  });

  it('is the business of suppliers, and of those with the scope', async () => {
    expect(await announce(notice(), 'east')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await announce(notice(), 'swift')).status).toBe(403);
  });
});

describe('a receipt', () => {
  it('follows an arrival, and the supplier sees both', async () => {
    const id = await announced();
    expect((await confirm(id, { kind: 'arrived', occurredAt: '2026-11-24T10:30:00+01:00' })).status).toBe(201);
    expect((await read(id)).body.state).toBe('arrived');
    expect((await confirm(id, { kind: 'received' })).status).toBe(201);
    expect((await read(id)).body).toMatchObject({
      state: 'received',
      receipt: { varies: false, lines: [{ lineId: '10', sku: 'SKU-1001', notified: ea(4), received: ea(4) }] },
      history: [
        { state: 'notified' },
        { state: 'arrived', occurredAt: '2026-11-24T10:30:00+01:00' },
        { state: 'received' },
      ],
    });
    const [, arrived, received] = await api.events(id);
    expect(arrived).toMatchObject({ type: 'inbound-shipment.arrived', data: { warehouse: EAST } });
    expect(received).toMatchObject({ type: 'inbound-shipment.received', data: { lines: [{ received: ea(4) }] } });
  });

  it('may vary: less, more, damaged, or not at all, with a reason', async () => {
    const contents = [content(), content({ quantity: ea(6) }), content({ lineId: '20', quantity: ea(1) })];
    const id = await announced(notice({ handlingUnits: [{ sscc: sscc(), contents }] }));
    const lines = [{ purchaseOrderId: 'sap-4500000001', lineId: '10', quantity: ea(11), damaged: ea(2) }];
    expect((await confirm(id, { kind: 'received', lines, reason: 'Carton crushed' })).status).toBe(201);
    expect((await read(id)).body.receipt).toEqual({
      varies: true,
      reason: 'Carton crushed',
      lines: [
        {
          purchaseOrderId: 'sap-4500000001',
          lineId: '10',
          sku: 'SKU-1001',
          notified: ea(10),
          received: ea(11),
          damaged: ea(2),
        },
        { purchaseOrderId: 'sap-4500000001', lineId: '20', sku: 'SKU-1002', notified: ea(1), received: ea(0) },
      ],
    });
  });

  it('tells the lots that came, and further ones add to them', async () => {
    const id = await announced();
    const some = (value: number, lot: string, further: object = {}) => ({
      kind: 'received',
      lines: [
        {
          purchaseOrderId: 'sap-4500000001',
          lineId: '10',
          quantity: ea(value),
          damaged: ea(1),
          lots: [{ quantity: ea(1), damaged: ea(1), lot, serials: [`SN-${lot}`], expiry: '2027-05-31' }],
        },
      ],
      ...further,
    });
    expect((await confirm(id, some(3, 'L1'))).status).toBe(201);
    expect((await confirm(id, some(1, 'L2', { further: true }))).status).toBe(201);
    const lots = ['L1', 'L2'].map((lot) => ({
      quantity: ea(1),
      damaged: ea(1),
      lot,
      serials: [`SN-${lot}`],
      expiry: '2027-05-31',
    }));
    expect((await read(id)).body.receipt.lines).toMatchObject([{ received: ea(4), lots }]);
    const [, first, second] = await api.events(id);
    expect([first?.data, second?.data]).toMatchObject([
      { lines: [{ lots: [lots[0]] }] },
      { lines: [{ lots: [lots[1]] }], further: true },
    ]);
  });

  it('happens once: again under its key is the same, otherwise a conflict, as is an arrival after it', async () => {
    const id = await announced();
    const key = randomUUID();
    const first = await confirm(id, { kind: 'received' }, 'east', key);
    expect((await confirm(id, { kind: 'received' }, 'east', key)).body).toEqual(first.body);
    for (const kind of ['received', 'arrived'])
      expect(await confirm(id, { kind })).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await api.events(id)).toHaveLength(2);
    expect((await read(id)).body.history).toHaveLength(2);
  });

  it('takes further ones, which add to it, once each', async () => {
    const id = await announced();
    const some = (value: number, change: object = {}) => ({
      kind: 'received',
      lines: [{ purchaseOrderId: 'sap-4500000001', lineId: '10', quantity: ea(value), ...change }],
    });
    expect(await confirm(id, { ...some(1), further: true })).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await confirm(id, { ...some(1), reason: 'One carton missing' })).status).toBe(201);
    const key = randomUUID();
    for (let n = 0; n < 2; n++)
      expect((await confirm(id, { ...some(2, { damaged: ea(1) }), further: true }, 'east', key)).status).toBe(201);
    expect((await confirm(id, some(1))).status).toBe(409);
    const both = await Promise.all([1, 2].map(() => confirm(id, { ...some(1), further: true })));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const { body } = await read(id);
    expect(body).toMatchObject({
      state: 'received',
      receipt: { reason: 'One carton missing', lines: [{ notified: ea(4), received: ea(5), damaged: ea(1) }] },
    });
    expect(body.history.map(({ state }: { state: string }) => state)).toEqual([
      'notified',
      ...Array.from({ length: 4 }, () => 'received'),
    ]);
    const [, ...told] = await api.events(id);
    expect(
      told.map(({ data }) => (data as { lines: { received: object }[] }).lines.map(({ received }) => received)),
    ).toEqual([1, 2, 1, 1].map((value) => [ea(value)]));
    expect(errorsOf(await confirm(id, { kind: 'received', further: true }))).toEqual([
      422,
      ['/lines needed-with-further'],
    ]);
  });

  it('names the item of what nobody announced', async () => {
    const id = await announced();
    const stranger = { purchaseOrderId: 'sap-4500000001', lineId: '20', sku: 'SKU-1002', quantity: ea(2) };
    const lines = [{ purchaseOrderId: 'sap-4500000001', lineId: '10', quantity: ea(4) }, stranger];
    expect((await confirm(id, { kind: 'received', lines })).status).toBe(201);
    expect((await confirm(id, { kind: 'received', further: true, lines: [stranger] })).status).toBe(201);
    expect((await read(id)).body.receipt).toMatchObject({
      varies: true,
      lines: [
        { lineId: '10', received: ea(4) },
        { lineId: '20', sku: 'SKU-1002', notified: ea(0), received: ea(4) },
      ],
    });
  });

  it('of two at once is one, and leaves no fact of the other', async () => {
    const id = await announced();
    const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(id, { kind: 'received' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    expect(await api.events(id)).toHaveLength(2);
  });

  it.each<[string, object]>([
    ['lineId unknown-line', { lineId: '20' }],
    ['sku other-item', { sku: 'SKU-1002' }],
    ['quantity/unit other-unit', { quantity: { value: 1, unit: 'CS' } }],
    ['damaged/value more-than-received', { damaged: ea(5) }],
    ['lots more-than-received', { lots: [{ quantity: ea(5), lot: 'L1' }] }],
    [
      'lots/0/damaged/unit other-unit',
      { damaged: ea(1), lots: [{ quantity: ea(1), lot: 'L1', damaged: { value: 1, unit: 'CS' } }] },
    ],
    ['lots/0/quantity/unit other-unit', { lots: [{ quantity: { value: 1, unit: 'CS' }, lot: 'L1' }] }],
    ['lots/0/serials not-one-per-piece', { lots: [{ quantity: ea(2), serials: ['SN-1'] }] }],
  ])('that does not fit the notice is refused by its place: %s', async (refusal, change) => {
    const id = await announced();
    const lines = [{ purchaseOrderId: 'sap-4500000001', lineId: '10', quantity: ea(4), ...change }];
    expect(errorsOf(await confirm(id, { kind: 'received', lines }))).toEqual([422, [`/lines/0/${refusal}`]]);
    expect((await read(id)).body.state).toBe('notified');
  });

  it('is not told with an arrival, nor by the supplier, nor by another warehouse', async () => {
    const id = await announced();
    expect(errorsOf(await confirm(id, { kind: 'arrived', reason: 'x' }))).toEqual([422, ['/reason not-with-kind']]);
    expect(errorsOf(await confirm(id, { kind: 'arrived', further: true }))).toEqual([422, ['/further not-with-kind']]);
    expect(await confirm(id, { kind: 'received' }, 'rhein')).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect((await confirm(id, { kind: 'received' }, 'west')).status).toBe(404);
    expect((await confirm(id, { kind: 'received' }, 'main')).status).toBe(404);
  });
});

describe('what others tell of a shipment', () => {
  const told = (id: string, kind: 'arrived' | 'received' | 'given-up', data: object = {}) =>
    api.tell(`inbound-shipment.${kind}`, id, { inboundShipmentId: id, supplier: 'rhein', warehouse: EAST, ...data });
  const came = (value: number) => ({
    lines: [{ purchaseOrderId: 'sap-4500000001', lineId: '10', sku: 'SKU-1001', notified: ea(4), received: ea(value) }],
  });
  const state = async (id: string) => (await read(id)).body.state;

  it('is seen by supplier and warehouse, and a receipt of the warehouse’s own is a conflict then', async () => {
    const id = await announced();
    await told(id, 'arrived');
    await expect.poll(() => state(id)).toBe('arrived');
    await told(id, 'received', { ...came(3), reason: 'One missing' });
    await expect.poll(() => state(id)).toBe('received');
    expect((await read(id, 'east')).body.receipt).toMatchObject({ varies: true, reason: 'One missing' });
    expect(await confirm(id, { kind: 'received' })).toMatchObject({ status: 409, body: { code: 'conflict' } });
    await told(id, 'received', { ...came(1), further: true });
    await expect.poll(async () => (await read(id)).body.receipt.lines[0].received).toEqual(ea(4));
  });

  it('that nobody expects it any more lets its goods be announced anew, until it comes all the same', async () => {
    const most = () => notice({ handlingUnits: [{ sscc: sscc(), contents: [content({ quantity: ea(60_000) })] }] });
    const again = () => announce(most());
    const id = await announced(most());
    expect(errorsOf(await again())).toEqual([422, ['/handlingUnits/0/contents/0/quantity/value more-than-open']]);
    await told(id, 'given-up');
    await expect.poll(async () => (await read(id)).body.givenUpAt).toMatch(/Z$/);
    expect((await read(id)).body.state).toBe('notified');
    const anew = await again();
    expect(anew.status).toBe(201);
    for (const each of [id, anew.body.inboundShipmentId]) {
      await told(each, 'received', came(4));
      await expect.poll(() => state(each)).toBe('received');
    }
    expect((await read(id)).body).not.toHaveProperty('givenUpAt');
  });

  it('that nobody expects it any more is known also where that was before it was told as such', async () => {
    const id = await announced();
    const ended = { process: 'inventory-sync', instanceId: id, code: 'overdue:arrival', caseId: randomUUID() };
    await api.tell('exception.resolved', id, { ...ended, resolution: 'Expected no longer, says operator.' });
    await new InboundShipmentsGivenUp1797100021100().fill(api.app.get(Database));
    expect((await read(id)).body.givenUpAt).toMatch(/Z$/);
  });

  it('adds up where the one who told the first receipt tells another', async () => {
    const id = await announced();
    await told(id, 'received', came(1));
    await told(id, 'received', came(3));
    await expect.poll(async () => (await read(id)).body.receipt?.lines[0].received).toEqual(ea(4));
    expect((await read(id)).body.history[1]).toEqual({ state: 'received', recordedAt: expect.any(String) });
  });

  it('adds up likewise where a person named it: two who told it under a wrong id told it once', async () => {
    const id = await announced();
    for (const [toldBy, value] of [
      ['/wms/wms', 1],
      ['/partner/3pl-east', 1],
      ['/wms/wms', 3],
    ] as const)
      await told(id, 'received', { ...came(value), toldBy });
    await expect.poll(async () => (await read(id)).body.history.length).toBe(3);
    expect((await read(id)).body.receipt.lines[0].received).toEqual(ea(4));
  });

  it('for another warehouse than it goes to is not seen: it may be meant for another one', async () => {
    const [id, after] = [await announced(), await announced()];
    await told(id, 'received', { ...came(4), warehouse: WEST });
    await told(after, 'received', came(4));
    await expect.poll(() => state(after)).toBe('received');
    expect(await state(id)).toBe('notified');
  });

  it('changes nothing of what is known: a receipt that does not come besides, an arrival after it', async () => {
    const id = await announced();
    expect((await confirm(id, { kind: 'received' })).status).toBe(201);
    await told(id, 'received', came(4));
    await told(id, 'arrived');
    await told(id, 'received', { ...came(1), further: true });
    await expect.poll(async () => (await read(id)).body.receipt.lines[0].received).toEqual(ea(5));
    expect((await read(id)).body.history).toHaveLength(3);
  });
});

describe('the list of inbound shipments', () => {
  it('is turned page by page, oldest first, with nothing twice or left out; a made-up cursor is refused', async () => {
    const all = (await api.call('east', '/partner/v1/inbound-shipments?limit=200')).body.items;
    expect(all.length).toBeGreaterThan(5);
    const paged: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const at: string = cursor && `&cursor=${cursor}`;
      const { body } = await api.call('east', `/partner/v1/inbound-shipments?limit=2${at}`);
      paged.push(...body.items);
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(all);
    expect(errorsOf(await api.call('east', '/partner/v1/inbound-shipments?cursor=nonsense'))).toEqual([
      422,
      ['/query/cursor invalid-cursor'],
    ]);
  });
});
