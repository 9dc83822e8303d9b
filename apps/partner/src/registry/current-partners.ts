import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '#platform/persistence';
import type { Partner } from './partner.js';
import { PARTNER_COLUMNS } from './partner.record.js';
import { Partners } from './partners.js';

/** A partner is never removed, and every change counts its version up: the same sum is the same state. */
const STATE = 'SELECT coalesce(sum(version), 0) AS state FROM partner.partners WHERE tenant = $1';
const ALL = `SELECT ${PARTNER_COLUMNS} FROM partner.partners WHERE tenant = $1`;

/**
 * The partners as a transaction sees them, for what is decided once and for all: `Partners` may be a second behind. Costs
 * one small statement, which may travel with others, and a round trip more after a change.
 */
@Injectable()
export class CurrentPartners {
  private known: { readonly state: number; readonly partners: readonly Partner[] } = { state: 0, partners: [] };

  constructor(private readonly partners: Partners) {}

  async read(tx: Tx): Promise<readonly Partner[]> {
    const [row] = await prepared<{ state: string }>(tx, STATE, [this.partners.enterprise]);
    if (Number(row?.state) === this.known.state) return this.known.partners;
    const partners = await prepared<Partner & Record<string, unknown>>(tx, ALL, [this.partners.enterprise]);
    const state = partners.reduce((sum, { version }) => sum + version, 0);
    this.known = { state, partners };
    return partners;
  }
}
