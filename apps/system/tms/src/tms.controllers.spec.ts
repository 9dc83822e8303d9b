import { describe, expect, it } from 'vitest';
import { money, type Rate } from '#canonical';
import { type ConnectedFeeds, documentIdOf, type Intake } from '#messaging';
import { createValidationPipe } from '#platform/application';
import { ConnectedSystems } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { freighthub } from './adapters/freighthub/index.js';
import type { TmsConnection } from './connect.js';
import { TmsConnections } from './connections.js';
import { DisputeRequestDto } from './freight-invoice.dto.js';
import { FreightInvoicesController } from './freight-invoices.controller.js';
import { Labels } from './labels.js';
import { ShipmentsController } from './shipments.controller.js';
import { SystemsController } from './systems.controller.js';
import { TenderDto } from './tender.dto.js';
import { TendersController } from './tenders.controller.js';
import type { TmsPort } from './tms.port.js';

const rate: Rate = {
  carrier: 'SWFT',
  service: 'STANDARD',
  charges: [
    { code: 'BASE', amount: money(12_000, 'EUR') },
    { code: 'FUEL', amount: money(1_500, 'EUR') },
  ],
  total: money(13_500, 'EUR'),
};
const address = { name: 'Nordwind', city: 'Hamburg', postalCode: '20457', country: 'DE' };
const tender = {
  shipmentId: 'sap-4711-S1',
  orderId: 'sap-4711',
  from: { ...address, gln: '4012345000016' },
  to: address,
  packages: [
    {
      sscc: '340123450000000017',
      weightKg: 12.5,
      lines: [
        { lineId: '000010', sku: 'SKU-1001', quantity: { value: 2, unit: 'CS', base: { value: 24, unit: 'EA' } } },
      ],
    },
  ],
  totalWeightKg: 12.5,
  currency: 'EUR',
  version: 1,
  rate,
  respondBy: '2026-11-24T10:00:00Z',
};

/** Connections of one TMS whose vendor answers as the test says. */
function connected(port: Partial<TmsPort>, capabilities = freighthub.capabilities): TmsConnections {
  const connection: TmsConnection = { id: 'tms', descriptor: { ...freighthub, capabilities }, port: port as TmsPort };
  const nothing = undefined as never;
  const systems = new ConnectedSystems(nothing, nothing, {
    kind: 'tms',
    given: new Map([['tms', connection]]),
    connect: () => connection,
  });
  return Object.assign(new TmsConnections({ landscape: { connections: [] } } as never, nothing, nothing, nothing), {
    systems,
  });
}
const noLabels = undefined as never;
const validated = <T extends object>(body: object, metatype: new () => T): Promise<T> =>
  createValidationPipe().transform(body, { type: 'body', metatype });
const problemOf = async (work: () => unknown): Promise<ProblemError> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  return expect.fail('it should have failed');
};

