import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { CrossdockConfig } from './config.js';

/** Injection token of the one typed configuration. */
export const CONFIG = Symbol('CrossdockConfig');

@Global()
@Module({})
export class ConfigModule {
  static forRoot(config: CrossdockConfig): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
  }
}
