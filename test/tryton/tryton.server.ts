import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { ADMIN, connectionOf, createTrytonDatabase, dropTrytonDatabase, runSql } from './tryton.database.js';
import { TrytonProcess } from './tryton.process.js';
import { ACCRUAL_ACCOUNT, FREIGHT_ACCOUNT, openFiscalYear, seedFreight, seedIntegrationUser } from './tryton.seed.js';
import { TrytonUser } from './tryton.user.js';

/** A real Tryton of a spec's own: an enterprise with its books open, and carriers as suppliers. */
export class TrytonServer {
  private constructor(
    private readonly login: { readonly user: string; readonly password: string },
    readonly database: string,
    /** An administrator. */
    readonly user: TrytonUser,
    private process: TrytonProcess,
  ) {}

  /** @param suppliers party code → name */
  static async start(suppliers: Readonly<Record<string, string>>): Promise<TrytonServer> {
    const database = await createTrytonDatabase();
    const process = await TrytonProcess.start(connectionOf(inject('databaseUrl')));
    try {
      const user = await TrytonUser.logIn(process.baseUrl, database, ADMIN.user, ADMIN.password);
      await openFiscalYear(user, new Date());
      await seedFreight(user, suppliers);
      // Tryton refuses a password in which fewer than three of four characters differ; these 27 do, whatever follows.
      const password = `abcdefghijklmnopqrstuvwxyz.${randomBytes(6).toString('base64url')}`;
      const login = { user: 'crossdock', password };
      await seedIntegrationUser(user, login.user, login.password);
      return new TrytonServer(login, database, user, process);
    } catch (error) {
      await process.kill();
      throw error;
    }
  }

  get baseUrl(): string {
    return this.process.baseUrl;
  }

  /** How a landscape connects it. */
  connection(id: string, options: Readonly<Record<string, unknown>> = {}) {
    return {
      id,
      kind: 'erp',
      vendor: 'tryton',
      baseUrl: this.baseUrl,
      credentials: this.login,
      options: {
        database: this.database,
        defaultCountry: 'DE',
        freightAccount: FREIGHT_ACCOUNT,
        accrualAccount: ACCRUAL_ACCOUNT,
        ...options,
      },
    } as const;
  }

  /** What Crossdock was let in with is no longer valid. */
  async endSessions(): Promise<void> {
    await runSql(
      this.database,
      'DELETE FROM ir_session WHERE create_uid IN (SELECT id FROM res_user WHERE login = $1)',
      [this.login.user],
    );
  }

  /** Its machine is gone; nobody answers at its address. */
  down(): Promise<void> {
    return this.process.kill();
  }

  /** Back at the same address. */
  async up(): Promise<void> {
    this.process = await TrytonProcess.start(connectionOf(inject('databaseUrl')), this.process.port);
  }

  async stop(): Promise<void> {
    await this.process.kill();
    await dropTrytonDatabase(this.database);
  }
}
