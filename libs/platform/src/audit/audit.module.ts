import { Global, Module } from '@nestjs/common';
import type { PersistenceFeature } from '../persistence/index.js';
import { Audit, AuditReader } from './audit.js';
import { Audit1795600000600 } from './audit.migration.js';
import { AuditVerifier } from './audit.verifier.js';

export const auditPersistence: PersistenceFeature = { schema: 'platform', migrations: [Audit1795600000600] };

const PROVIDERS = [Audit, AuditReader, AuditVerifier];

/** The audit trail, for every app of the process. */
@Global()
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class AuditModule {}
