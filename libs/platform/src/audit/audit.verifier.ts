import { Injectable } from '@nestjs/common';
import { Database } from '../persistence/index.js';
import { type Breach, ChainCheck, type ChainedEntry, type ChainHead } from './chain.js';

const PAGE = 1_000;

export interface AuditVerification {
  readonly intact: boolean;
  /** Entries looked at. */
  readonly entries: number;
  /** Where the chain ends. Keep it elsewhere: a later verification that names it shows that nothing before was replaced. */
  readonly head: ChainHead;
  readonly breaches: readonly Breach[];
}

/** Goes through a tenant's whole chain and finds what was changed, removed or reordered, by whatever means. */
@Injectable()
export class AuditVerifier {
  constructor(private readonly database: Database) {}

  /** @param anchor a head that was kept elsewhere: the chain must still hold it */
  async verify(tenant: string, anchor?: ChainHead): Promise<AuditVerification> {
    const { head, last } = await this.ends(tenant);
    const check = new ChainCheck();
    let entries = 0;
    let held = anchor === undefined;
    for (let after = 0; ; ) {
      const page = await this.page(tenant, after, head.sequence);
      for (const entry of page) {
        check.next(entry);
        held ||= entry.sequence === anchor?.sequence && entry.hash === anchor.hash;
      }
      entries += page.length;
      after = page.at(-1)?.sequence ?? after;
      if (page.length < PAGE) break;
    }
    check.end(head, last);
    const breaches = held ? check.breaches : [...check.breaches, lost(anchor as ChainHead)];
    return { intact: breaches.length === 0, entries, head: check.head, breaches };
  }

  /** The head and the last entry there is, of one moment. */
  private async ends(tenant: string): Promise<{ head: ChainHead; last: number }> {
    const [row] = await this.database.query<{ sequence: string | null; hash: string | null; last: string | null }>(
      `SELECT h.sequence, h.hash, e.last FROM (SELECT max(sequence) AS last FROM platform.audit_entries WHERE tenant = $1) e
       LEFT JOIN platform.audit_heads h ON h.tenant = $1`,
      [tenant],
    );
    const head = row?.hash ? { sequence: Number(row.sequence), hash: row.hash } : new ChainCheck().head;
    return { head, last: Number(row?.last ?? 0) };
  }

  /** What was committed with the head or before it; later entries are a later verification's. */
  private async page(tenant: string, after: number, upTo: number): Promise<ChainedEntry[]> {
    const rows = await this.database.query<{ sequence: string; record: string; hash: string }>(
      `SELECT sequence, record, hash FROM platform.audit_entries
       WHERE tenant = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence LIMIT $4`,
      [tenant, after, upTo, PAGE],
    );
    return rows.map(({ sequence, ...rest }) => ({ sequence: Number(sequence), ...rest }));
  }
}

const lost = ({ sequence }: ChainHead): Breach => ({
  sequence,
  reason: 'head',
  detail: 'the chain does not hold the entry that was named',
});
