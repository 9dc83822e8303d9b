import type { ConnectionConfig, Landscape, WarehouseConfig } from '../config/index.js';
import type { ConnectionDto } from './connection.dto.js';
import type { AddedConnection } from './connection.record.js';

/** Named member by member: what is added to a record is not told unless it is added here. */
export function toConnection(added: AddedConnection, trouble?: string): ConnectionDto {
  const { id, vendor, baseUrl, options, credentialNames, warehouses, suppliers, silentAfterMs, version } = added;
  return {
    ...{ id, vendor, origin: 'added' as const, baseUrl },
    options: { ...options },
    credentialNames: [...credentialNames],
    warehouses: { ...warehouses },
    suppliers: { ...suppliers },
    ...(silentAfterMs !== null && { silentAfterMs }),
    state: trouble ? 'unusable' : 'connected',
    ...(trouble && { trouble }),
    ...(added.keyId && { sealedUnder: added.keyId }),
    version,
    createdAt: added.createdAt.toISOString(),
    changedAt: added.changedAt.toISOString(),
  };
}

/** One of the landscape file, with what the file says of warehouses and carriers. */
export function toGivenConnection(
  { id, vendor, baseUrl, options = {}, credentials, silentAfterMs }: ConnectionConfig,
  secrets: readonly string[],
  { warehouses, carriers }: Pick<Landscape, 'warehouses' | 'carriers'>,
): ConnectionDto {
  const codeOf = ({ wms, wmsCode, erpCodes }: WarehouseConfig) => (wms === id ? wmsCode : erpCodes[id]);
  return {
    ...{ id, vendor, origin: 'landscape-file' as const, baseUrl: withoutCredentials(baseUrl) },
    // Nobody refuses a secret among the options of a file.
    options: Object.fromEntries(Object.entries(options).filter(([name]) => !secrets.includes(name))),
    credentialNames: Object.keys(credentials).sort(),
    warehouses: known(warehouses.map((each) => [each.gln, codeOf(each)])),
    suppliers: known(carriers.map(({ scac, erpSuppliers }) => [scac, erpSuppliers[id]])),
    ...(silentAfterMs !== undefined && { silentAfterMs }),
    state: 'connected',
    version: 0,
  };
}

const known = (codes: readonly [string, string | undefined][]): Record<string, string> =>
  Object.fromEntries(codes.filter((each): each is [string, string] => each[1] !== undefined));

function withoutCredentials(text: string): string {
  const url = new URL(text);
  return url.username || url.password ? `${url.origin}${url.pathname}` : text;
}
