import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Ledger } from './ledger.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossdock-ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('what was acknowledged is on the disk at once, and is found by what it is', () => {
  const ledger = new Ledger(join(folder, 'ledger.jsonl'));
  expect(ledger.read()).toEqual([]);
  const order = { key: '1', what: 'order', order: 'sap-1', status: 200 };
  const cancel = { key: 'k', what: 'cancel', order: 'sap-1', status: 200, body: { state: 'cancelled' } };
  ledger.write(order);
  ledger.write(cancel);
  expect(new Ledger(join(folder, 'ledger.jsonl')).read()).toEqual([order, cancel]);
  expect(ledger.of('cancel')).toEqual([cancel]);
  ledger.close();
});
