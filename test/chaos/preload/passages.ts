/** A moment at which a process may be struck. */
export interface Passage {
  readonly moment: 'before' | 'after';
  readonly what: 'commit' | 'call';
  /** The tables that a commit wrote; the method and path of a call. */
  readonly name: string;
  /** Of a commit that ends a transaction: the process of Postgres that has it open. */
  readonly session?: number;
}

/** In one line. */
export const tellPassage = ({ moment, what, name }: Passage): string => `${moment} ${what} ${name}`;

/** All passages fall into so many parts, whichever there are. */
export const PARTS = 8;

/** The part that a passage is of, counted from 0: of as many runs each may look for another. FNV-1a of its line. */
export function partOf(passage: Passage): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(tellPassage(passage))) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % PARTS;
}

export type StatementKind = 'begin' | 'commit' | 'rollback' | 'write' | 'other';

/** `FOR UPDATE` locks and `DO UPDATE SET` is of the INSERT before it: neither names a table. */
const WRITES = /(?<!\b(?:FOR|KEY|DO)\s+)\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(?:ONLY\s+)?([\w".]+)/gi;

/** The tables that a statement writes, sorted. */
export function tablesWritten(sql: string): string[] {
  const named = [...sql.matchAll(WRITES)].map(([, table = '']) => table.replaceAll('"', ''));
  return [...new Set(named)].sort();
}

/** What a statement does to the transaction that it is in. Several in one text are one that writes, or none. */
export function kindOf(sql: string): StatementKind {
  if (/^\s*(BEGIN|START\s+TRANSACTION)\s*;?\s*$/i.test(sql)) return 'begin';
  if (/^\s*(COMMIT|END)\s*;?\s*$/i.test(sql)) return 'commit';
  if (/^\s*ROLLBACK\s*;?\s*$/i.test(sql)) return 'rollback';
  return tablesWritten(sql).length > 0 ? 'write' : 'other';
}

/** The method and the path without what is only this call's: keys, and segments with a digit other than versions. */
export function nameOfCall(method: string, path: string): string {
  const [bare = ''] = path.split('?');
  const segments = bare.split('/').map((segment) => {
    const [resource = ''] = segment.split(';');
    const [entity = '', keys] = resource.split('(');
    if (keys !== undefined) return `${entity}(*)`;
    return /\d/.test(resource) && !/^v\d+$/.test(resource) ? '*' : resource;
  });
  return `${method} ${segments.join('/')}`;
}

/** Whether a name is as a pattern says, in which `*` stands for anything. */
export function isNamed(name: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}
