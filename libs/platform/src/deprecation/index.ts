export type {
  ConsumerUse,
  Deprecation,
  ImpactReport,
  Proposal,
  RecordedWord,
  Withdrawal,
  Word,
} from './deprecation.js';
export { DeprecationModule, deprecationPersistence } from './deprecation.module.js';
export { Deprecations, type OwnDeprecation, type StandingDeprecation } from './deprecations.js';
export { ImpactReports } from './impact.reports.js';
export { Sunsets } from './sunsets.js';
