import { Module } from '@nestjs/common';
import { CertificationModule } from '../certification/certification.module.js';
import { AcceptanceController } from './v1/acceptance.controller.js';
import { AuditController } from './v1/audit.controller.js';
import { PartnerCertificationController } from './v1/certification.controller.js';
import { ClientsController } from './v1/clients.controller.js';
import { ExceptionsController } from './v1/exceptions.controller.js';
import { FeedsController } from './v1/feeds.controller.js';
import { InvitationsController } from './v1/invitations.controller.js';
import { PartnersController } from './v1/partners.controller.js';
import { PartnerPeopleController } from './v1/people.controller.js';
import { PartnerRequestsController } from './v1/requests.controller.js';

/** Partner administration v1: a controller per resource. */
@Module({
  imports: [CertificationModule],
  controllers: [
    PartnersController,
    FeedsController,
    ClientsController,
    PartnerCertificationController,
    InvitationsController,
    AcceptanceController,
    AuditController,
    ExceptionsController,
    PartnerRequestsController,
    PartnerPeopleController,
  ],
})
export class PartnerAdminV1Module {}
