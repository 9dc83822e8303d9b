import { describe, expect, it } from 'vitest';
import { normalised, numbersIn } from './numbers.js';

describe('a number', () => {
  it.each([
    ['0080000001', '80000001'],
    [' 80 000-001 ', '80000001'],
    ['swft:SW100007', 'SWFTSW100007'],
    ['SW100007/2', 'SW1000072'],
    ['(00) 340123450000000018', '340123450000000018'],
    ['000', '0'],
    ['--', ''],
  ])('is looked for without what it is written with: %s', (written, wanted) => {
    expect(normalised(written)).toBe(wanted);
  });

  it('is found wherever it stands in what is told, and by whatever name', () => {
    const told = {
      deliveryNumber: '80000001',
      invoiceNumbers: ['90000001', '90000002'],
      packages: [{ sscc: '340123450000000018', units: [{ sscc: '340123450000000025' }] }],
      shipments: [{ pro: 'PRO1', request: { shipmentId: 'sap-1-S1' } }],
      postings: [{ documentNumber: '5105600001', reference: 'SW1/2' }],
    };
    const found = numbersIn(told, 'sap-1', 'sap');
    expect(found.map(({ kind, told }) => `${kind} ${told}`)).toEqual([
      'delivery 80000001',
      'invoice 90000001',
      'invoice 90000002',
      'sscc 340123450000000018',
      'sscc 340123450000000025',
      'pro PRO1',
      'shipment sap-1-S1',
      'document 5105600001',
      'reference SW1/2',
    ]);
    expect(new Set(found.map(({ orderId, system }) => `${orderId} ${system}`))).toEqual(new Set(['sap-1 sap']));
  });

  it('that many orders share finds none of them', () => {
    const told = { customerId: 'C-1', lineId: '10', correlationId: 'a1', name: 'Pier 7', quantity: { value: 5 } };
    expect(numbersIn(told, 'sap-1')).toEqual([]);
  });
});