describe('a tender', () => {
  it('reaches the vendor as it was given, with whether it may have happened', async () => {
    let seen: unknown[] = [];
    const controller = new TendersController(
      connected({
        tender: async (...given) => {
          seen = given;
          return { tenderId: 'sap-4711-S1-T1' };
        },
      }),
      noLabels,
    );
    expect(await controller.tenderShipment('tms', await validated(tender, TenderDto), true)).toEqual({
      tenderId: 'sap-4711-S1-T1',
    });
    expect(seen).toEqual([tender, { mayHaveHappened: true }]);
  });

  it('keeps the label that was bought with it as a document of the order, and answers with its claim check', async () => {
    const body = Buffer.from('a picture');
    const kept: unknown[] = [];
    const intake = { take: async (...given: unknown[]) => kept.push(given) } as unknown as Intake;
    const controller = new TendersController(
      connected({ tender: async () => ({ tenderId: 'sap-4711-S1-T1', label: { mediaType: 'image/gif', body } }) }),
      new Labels({ landscape: { tenant: 'acme' } } as never, intake),
    );
    expect(await controller.tenderShipment('tms', await validated(tender, TenderDto), false)).toEqual({
      tenderId: 'sap-4711-S1-T1',
      labelDocumentId: documentIdOf(body),
    });
    const document = { channel: '/tms/tms', direction: 'in', mediaType: 'image/gif', body, orderId: 'sap-4711' };
    expect(kept).toEqual([['acme', { documents: [document], events: [] }]]);
  });

  it('names everything that is wrong with it, by pointer', async () => {
    const wrong = {
      ...tender,
      version: 0,
      respondBy: '2026-11-24T10:00:00',
      packages: [{ ...tender.packages[0], sscc: '340123450000000018' }],
      rate: { ...rate, carrier: 'swift', total: { amount: 1.5, currency: 'EUR' } },
      surprise: 1,
    };
    const { code, errors } = await problemOf(() => validated(wrong, TenderDto));
    expect(code).toBe('validation-failed');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        '/version',
        '/respondBy',
        '/packages/0/sscc',
        '/rate/carrier',
        '/rate/total/amount',
        '/surprise',
      ]),
    );
  });

  it('is refused when its charges do not sum to the total, or mix currencies', async () => {
    const controller = new TendersController(connected({}), noLabels);
    for (const total of [money(13_501, 'EUR'), money(13_500, 'USD')]) {
      const body = await validated({ ...tender, rate: { ...rate, total } }, TenderDto);
      expect(await problemOf(() => controller.tenderShipment('tms', body, false))).toMatchObject({
        code: 'validation-failed',
        errors: [{ pointer: '/rate/total', code: 'not-the-sum' }],
      });
    }
  });

  it('to a TMS that cannot, or that nobody connected, is a problem', async () => {
    const body = await validated(tender, TenderDto);
    expect(
      (await problemOf(() => new TendersController(connected({}, []), noLabels).tenderShipment('tms', body, false)))
        .code,
    ).toBe('capability-missing');
    expect(
      (await problemOf(() => new TendersController(connected({}), noLabels).tenderShipment('nobody', body, false)))
        .code,
    ).toBe('unknown-connection');
  });
});

describe('questions', () => {
  it('that the vendor has no answer to are not found', async () => {
    const nothing = connected({ readShipment: async () => null, readFreightInvoice: async () => null });
    expect((await problemOf(() => new ShipmentsController(nothing).readShipmentStatus('tms', 'x-S1'))).code).toBe(
      'not-found',
    );
    const invoices = new FreightInvoicesController(nothing);
    expect((await problemOf(() => invoices.read('tms', 'N1', { carrier: 'SWFT' }))).code).toBe('not-found');
  });

  it('of who is there tell who is down', async () => {
    const systems = new SystemsController(connected({ ping: () => Promise.reject(new Error('refused')) }), {
      list: async () => new Map([['tms', { state: 'quiet', silentAfterMs: 1_000 }]]),
    } as unknown as ConnectedFeeds);
    // How calls to it fare is beside it once somebody called.
    expect(await systems.list()).toMatchObject({
      items: [
        {
          id: 'tms',
          vendor: 'freighthub',
          label: 'FreightHub TMS',
          capabilities: ['tender', 'webhooks', 'freight-invoices', 'dispute', 'dangerous-goods', 'moves'],
          status: 'down',
          feed: { state: 'quiet', silentAfterMs: 1_000 },
        },
      ],
      nextCursor: null,
    });
  });
});

describe('a dispute', () => {
  it('reaches the vendor with the invoice and its variances', async () => {
    let seen: unknown[] = [];
    const controller = new FreightInvoicesController(
      connected({
        disputeFreightInvoice: async (...given) => {
          seen = given;
          return { disputeId: 'dsp_1' };
        },
      }),
    );
    const variances = [{ code: 'FUEL', expected: money(1_500, 'EUR'), billed: money(1_650, 'EUR'), reason: 'amount' }];
    const body = await validated({ carrier: 'SWFT', shipmentId: 'sap-4711-S1', variances }, DisputeRequestDto);
    expect(await controller.dispute('tms', 'SWFT100007', body, false)).toEqual({ disputeId: 'dsp_1' });
    expect(seen).toEqual([
      { invoiceNumber: 'SWFT100007', carrier: 'SWFT', shipmentId: 'sap-4711-S1', variances },
      { mayHaveHappened: false },
    ]);
  });
});
