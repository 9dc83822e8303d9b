import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';
import { ClientRegistry } from './client.registry.js';
import { mountProvider } from './oidc.mount.js';
import { createProvider } from './oidc.provider.js';
import { SigningKeyStore } from './signing-key.store.js';

@Module({ providers: [ClientRegistry, SigningKeyStore], exports: [ClientRegistry] })
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly database: Database,
    private readonly clients: ClientRegistry,
    private readonly keys: SigningKeyStore,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  async onModuleInit(): Promise<void> {
    const provider = await createProvider(this.config, this.database, this.clients, this.keys);
    mountProvider(this.host.httpAdapter.getInstance<FastifyInstance>(), provider, this.config.publicUrl);
  }
}
