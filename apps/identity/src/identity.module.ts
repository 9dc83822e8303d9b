import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';
import { ClientRegistry } from './clients/client.registry.js';
import { ClientCredentialsController } from './clients/client-credentials.controller.js';
import { ClientCredentials } from './clients/client-credentials.js';
import { ClientsController } from './clients/clients.controller.js';
import { PartnerClientReader } from './clients/partner-client.reader.js';
import { PartnerClients } from './clients/partner-clients.js';
import { SigningKeyStore } from './keys/signing-key.store.js';
import { mountProvider } from './oidc/oidc.mount.js';
import { createProvider } from './oidc/oidc.provider.js';

@Module({
  controllers: [ClientsController, ClientCredentialsController],
  providers: [ClientRegistry, PartnerClientReader, PartnerClients, ClientCredentials, SigningKeyStore],
  exports: [ClientRegistry],
})
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
