import type { Life } from './life.js';

export type DocumentState = 'received' | 'accepted' | 'rejected' | 'acknowledged';

/** A refused document is acknowledged too (TA1, 997, 999): its sender must learn of it. */
export const DOCUMENT_LIFE: Life<DocumentState> = {
  entity: 'document',
  initial: 'received',
  transitions: {
    received: ['accepted', 'rejected'],
    accepted: ['acknowledged'],
    rejected: ['acknowledged'],
    acknowledged: [],
  },
};
