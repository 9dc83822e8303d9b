import { createHash } from 'node:crypto';

/**
 * Of what the ERP is to post: `mv` a warehouse's change, `rc` a receipt, `bl` what is blocked of it. Short enough for the field
 * in which an ERP keeps it: 80 bits of the fact that it stands for, so that one fact has one.
 */
export const movementId = (kind: 'mv' | 'rc' | 'bl', ...fact: readonly string[]): string =>
  `${kind}-${createHash('sha256').update(fact.join('\n')).digest('hex').slice(0, 20)}`;
