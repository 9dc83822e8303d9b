import { type DynamicModule, Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccessGuard, AccessModule, PartnerThrottlerGuard } from '../access/index.js';
import { AuditModule } from '../audit/index.js';
import { ClockKeeper } from '../clock/clock.keeper.js';
import { ConfigModule, type CrossdockConfig } from '../config/index.js';
import { ConnectionsModule } from '../connections/index.js';
import { DeprecationModule } from '../deprecation/index.js';
import { ProblemFilter } from '../errors/index.js';
import { Database, PersistenceModule } from '../persistence/index.js';
import { RequestLogModule } from '../request-log/index.js';
import { HealthRegistry } from '../telemetry/index.js';
import { TrafficModule } from '../traffic/index.js';
import { DeclaredInputGuard } from './declared-input.guard.js';
import { ProbesController } from './probes.controller.js';
import { createValidationPipe } from './validation.js';

/** What every app stands on. Guards run in this order: who calls, how often, with what. */
@Global()
@Module({})
export class PlatformModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly database: Database,
  ) {}

  static forRoot(config: CrossdockConfig): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [
        ConfigModule.forRoot(config),
        PersistenceModule.forRoot(config.databaseUrl),
        AccessModule,
        AuditModule,
        ConnectionsModule,
        TrafficModule,
        DeprecationModule,
        RequestLogModule,
      ],
      controllers: [ProbesController],
      providers: [
        HealthRegistry,
        ClockKeeper,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_GUARD, useExisting: PartnerThrottlerGuard },
        { provide: APP_GUARD, useClass: DeclaredInputGuard },
        { provide: APP_PIPE, useFactory: createValidationPipe },
      ],
      exports: [HealthRegistry],
    };
  }

  onModuleInit(): void {
    this.health.register('database', async () => {
      await this.database.query('SELECT 1');
    });
    this.health.register('disk of the database', async () => {
      if (this.database.isFull) throw new Error('full');
    });
  }
}
