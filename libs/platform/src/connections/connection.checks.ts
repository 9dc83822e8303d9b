import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../access/index.js';
import { Audit, actorOf } from '../audit/index.js';
import { ProblemError } from '../errors/index.js';
import { hostOf, type ListedTargets, RefusedTarget, VendorError, type VendorErrorKind } from '../http/index.js';
import { Database } from '../persistence/index.js';
import { CONNECTION_KIND, type ConnectionKind } from './connection.kind.js';
import { ConnectionVault } from './connection.vault.js';
import { CurrentLandscape } from './current-landscape.js';
import { addressesOf, NotReached, reach } from './reach.js';

/** What is tried, in this order: what comes after something that failed is not. */
export const CHECKS = ['address', 'name', 'connection', 'sign-in', 'reading'] as const;
export const OUTCOMES = ['passed', 'failed', 'not-tried'] as const;

export interface CheckResult {
  readonly check: (typeof CHECKS)[number];
  readonly outcome: (typeof OUTCOMES)[number];
  /** In plain words, our own: what a system says may hold what it was told. */
  readonly says: string;
}

/** Tries what works of a connection, step by step. Reads, and changes nothing. */
@Injectable()
export class ConnectionTests {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly landscape: CurrentLandscape,
    private readonly vault: ConnectionVault,
    @Inject(CONNECTION_KIND) private readonly kind: ConnectionKind,
  ) {}

  /** @throws ProblemError `not-found` */
  async run(principal: Principal, id: string): Promise<readonly CheckResult[]> {
    const results = await this.tried(id);
    const after = Object.fromEntries(results.map(({ check, outcome }) => [check, outcome]));
    await this.database.transaction((tx) =>
      this.audit.record(tx, {
        tenant: this.landscape.tenant,
        actor: actorOf(principal),
        act: 'connection.tested',
        subject: { type: 'connection', id },
        after,
      }),
    );
    return results;
  }

  private async tried(id: string): Promise<readonly CheckResult[]> {
    const connection = this.landscape.connection(id);
    if (connection?.kind !== this.kind.kind) throw new ProblemError('not-found', `There is no connection ${id}`);
    const egress = this.landscape.isGiven(id) ? undefined : this.vault.egress;
    const results: CheckResult[] = [];
    const passes = async (check: CheckResult['check'], work: () => Promise<string>): Promise<boolean> => {
      try {
        results.push({ check, outcome: 'passed', says: await work() });
        return true;
      } catch (error) {
        if (!(error instanceof NotReached || error instanceof RefusedTarget)) throw error;
        results.push({ check, outcome: 'failed', says: `${sentence(error.message)}.` });
        return false;
      }
    };
    const { baseUrl } = connection;
    let addresses: readonly string[] = [];
    const works =
      (await passes('address', async () => allowed(baseUrl, egress))) &&
      (await passes('name', async () => {
        addresses = await addressesOf(new URL(baseUrl), egress);
        return `${hostOf(new URL(baseUrl))} is ${addresses.join(', ')}.`;
      })) &&
      (await passes('connection', () => reach(new URL(baseUrl), addresses)));
    if (works) await this.ask(id, results);
    return [...results, ...CHECKS.slice(results.length).map(notTried)];
  }

  /** A question of the adapter's own signs in and reads: how it ends tells of both. */
  private async ask(id: string, results: CheckResult[]): Promise<void> {
    const told = (check: CheckResult['check'], outcome: 'passed' | 'failed', says: string) =>
      results.push({ check, outcome, says });
    const trouble = this.kind.systems.troubleOf(id);
    const system = this.kind.systems.find(id);
    if (!system) {
      told('sign-in', 'failed', `It cannot be used: ${trouble ?? 'this replica does not know it yet; try again'}.`);
      return;
    }
    try {
      await system.port.ping();
    } catch (error) {
      const failure = error instanceof VendorError ? error : undefined;
      const isIn = failure && SIGNED_IN.has(failure.kind);
      if (isIn) told('sign-in', 'passed', TAKEN);
      told(isIn ? 'reading' : 'sign-in', 'failed', whyNot(error));
      return;
    }
    told('sign-in', 'passed', TAKEN);
    try {
      await this.kind.readOne?.(id);
      told('reading', 'passed', 'It was read from.');
    } catch (error) {
      told('reading', 'failed', whyNot(error));
    }
  }
}

const TAKEN = 'It takes the credentials.';
/** It understood who asks, and said something to what was asked. */
const SIGNED_IN: ReadonlySet<string> = new Set(['rejected', 'not-found', 'conflict']);

/** In our own words: a vendor's may hold what it was sent. */
function whyNot(error: unknown): string {
  if (!(error instanceof VendorError)) return 'It could not be asked.';
  const { kind, status } = error;
  return `${kind === 'rejected' && status === 403 ? NO_RIGHT : WHY_NOT[kind]}${status ? ` (HTTP ${status})` : ''}.`;
}

const NO_RIGHT = 'The user may not read: it lacks a right';
const WHY_NOT: Readonly<Record<VendorErrorKind, string>> = {
  auth: 'It does not take the credentials',
  rejected: 'It refuses to be read',
  conflict: 'It refuses to be read',
  'not-found': 'What is read is not there: see whether the address is that of the API, and the service active',
  garbage: 'Its answer is none of its contract: see whether the address is that of the API',
  'rate-limited': 'It says that it is asked too often; try again later',
  unclear: 'It gave no answer',
  unavailable: 'It is not available, or failed so often that it is being left alone for a moment',
};

function allowed(baseUrl: string, egress: ListedTargets | undefined): string {
  if (!egress) return 'It is of the landscape file, which is held to no list.';
  egress.parse(baseUrl);
  return 'It may be connected, as far as its address says.';
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const notTried = (check: CheckResult['check']): CheckResult => ({ check, outcome: 'not-tried', says: 'Not tried.' });
