export { CursorSeal } from './cursor.seal.js';
export { cursorAt, INSTANT, keysAt, pageOf } from './keyset.js';
export { MayBeNull, mayBeNull } from './may-be-null.js';
export { Cursor, Limit, PageQuery } from './page.query.js';
export { PeriodQuery } from './period.query.js';
export { Flag, Instant, WholeNumber } from './query.values.js';
export { SealedCursors } from './sealed-cursors.interceptor.js';
