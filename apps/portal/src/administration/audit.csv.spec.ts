import { expect, it } from 'vitest';
import type { AuditEntryView } from '#clients';
import { auditCsv } from './audit.csv.js';

const ENTRY: AuditEntryView = {
  sequence: 42,
  at: '2026-11-25T09:00:00.000Z',
  act: 'partner.suspended',
  subject: { type: 'partner', id: '3pl-east' },
  actor: { kind: 'operator', id: 'm.jansen' },
  reason: '=HYPERLINK("http://elsewhere")',
  before: { status: 'active' },
  after: { status: 'suspended' },
  correlationId: '4bf92f3577b34da6a3ce929d0e0e4736',
  hash: 'a'.repeat(64),
  previousHash: '0'.repeat(64),
};

async function* pages() {
  yield [ENTRY];
  yield [{ ...ENTRY, sequence: 41 }];
}

it('writes every entry of every page with its hashes, and nothing that a spreadsheet would take for a formula', async () => {
  let text = '';
  for await (const part of auditCsv(pages())) text += part;
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toBe(
    [
      '42,2026-11-25T09:00:00.000Z,partner.suspended,partner,3pl-east,operator,m.jansen,',
      `"'=HYPERLINK(""http://elsewhere"")"`,
      '"{""status"":""active""}"',
      '"{""status"":""suspended""}"',
      '4bf92f3577b34da6a3ce929d0e0e4736',
      'a'.repeat(64),
      '0'.repeat(64),
    ].join(','),
  );
  expect(lines[2]).toMatch(/^41,/);
});
