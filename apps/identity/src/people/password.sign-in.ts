import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, Audit } from '#platform/audit';
import { clock, elapsedMs } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';
import { hashPassword, isPassword, LONGEST_PASSWORD, unfit } from './password.js';
import { signIns } from './sign-in.metric.js';

/** So many wrong passwords in a row lock the person for a while, longer with every one after it. */
export const MOST_ATTEMPTS = 5;
const LOCK_MS = 60_000;
const LONGEST_LOCK_MS = 3_600_000;
/** From the comparison to a refusal, at least: what is written down of somebody who is known takes its time. */
export const REFUSED_AFTER_MS = 400;

export type PasswordOutcome =
  /** Whoever asks is not told which of it: no such person, wrong, locked or disabled. */
  | { readonly outcome: 'refused' }
  /** Right, and told by somebody else: another one has to be chosen first. */
  | { readonly outcome: 'temporary' }
  | { readonly outcome: 'unfit'; readonly why: string }
  | { readonly outcome: 'signed-in'; readonly personId: string };

export interface GivenPassword {
  readonly username: string;
  readonly password: string;
  /** What it is to be from now on. */
  readonly newPassword?: string;
}

interface Row {
  readonly id: string;
  readonly password_hash: string | null;
  readonly password_temporary: boolean;
  readonly disabled: boolean;
  readonly locked_until: Date | null;
}

const ACTOR: Actor = { kind: 'product', id: 'identity' };

/** Sign-in by a password that is kept here. */
@Injectable()
export class PasswordSignIn {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  async attempt(given: GivenPassword): Promise<PasswordOutcome> {
    const { username, password } = given;
    const [row] = await this.database.query<Row>(
      `SELECT id, password_hash, password_temporary, disabled, locked_until FROM identity.people WHERE username = $1`,
      [username.trim().toLowerCase()],
    );
    const tooLong = password.length > LONGEST_PASSWORD;
    // Computed in any case: how long an answer takes tells nothing.
    const right = await isPassword(tooLong ? '' : password, row?.password_hash ?? undefined);
    // Not before: where many wait for theirs to be computed, that alone would take longer.
    const since = elapsedMs();
    const outcome = await this.judge(given, row, right && !tooLong);
    if (outcome.outcome === 'refused') await sleep(Math.max(0, since + REFUSED_AFTER_MS - elapsedMs()));
    signIns.inc({ by: 'password', outcome: outcome.outcome });
    return outcome;
  }

  private async judge(
    { username, password, newPassword }: GivenPassword,
    row: Row | undefined,
    right: boolean,
  ): Promise<PasswordOutcome> {
    const locked = row?.locked_until && row.locked_until.getTime() > clock.now();
    if (!row || row.disabled || locked) return { outcome: 'refused' };
    if (!right) {
      await this.countFailure(row.id);
      return { outcome: 'refused' };
    }
    if (row.password_temporary && newPassword === undefined) return { outcome: 'temporary' };
    if (newPassword !== undefined) {
      const same = newPassword === password && 'Choose another password than the one that you were given.';
      const why = same || unfit(newPassword, username);
      if (why) return { outcome: 'unfit', why };
    }
    const hash = newPassword === undefined ? undefined : await hashPassword(newPassword);
    return (await this.note(row, hash)) ? { outcome: 'signed-in', personId: row.id } : { outcome: 'refused' };
  }

  /** Unless it was locked, disabled or given another password since it was read. */
  private async note({ id, password_hash }: Row, newHash: string | undefined): Promise<boolean> {
    const noted = await this.database.query(
      `UPDATE identity.people SET failed_attempts = 0, locked_until = NULL, last_sign_in_at = $2,
         password_hash = coalesce($3, password_hash), password_temporary = password_temporary AND $3::text IS NULL
       WHERE id = $1 AND NOT disabled AND password_hash = $4 AND (locked_until IS NULL OR locked_until <= $2)
       RETURNING id`,
      [id, clock.date(), newHash ?? null, password_hash],
    );
    // TypeORM answers an UPDATE with its rows and their number.
    return (noted[0] as unknown as unknown[]).length === 1;
  }

  /** Counted in one statement: of many guesses at once each counts. */
  private async countFailure(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [[row]] = (await tx.query(
        `UPDATE identity.people SET failed_attempts = failed_attempts + 1,
           locked_until = CASE WHEN failed_attempts + 1 >= $2
             THEN $3::timestamptz + least($4 * power(2, least(failed_attempts + 1 - $2, 16)), $5) * interval '1 millisecond'
             ELSE locked_until END
         WHERE id = $1 RETURNING username, failed_attempts, locked_until`,
        [id, MOST_ATTEMPTS, clock.date(), LOCK_MS, LONGEST_LOCK_MS],
      )) as [[{ username: string; failed_attempts: number; locked_until: Date | null }]];
      if (!row || row.failed_attempts < MOST_ATTEMPTS) return;
      signIns.inc({ by: 'password', outcome: 'locked' });
      await this.audit.record(tx, {
        tenant: this.config.landscape.tenant,
        actor: ACTOR,
        act: 'person.locked',
        subject: { type: 'person', id: row.username },
        after: { failedAttempts: row.failed_attempts, lockedUntil: row.locked_until?.toISOString() },
      });
    });
  }
}
