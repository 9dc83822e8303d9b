import { Injectable } from '@nestjs/common';
import type { Account } from 'oidc-provider';
import { standingOfPerson } from '#platform/access';
import type { PartnerKind } from '#platform/config';
import { Database } from '#platform/persistence';
import type { Environment } from '../clients/client.js';
import { PeopleReader } from '../people/people.reader.js';
import type { Person } from '../people/person.js';
import { partnerPersonScopes, staffScopes } from '../people/roles.table.js';

/** What a person's tokens are for and what they say. */
export interface PersonGrant {
  /** Path below the public address that names the audience: every API, or those for partners. */
  readonly audience: '/' | '/partner';
  readonly scopes: readonly string[];
  readonly claims: Readonly<Record<string, unknown>>;
  /** A token issued before (ms since the epoch) would not be taken. */
  readonly tokensValidFrom?: number;
}

/** oidc-provider's account, with what its tokens follow from: as the person is at this moment. */
export type PersonAccount = Account & { readonly person: Person; readonly grant: PersonGrant };

interface PartnerRow {
  readonly id: string;
  readonly partner_kind: PartnerKind;
  readonly environment: Environment;
}

@Injectable()
export class PersonAccounts {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReader,
  ) {}

  /** Nobody for one who is disabled, and for a partner's developer while all of the partner's clients are suspended. */
  async find(id: string, wanted?: Environment): Promise<PersonAccount | undefined> {
    const person = await this.people.find(id);
    if (!person || person.disabled) return undefined;
    const grant = await this.grantOf(person, wanted);
    if (!grant) return undefined;
    return { accountId: id, person, grant, claims: () => idClaims(person, grant) };
  }

  private async grantOf(person: Person, wanted?: Environment): Promise<PersonGrant | undefined> {
    const { roles, partnerId, username } = person;
    const claims = { preferred_username: username, roles };
    const client = partnerId ? await this.clientOf(partnerId, wanted) : undefined;
    if (partnerId && !client) return undefined;
    const from = await this.validFrom(standingOfPerson(person.id), ...(client ? [client.id] : []));
    const tokensValidFrom = from && { tokensValidFrom: from };
    if (!client)
      return { audience: '/', scopes: staffScopes(roles), claims: { ...claims, kind: 'operator' }, ...tokensValidFrom };
    const { id, partner_kind, environment } = client;
    return {
      audience: '/partner',
      scopes: partnerPersonScopes(partner_kind, environment, roles),
      claims: {
        ...claims,
        kind: 'partner',
        partner_id: partnerId,
        partner_kind,
        environment,
        // Its plan counts, and its suspension and revocation end this token too.
        partner_client: id,
      },
      ...tokensValidFrom,
    };
  }

  private async validFrom(...holders: string[]): Promise<number | undefined> {
    const [row] = await this.database.query<{ since: Date | null }>(
      'SELECT max(tokens_valid_from) AS since FROM platform.client_standings WHERE client_id = ANY($1)',
      [holders],
    );
    return row?.since?.getTime();
  }

  /** In whose place the developer calls: a production client where there is one, unless the sandbox is asked for. */
  private async clientOf(partnerId: string, wanted: Environment = 'production'): Promise<PartnerRow | undefined> {
    const [row] = await this.database.query<PartnerRow>(
      `SELECT c.id, c.partner_kind, c.environment FROM identity.clients c
         LEFT JOIN platform.client_standings s ON s.client_id = c.id
       WHERE c.kind = 'partner' AND c.partner_id = $1 AND NOT coalesce(s.suspended, false)
         AND ($2 = 'production' OR c.environment = 'sandbox')
       ORDER BY (c.environment = $2) DESC, c.created_at, c.id LIMIT 1`,
      [partnerId, wanted],
    );
    return row;
  }
}

/** For the client that the person signs in through. */
function idClaims({ id, username, name, email, roles, partnerId }: Person, { claims }: PersonGrant) {
  return {
    sub: id,
    name,
    preferred_username: username,
    roles,
    ...(email && { email }),
    ...(partnerId && {
      partner_id: partnerId,
      partner_kind: claims['partner_kind'],
      partner_client: claims['partner_client'],
    }),
  };
}
