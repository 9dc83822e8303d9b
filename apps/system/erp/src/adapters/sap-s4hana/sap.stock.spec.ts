import { describe, expect, it } from 'vitest';
import type { SapConfig } from './config.js';
import type { Entity } from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import { SapStock } from './sap.stock.js';

const document: Entity = {
  MaterialDocumentYear: '2026',
  MaterialDocument: '4900000001',
  MaterialDocumentHeaderText: 'mv-1',
  to_MaterialDocumentItem: { results: [] },
};

/** @param answers what is there at the first look, at the second, … */
function stockOf(...answers: Entity[][]) {
  let looks = 0;
  const client = { readAll: async () => answers[looks++] ?? [] } as unknown as SapClient;
  return { stock: new SapStock(client, { lateCommitMs: 1 } as SapConfig), looks: () => looks };
}

describe('a movement that is looked up in SAP', () => {
  it('is found at once where it is there', async () => {
    const { stock, looks } = stockOf([document]);
    expect(await stock.find('mv-1')).toEqual({ documentNumber: '4900000001-2026' });
    expect(looks()).toBe(1);
  });

  it('is waited for as long as SAP may still be at work on it', async () => {
    const { stock } = stockOf([], [document]);
    expect(await stock.find('mv-1')).toEqual({ documentNumber: '4900000001-2026' });
  });

  it('is not there where another one’s text begins alike', async () => {
    const { stock, looks } = stockOf([{ ...document, MaterialDocumentHeaderText: 'mv-10' }]);
    expect(await stock.find('mv-1')).toBeNull();
    expect(looks()).toBe(2);
  });
});
