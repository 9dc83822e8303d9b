import type { MovementReason } from '../entities/stock-movement.js';

export const MOVEMENT_REASONS = ['count', 'scrap', 'block', 'receipt'] as const satisfies readonly MovementReason[];

export const isMovementReason = (word: unknown): word is MovementReason =>
  MOVEMENT_REASONS.some((reason) => reason === word);
