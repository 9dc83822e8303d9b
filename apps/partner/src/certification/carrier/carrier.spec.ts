import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Developer } from '../../../../../test/support/developer.js';
import { PartnerAdmin } from '../../../../../test/support/partner-admin.js';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
});
afterAll(() => admin.stop());

describe('a carrier', () => {
  const reach = { scacs: ['TEST'] };
  const eur = (amount: number) => ({ amount, currency: 'EUR' });
  const invoice = (shipmentId: string, invoiceNumber: string, fuel: number, more: object = {}) => ({
    invoiceNumber,
    shipmentId,
    invoiceDate: '2026-11-25',
    charges: [
      { code: 'BASE', amount: eur(12_000) },
      { code: 'FUEL', amount: eur(fuel) },
    ],
    total: eur(12_000 + fuel),
    ...more,
  });

  it('accepts a tender with its PRO number, and rejects another with a reason', async () => {
    const dev = await Developer.of(admin, 'carrier', reach);
    const { tender = '', shipment } = await dev.start('accept-tender');
    expect((await dev.call('GET', '/tenders')).body.items).toMatchObject([
      { id: tender, carrier: 'TEST', state: 'open' },
    ]);
    expect((await dev.call('GET', `/tenders/${tender}`)).status).toBe(200);
    await dev.call('POST', `/tenders/${tender}/responses`, { body: { decision: 'accepted', pro: 'T123' } });
    expect((await dev.scenario('accept-tender')).state).toBe('passed');
    expect((await dev.call('GET', `/shipments/${shipment}`)).body).toMatchObject({ state: 'accepted', pro: 'T123' });

    const other = await dev.start('reject-tender');
    const answer = (body: object) => dev.call('POST', `/tenders/${other.tender}/responses`, { body });
    await answer({ decision: 'rejected' });
    expect((await dev.scenario('reject-tender')).run.steps[0].why).toContain('without a reason');
    expect((await answer({ decision: 'accepted' })).status).toBe(409);
    const anew = await dev.start('reject-tender');
    const body = { decision: 'rejected', reason: 'No equipment that day' };
    await dev.call('POST', `/tenders/${anew.tender}/responses`, { body });
    expect((await dev.scenario('reject-tender')).state).toBe('passed');
  });

  it('reports milestones out of order, with the times at which they happened', async () => {
    const dev = await Developer.of(admin, 'carrier', reach);
    const { shipment = '' } = await dev.start('milestones-out-of-order');
    const report = (body: object) => dev.call('POST', `/shipments/${shipment}/milestones`, { body });
    await report({ code: 'delivered', occurredAt: '2026-11-25T14:00:00+01:00' });
    await report({ code: 'departed', occurredAt: '2026-11-25T15:00:00+01:00' });
    expect((await dev.scenario('milestones-out-of-order')).run.steps[1]).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('is not before the delivery'),
    });
    const anew = await dev.start('milestones-out-of-order');
    const milestone = (body: object) => dev.call('POST', `/shipments/${anew.shipment}/milestones`, { body });
    await milestone({ code: 'delivered', occurredAt: '2026-11-25T14:00:00+01:00' });
    await milestone({ code: 'departed', occurredAt: '2026-11-25T08:00:00+01:00' });
    expect((await dev.call('GET', `/shipments/${anew.shipment}`)).body.state).toBe('delivered');
    await milestone({ code: 'pod', occurredAt: '2026-11-25T14:05:00+01:00', signedBy: 'M. Jansen' });
    expect((await dev.scenario('milestones-out-of-order')).state).toBe('passed');
  });

  it('bills in tolerance', async () => {
    const dev = await Developer.of(admin, 'carrier', reach);
    const { shipment = '' } = await dev.start('invoice-in-tolerance');
    await dev.call('POST', '/freight-invoices', { body: invoice(shipment, 'T-1', 2_170) });
    expect((await dev.scenario('invoice-in-tolerance')).state).toBe('passed');
    expect((await dev.call('GET', '/freight-invoices/TEST:T-1')).body.state).toBe('approved');
  });

  it('that bills under a number it has used is refused, and mends it with a new one', async () => {
    const dev = await Developer.of(admin, 'carrier', reach);
    const other = await dev.start('invoice-dispute');
    await dev.call('POST', '/freight-invoices', { body: invoice(other.shipment as string, 'T-1', 2_160) });
    const { shipment = '' } = await dev.start('invoice-in-tolerance');
    expect((await dev.call('POST', '/freight-invoices', { body: invoice(shipment, 'T-1', 2_160) })).status).toBe(409);
    expect((await dev.scenario('invoice-in-tolerance')).run.steps).toMatchObject([
      { state: 'failed', why: expect.stringContaining('Invoice number T-1 is used') },
    ]);
    await dev.call('POST', '/freight-invoices', { body: invoice(shipment, 'T-6', 2_160) });
    expect((await dev.scenario('invoice-in-tolerance')).state).toBe('passed');
  });

  it('that overbills otherwise than it was asked to has not shown the dispute', async () => {
    const dev = await Developer.of(admin, 'carrier', reach);
    const { shipment = '' } = await dev.start('invoice-dispute');
    await dev.call('POST', '/freight-invoices', { body: invoice(shipment, 'T-9', 9_160) });
    expect((await dev.scenario('invoice-dispute')).run.steps[0]).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('not for 20.00 EUR too much fuel'),
    });
  });

  it('bills too much, sees the dispute and corrects it', async () => {
    const dev = await Developer.of(admin, 'carrier', reach);
    const { shipment = '' } = await dev.start('invoice-dispute');
    await dev.call('POST', '/freight-invoices', { body: invoice(shipment, 'T-2', 4_160) });
    const disputed = await dev.call('GET', '/freight-invoices/TEST:T-2');
    expect(disputed.body).toMatchObject({ state: 'disputed', variances: [{ code: 'FUEL', reason: 'amount' }] });
    await dev.call('POST', '/freight-invoices', { body: invoice(shipment, 'T-3', 3_160, { corrects: 'T-2' }) });
    expect((await dev.scenario('invoice-dispute')).run.steps[2].why).toContain(
      'FUEL is 31.60 EUR instead of 21.60 EUR',
    );
    await dev.call('POST', '/freight-invoices', { body: invoice(shipment, 'T-4', 2_160) });
    expect((await dev.scenario('invoice-dispute')).run.steps[2].why).toContain('set aside: T-3 bills this shipment');
    await dev.call('POST', '/freight-invoices', { body: invoice(shipment, 'T-5', 2_160, { corrects: 'T-3' }) });
    expect(await dev.steps('invoice-dispute')).toEqual([
      'passed Bill too much',
      'passed See the dispute',
      'passed Correct it',
    ]);
  });
});
