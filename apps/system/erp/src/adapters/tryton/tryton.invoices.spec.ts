import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { money } from '#canonical';
import { TrytonDouble } from '../../conformance/tryton.double.js';
import type { ErpPort } from '../../erp.port.js';
import { trytonDescriptor } from './descriptor.js';

const ONCE = { mayHaveHappened: false };

describe('a carrier\u2019s invoice', () => {
  const tryton = new TrytonDouble();
  let erp: ErpPort;
  beforeAll(async () => {
    erp = trytonDescriptor.connect(await tryton.start());
  });
  afterAll(() => tryton.stop());

  const post = (settlementId: string, invoiceNumber = 'SW100007#2') => {
    const amount = money(13_500, tryton.currency);
    return erp.postSupplierInvoice(
      {
        ...{ invoiceNumber, settlementId, orderNumber: '4711', carrier: 'SWFT', supplier: tryton.supplier, amount },
        allocations: [{ lineId: '10', amount }],
        documentDate: '2026-11-24',
        postingDate: '2026-11-24',
      },
      ONCE,
    );
  };

  it('of another settlement is never taken for ours by its number: that is refused, and nothing is posted', async () => {
    const first = await post('sap-4711-S1');
    await expect(post('sap-4712-S1')).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('SW100007#2 of this carrier already for sap-4711-S1'),
    });
    expect(await post('sap-4711-S1')).toEqual(first);
    expect(await tryton.effects('supplier-invoice', 'SW100007#2')).toBe(1);
  });
});
