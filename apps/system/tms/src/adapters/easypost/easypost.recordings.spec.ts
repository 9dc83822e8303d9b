import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { money } from '#canonical';
import { VendorError } from '#platform/http';
import { connectOne } from '../../connect.js';
import { EasyPostConfig } from './config.js';
import { EasyPostClient } from './easypost.client.js';
import { sampleEvent, sampleTender, signedWebhook } from './easypost.sample.js';
import { easypost } from './index.js';
import { type Replay, replay } from './recordings.double.js';

/** Traffic of the real EasyPost as its own client library recorded it, beside the repository where it is at hand; never copied into it. */
const FOLDER = resolve(process.env['EASYPOST_RECORDINGS'] ?? '../shared/data/carriers/easypost');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.har')) : [];
const recordingOf = (title: string): string | undefined => files.find((file) => file.includes(`__${title}_`));
const isAtHand = (title: string): boolean => {
  const there = recordingOf(title) !== undefined;
  if (!there)
    process.stdout.write(
      `EasyPost's recording "${title}" is not in ${FOLDER} (EASYPOST_RECORDINGS): the adapter is not replayed against it\n`,
    );
  return there;
};

const apiKey = 'EZTKtest';
const webhookSecret = 'sécret-of-the-webhook';
const SHIPMENT = 'sap-4711-S1';
const TENDER = `${SHIPMENT}-T1`;
/** A shipment as the recordings have it, in our units. */
const tender = sampleTender();

let recorded: Replay;
const replayed = async (...titles: string[]) => {
  recorded = await replay(titles.map((title) => resolve(FOLDER, recordingOf(title) ?? title)));
  const connection = {
    id: 'parcels',
    kind: 'tms' as const,
    vendor: 'easypost',
    baseUrl: recorded.baseUrl,
    credentials: { apiKey, webhookSecret },
    options: { carriers: { USPS: 'USPS' } },
  };
  return { connection, port: connectOne(easypost, connection) };
};
afterEach(async () => {
  expect(recorded.unrecorded).toEqual([]);
  await recorded.stop();
});

describe.runIf(isAtHand('buys-a-shipment'))('a shipment, as it was recorded', () => {
  it('is rated: what is sent was sent, and every rate is read, cheapest first', async () => {
    const { port } = await replayed('buys-a-shipment');
    const rates = await port.rate(tender);
    expect(rates.map(({ carrier, service, total, transitDays }) => [carrier, service, total, transitDays])).toEqual([
      ['USPS', 'GroundAdvantage', money(593, 'USD'), 3],
      ['USPS', 'Priority', money(690, 'USD'), 2],
      ['USPS', 'Express', money(3310, 'USD'), 2],
    ]);
    expect(rates[0]?.charges).toEqual([{ code: 'BASE', amount: money(593, 'USD') }]);
    expect([...recorded.authorizations]).toEqual([`Basic ${Buffer.from('EZTKtest:').toString('base64')}`]);
  });

  it('is bought at the rate that was tendered, and read back', async () => {
    const { port } = await replayed('buys-a-shipment');
    expect(await port.tender(tender, { mayHaveHappened: false })).toEqual({ tenderId: TENDER });
    expect(recorded.asked).toEqual([
      `GET /shipments/${TENDER}`,
      'POST /shipments',
      'POST /shipments/shp_c19ef39504854bdeb0647fe46d9aa6ae/buy',
      'GET /shipments/shp_c19ef39504854bdeb0647fe46d9aa6ae',
    ]);
    expect(recorded.left()).toEqual([]);
    expect(await port.readShipment(SHIPMENT)).toEqual({
      shipmentId: SHIPMENT,
      tenders: [{ version: 1, carrier: 'USPS', state: 'accepted' }],
      milestones: [],
      pro: '9400100110368068953228',
    });
  });

  it('is found when its tender is repeated, although the label has the address in another spelling', async () => {
    const { port } = await replayed('buys-a-shipment');
    await port.tender(tender, { mayHaveHappened: false });
    const before = recorded.asked.length;
    expect(await port.tender(tender, { mayHaveHappened: true })).toEqual({ tenderId: TENDER });
    expect(recorded.asked.slice(before)).toEqual([`GET /shipments/${TENDER}`]);
  });

  it('that costs more than was tendered is not bought', async () => {
    const { port } = await replayed('buys-a-shipment');
    const total = money(592, 'USD');
    const rate = { ...tender.rate, total, charges: [{ code: 'BASE', amount: total }] };
    await expect(port.tender({ ...tender, rate }, { mayHaveHappened: false })).rejects.toMatchObject({
      kind: 'rejected',
      message: 'USPS GroundAdvantage costs 5.93 USD by now, and was tendered at 5.92',
    });
    expect(recorded.asked.some((call) => call.endsWith('/buy'))).toBe(false);
  });
});

