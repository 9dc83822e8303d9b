import { Module } from '@nestjs/common';
import { OnboardingModule } from '../onboarding/onboarding.module.js';
import { CredentialsController } from './credentials.controller.js';
import { RequestsController } from './requests.controller.js';

/** The partner's own desk, whatever its kind. */
@Module({
  imports: [OnboardingModule],
  controllers: [CredentialsController, RequestsController],
})
export class AccountModule {}
