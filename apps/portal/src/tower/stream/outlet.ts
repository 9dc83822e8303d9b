import type { ServerResponse } from 'node:http';
import type { PortalSession } from '../../session/portal-session.js';
import type { TowerStreamEvent } from '../../tower.view.js';

/** A browser comes back after this long. */
const RETRY_MS = 2_000;
/** A reader that takes this much later than it is sent is let go; it comes back and goes on where it was. */
const MOST_UNSENT = 1024 * 1024;

/** One browser that looks: a stream of server-sent events (WHATWG HTML 9.2). */
export class Outlet {
  /** Everything up to it has been sent; undefined before the stream has joined the others. */
  revision?: bigint;
  /** When it was last told how old everything is. By `performance.now()`. */
  beatenAt = Number.NEGATIVE_INFINITY;
  private over = false;

  /** @param from where it broke off */
  constructor(
    private readonly raw: ServerResponse,
    readonly session: PortalSession,
    readonly from: bigint | undefined,
    private readonly ended: (outlet: Outlet) => void,
  ) {
    raw.once('close', () => this.end());
    raw.once('error', () => this.end());
    raw.write(`retry: ${RETRY_MS}\n\n`);
  }

  /** @param id everything up to that revision has been told with it */
  send({ type, ...data }: TowerStreamEvent, id: bigint): void {
    if (this.over) return;
    this.raw.write(`event: ${type}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
    if (this.raw.writableLength > MOST_UNSENT) this.raw.destroy();
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    this.raw.end();
    this.ended(this);
  }
}
