import type { Database, Tx } from '#platform/persistence';

/** Something of a feed that could not be read, while whatever comes beside it is. */
export interface Unreadable {
  /** What it is about: an order's id. */
  readonly subject: string;
  /** The vendor's id of the change: the same one is told once. */
  readonly changeId: string;
  readonly why: string;
  /** Claim check of it as it came. */
  readonly documentId: string;
}

export interface KeptUnreadable extends Unreadable {
  readonly feed: string;
  readonly since: Date;
  /** Somebody was told of it. */
  readonly told: boolean;
  /** It was read since. */
  readonly mended: boolean;
}

const KEEP = `
  INSERT INTO messaging.unreadable AS u (tenant, feed, subject, change_id, why, document_id)
  SELECT $1, $2, n.subject, n."changeId", n.why, n."documentId"
  FROM json_to_recordset($3::json) AS n(subject text, "changeId" text, why text, "documentId" text)
  ORDER BY n.subject
  ON CONFLICT (tenant, feed, subject) DO UPDATE SET change_id = excluded.change_id, why = excluded.why,
    document_id = excluded.document_id, mended = false,
    told = u.told AND NOT u.mended AND u.change_id = excluded.change_id,
    since = CASE WHEN u.mended THEN now() ELSE u.since END`;

const UNKEPT = `
  SELECT n.subject FROM json_to_recordset($3::json) AS n(subject text, "changeId" text)
  WHERE NOT EXISTS (
    SELECT FROM messaging.unreadable u
    WHERE u.tenant = $1 AND u.feed = $2 AND u.subject = n.subject AND u.change_id = n."changeId" AND NOT u.mended)
  ORDER BY n.subject`;

const MEND = `
  UPDATE messaging.unreadable SET mended = true
  WHERE tenant = $1 AND feed = $2 AND subject = ANY ($3) AND NOT mended`;

const NEWS = `
  SELECT feed, subject, change_id, why, document_id, since, told, mended FROM messaging.unreadable
  WHERE tenant = $1 AND (mended OR NOT told) ORDER BY since, subject LIMIT 100`;

/** Takes a row that is as it was looked at, for whoever commits this transaction. */
const TAKE = `
  SELECT FROM messaging.unreadable
  WHERE tenant = $1 AND feed = $2 AND subject = $3 AND change_id = $4 AND told = $5 AND mended = $6 FOR UPDATE`;

/**
 * What of the feeds could not be read, by what it is about. Whoever reads a feed writes it down with how far it read; whoever
 * watches over feeds tells people. One that is read later is mended, and over once people have heard of that too.
 */
export class UnreadableOfFeeds {
  constructor(
    private readonly database: Database,
    private readonly tenant: string,
  ) {}

  /** @returns the subjects of those that are not kept in that change */
  async unkept(tx: Tx, feed: string, found: readonly Pick<Unreadable, 'subject' | 'changeId'>[]): Promise<string[]> {
    if (found.length === 0) return [];
    const rows = (await tx.query(UNKEPT, [this.tenant, feed, JSON.stringify(found)])) as { subject: string }[];
    return rows.map(({ subject }) => subject);
  }

  async keep(tx: Tx, feed: string, found: readonly Unreadable[]): Promise<void> {
    if (found.length > 0) await tx.query(KEEP, [this.tenant, feed, JSON.stringify(found)]);
  }

  /** They were read. */
  async mend(tx: Tx, feed: string, subjects: readonly string[]): Promise<void> {
    if (subjects.length > 0) await tx.query(MEND, [this.tenant, feed, subjects]);
  }

  /** What people do not know of yet: that it is, or that it is over. Some of it, the oldest first. */
  async news(): Promise<KeptUnreadable[]> {
    const rows = await this.database.query<{
      feed: string;
      subject: string;
      change_id: string;
      why: string;
      document_id: string;
      since: Date;
      told: boolean;
      mended: boolean;
    }>(NEWS, [this.tenant]);
    return rows.map(({ change_id: changeId, document_id: documentId, ...row }) => ({ ...row, changeId, documentId }));
  }

  /**
   * Notes that people are told in this transaction.
   * @returns false where another told them, or it is otherwise by now
   */
  async tell(tx: Tx, { feed, subject, changeId, told, mended }: KeptUnreadable): Promise<boolean> {
    const taken = (await tx.query(TAKE, [this.tenant, feed, subject, changeId, told, mended])) as unknown[];
    if (taken.length === 0) return false;
    const key = [this.tenant, feed, subject];
    if (mended)
      await tx.query('DELETE FROM messaging.unreadable WHERE tenant = $1 AND feed = $2 AND subject = $3', key);
    else
      await tx.query(
        'UPDATE messaging.unreadable SET told = true WHERE tenant = $1 AND feed = $2 AND subject = $3',
        key,
      );
    return true;
  }
}
