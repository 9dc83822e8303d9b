import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { ProblemError } from '../errors/index.js';
import { logger, metrics } from '../telemetry/index.js';
import type { ApiVersion } from '../traffic/traffic.js';
import { Deprecations } from './deprecations.js';

/** How old what is known of an agreement may be. */
const FRESH_MS = 1_000;
/** A version that is held back is told about this often. */
const TOLD_EVERY_MS = 600_000;
const log = logger('sunsets');

const held = new Gauge({
  name: 'crossdock_sunset_held',
  help: '1 while a version is served beyond its sunset, because not every partner that uses it has agreed',
  labelNames: ['api', 'version'],
  registers: [metrics],
});

/**
 * Whether a version may end: its sunset is agreed when a deprecation with an impact report is recorded, the day has come
 * that was proposed, and each partner that still uses the version has consented or was overridden. Otherwise it is
 * served on, and the operators are told. Asked only about versions whose own sunset has passed.
 */
@Injectable()
export class Sunsets {
  private readonly known = new Map<string, { readonly until: number; readonly missing: Promise<string | undefined> }>();
  private readonly told = new Map<string, number>();

  constructor(private readonly deprecations: Deprecations) {}

  /** @param now by the clock that lives are counted by */
  async isAgreed(version: ApiVersion, now: Date): Promise<boolean> {
    const missing = await this.missing(version, now).catch((err) => `the record cannot be read: ${err.message}`);
    held.set({ api: version.api, version: version.version }, missing === undefined ? 0 : 1);
    if (missing !== undefined) this.tell(version, missing);
    return missing === undefined;
  }

  private missing(version: ApiVersion, now: Date): Promise<string | undefined> {
    const key = keyOf(version);
    const known = this.known.get(key);
    if (known && known.until > performance.now()) return known.missing;
    const missing = this.look(version, now);
    this.known.set(key, { until: performance.now() + FRESH_MS, missing });
    return missing;
  }

  /** What an agreement lacks. */
  private async look(version: ApiVersion, now: Date): Promise<string | undefined> {
    try {
      const { sunsetAt, awaiting } = await this.deprecations.read(version);
      if (!sunsetAt) return 'its deprecation names no sunset';
      if (Date.parse(sunsetAt) >= now.getTime()) return `what was agreed is ${sunsetAt}`;
      return awaiting.length === 0 ? undefined : `${awaiting.join(', ')} still use it and have not agreed`;
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'not-found') return 'no deprecation of it is recorded';
      throw error;
    }
  }

  private tell(version: ApiVersion, missing: string): void {
    const key = keyOf(version);
    if (performance.now() - (this.told.get(key) ?? Number.NEGATIVE_INFINITY) < TOLD_EVERY_MS) return;
    this.told.set(key, performance.now());
    log.error({ ...version, missing }, 'served beyond its sunset');
  }
}

const keyOf = ({ api, version }: ApiVersion) => `${api} ${version}`;
