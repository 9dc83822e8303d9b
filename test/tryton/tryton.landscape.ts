import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { ConnectionConfig, Landscape } from '#platform/config';
import { sandboxLandscape } from '../../apps/crossdock/src/sandbox-landscape.js';

export const ERP = 'tryton';
/** Code of the one warehouse that Tryton comes with; its goods lie in the warehouse EAST of the simulated WMS. */
export const WAREHOUSE_CODE = 'WH';

/** Party codes of the carriers in Tryton. */
export const SUPPLIERS = { SWFT: 'Swift Freight', NRTH: 'Northern Lines', OCNX: 'Ocean Express' } as const;

/** The sandbox's enterprise, but its ERP is a Tryton; written where the product reads it. */
export function writeLandscape(file: string, sandboxPort: number, erp: ConnectionConfig): void {
  const secret = () => randomBytes(24).toString('base64url');
  const base = sandboxLandscape(sandboxPort, {
    sapPassword: secret(),
    stowpointApiKey: secret(),
    stowpointWebhookSecret: `whsec_${randomBytes(32).toString('base64')}`,
    freighthubClientSecret: secret(),
    freighthubWebhookSecret: secret(),
  });
  const landscape: Landscape = {
    ...base,
    connections: [erp, ...base.connections.filter(({ kind }) => kind !== 'erp')],
    warehouses: base.warehouses.map((warehouse, index) => ({
      ...warehouse,
      erpCodes: index === 0 ? { [erp.id]: WAREHOUSE_CODE } : {},
    })),
    carriers: base.carriers.map((carrier) => ({ ...carrier, erpSuppliers: { [erp.id]: carrier.scac } })),
    backorderRecheckMs: 2_000,
  };
  writeFileSync(file, JSON.stringify(landscape), { mode: 0o600 });
}
