import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/index.js';
import { ProblemError } from '../errors/index.js';
import type { ApiVersion } from '../traffic/traffic.js';
import {
  awaitedOf,
  type ConsumerUse,
  type Deprecation,
  type Proposal,
  type Withdrawal,
  type Word,
} from './deprecation.js';
import { DeprecationStore, noDeprecation } from './deprecation.store.js';
import { ImpactReports } from './impact.reports.js';

/** With who is still asked. */
export interface StandingDeprecation extends Deprecation {
  /** Partners that use the version now and have neither consented nor been overridden. */
  readonly awaiting: readonly string[];
}

/** As one partner is told. */
export interface OwnDeprecation {
  readonly deprecation: Deprecation;
  /** What of the version the partner uses in that environment; none when it has left it. */
  readonly use?: ConsumerUse;
  /** Spoken for production only, and told to production only. */
  readonly word?: Deprecation['consents'][number];
}

/** What is agreed about the end of a version: proposed on a report that is up to date, then partner by partner. */
@Injectable()
export class Deprecations {
  constructor(
    private readonly store: DeprecationStore,
    private readonly reports: ImpactReports,
  ) {}

  /** Whoever uses the version now has a say, whether it did when this was proposed or not. @throws ProblemError `not-found` */
  async read(version: ApiVersion): Promise<StandingDeprecation> {
    const found = await this.store.find(version);
    if (!found) throw noDeprecation(version);
    return { ...found, awaiting: awaitedOf(await this.reports.of(version), found.consents) };
  }

  /** All that are proposed or agreed and were not withdrawn. */
  async list(): Promise<StandingDeprecation[]> {
    const standing = await this.store.list();
    return Promise.all(
      standing.map(async (each) => ({ ...each, awaiting: awaitedOf(await this.reports.of(each), each.consents) })),
    );
  }

  /**
   * @param answer kept with it, for a retry
   * @throws ProblemError `impact-report-outdated`, `conflict`
   */
  async propose<T>(
    version: ApiVersion,
    proposal: Proposal,
    digest: string,
    by: Principal,
    answer: (made: StandingDeprecation) => T,
  ): Promise<T> {
    const report = await this.reports.of(version);
    if (report.digest !== digest)
      throw new ProblemError('impact-report-outdated', `The report now has the digest ${report.digest}: read it again`);
    return this.store.propose(version, proposal, report, by, (made) => answer({ ...made, awaiting: report.affected }));
  }

  /** @throws ProblemError `conflict` for a partner that it does not concern, and when its word is there already */
  async record<T>(
    version: ApiVersion,
    word: Word,
    by: Principal,
    answer: (after: StandingDeprecation) => T,
  ): Promise<T> {
    const before = await this.read(version);
    const concerned = [...before.awaiting, ...before.consents.map(({ partnerId }) => partnerId)];
    if (!concerned.includes(word.partnerId))
      throw new ProblemError('conflict', `${word.partnerId} does not use this version`);
    return this.store.record(version, word, by, (recorded) =>
      answer({
        ...before,
        consents: [...before.consents, recorded],
        awaiting: before.awaiting.filter((id) => id !== word.partnerId),
      }),
    );
  }

  /** Nothing is agreed any more. */
  withdraw(version: ApiVersion, reason: string, by: Principal): Promise<Withdrawal> {
    return this.store.withdraw(version, reason, by);
  }

  /** Those of versions that the partner uses in the environment, or on which its word for it is recorded. */
  async concerning(partnerId: string, environment: Principal['environment']): Promise<OwnDeprecation[]> {
    const all = await Promise.all(
      (await this.store.list()).map(async (deprecation) => {
        const { consumers } = await this.reports.of(deprecation);
        const use = consumers.find((each) => each.partnerId === partnerId && each.environment === environment);
        const words = environment === 'production' ? deprecation.consents : [];
        const word = words.find((each) => each.partnerId === partnerId);
        return { deprecation, ...(use && { use }), ...(word && { word }) };
      }),
    );
    return all.filter(({ use, word }) => use || word);
  }
}
