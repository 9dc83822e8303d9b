import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EFFECTS } from './effects.js';
import type { Evidence } from './evidence.js';
import { ACCRUAL, entry, evidence, failed, SAP, TMS, WMS } from './evidence.sample.js';
import { violations } from './invariants.js';

/** Of commands that leave something behind, one whose effect is in the books. */
const DONE: Readonly<Record<string, object>> = {
  'create-delivery': { reference: 'sap-1-F1' },
  'release-fulfilment': { request: { fulfilmentId: 'sap-1-F1' } },
  'cancel-fulfilment': { fulfilmentId: 'sap-1-F2' },
  'tender-shipment': { tender: { shipmentId: 'sap-1-S1', version: 1 } },
  'delete-delivery': { reference: 'sap-1-F2' },
  'post-goods-issue': { reference: 'sap-1-F1' },
  'close-order': { orderNumber: '1' },
  'announce-return': { reference: 'sap-1-R1' },
  'receive-return': { reference: 'sap-1-R1-1' },
  'cancel-return': { reference: 'sap-1-R2' },
  'post-accrual': { accrual: { reference: 'sap-2-S1' } },
  'reverse-accrual': { reference: 'sap-1-S1' },
  'post-supplier-invoice': { invoice: { invoiceNumber: 'SW1' } },
  'release-payment': { invoiceNumber: 'SW1' },
  'dispute-freight-invoice': { invoiceNumber: 'SW1' },
  'post-stock-movement': { movement: { reference: 'mv-1' } },
  'post-variance': { movement: { reference: 'mv-1' } },
};
const UNDONE = [
  ...[entry('delivery', 'sap-1-F2'), entry('delivery-delete', 'sap-1-F2')],
  ...[entry('return', 'sap-1-R1'), entry('return-receipt', 'sap-1-R1-1', { items: [] })],
  ...[entry('return', 'sap-1-R2'), entry('return-cancel', 'sap-1-R2')],
  entry('accrual', 'sap-2-S1', ACCRUAL),
];
const STOPPED = [entry('cancel', 'sap-1-F2')];

describe('what is told as failed and was done', () => {
  const broken = (changes: Partial<Evidence>) =>
    violations(evidence(changes))['nothing is told as failed that was done'];

  it.each(Object.entries(DONE))('is seen of %s', (type, payload) => {
    const cases = [failed(type, payload)];
    const journals = { sap: [...SAP, ...UNDONE], wms: [...WMS, ...STOPPED], tms: TMS };
    expect(broken({ cases, journals })).toHaveLength(1);
    expect(broken({ cases, journals: { sap: [], wms: [], tms: [] } })).toEqual([]);
  });

  it('is seen of a movement of stock and of a difference, by their own cases', () => {
    expect(broken({ cases: [{ code: 'movement:mv-1', title: 'gave-up' }] })).toHaveLength(1);
    const variance = { code: 'variance', title: 'gave-up', evidence: { movementId: 'mv-1' } };
    expect(broken({ cases: [variance] })).toHaveLength(1);
    expect(
      broken({
        cases: [
          { ...variance, evidence: {} },
          { code: 'movement:mv-2', title: 'gave-up' },
        ],
      }),
    ).toEqual([]);
  });

  it('is known of every command that there is', () => {
    const processes = 'apps/process';
    const folders = readdirSync(processes).map((process) => join(processes, process, 'src/commands'));
    const types = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.command.ts'))
        .map((file) => /readonly type = '([^']+)'/.exec(readFileSync(join(folder, file), 'utf8'))?.[1]),
    );
    expect(Object.keys(EFFECTS).sort()).toEqual(types.sort());
    const seen = Object.entries(EFFECTS).flatMap(([type, effect]) => (typeof effect === 'function' ? [type] : []));
    expect(Object.keys(DONE).sort()).toEqual(seen.sort());
  });
});
