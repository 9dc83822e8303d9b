import { OWNERSHIP, type OwnedEntity, type Ownership } from '#canonical';
import type { OwnershipDto } from './ownership.dto.js';

/** The ownership table, a row per field, in its own order. */
export const OWNERSHIP_ROWS: readonly OwnershipDto[] = Object.entries(OWNERSHIP).flatMap(([entity, fields]) =>
  Object.entries(fields as Readonly<Record<string, Ownership>>).map(([field, { owner, handover, foreign, act }]) => ({
    entity: entity as OwnedEntity,
    field,
    owner,
    ...(handover && { handover: { while: [...handover.while], to: handover.to } }),
    foreign,
    ...(act && { act }),
  })),
);
