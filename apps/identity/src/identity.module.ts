import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ClientRegistry } from './clients/client.registry.js';
import { ClientCredentialsController } from './clients/client-credentials.controller.js';
import { ClientCredentials } from './clients/client-credentials.js';
import { ClientsController } from './clients/clients.controller.js';
import { PartnerClientReader } from './clients/partner-client.reader.js';
import { PartnerClients } from './clients/partner-clients.js';
import { SigningKeyStore } from './keys/signing-key.store.js';
import { SigningKeysController } from './keys/signing-keys.controller.js';
import { UsedAssertions } from './oidc/client-assertions.js';
import { CurrentProvider } from './oidc/current-provider.js';
import { mountProvider } from './oidc/oidc.mount.js';
import { Upkeep } from './upkeep.js';

@Module({
  controllers: [ClientsController, ClientCredentialsController, SigningKeysController],
  providers: [
    ClientRegistry,
    PartnerClientReader,
    PartnerClients,
    ClientCredentials,
    SigningKeyStore,
    UsedAssertions,
    Upkeep,
  ],
  exports: [ClientRegistry],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly clients: ClientRegistry,
    private readonly keys: SigningKeyStore,
    private readonly assertions: UsedAssertions,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  onModuleInit(): void {
    const { config, clients, keys, assertions } = this;
    const provider = new CurrentProvider({ config, clients, keys, assertions });
    provider.handler();
    mountProvider(this.host.httpAdapter.getInstance<FastifyInstance>(), () => provider.handler(), config.publicUrl);
  }
}
