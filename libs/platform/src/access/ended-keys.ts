import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Database, Mirror, type Tx } from '../persistence/index.js';

/**
 * Signing keys of the authorization server that somebody ended: no token by one of them is taken, however long a verifier
 * has the key in memory. Written by the authorization server and known to every replica within about a second.
 */
@Injectable()
export class EndedKeys implements OnModuleInit, OnApplicationShutdown {
  private readonly mirror: Mirror<{ readonly kid: string }>;

  constructor(database: Database) {
    this.mirror = new Mirror(database, {
      table: 'platform.ended_signing_keys',
      columns: ['kid'],
      keyOf: ({ kid }) => kid,
    });
  }

  onModuleInit(): Promise<void> {
    return this.mirror.start();
  }

  onApplicationShutdown(): void {
    this.mirror.stop();
  }

  has(kid: string): boolean {
    return this.mirror.get(kid) !== undefined;
  }

  /** @returns false when it was ended before */
  async add(tx: Tx, kid: string): Promise<boolean> {
    const added = (await tx.query(
      'INSERT INTO platform.ended_signing_keys (kid) VALUES ($1) ON CONFLICT DO NOTHING RETURNING kid',
      [kid],
    )) as unknown[];
    return added.length === 1;
  }

  /** For whoever ended one and asks next: it counts here already. */
  refresh(): Promise<void> {
    return this.mirror.refresh();
  }
}
