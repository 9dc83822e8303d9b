import { Injectable } from '@nestjs/common';
import { CatalogReader } from '../catalog/catalog.reader.js';
import { VendorsReader } from '../tower/read/vendors.reader.js';
import { limitsOf } from './adapter.limits.js';
import { capabilitiesIn, toSystemView } from './systems.js';
import type { SystemView } from './systems.view.js';

/** The connected systems, as their APIs tell of them and their adapters are described. */
@Injectable()
export class SystemsReader {
  constructor(
    private readonly vendors: VendorsReader,
    private readonly catalog: CatalogReader,
  ) {}

  /** @param isOurs whoever looks is of the enterprise, and is told how they fare */
  async list(isOurs: boolean): Promise<SystemView[]> {
    const [vendors, served] = await Promise.all([this.vendors.read(), this.catalog.served()]);
    return Promise.all(
      vendors.map(async (vendor) => {
        const contract = served.findLast(({ described }) => described.name === vendor.kind)?.contract;
        const limits = await limitsOf(vendor.kind, vendor.vendor);
        return toSystemView(vendor, contract && capabilitiesIn(contract, vendor.kind), { isOurs, limits });
      }),
    );
  }
}
