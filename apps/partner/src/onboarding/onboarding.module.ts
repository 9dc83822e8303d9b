import { Module } from '@nestjs/common';
import { Credentials } from '../clients/credentials.js';
import { DirectoryModule } from '../clients/directory.module.js';
import { PartnerClients } from '../clients/partner-clients.js';
import { PartnerModule } from '../partner.module.js';
import { PartnerPeople } from '../people/partner-people.js';
import { PartnerActs } from '../registry/partner.acts.js';
import { Requests } from '../requests/requests.service.js';
import { Acceptance } from './acceptance.js';
import { Invitations } from './invitations.js';

const SERVICES = [PartnerClients, Credentials, PartnerActs, Invitations, Acceptance, Requests, PartnerPeople];

/** How partners come in and stay: invitations, credentials, standing; for administration and for the partner's own desk. */
@Module({ imports: [PartnerModule, DirectoryModule], providers: SERVICES, exports: [...SERVICES, PartnerModule] })
export class OnboardingModule {}