describe.runIf(isAtHand('pulls-out-error-properties-of-an-API-error'))('a refusal, as it was recorded', () => {
  it('is told with its code, and with the field that is wrong', async () => {
    const { connection } = await replayed('pulls-out-error-properties-of-an-API-error');
    const client = new EasyPostClient(connection, Object.assign(new EasyPostConfig(), { apiKey }));
    // A shipment that is none goes out as the recorded `{}`.
    const refused = await client.create(undefined as never).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(VendorError);
    expect(refused).toMatchObject({ kind: 'rejected', status: 422, vendorCode: 'PARAMETER.REQUIRED' });
    expect((refused as VendorError).message).toBe('Missing required parameter.; shipment cannot be blank');
  });
});

describe.runIf(isAtHand('buys-a-shipment') && isAtHand('retrieves-a-tracker'))('a tracker, as it was recorded', () => {
  const tracker = () => {
    const file = resolve(FOLDER, recordingOf('retrieves-a-tracker') ?? '');
    const { log } = JSON.parse(readFileSync(file, 'utf8')) as {
      log: { entries: { response: { content: { text: string } } }[] };
    };
    return JSON.parse(log.entries.at(-1)?.response.content.text ?? '') as Record<string, unknown>;
  };

  it('that a webhook brings is of the shipment that it names, and its label has been taken', async () => {
    const { port } = await replayed('buys-a-shipment');
    await port.tender(tender, { mayHaveHappened: false });
    const told = { ...tracker(), shipment_id: 'shp_c19ef39504854bdeb0647fe46d9aa6ae' };
    expect(await port.normalize(signedWebhook(sampleEvent(told), webhookSecret))).toEqual({
      orderId: 'sap-4711',
      // Nothing but its label was made so far: no scan of it moves anything.
      events: [
        {
          id: 'trk_8b5833c2c3e6428ab09a48a31c1a9071:accepted',
          type: 'tender.accepted',
          subject: SHIPMENT,
          orderId: 'sap-4711',
          classifier: 'actual',
          occurredAt: '2024-07-30T16:06:32Z',
          data: { shipmentId: SHIPMENT, version: 1, carrier: 'USPS', pro: 'EZ1000000001' },
        },
        // The estimate of a tracker made for a test is when it was made.
        {
          id: 'trk_8b5833c2c3e6428ab09a48a31c1a9071:eta:2024-07-30T16:06:32Z',
          type: 'eta.changed',
          subject: SHIPMENT,
          orderId: 'sap-4711',
          classifier: 'estimated',
          data: { shipmentId: SHIPMENT, carrier: 'USPS', eta: '2024-07-30T16:06:32Z' },
        },
      ],
    });
  });

  it('that somebody made by its number is of nobody here', async () => {
    const { port } = await replayed();
    const { events, unrecognized } = await port.normalize(signedWebhook(sampleEvent(tracker()), webhookSecret));
    expect(events).toEqual([]);
    expect(unrecognized).toMatch(/of no shipment of ours/);
  });
});

describe.runIf(isAtHand('refunds-a-shipment'))('a label that is given back, as it was recorded', () => {
  it('is taken back', async () => {
    const { connection } = await replayed('refunds-a-shipment');
    const client = new EasyPostClient(connection, Object.assign(new EasyPostConfig(), { apiKey }));
    const { refund_status: status, tracker } = await client.refund('shp_7800715831eb412a8376c0733f6a7974');
    expect(status).toBe('submitted');
    expect(tracker?.tracking_details).toHaveLength(2);
    expect(recorded.asked).toEqual(['POST /shipments/shp_7800715831eb412a8376c0733f6a7974/refund']);
  });
});
