/** How a commit came about: of a transaction that was begun, or of a statement that is one by itself. */
export type CommitKind = 'transaction' | 'statement';

const HEAD_BYTES = 5;
const COMMAND_COMPLETE = 'C'.charCodeAt(0);
const READY_FOR_QUERY = 'Z'.charCodeAt(0);
const IDLE = 'I'.charCodeAt(0);
const WROTE = /^(?:INSERT 0|UPDATE|DELETE|MERGE) [1-9]/;

/** Reads what Postgres answers on one connection (PostgreSQL 18, 54.7), and tells of each commit as it is told. */
export class CommitsTold {
  private rest = Buffer.alloc(0);
  private committed: CommitKind | undefined;

  /** @returns the commits that these bytes tell of: whoever asked for one knows of it once it has read them */
  read(chunk: Buffer): CommitKind[] {
    const told: CommitKind[] = [];
    let bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    for (let end = endOf(bytes); end !== undefined; end = endOf(bytes)) {
      const commit = this.message(bytes.subarray(0, end));
      if (commit) told.push(commit);
      bytes = bytes.subarray(end);
    }
    this.rest = Buffer.from(bytes);
    return told;
  }

  /** Outside of a transaction a statement is committed when its connection is ready again, not when it is complete. */
  private message(bytes: Buffer): CommitKind | undefined {
    if (bytes[0] === COMMAND_COMPLETE) {
      const tag = bytes.toString('latin1', HEAD_BYTES, bytes.length - 1);
      if (tag === 'COMMIT') this.committed = 'transaction';
      else if (WROTE.test(tag)) this.committed ??= 'statement';
      return undefined;
    }
    if (bytes[0] !== READY_FOR_QUERY) return undefined;
    const committed = bytes[HEAD_BYTES] === IDLE ? this.committed : undefined;
    this.committed = undefined;
    return committed;
  }
}

/** Where the first message ends; undefined while it has not come whole. */
function endOf(bytes: Buffer): number | undefined {
  if (bytes.length < HEAD_BYTES) return undefined;
  const end = 1 + bytes.readUInt32BE(1);
  return bytes.length < end ? undefined : end;
}
