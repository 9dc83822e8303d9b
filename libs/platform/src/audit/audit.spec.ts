import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { createDataSource, Database, migrate } from '../persistence/index.js';
import { Audit, AuditReader } from './audit.js';
import { auditPersistence } from './audit.module.js';
import { AuditVerifier } from './audit.verifier.js';

let test: TestDatabase;
let database: Database;
let audit: Audit;
let verifier: AuditVerifier;

beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [auditPersistence]);
  database = new Database(await createDataSource(test.url, 10).initialize());
  audit = new Audit();
  verifier = new AuditVerifier(database);
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

const act = (tenant: string, nth: number) => ({
  tenant,
  actor: { kind: 'operator', id: 'operator' } as const,
  act: 'partner.changed',
  subject: { type: 'partner', id: `p${nth}` },
});
const record = (tenant: string, nth: number) => database.transaction((tx) => audit.record(tx, act(tenant, nth)));
async function chain(tenant: string, length: number): Promise<void> {
  for (let nth = 1; nth <= length; nth++) await record(tenant, nth);
}
/** As somebody would who owns the database. */
async function tamper(sql: string, parameters: readonly unknown[] = []): Promise<void> {
  await database.query('ALTER TABLE platform.audit_entries DISABLE TRIGGER ALL');
  await database.query('ALTER TABLE platform.audit_heads DISABLE TRIGGER ALL');
  await database.query(sql, parameters);
  await database.query('ALTER TABLE platform.audit_entries ENABLE TRIGGER ALL');
  await database.query('ALTER TABLE platform.audit_heads ENABLE TRIGGER ALL');
}
const breachesOf = async (tenant: string) =>
  (await verifier.verify(tenant)).breaches.map(({ sequence, reason }) => `${sequence} ${reason}`);

describe('the audit trail', () => {
  it('says who did what on what, when, under which correlation, before and after; secrets and persons are taken out', async () => {
    const entry = await database.transaction((tx) =>
      audit.record(tx, {
        tenant: 'said',
        actor: { kind: 'operator', id: 'operator' },
        act: 'partner.changed',
        subject: { type: 'partner', id: 'p1' },
        before: { plan: 'standard', contacts: [{ name: 'A', email: 'a@example.org' }] },
        after: { plan: 'large', clientSecret: 'very secret' },
        reason: 'they grew, says m@example.org; whsec_QUJDREVGR0g= is theirs',
      }),
    );
    const [read] = await new AuditReader(database).read({ tenant: 'said', limit: 10 });
    expect(read).toEqual(entry);
    expect(read).toMatchObject({
      sequence: 1,
      act: 'partner.changed',
      subject: { type: 'partner', id: 'p1' },
      before: { plan: 'standard', contacts: [{ name: '[redacted]', email: '[redacted]' }] },
      after: { plan: 'large', clientSecret: '[redacted]' },
      reason: 'they grew, says [redacted]; whsec_[redacted] is theirs',
      correlationId: expect.stringMatching(/^[0-9a-f]{32}$/),
      previousHash: '0'.repeat(64),
    });
    expect(Date.parse(entry.at)).toBeGreaterThan(Date.now() - 10_000);
  });

  it('is part of the act: where the act is rolled back, there is no entry', async () => {
    await record('rolled', 1);
    const failed = database.transaction(async (tx) => {
      await audit.record(tx, act('rolled', 2));
      throw new Error('the act failed');
    });
    await expect(failed).rejects.toThrow('the act failed');
    await record('rolled', 3);
    expect(await verifier.verify('rolled')).toMatchObject({ intact: true, entries: 2, head: { sequence: 2 } });
  });

  it('is one chain under concurrency, and a chain per tenant', async () => {
    const tenants = ['one', 'other'];
    await Promise.all(Array.from({ length: 40 }, (_, nth) => record(tenants[nth % 2] as string, nth)));
    for (const tenant of tenants)
      expect(await verifier.verify(tenant)).toMatchObject({ intact: true, entries: 20, head: { sequence: 20 } });
  });

  it('refuses to be changed, removed or emptied', async () => {
    await chain('kept', 2);
    for (const sql of [
      "UPDATE platform.audit_entries SET record = '{}' WHERE tenant = 'kept'",
      "DELETE FROM platform.audit_entries WHERE tenant = 'kept'",
      'TRUNCATE platform.audit_entries',
      "DELETE FROM platform.audit_heads WHERE tenant = 'kept'",
      'TRUNCATE platform.audit_heads',
    ])
      await expect(database.query(sql)).rejects.toThrow('append-only');
    expect(await verifier.verify('kept')).toMatchObject({ intact: true, entries: 2 });
  });
});

describe('verification', () => {
  it('finds an entry that was changed', async () => {
    await chain('changed', 4);
    await tamper(
      `UPDATE platform.audit_entries SET record = replace(record, 'p2', 'p9') WHERE tenant = 'changed' AND sequence = 2`,
    );
    expect(await breachesOf('changed')).toEqual(['2 changed']);
  });

  it('finds an entry that was changed together with its hash', async () => {
    await chain('rehashed', 4);
    await tamper(
      `UPDATE platform.audit_entries SET record = replace(record, 'p2', 'p9'),
         hash = encode(sha256(convert_to(replace(record, 'p2', 'p9'), 'UTF8')), 'hex') WHERE tenant = 'rehashed' AND sequence = 2`,
    );
    expect(await breachesOf('rehashed')).toEqual(['3 unlinked']);
  });

  it('finds an entry that was removed from the middle, from the beginning and from the end', async () => {
    for (const [tenant, gone, found] of [
      ['middle', 2, '3 missing'],
      ['beginning', 1, '2 missing'],
      ['end', 4, '3 head'],
    ] as const) {
      await chain(tenant, 4);
      await tamper('DELETE FROM platform.audit_entries WHERE tenant = $1 AND sequence = $2', [tenant, gone]);
      expect(await breachesOf(tenant)).toEqual([found]);
    }
  });

  it('finds entries whose places were exchanged', async () => {
    await chain('exchanged', 4);
    await tamper(
      `UPDATE platform.audit_entries SET sequence = -sequence WHERE tenant = 'exchanged' AND sequence IN (2, 3)`,
    );
    await tamper(
      `UPDATE platform.audit_entries SET sequence = 5 + sequence WHERE tenant = 'exchanged' AND sequence < 0`,
    );
    expect(await breachesOf('exchanged')).toEqual(
      expect.arrayContaining(['2 reordered', '3 reordered', '2 unlinked', '4 unlinked']),
    );
  });

  it('finds an entry that was written past the head', async () => {
    await chain('past', 2);
    await tamper(`INSERT INTO platform.audit_entries (tenant, sequence, record, hash) VALUES ('past', 3, '{}', 'x')`);
    expect(await breachesOf('past')).toEqual(['3 head']);
  });

  it('finds a chain that was written anew, by a head that was kept elsewhere', async () => {
    await chain('anew', 3);
    const { head } = await verifier.verify('anew');
    await record('anew', 4);
    expect(await verifier.verify('anew', head)).toMatchObject({ intact: true });
    await tamper(`DELETE FROM platform.audit_entries WHERE tenant = 'anew'`);
    await tamper(`DELETE FROM platform.audit_heads WHERE tenant = 'anew'`);
    await chain('anew', 4);
    expect(await verifier.verify('anew')).toMatchObject({ intact: true });
    expect(await verifier.verify('anew', head)).toMatchObject({
      intact: false,
      breaches: [{ sequence: 3, reason: 'head' }],
    });
  });
});
