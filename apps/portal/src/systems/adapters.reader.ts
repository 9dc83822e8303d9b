import { Injectable } from '@nestjs/common';
import { ErpClient, TmsClient, WmsClient } from '#clients';
import { clock } from '#platform/clock';
import { CurrentLandscape } from '#platform/connections';
import { logger } from '#platform/telemetry';
import { CatalogReader } from '../catalog/catalog.reader.js';
import type { VendorView } from '../tower.view.js';
import { limitsOf } from './adapter.limits.js';
import { capabilitiesIn, lackedBy } from './systems.js';
import type { AdapterView } from './systems.view.js';

type Kind = VendorView['kind'];
type Told = Pick<AdapterView, 'id' | 'label' | 'maturity' | 'docs'> & { readonly capabilities: readonly string[] };

/** Adapters change with a deployment only. */
const FRESH_MS = 30_000;
const PATIENCE_MS = 2_000;
const log = logger('catalog');

/** Every adapter that there is, connected or not, as its system API tells of it; of one that is away what it told last. */
@Injectable()
export class AdaptersReader {
  private readonly known = new Map<Kind, { readonly at: number; readonly adapters: readonly Told[] }>();
  private readonly kinds: Readonly<Record<Kind, ErpClient | WmsClient | TmsClient>>;

  constructor(
    erp: ErpClient,
    wms: WmsClient,
    tms: TmsClient,
    private readonly catalog: CatalogReader,
    private readonly landscape: CurrentLandscape,
  ) {
    this.kinds = { erp, wms, tms };
  }

  async list(): Promise<AdapterView[]> {
    const served = await this.catalog.served();
    const kinds = Object.keys(this.kinds) as Kind[];
    const lists = await Promise.all(
      kinds.map(async (kind) => {
        const contract = served.findLast(({ described }) => described.name === kind)?.contract;
        const kindCan = contract && capabilitiesIn(contract, kind);
        return Promise.all((await this.of(kind)).map((adapter) => this.view(kind, adapter, kindCan)));
      }),
    );
    return lists.flat();
  }

  private async view(kind: Kind, told: Told, kindCan: readonly string[] | undefined): Promise<AdapterView> {
    const { id, label, maturity, docs, capabilities } = told;
    const limits = await limitsOf(kind, id);
    const { connections } = this.landscape.now;
    return {
      id,
      kind,
      label,
      maturity,
      capabilities,
      ...(kindCan && { lacks: lackedBy(capabilities, kindCan) }),
      ...(limits && { limits }),
      ...(docs && URL.canParse(docs) && { docs }),
      connections: connections.filter((each) => each.kind === kind && each.vendor === id).map((each) => each.id),
    };
  }

  private async of(kind: Kind): Promise<readonly Told[]> {
    const known = this.known.get(kind);
    if (known && clock.now() - known.at < FRESH_MS) return known.adapters;
    try {
      const { items } = await this.kinds[kind].listAdapters({ signal: AbortSignal.timeout(PATIENCE_MS) });
      this.known.set(kind, { at: clock.now(), adapters: items });
      return items;
    } catch (err) {
      log.info({ err, kind }, 'a system API did not say which adapters it has');
      return known?.adapters ?? [];
    }
  }
}
