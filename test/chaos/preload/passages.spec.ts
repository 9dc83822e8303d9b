import { describe, expect, it } from 'vitest';
import { isNamed, kindOf, nameOfCall, PARTS, partOf, tablesWritten } from './passages.js';

describe('the names of passages', () => {
  it('name every table that a statement writes, once, and none that it only locks', () => {
    const sql = `WITH d AS (DELETE FROM jobs.job WHERE id = 1 RETURNING *)
      INSERT INTO "messaging"."events" AS e SELECT * FROM d ON CONFLICT (id) DO UPDATE SET body = excluded.body;
      UPDATE ONLY jobs.job SET state = 'active' FROM (SELECT 1 FROM partner.partners FOR NO KEY UPDATE SKIP LOCKED) x`;
    expect(tablesWritten(sql)).toEqual(['jobs.job', 'messaging.events']);
  });

  it.each([
    ['START TRANSACTION', 'begin'],
    ['BEGIN;', 'begin'],
    ['commit', 'commit'],
    ['ROLLBACK', 'rollback'],
    ['BEGIN; INSERT INTO a VALUES (1); COMMIT', 'write'],
    ['SELECT * FROM a FOR UPDATE', 'other'],
    ['ROLLBACK TO SAVEPOINT typeorm_1', 'other'],
  ])('tell of %j that it is %s', (sql, kind) => {
    expect(kindOf(sql)).toBe(kind);
  });

  it.each([
    ['/erp/v1/deliveries/sap-4711-F1/goods-issue?x=1', '/erp/v1/deliveries/*/goods-issue'],
    [
      "/sap/API_OUTBOUND_DELIVERY_SRV;v=0002/A_OutbDeliveryHeader('80')",
      '/sap/API_OUTBOUND_DELIVERY_SRV/A_OutbDeliveryHeader(*)',
    ],
    ['/oauth/token', '/oauth/token'],
  ])('leave out what of %s is only this call’s', (path, name) => {
    expect(nameOfCall('POST', path)).toBe(`POST ${name}`);
  });

  it('fall into parts of about the same size, each always into the same', () => {
    const sizes = Array.from({ length: PARTS }, () => 0);
    for (let n = 0; n < 800; n++)
      for (const moment of ['before', 'after'] as const) {
        const part = partOf({ moment, what: 'commit', name: `jobs.job table_${n}` });
        sizes[part] = (sizes[part] ?? 0) + 1;
      }
    expect(Math.min(...sizes)).toBeGreaterThan(150);
    expect(partOf({ moment: 'before', what: 'commit', name: 'jobs.job' })).toBe(0);
  });

  it('are met by a pattern as a whole', () => {
    expect(isNamed('POST /sap/A_X(*)', 'POST /sap/*')).toBe(true);
    expect(isNamed('GET /sap/A_X(*)', 'POST /sap/*')).toBe(false);
    expect(isNamed('jobs.job', 'jobs')).toBe(false);
  });
});
