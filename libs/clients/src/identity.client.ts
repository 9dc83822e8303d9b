import type { PartnerKind } from '#platform/config';
import { type ApiClient, type Call, part } from './api.client.js';
import type { Page, PageQuery } from './page.js';

export interface PartnerClientData {
  readonly partnerId: string;
  readonly partnerKind: PartnerKind;
  readonly environment: 'production' | 'sandbox';
  readonly plan: string;
}

export interface ClientSecretView {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt?: string;
  readonly hint?: string;
}

/** `secret` is told here and never again. */
export interface NewClientSecret {
  readonly id: string;
  readonly secret: string;
  readonly hint: string;
  readonly createdAt: string;
}

export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid?: string;
}

export interface ClientView extends Omit<PartnerClientData, 'plan'> {
  readonly id: string;
  readonly plan?: string;
  readonly scopes: readonly string[];
  readonly suspended: boolean;
  readonly tokensValidFrom?: string;
  readonly secrets: readonly ClientSecretView[];
  readonly keys: readonly (PublicJwk & { readonly kid: string })[];
  readonly createdAt: string;
  /** What a change names as the version that it is for. */
  readonly version: number;
}

/** A version that a change is for, or `*`: whatever it is now. */
export type ClientVersion = number | '*';

/** The identity API: clients of partners and their credentials. */
export class IdentityClient {
  constructor(private readonly api: ApiClient) {}

  listClients(query: PageQuery & { partnerId?: string }, call?: Call): Promise<Page<ClientView>> {
    return this.api.call({ method: 'GET', path: '/clients', query: { ...query } }, call);
  }

  readClient(clientId: string, call?: Call): Promise<ClientView> {
    return this.api.call({ method: 'GET', path: pathOf(clientId) }, call);
  }

  /** @throws FinalError `precondition-required` when it is there already */
  createClient(clientId: string, body: PartnerClientData, call?: Call): Promise<ClientView> {
    return this.api.call({ method: 'PUT', path: pathOf(clientId), body }, call);
  }

  changeClient(clientId: string, body: PartnerClientData, version: ClientVersion, call?: Call): Promise<ClientView> {
    return this.api.call({ method: 'PUT', path: pathOf(clientId), body, ifMatch: tag(version) }, call);
  }

  /** @throws FinalError `conflict` when two are live */
  createSecret(clientId: string, call?: Call): Promise<NewClientSecret> {
    return this.api.call({ method: 'POST', path: `${pathOf(clientId)}/secrets` }, call);
  }

  /** @param options `revokeTokens`: all tokens that the client holds end with it */
  deleteSecret(
    clientId: string,
    secretId: string,
    version: ClientVersion,
    options: { revokeTokens?: boolean } = {},
    call?: Call,
  ): Promise<ClientSecretView> {
    const { revokeTokens } = options;
    return this.api.call(
      {
        method: 'DELETE',
        path: `${pathOf(clientId)}/secrets/${part(secretId)}`,
        query: { ...(revokeTokens !== undefined && { revokeTokens: String(revokeTokens) }) },
        ifMatch: tag(version),
      },
      call,
    );
  }

  replaceKeys(clientId: string, keys: readonly PublicJwk[], version: ClientVersion, call?: Call): Promise<ClientView> {
    return this.api.call(
      { method: 'PUT', path: `${pathOf(clientId)}/keys`, body: { keys }, ifMatch: tag(version) },
      call,
    );
  }

  suspend(clientId: string, call?: Call): Promise<ClientView> {
    return this.api.call({ method: 'POST', path: `${pathOf(clientId)}/suspend` }, call);
  }

  resume(clientId: string, call?: Call): Promise<ClientView> {
    return this.api.call({ method: 'POST', path: `${pathOf(clientId)}/resume` }, call);
  }

  revokeTokens(clientId: string, call?: Call): Promise<ClientView> {
    return this.api.call({ method: 'POST', path: `${pathOf(clientId)}/revoke-tokens` }, call);
  }
}

const pathOf = (clientId: string) => `/clients/${part(clientId)}`;
const tag = (version: ClientVersion) => (version === '*' ? '*' : `"${version}"`);
