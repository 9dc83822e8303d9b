// What the partner's desk is made of: the partner API's own words, as its contract has them.

import type { PartnerContract } from '#clients/contracts';

type Schemas = PartnerContract['schemas'];

export type Environment = 'production' | 'sandbox';

export interface DeskView {
  /** Where the partner has credentials; production first. */
  readonly environments: readonly Environment[];
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export type AccountView = Schemas['AccountDto'];
export type QuotaView = Schemas['QuotaDto'];
export type ClientView = Schemas['ClientDto'];
export type NewSecretView = Schemas['NewSecretDto'];
export type CertificationView = Schemas['CertificationDto'];
export type ScenarioView = Schemas['ScenarioDto'];
export type PersonOfPartnerView = Schemas['PartnerPersonDto'];
export type InvitedPersonView = Schemas['InvitedPersonDto'];
export type RequestView = Schemas['RequestDto'];
export type WebhookView = Schemas['WebhookDto'];
export type WebhookWithSecretView = Schemas['WebhookWithSecretDto'];
export type DeliveryView = Schemas['DeliveryDto'];
export type ReplayView = Schemas['ReplayDto'];
export type OwnDeprecationView = Schemas['OwnDeprecationDto'];
