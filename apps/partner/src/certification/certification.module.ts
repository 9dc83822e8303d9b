import { Module } from '@nestjs/common';
import { OnboardingModule } from '../onboarding/onboarding.module.js';
import { Certification } from './certification.js';
import { EvidenceBook } from './evidence.js';
import { Judge } from './judge.js';
import { Runs } from './run.store.js';
import { StageManager } from './stage.manager.js';

@Module({
  imports: [OnboardingModule],
  providers: [Certification, EvidenceBook, Judge, Runs, StageManager],
  exports: [Certification, OnboardingModule],
})
export class CertificationModule {}
