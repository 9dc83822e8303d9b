import type { ApiClient, Call } from './api.client.js';
import type { components, paths } from './generated/identity.v1.js';
import type { PageQuery } from './page.js';
import { TypedApi } from './typed.api.js';

type Schemas = components['schemas'];
export type ClientView = Schemas['ClientDto'];
export type PersonView = Schemas['PersonDto'];

/** How a secret or a key ends. */
interface Ending {
  /** Entity tags of the client, or `*`. */
  readonly ifMatch: string;
  /** All tokens that the client holds end with it. */
  readonly revokeTokens?: boolean;
  /** Refused with `conflict` where the client would have nothing left. */
  readonly keepLast?: boolean;
}

interface KeepOwner {
  /** Refused with `conflict` where nobody would be left who looks after the partner's people. */
  readonly keepOwner?: boolean;
}

/** The identity API: clients of partners and their credentials. */
export class IdentityClient {
  private readonly api: TypedApi<paths>;

  constructor(api: ApiClient) {
    this.api = new TypedApi(api);
  }

  listClients(query: PageQuery & { readonly partnerId?: string }, call?: Call) {
    return this.api.get('/identity/v1/clients', { query }, call);
  }

  readClient(clientId: string, call?: Call) {
    return this.api.get('/identity/v1/clients/{clientId}', { path: { clientId } }, call);
  }

  /**
   * Makes the client, or with `ifMatch` changes it.
   * @throws FinalError `precondition-required` when it is there and no version was named
   */
  putClient(clientId: string, body: Schemas['PutClientDto'], ifMatch?: string, call?: Call) {
    return this.api.put('/identity/v1/clients/{clientId}', { path: { clientId }, body, ifMatch }, call);
  }

  /** @throws FinalError `conflict` when two are live; with `onlyFirst` when there is or ever was a credential */
  createSecret(clientId: string, query: { readonly onlyFirst?: boolean }, call: Call) {
    return this.api.post('/identity/v1/clients/{clientId}/secrets', { path: { clientId }, query }, call);
  }

  deleteSecret(clientId: string, secretId: string, { ifMatch, ...query }: Ending, call?: Call) {
    const path = { clientId, secretId };
    return this.api.delete('/identity/v1/clients/{clientId}/secrets/{secretId}', { path, query, ifMatch }, call);
  }

  /** @throws FinalError `conflict` when there are as many as there may be */
  registerKey(clientId: string, body: Schemas['GivenKeyDto'], call: Call) {
    return this.api.post('/identity/v1/clients/{clientId}/keys', { path: { clientId }, body }, call);
  }

  deleteKey(clientId: string, kid: string, { ifMatch, ...query }: Ending, call?: Call) {
    return this.api.delete(
      '/identity/v1/clients/{clientId}/keys/{kid}',
      { path: { clientId, kid }, query, ifMatch },
      call,
    );
  }

  listPeople(query: PageQuery & { readonly partnerId?: string }, call?: Call) {
    return this.api.get('/identity/v1/people', { query }, call);
  }

  readPerson(personId: string, call?: Call) {
    return this.api.get('/identity/v1/people/{personId}', { path: { personId } }, call);
  }

  /** The answer has a password that is told this once. */
  createPerson(body: Schemas['CreatePersonDto'], call: Call) {
    return this.api.post('/identity/v1/people', { body }, call);
  }

  /** As `createPerson`, of a partner and of nobody else. @throws FinalError `conflict` when the username was ever given */
  createDeveloper(partnerId: string, body: Schemas['CreateDeveloperDto'], call: Call) {
    return this.api.post('/identity/v1/partners/{partnerId}/developers', { path: { partnerId }, body }, call);
  }

  listPartnerPeople(partnerId: string, query: PageQuery, call?: Call) {
    return this.api.get('/identity/v1/partners/{partnerId}/people', { path: { partnerId }, query }, call);
  }

  /** @throws FinalError `not-found`, also for another partner's */
  readPartnerPerson(partnerId: string, personId: string, call?: Call) {
    return this.api.get('/identity/v1/partners/{partnerId}/people/{personId}', { path: { partnerId, personId } }, call);
  }

  /** The answer has the token of a link that is told this once. @throws FinalError `conflict` when the username was ever given */
  invitePartnerPerson(partnerId: string, body: Schemas['InvitePersonDto'], call: Call) {
    return this.api.post('/identity/v1/partners/{partnerId}/people', { path: { partnerId }, body }, call);
  }

  /** @throws FinalError `precondition-failed`, `not-found`, `conflict` for the last owner */
  changePartnerPersonRole(
    partnerId: string,
    personId: string,
    body: Schemas['RoleDto'],
    { ifMatch, ...query }: KeepOwner & { readonly ifMatch: string },
    call: Call,
  ) {
    const path = { partnerId, personId };
    return this.api.put(
      '/identity/v1/partners/{partnerId}/people/{personId}/role',
      { path, query, body, ifMatch },
      call,
    );
  }

  /** @throws FinalError `not-found`, `conflict` for the last owner */
  disablePartnerPerson(partnerId: string, personId: string, query: KeepOwner, call: Call) {
    const path = { partnerId, personId };
    return this.api.post('/identity/v1/partners/{partnerId}/people/{personId}/disable', { path, query }, call);
  }

  enablePartnerPerson(partnerId: string, personId: string, call: Call) {
    const path = { partnerId, personId };
    return this.api.post('/identity/v1/partners/{partnerId}/people/{personId}/enable', { path }, call);
  }

  /** The answer has the token of a link that is told this once. @throws FinalError `not-found`, `conflict` */
  reissuePartnerPerson(partnerId: string, personId: string, query: KeepOwner, call: Call) {
    const path = { partnerId, personId };
    return this.api.post('/identity/v1/partners/{partnerId}/people/{personId}/reissue', { path, query }, call);
  }

  /** Disables who came by the invitation, and whom those invited. Again changes nothing. */
  endInvitation(partnerId: string, invitationId: string, call: Call) {
    const path = { partnerId, invitationId };
    return this.api.post('/identity/v1/partners/{partnerId}/invitations/{invitationId}/end', { path }, call);
  }

  /** @param ifMatch entity tags of the person */
  changePerson(personId: string, body: Schemas['PutPersonDto'], ifMatch: string, call?: Call) {
    return this.api.put('/identity/v1/people/{personId}', { path: { personId }, body, ifMatch }, call);
  }

  disablePerson(personId: string, call?: Call) {
    return this.api.post('/identity/v1/people/{personId}/disable', { path: { personId } }, call);
  }

  enablePerson(personId: string, call?: Call) {
    return this.api.post('/identity/v1/people/{personId}/enable', { path: { personId } }, call);
  }

  /** The answer has a password that is told this once. */
  resetPersonPassword(personId: string, call: Call) {
    return this.api.post('/identity/v1/people/{personId}/reset-password', { path: { personId } }, call);
  }

  suspend(clientId: string, call?: Call) {
    return this.api.post('/identity/v1/clients/{clientId}/suspend', { path: { clientId } }, call);
  }

  resume(clientId: string, call?: Call) {
    return this.api.post('/identity/v1/clients/{clientId}/resume', { path: { clientId } }, call);
  }
}
