import type { ConnectionConfig, SystemKind } from '../config/index.js';
import type { Database, Tx } from '../persistence/index.js';
import type { KeyRing } from '../secrets/index.js';

/** A connection that an operator added, as everybody may know it: without its credentials. */
export interface AddedConnection {
  readonly tenant: string;
  readonly id: string;
  readonly kind: SystemKind;
  /** The adapter's id. */
  readonly vendor: string;
  readonly baseUrl: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** GLN → what the system calls the warehouse. Of an ERP its code; a WMS runs those. */
  readonly warehouses: Readonly<Record<string, string>>;
  /** Of an ERP: SCAC → the carrier's supplier number there. */
  readonly suppliers: Readonly<Record<string, string>>;
  readonly silentAfterMs: number | null;
  /** Names of the credentials that are kept. */
  readonly credentialNames: readonly string[];
  /** The key that they are sealed under. */
  readonly keyId: string | null;
  /** Counts up with every change that an operator makes, and not when the credentials are sealed anew. */
  readonly version: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly removedAt: Date | null;
}

export const CONNECTION_COLUMNS = [
  'tenant',
  'id',
  'kind',
  'vendor',
  'base_url AS "baseUrl"',
  'options',
  'warehouses',
  'suppliers',
  'silent_after_ms AS "silentAfterMs"',
  'credential_names AS "credentialNames"',
  'key_id AS "keyId"',
  'version',
  'created_at AS "createdAt"',
  'changed_at AS "changedAt"',
  'removed_at AS "removedAt"',
] as const;

/** As an adapter is given it, but for its credentials. */
export const configOfAdded = ({
  id,
  kind,
  vendor,
  baseUrl,
  options,
  silentAfterMs,
}: AddedConnection): Omit<ConnectionConfig, 'credentials'> => ({
  id,
  kind,
  vendor,
  baseUrl,
  options,
  ...(silentAfterMs !== null && { silentAfterMs }),
});

export type Credentials = ConnectionConfig['credentials'];

/** What the sealed credentials belong to: moved to another row they do not open. */
const of = (tenant: string, id: string) => `${tenant}/${id}`;

export const sealCredentials = (ring: KeyRing, tenant: string, id: string, credentials: Credentials) =>
  ring.seal(JSON.stringify(credentials), of(tenant, id));

/**
 * The credentials of a connection at a version.
 * @returns undefined where it is at another version by now, or removed
 * @throws CannotOpen
 */
export async function readCredentials(
  database: Database,
  ring: KeyRing,
  { tenant, id, version }: Pick<AddedConnection, 'tenant' | 'id' | 'version'>,
): Promise<Credentials | undefined> {
  const [row] = (await database.query(
    `SELECT key_id, sealed FROM platform.connections
     WHERE tenant = $1 AND id = $2 AND version = $3 AND removed_at IS NULL`,
    [tenant, id, version],
  )) as { key_id: string; sealed: Buffer }[];
  return row && (JSON.parse(ring.open({ keyId: row.key_id, bytes: row.sealed }, of(tenant, id))) as Credentials);
}

/**
 * Has the credentials sealed under the key that seals now. The connection is at the same version: nobody need connect anew.
 * @returns the key that they were sealed under; undefined where there is nothing to do
 * @throws CannotOpen
 */
export async function resealCredentials(
  tx: Tx,
  ring: KeyRing,
  tenant: string,
  id: string,
): Promise<string | undefined> {
  const [row] = (await tx.query(
    `SELECT key_id, sealed FROM platform.connections
     WHERE tenant = $1 AND id = $2 AND removed_at IS NULL AND key_id <> $3 FOR UPDATE`,
    [tenant, id, ring.current],
  )) as { key_id: string; sealed: Buffer }[];
  if (!row) return undefined;
  const { keyId, bytes } = ring.seal(
    ring.open({ keyId: row.key_id, bytes: row.sealed }, of(tenant, id)),
    of(tenant, id),
  );
  await tx.query(
    `UPDATE platform.connections SET key_id = $3, sealed = $4, changed_at = clock_timestamp()
     WHERE tenant = $1 AND id = $2`,
    [tenant, id, keyId, bytes],
  );
  return row.key_id;
}

/** Locks the connection's row for the transaction. */
export async function lockConnection(tx: Tx, tenant: string, id: string): Promise<AddedConnection | undefined> {
  const [row] = (await tx.query(
    `SELECT ${CONNECTION_COLUMNS.join(', ')} FROM platform.connections
     WHERE tenant = $1 AND id = $2 AND removed_at IS NULL FOR UPDATE`,
    [tenant, id],
  )) as AddedConnection[];
  return row;
}

export type NewConnection = Pick<
  AddedConnection,
  'tenant' | 'id' | 'kind' | 'vendor' | 'baseUrl' | 'options' | 'warehouses' | 'suppliers' | 'silentAfterMs'
>;

/** @returns undefined where the id was used before */
export async function insertConnection(
  tx: Tx,
  ring: KeyRing,
  connection: NewConnection,
  credentials: Credentials,
): Promise<AddedConnection | undefined> {
  const { tenant, id, kind, vendor, baseUrl, options, warehouses, suppliers, silentAfterMs } = connection;
  const { keyId, bytes } = sealCredentials(ring, tenant, id, credentials);
  const [row] = (await tx.query(
    `INSERT INTO platform.connections
       (tenant, id, kind, vendor, base_url, options, warehouses, suppliers, silent_after_ms, key_id, sealed, credential_names)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT DO NOTHING RETURNING ${CONNECTION_COLUMNS.join(', ')}`,
    [
      ...[tenant, id, kind, vendor, baseUrl],
      ...[JSON.stringify(options), JSON.stringify(warehouses), JSON.stringify(suppliers), silentAfterMs],
      ...[keyId, bytes, Object.keys(credentials).sort()],
    ],
  )) as AddedConnection[];
  return row;
}

/** @param credentials null: as they are */
export async function updateConnection(
  tx: Tx,
  ring: KeyRing,
  connection: NewConnection,
  credentials: Credentials | null,
): Promise<AddedConnection> {
  const { tenant, id, baseUrl, options, warehouses, suppliers, silentAfterMs } = connection;
  const sealed = credentials && sealCredentials(ring, tenant, id, credentials);
  const [rows] = (await tx.query(
    `UPDATE platform.connections SET base_url = $3, options = $4, warehouses = $5, suppliers = $6, silent_after_ms = $7,
       key_id = coalesce($8, key_id), sealed = coalesce($9, sealed), credential_names = coalesce($10, credential_names),
       version = version + 1, changed_at = clock_timestamp()
     WHERE tenant = $1 AND id = $2 RETURNING ${CONNECTION_COLUMNS.join(', ')}`,
    [
      ...[tenant, id, baseUrl],
      ...[JSON.stringify(options), JSON.stringify(warehouses), JSON.stringify(suppliers), silentAfterMs],
      ...[sealed?.keyId ?? null, sealed?.bytes ?? null, credentials && Object.keys(credentials).sort()],
    ],
  )) as [AddedConnection[], number];
  return rows[0] as AddedConnection;
}

/** Its credentials are gone with it; its id stays, and is not used again. */
export async function removeConnection(tx: Tx, tenant: string, id: string): Promise<void> {
  await tx.query(
    `UPDATE platform.connections SET removed_at = clock_timestamp(), changed_at = clock_timestamp(), version = version + 1,
       sealed = NULL, key_id = NULL, credential_names = '{}'
     WHERE tenant = $1 AND id = $2`,
    [tenant, id],
  );
}
