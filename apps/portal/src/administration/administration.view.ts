// What the control tower's pages about partners and the audit trail are made of: those APIs' own words.

import type { CatalogContract, PartnerAdminContract } from '#clients/contracts';

type Admin = PartnerAdminContract['schemas'];
type Catalog = CatalogContract['schemas'];

export type PartnerView = Admin['PartnerDto'];
export type InvitationView = Admin['InvitationDto'];
export type IssuedInvitationView = Admin['IssuedInvitationDto'];
export type AcceptedView = Admin['SandboxCredentialsDto'];
export type PartnerClientView = Admin['ClientDto'];
export type PartnerCertificationView = Admin['CertificationDto'];
export type PartnerRequestView = Admin['RequestDto'];
export type AuditEntryView = Admin['AuditEntryDto'];
export type AuditVerificationView = Admin['AuditVerificationDto'];
export type ConsumerView = Catalog['ConsumerDto'];
export type ImpactView = Catalog['ImpactReportDto'];
export type DeprecationView = Catalog['DeprecationDto'];
export type PlanOfPartnersView = Catalog['PlanDto'];
export type ApiVersionView = Catalog['ApiVersionDto'];
