import { describe, expect, it } from 'vitest';
import type { MovementReason } from '#canonical';
import type { StockMovement } from '../../erp.port.js';
import {
  cancelMaterialDocumentRequest,
  createMaterialDocumentRequest,
  documentsWithReference,
  isCancelled,
} from './material-document.translator.js';

const places = { storageLocation: '0001', storageLocations: { '1020': 'A100' }, timeZone: 'Europe/Berlin' };
const movement = (changes: Partial<StockMovement> = {}): StockMovement => ({
  reference: 'mv-0123456789abcdef0123',
  reason: 'count',
  warehouseCode: '1010',
  occurredAt: '2026-11-24T23:30:00.000Z',
  items: [{ sku: 'SKU-1001', delta: { value: -2, unit: 'EA' } }],
  ...changes,
});
const of = (reason: MovementReason, value: number) => {
  const items = [{ sku: 'SKU-1001', delta: { value, unit: 'EA' } }];
  const { body } = createMaterialDocumentRequest(movement({ reason, items }), places);
  const { GoodsMovementCode, to_MaterialDocumentItem } = body as Record<string, never> & {
    to_MaterialDocumentItem: { results: Record<string, string>[] };
  };
  const [item] = to_MaterialDocumentItem.results;
  return [GoodsMovementCode, item?.['GoodsMovementType'], item?.['QuantityInEntryUnit']];
};

const posted = (MaterialDocumentHeaderText: string, MaterialDocument: string, item: object = {}) => ({
  MaterialDocument,
  MaterialDocumentYear: '2026',
  PostingDate: `/Date(${Date.parse('2026-11-24')})/`,
  MaterialDocumentHeaderText,
  to_MaterialDocumentItem: { results: [item] },
});

describe("a stock movement in SAP's words", () => {
  it.each([
    ['count', 2, ['05', '701', '2.000']],
    ['count', -2, ['03', '702', '2.000']],
    ['scrap', -2, ['03', '551', '2.000']],
    ['scrap', 2, ['03', '552', '2.000']],
    ['block', -2, ['04', '344', '2.000']],
    ['block', 2, ['04', '343', '2.000']],
    ['receipt', 2, ['01', '101', '2.000']],
    ['receipt', -2, ['01', '102', '2.000']],
  ] as const)('%s of %i', (reason, value, expected) => {
    expect(of(reason, value)).toEqual(expected);
  });

  it("is dated by the plant's clock, and lies in the plant's storage location", () => {
    const { body } = createMaterialDocumentRequest(movement({ warehouseCode: '1020' }), places);
    expect(body).toMatchObject({
      PostingDate: `/Date(${Date.parse('2026-11-25')})/`,
      to_MaterialDocumentItem: { results: [{ Plant: '1020', StorageLocation: 'A100' }] },
    });
  });

  it('names the order that goods were received for, and the unit as SAP does', () => {
    const items = [
      { sku: 'A', delta: { value: 1.5, unit: 'KGM' }, purchaseOrderNumber: '4500000001', lineId: '10', lot: 'L1' },
    ];
    const { body } = createMaterialDocumentRequest(movement({ reason: 'receipt', items }), places);
    expect(body).toMatchObject({
      to_MaterialDocumentItem: {
        results: [
          {
            PurchaseOrder: '4500000001',
            PurchaseOrderItem: '10',
            GoodsMovementRefDocType: 'B',
            EntryUnit: 'KG',
            QuantityInEntryUnit: '1.500',
            MaterialDocumentItemText: 'Lot L1',
          },
        ],
      },
    });
  });

  it('is refused where its reference would be cut, or one document cannot hold it', () => {
    expect(() => createMaterialDocumentRequest(movement({ reference: 'x'.repeat(26) }), places)).toThrow('25');
    const both = [1, -1].map((value) => ({ sku: 'A', delta: { value, unit: 'EA' } }));
    expect(() => createMaterialDocumentRequest(movement({ items: both }), places)).toThrow('more and less');
  });

  it('is found by all of its reference, never by part of it', () => {
    const rows = ['mv-10', 'mv-1'].map((text) => posted(text, '4900000001'));
    expect(documentsWithReference(rows, 'mv-1')).toEqual([rows[1]]);
    expect(documentsWithReference(rows, 'mv-2')).toEqual([]);
  });

  it('that was posted twice is told apart from what takes one of them back', () => {
    const younger = posted('mv-1', '4900000010', { GoodsMovementIsCancelled: true });
    const oldest = posted('mv-1', '4900000009', { GoodsMovementIsCancelled: false });
    const cancelling = posted('mv-1', '4900000011', { ReversedMaterialDocument: '4900000010' });
    expect(documentsWithReference([younger, cancelling, oldest], 'mv-1')).toEqual([oldest, younger]);
    expect([younger, oldest].map(isCancelled)).toEqual([true, false]);
  });

  it('is taken back on its own day', () => {
    expect(cancelMaterialDocumentRequest(posted('mv-1', '4900000010')).query).toEqual({
      MaterialDocumentYear: "'2026'",
      MaterialDocument: "'4900000010'",
      PostingDate: "datetime'2026-11-24T00:00'",
    });
  });
});
