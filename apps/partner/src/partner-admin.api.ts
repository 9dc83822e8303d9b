import type { ApiDefinition } from '#platform/application';
import { PartnerAdminV1Module } from './admin/admin.module.js';
import { partnerPersistence } from './partner.api.js';

export const partnerAdminApi: ApiDefinition = {
  name: 'partner-admin',
  version: 'v1',
  title: 'Partner administration',
  description:
    'For operators: partners and their standing, invitations, credentials, certification and approval, events that webhooks could not be told of, the request log and the audit trail.',
  owner: 'partner-integration',
  module: PartnerAdminV1Module,
  persistence: partnerPersistence,
};
