import type { PartnerKind } from '#platform/config';
import type { Contact, Reach } from '../registry/partner.js';

/** How long a link is good, published. */
export const INVITATION_DAYS = 7;

/** Of a try to accept: longer than the authorization server is waited for. */
export const CLAIM_MS = 90_000;

export type InvitationStatus = 'open' | 'accepted' | 'withdrawn';

export interface Invitation {
  readonly id: string;
  readonly partnerId: string;
  readonly status: InvitationStatus;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt?: Date;
  readonly version: number;
}

/** An invitation with its link, which is shown this once. */
export interface IssuedInvitation extends Invitation {
  readonly token: string;
}

export interface Invitee {
  readonly id: string;
  readonly kind: PartnerKind;
  readonly name: string;
  readonly contacts: readonly Contact[];
  readonly plan: string;
  readonly reach: Reach;
}

export interface InvitationRow {
  readonly id: string;
  readonly partner_id: string;
  readonly status: InvitationStatus;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly accepted_at: Date | null;
  readonly attempts: number;
  readonly version: number;
}

export const INVITATION_COLUMNS = 'id, partner_id, status, created_at, expires_at, accepted_at, attempts, version';

export const toInvitation = (row: InvitationRow): Invitation => ({
  id: row.id,
  partnerId: row.partner_id,
  status: row.status,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  version: row.version,
  ...(row.accepted_at && { acceptedAt: row.accepted_at }),
});
