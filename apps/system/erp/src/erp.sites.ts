import { Injectable } from '@nestjs/common';
import { CurrentLandscape } from '#platform/connections';
import { ProblemError } from '#platform/errors';

/** Cross-references of the landscape: what an ERP calls our warehouses and carriers. */
@Injectable()
export class ErpSites {
  constructor(private readonly landscape: CurrentLandscape) {}

  /** The ERP's code of a warehouse that we name by its GLN. */
  warehouseCode(erp: string, gln: string): string {
    const code = this.landscape.now.warehouses.find((warehouse) => warehouse.gln === gln)?.erpCodes[erp];
    if (code === undefined) {
      throw unmapped('/warehouse', 'unknown-warehouse', `Warehouse ${gln} has no code in ${erp}`);
    }
    return code;
  }

  /** Absent for a warehouse that the landscape does not connect. */
  warehouseGln(erp: string, code: string): string | undefined {
    return this.landscape.now.warehouses.find((warehouse) => warehouse.erpCodes[erp] === code)?.gln;
  }

  supplier(erp: string, scac: string): string {
    const supplier = this.landscape.now.carriers.find((carrier) => carrier.scac === scac)?.erpSuppliers[erp];
    if (supplier === undefined) {
      throw unmapped('/carrier', 'unknown-carrier', `Carrier ${scac} has no supplier number in ${erp}`);
    }
    return supplier;
  }
}

const unmapped = (pointer: string, code: string, message: string): ProblemError =>
  new ProblemError('validation-failed', message, { errors: [{ pointer, code, message }] });
