import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';

/** Somebody who told events of a type. */
export interface EventSourceCount {
  /** As in `order.released`. */
  readonly type: string;
  readonly version: number;
  /** As in `/erp/sap`, `/partner/3pl-east`. */
  readonly source: string;
  readonly events: number;
  readonly lastAt: string;
}

/** By the end of the log alone: a log of millions is not counted. */
const LATEST = `
  SELECT type, version, source, count(*)::int AS events, max(received_at) AS "lastAt"
  FROM (SELECT type, version, source, received_at FROM messaging.events WHERE tenant = $1 ORDER BY id DESC LIMIT $2) e
  GROUP BY type, version, source ORDER BY type, version, source`;

/** Who told what, as the log has it. */
@Injectable()
export class EventSources {
  private readonly tenant: string;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) { landscape }: CrossdockConfig,
  ) {
    this.tenant = landscape.tenant;
  }

  /** @param last how many events back it looks */
  among(last: number): Promise<EventSourceCount[]> {
    return this.database.query<EventSourceCount & Record<string, unknown>>(LATEST, [this.tenant, last]);
  }
}
