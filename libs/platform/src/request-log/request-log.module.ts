import { Global, Module } from '@nestjs/common';
import type { PersistenceFeature } from '../persistence/index.js';
import { RequestLog } from './request-log.js';
import { RequestLog1795600000601 } from './request-log.migration.js';
import { RequestLogReader } from './request-log.reader.js';
import { RequestsOfPeople1797100020010 } from './requests-of-people.migration.js';

export const requestLogPersistence: PersistenceFeature = {
  schema: 'platform',
  migrations: [RequestLog1795600000601, RequestsOfPeople1797100020010],
};

const PROVIDERS = [RequestLog, RequestLogReader];

/** What partners called, for them and for operators. */
@Global()
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class RequestLogModule {}
