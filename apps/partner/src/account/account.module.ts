import { Module } from '@nestjs/common';
import { CertificationModule } from '../certification/certification.module.js';
import { AccountController } from './account.controller.js';
import { CertificationController } from './certification.controller.js';
import { CredentialsController } from './credentials.controller.js';
import { DeprecationsController } from './deprecations.controller.js';
import { PeopleController } from './people.controller.js';
import { RequestsController } from './requests.controller.js';

/** The partner's own desk, whatever its kind. */
@Module({
  imports: [CertificationModule],
  controllers: [
    AccountController,
    CredentialsController,
    CertificationController,
    RequestsController,
    PeopleController,
    DeprecationsController,
  ],
})
export class AccountModule {}
