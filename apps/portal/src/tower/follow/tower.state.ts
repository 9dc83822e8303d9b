import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, isDeadlock, isLockTimeout, planned, type Tx, Unavailable } from '#platform/persistence';
import { TOWER_TABLES } from '../tower.tables.js';

/** Of the tables and of what is put into them: another one has everything read again. */
export const SHAPE = 3;
/** A replica that dies holds up the others this long. */
const LEASE_SECONDS = 10;

const TABLES = TOWER_TABLES.map((table) => `portal.${table}`).join(', ');
/**
 * Whoever reads several tables locks them in an order of its own, and who empties them and who reads may each wait for the other.
 * So that it is never the reader whom Postgres gives up (after a second of waiting, `deadlock_timeout`), who empties waits less
 * than that for all tables together, and tries again.
 */
const LOCK_MS = Math.floor(900 / TOWER_TABLES.length);
const TRIES = 20;
const AGAIN_MS = 50;
/** By then a table is being vacuumed, which gives way to whoever waits for longer. */
const PATIENT_MS = 5_000;

/** Where one source was left. */
export interface Place {
  readonly name: string;
  readonly cursor?: string;
  readonly read: number;
  /** Everything that was there then has been read. */
  readonly asOf?: Date;
  readonly failure?: string;
}

/** This replica's turn to follow. */
export interface Turn {
  readonly epoch: number;
  readonly places: ReadonlyMap<string, Place>;
}

/** Another replica follows by now, or the tables were emptied. */
export class TurnOver extends Error {
  override readonly name = 'TurnOver';
}

interface StateRow {
  readonly shape: number;
  readonly epoch: number;
  readonly mine: boolean;
}

const PLACES = `SELECT name, cursor, read::int AS read, as_of AS "asOf", failure FROM portal.tower_sources`;
const PUT_PLACES = `
  INSERT INTO portal.tower_sources AS s (name, cursor, read, as_of, failure)
  SELECT name, cursor, read, "asOf", failure
  FROM jsonb_to_recordset($1::jsonb) AS n(name text, cursor text, read bigint, "asOf" timestamptz, failure text)
  ON CONFLICT (name) DO UPDATE SET cursor = excluded.cursor, read = excluded.read, as_of = excluded.as_of,
    failure = excluded.failure`;

/** Who of all replicas follows, and how far it is. */
@Injectable()
export class TowerState {
  private readonly id = randomUUID();

  constructor(private readonly database: Database) {}

  /** Makes the read model one of this shape; one of a later shape is another release's. */
  async prepare(): Promise<void> {
    await this.database.query('INSERT INTO portal.tower_state (shape) VALUES ($1) ON CONFLICT DO NOTHING', [SHAPE]);
    await this.emptyWhere((shape) => shape < SHAPE);
  }

  /** @returns undefined while another replica follows, or one of a later release has been here */
  async take(): Promise<Turn | undefined> {
    return this.database.transaction(async (tx) => {
      const [state] = await planned<StateRow>(
        tx,
        `SELECT shape, epoch, holder IS NULL OR holder = $1 OR held_until < now() AS mine
         FROM portal.tower_state FOR UPDATE`,
        [this.id],
      );
      if (!state?.mine || state.shape !== SHAPE) return undefined;
      await this.hold(tx);
      const places = await planned<{ [K in keyof Place]: Place[K] }>(tx, PLACES, []);
      return { epoch: state.epoch, places: new Map(places.map((place) => [place.name, place])) };
    });
  }

  /**
   * Writes while it is this replica's turn, and nobody else writes.
   * @throws TurnOver
   */
  keep(turn: Turn, places: readonly Place[], work?: (tx: Tx) => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [state] = await planned<{ epoch: number; mine: boolean }>(
        tx,
        'SELECT epoch, holder = $1 AS mine FROM portal.tower_state FOR UPDATE',
        [this.id],
      );
      if (!state?.mine || state.epoch !== turn.epoch) throw new TurnOver();
      await work?.(tx);
      await planned(tx, PUT_PLACES, [JSON.stringify(places)]);
      await this.hold(tx);
    });
  }

  /** Another replica need not wait. */
  async leave(): Promise<void> {
    await this.database.query('UPDATE portal.tower_state SET holder = NULL WHERE holder = $1', [this.id]);
  }

  /**
   * Empties the read model: whoever follows reads everything again, and what is read is shown.
   * @param also what belongs to it, in the same transaction
   * @throws Unavailable where those who read leave no gap
   */
  async startOver(also: (tx: Tx) => Promise<void> = async () => undefined): Promise<void> {
    await this.emptyWhere(() => true, also);
  }

  async places(): Promise<readonly Place[]> {
    const rows = await this.database.query<{ [K in keyof Place]: Place[K] | null }>(`${PLACES} ORDER BY name`);
    return rows.map(({ name, cursor, read, asOf, failure }) => ({
      name: name ?? '',
      read: read ?? 0,
      ...(cursor && { cursor }),
      ...(asOf && { asOf }),
      ...(failure && { failure }),
    }));
  }

  private async emptyWhere(
    asked: (shape: number) => boolean,
    also: (tx: Tx) => Promise<void> = async () => undefined,
  ): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const lockMs = tries < TRIES ? LOCK_MS : PATIENT_MS;
      try {
        return await this.database.transaction(async (tx) => {
          const [state] = await planned<{ shape: number }>(tx, 'SELECT shape FROM portal.tower_state FOR UPDATE', []);
          if (!state || !asked(state.shape)) return;
          await planned(tx, `SET LOCAL lock_timeout = ${lockMs}`, []);
          await planned(tx, `LOCK TABLE ${TABLES} IN ACCESS EXCLUSIVE MODE`, []);
          await planned(tx, `TRUNCATE ${TABLES}`, []);
          await planned(tx, 'UPDATE portal.tower_state SET shape = $1, epoch = epoch + 1', [SHAPE]);
          await also(tx);
        });
      } catch (error) {
        if (!isLockTimeout(error) && !isDeadlock(error)) throw error;
        if (tries > TRIES) throw new Unavailable('The read model is being read all the time');
        await sleep(AGAIN_MS);
      }
    }
  }

  private async hold(tx: Tx): Promise<void> {
    await planned(
      tx,
      `UPDATE portal.tower_state SET holder = $1, held_until = now() + interval '${LEASE_SECONDS} seconds'`,
      [this.id],
    );
  }
}
