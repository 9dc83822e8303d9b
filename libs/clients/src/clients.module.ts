import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { InternalTokensFactory } from '#platform/access';
import { type ApiName, CONFIG, type CrossdockConfig } from '#platform/config';
import { ApiClient } from './api.client.js';
import { ErpClient } from './erp.client.js';
import { IdentityClient } from './identity.client.js';
import { InventorySyncClient } from './inventory-sync.client.js';
import { OrderToShipClient } from './order-to-ship.client.js';
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
] as const;

@Module({})
export class ClientsModule {
  /** @param app whose internal client calls: its scopes say what it may do */
  static forApp(app: string): DynamicModule {
    const providers = CLIENTS.map(([Client, api]) => ({
      provide: Client,
      useFactory: (clients: ApiClients) => new Client(clients.make(app, api)),
      inject: [ApiClients],
    }));
    return { module: ClientsModule, providers: [ApiClients, ...providers], exports: CLIENTS.map(([Client]) => Client) };
  }
}
