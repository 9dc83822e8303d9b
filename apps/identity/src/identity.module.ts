import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost, ModuleRef } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';
import { ClientRegistry } from './clients/client.registry.js';
import { ClientCredentialsController } from './clients/client-credentials.controller.js';
import { ClientCredentials } from './clients/client-credentials.js';
import { ClientsController } from './clients/clients.controller.js';
import { PartnerClientReader } from './clients/partner-client.reader.js';
import { PartnerClients } from './clients/partner-clients.js';
import { mountInteractions } from './interaction/interaction.routes.js';
import { SigningKeyStore } from './keys/signing-key.store.js';
import { SigningKeysController } from './keys/signing-keys.controller.js';
import { UsedAssertions } from './oidc/client-assertions.js';
import { CurrentProvider } from './oidc/current-provider.js';
import { mountProvider } from './oidc/oidc.mount.js';
import { PayloadStore } from './oidc/payload.store.js';
import { PersonAccounts } from './oidc/person.accounts.js';
import { DevelopersController } from './people/developers.controller.js';
import { PartnerPeopleController } from './people/partner-people.controller.js';
import { PartnerPeople } from './people/partner-people.js';
import { PasswordSignIn } from './people/password.sign-in.js';
import { PasswordLinksController } from './people/password-links.controller.js';
import { PeopleController } from './people/people.controller.js';
import { People } from './people/people.js';
import { PeopleReader } from './people/people.reader.js';
import { Upkeep } from './upkeep.js';
import { EnterpriseSignIn } from './upstream/enterprise.sign-in.js';

@Module({
  controllers: [
    ClientsController,
    ClientCredentialsController,
    SigningKeysController,
    PeopleController,
    DevelopersController,
    PartnerPeopleController,
    PasswordLinksController,
  ],
  providers: [
    ClientRegistry,
    PartnerClientReader,
    PartnerClients,
    ClientCredentials,
    SigningKeyStore,
    UsedAssertions,
    PayloadStore,
    PersonAccounts,
    PeopleReader,
    People,
    PartnerPeople,
    PasswordSignIn,
    Upkeep,
  ],
  exports: [ClientRegistry, People],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly modules: ModuleRef,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  onModuleInit(): void {
    const { config, modules } = this;
    const { publicUrl, enterpriseSignIn } = config;
    const [payloads, people, reader] = [modules.get(PayloadStore), modules.get(People), modules.get(PeopleReader)];
    const provider = new CurrentProvider({
      config,
      payloads,
      clients: modules.get(ClientRegistry),
      keys: modules.get(SigningKeyStore),
      assertions: modules.get(UsedAssertions),
      accounts: modules.get(PersonAccounts),
    });
    provider.handler();
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    mountProvider(fastify, () => provider.handler(), publicUrl);
    const database = modules.get(Database, { strict: false });
    mountInteractions(fastify, {
      provider: () => provider.provider(),
      passwords: modules.get(PasswordSignIn),
      payloads,
      publicUrl,
      ...(enterpriseSignIn && {
        enterprise: new EnterpriseSignIn({ config: enterpriseSignIn, publicUrl, payloads, database, people, reader }),
      }),
    });
  }
}
