import { Module } from '@nestjs/common';
import { OnboardingModule } from '../onboarding/onboarding.module.js';
import { Certification } from './certification.js';
import { DeliveryBook } from './delivery.book.js';
import { EvidenceBook } from './evidence.js';
import { Judge } from './judge.js';
import { Prober } from './prober.js';
import { Runs } from './run.store.js';
import { StageManager } from './stage.manager.js';

@Module({
  imports: [OnboardingModule],
  providers: [Certification, DeliveryBook, EvidenceBook, Judge, Prober, Runs, StageManager],
  exports: [Certification, OnboardingModule],
})
export class CertificationModule {}
