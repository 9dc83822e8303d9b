import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import { EventLogService } from '#messaging';
import { PartnerAdmin } from '../../../../test/support/partner-admin.js';
import { EAST_GLN } from '../../../../test/support/partner-api.js';
import { Receiver } from '../../../../test/support/receiver.js';
import { fulfilmentReleased, picked } from '../events/events.sample.js';
import { Partners } from '../registry/partners.js';
import { paced } from './webhooks.sample.js';

const NORTH = { id: '3pl-north', environment: 'production' };
const ORDER = 'suspended';
/** Its lease is renewed, and its partner looked at, four times within it. */
const LEASE_MS = 2_000;

let admin: PartnerAdmin;
let receiver: Receiver;
beforeAll(async () => {
  admin = await PartnerAdmin.start({ settings: [paced({ leaseMs: LEASE_MS })] });
  receiver = await new Receiver((_, response) => void setTimeout(() => response.writeHead(204).end(), 20)).start();
});
afterAll(async () => {
  await admin.stop();
  await receiver.stop();
});

const act = async (verb: string) => {
  const body = { reason: 'unpaid' };
  expect((await admin.operator('POST', `/partner-admin/v1/partners/${NORTH.id}/${verb}`, { body })).status).toBe(200);
};
/** What happens at the partner's warehouse, all of one order. */
const append = (events: readonly CanonicalEvent[]) => {
  const { enterprise } = admin.app.get(Partners, { strict: false });
  const log = admin.app.get(EventLogService, { strict: false });
  return admin.database.transaction((tx) => log.append(tx, enterprise, events));
};
/** What came, without what came twice: an attempt that is broken off is made again. */
const sequences = () => [...new Set(receiver.events.map(({ sequence }) => Number(sequence)))];
const picks = (count: number) => Array.from({ length: count }, () => picked(ORDER));

describe('the webhooks of a partner that is suspended', () => {
  it('pause in the middle of what was on its way, keep what happens meanwhile, and go on where they stopped', async () => {
    const invitee = { id: NORTH.id, kind: '3pl', name: 'North', reach: { warehouses: [EAST_GLN] } };
    const contacts = [{ name: 'M. Jansen', email: 'm@north.example' }];
    await admin.operator('POST', '/partner-admin/v1/invitations', { body: { ...invitee, contacts } });
    const body = { url: receiver.url, types: ['*'] };
    expect((await admin.partner(NORTH, 'POST', '/partner/v1/webhooks', { body })).status).toBe(201);
    await append([fulfilmentReleased(ORDER), ...picks(199)]);
    await receiver.until(({ received }) => received.length >= 5);

    await act('suspension');
    await sleep(LEASE_MS);
    const before = receiver.received.length;
    await append(picks(10));
    await sleep(LEASE_MS);
    expect(receiver.received.length).toBe(before);
    expect(before).toBeLessThan(200);

    await act('resumption');
    await receiver.until(() => sequences().length === 210);
    expect(sequences()).toEqual(Array.from({ length: 210 }, (_, n) => n + 1));
  });
});
