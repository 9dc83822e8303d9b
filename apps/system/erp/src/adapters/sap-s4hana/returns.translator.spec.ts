import { describe, expect, it } from 'vitest';
import {
  awaitedItems,
  createReturnRequest,
  isUntouched,
  rejectReturnItemRequest,
  returnsWithReference,
} from './customer-return.translator.js';
import { FieldTooLong } from './field-limits.js';
import {
  createReturnsDeliveryRequest,
  postGoodsReceiptRequest,
  receivedOtherwise,
} from './returns-delivery.translator.js';

const customizing = { returnType: 'CBAR', returnReason: '001', returnFollowUp: '0001' };
const line = (value: number, unit = 'H87') => ({ lineId: '20', sku: 'SKU-1002', quantity: { value, unit } });
const request = {
  ...{ reference: 'sap-4711-R1', orderNumber: '4711', warehouseCode: '1010' },
  ...{ lines: [line(2)], because: 'it was refused' },
};
const item = (change: object = {}) => ({
  CustomerReturn: '60000001',
  CustomerReturnItem: '10',
  ReferenceSDDocumentItem: '20',
  SalesDocumentRjcnReason: '',
  SDProcessStatus: 'A',
  ...change,
});
const document = (change: object = {}, ...items: object[]) => ({
  CustomerReturn: '60000001',
  PurchaseOrderByCustomer: 'sap-4711-R1',
  to_Item: { results: items.length > 0 ? items : [item()] },
  ...change,
});
const receipt = {
  ...{ reference: 'sap-4711-R1', receiptId: 'sap-4711-R1-1', returnNumber: '60000001' },
  ...{ lines: [line(2)], occurredAt: '2026-11-24T23:30:00.000Z' },
};

describe('a returns order of SAP', () => {
  it('refers to the items of its sales order, in its own units, as it is customized', () => {
    expect(createReturnRequest(request, customizing)).toMatchObject({
      path: 'A_CustomerReturn',
      body: {
        CustomerReturnType: 'CBAR',
        PurchaseOrderByCustomer: 'sap-4711-R1',
        ReferenceSDDocument: '4711',
        to_Item: {
          results: [
            {
              ...{ ReferenceSDDocument: '4711', ReferenceSDDocumentItem: '20' },
              ...{ RequestedQuantity: '2.000', RequestedQuantityUnit: 'PC', ProductionPlant: '1010' },
              ...{ ReturnReason: '001', CustRetItmFollowUpActivity: '0001' },
            },
          ],
        },
      },
    });
  });

  it('is not sent with a reference that SAP would cut', () => {
    expect(() => createReturnRequest({ ...request, reference: 'r'.repeat(36) }, customizing)).toThrow(FieldTooLong);
  });

  it('is found by its reference alone, also where the server ignores the filter, the oldest first', () => {
    const rows = ['60000003', '60000002'].map((CustomerReturn) => document({ CustomerReturn }));
    const other = document({ PurchaseOrderByCustomer: 'sap-4711-R11' });
    const found = returnsWithReference([...rows, other], 'sap-4711-R1');
    expect(found.map(({ CustomerReturn }) => CustomerReturn)).toEqual(['60000002', '60000003']);
  });

  it('awaits what is neither rejected nor complete', () => {
    const items = [item(), item({ SDProcessStatus: 'C' }), item({ SalesDocumentRjcnReason: '01' })];
    expect(awaitedItems(document({}, ...items))).toEqual([items[0]]);
    expect(isUntouched(document({}, item({ SDProcessStatus: 'B' })))).toBe(false);
    expect(rejectReturnItemRequest(item(), '01').path).toBe(
      "A_CustomerReturnItem(CustomerReturn='60000001',CustomerReturnItem='10')",
    );
  });
});

describe('a returns delivery of SAP', () => {
  const delivered = (ActualDeliveryQuantity: string) => ({
    to_DeliveryDocumentItem: { results: [{ ReferenceSDDocumentItem: '10', ActualDeliveryQuantity }] },
  });

  it('refers to the items of the return, which have numbers of their own', () => {
    expect(createReturnsDeliveryRequest(receipt, document(), 'Europe/Berlin').body).toMatchObject({
      DeliveryDocumentBySupplier: 'sap-4711-R1-1',
      to_DeliveryDocumentItem: { results: [{ ReferenceSDDocument: '60000001', ReferenceSDDocumentItem: '10' }] },
    });
    const foreign = { ...receipt, lines: [{ ...line(1), lineId: '30' }] };
    expect(() => createReturnsDeliveryRequest(foreign, document(), 'Europe/Berlin')).toThrow('no item for line 30');
  });

  it('is received on the day of the plant’s clock', () => {
    expect(createReturnsDeliveryRequest(receipt, document(), 'Europe/Berlin').body).toMatchObject({
      DeliveryDate: `/Date(${Date.UTC(2026, 10, 25)})/`,
    });
    expect(postGoodsReceiptRequest('84000001', '2026-11-25').query).toEqual({
      DeliveryDocument: "'84000001'",
      ActualGoodsMovementDate: "datetime'2026-11-25T00:00'",
    });
  });

  it('that somebody changed is not what was received', () => {
    expect(receivedOtherwise(delivered('2.000'), receipt, document())).toEqual([]);
    expect(receivedOtherwise(delivered('1.000'), receipt, document())).toEqual(['line 20 with 1 instead of 2']);
    expect(receivedOtherwise({}, receipt, document())).toEqual(['line 20 with 0 instead of 2']);
  });
});
