import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { InternalTokensFactory } from '#platform/access';
import { type ApiName, CONFIG, type CrossdockConfig } from '#platform/config';
import { ApiClient, type Tokens } from './api.client.js';
import { ErpClient } from './erp.client.js';
import { IdentityClient } from './identity.client.js';
import { InventorySyncClient } from './inventory-sync.client.js';
import { OrderToShipClient } from './order-to-ship.client.js';
import { PartnerAdminClient } from './partner-admin.client.js';
import { PROCESS_NAMES, ProcessClient, type ProcessName } from './process.client.js';
import { ShipToSettleClient } from './ship-to-settle.client.js';
import { TmsClient } from './tms.client.js';
import { WmsClient } from './wms.client.js';

/** One app's connections to the other apps, under that app's own name. */
@Injectable()
export class ApiClients implements OnApplicationShutdown {
  private readonly made: ApiClient[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: CrossdockConfig,
    @Inject(InternalTokensFactory) private readonly tokens: InternalTokensFactory,
  ) {}

  make(app: string, api: ApiName): ApiClient {
    const client = new ApiClient(api, this.config, this.tokens.of(app));
    this.made.push(client);
    return client;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.made.map((client) => client.close()));
  }
}

const CLIENTS = [
  [ErpClient, 'erp'],
  [WmsClient, 'wms'],
  [TmsClient, 'tms'],
  [OrderToShipClient, 'order-to-ship'],
  [ShipToSettleClient, 'ship-to-settle'],
  [InventorySyncClient, 'inventory-sync'],
  [IdentityClient, 'identity'],
  [PartnerAdminClient, 'partner-admin'],
] as const;

type Named = { readonly [C in (typeof CLIENTS)[number] as C[1]]: InstanceType<C[0]> };

/** What every process API serves alike, by the process, under the app's own name. */
@Injectable()
export class ProcessClients {
  private readonly own: ReadonlyMap<ProcessName, ProcessClient>;

  constructor(app: string, clients: ApiClients) {
    this.own = new Map(PROCESS_NAMES.map((api) => [api, new ProcessClient(clients.make(app, api))]));
  }

  of(process: ProcessName): ProcessClient {
    return this.own.get(process) as ProcessClient;
  }
}

/** Clients of every API under somebody else's tokens, over the app's own connections. */
@Injectable()
export class CallersClients {
  private readonly own: ReadonlyMap<ApiName, ApiClient>;

  /** @param app whose connections these are */
  constructor(app: string, clients: ApiClients) {
    this.own = new Map(CLIENTS.map(([, api]) => [api, clients.make(app, api)]));
  }

  /** @example of(tokens)['order-to-ship'].readOrder(id) */
  of(tokens: Tokens): Named {
    const made = CLIENTS.map(([Client, api]) => [api, new Client((this.own.get(api) as ApiClient).as(tokens))]);
    return Object.fromEntries(made) as Named;
  }

  /** @example ofProcess('ship-to-settle', tokens).readException(id) */
  ofProcess(process: ProcessName, tokens: Tokens): ProcessClient {
    return new ProcessClient((this.own.get(process) as ApiClient).as(tokens));
  }
}

@Module({})
export class ClientsModule {
  /** @param app whose internal client calls: its scopes say what it may do */
  static forApp(app: string): DynamicModule {
    const providers = CLIENTS.map(([Client, api]) => ({
      provide: Client,
      useFactory: (clients: ApiClients) => new Client(clients.make(app, api)),
      inject: [ApiClients],
    }));
    const callers = {
      provide: CallersClients,
      useFactory: (clients: ApiClients) => new CallersClients(app, clients),
      inject: [ApiClients],
    };
    const processes = {
      provide: ProcessClients,
      useFactory: (clients: ApiClients) => new ProcessClients(app, clients),
      inject: [ApiClients],
    };
    return {
      module: ClientsModule,
      providers: [ApiClients, callers, processes, ...providers],
      exports: [CallersClients, ProcessClients, ...CLIENTS.map(([Client]) => Client)],
    };
  }
}
