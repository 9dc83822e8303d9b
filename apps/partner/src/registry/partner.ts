import type { PartnerKind } from '#platform/config';

/**
 * invited → onboarding (the invitation was accepted, certification is under way) → certified → active, by an operator's
 * approval; suspended at any time, and back to where it was.
 */
export type PartnerStatus = 'invited' | 'onboarding' | 'certified' | 'active' | 'suspended';

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly role?: string;
}

/** What in the enterprise's world is the partner's own. */
export interface Reach {
  /** SCACs that a carrier answers for. */
  readonly scacs?: readonly string[];
  /** ERP customer numbers whose orders a portal sees. */
  readonly customers?: readonly string[];
  /** ERP supplier numbers that a supplier delivers as. */
  readonly suppliers?: readonly string[];
  /** GLNs of the warehouses that a 3PL operates, beside those that the landscape gives it. */
  readonly warehouses?: readonly string[];
}

/** What a kind of partner works by. */
export const REACH_OF: Readonly<Record<PartnerKind, keyof Reach>> = {
  '3pl': 'warehouses',
  carrier: 'scacs',
  supplier: 'suppliers',
  'customer-portal': 'customers',
};

export interface Partner {
  readonly tenant: string;
  readonly id: string;
  readonly kind: PartnerKind;
  readonly name: string;
  readonly status: PartnerStatus;
  /** Name of its quota plan. */
  readonly plan: string;
  readonly contacts: readonly Contact[];
  readonly reach: Reach;
  /** Agreed: how long it may tell nothing while something waits for its word; its kind's default where nothing was. */
  readonly silentAfterMs?: number | null;
  /** Counts up with every change. */
  readonly version: number;
}

/** The plan of a partner that was given none. */
export const DEFAULT_PLAN = 'standard';
