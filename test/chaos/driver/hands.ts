import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from '../../support/world.js';
import type { Random } from '../random.js';
import type { Answered, Asked, Caller } from './caller.js';
import type { Ledger } from './ledger.js';

export type Urls = Readonly<Record<string, string>>;

const TRIES = 20;
const TRIED_EVERY_MS = 1_000;

/** By which people outside act: each act that the product or a vendor acknowledged is in the ledger. */
export class Hands {
  /** Of partners that are silent, how often they had something to tell. */
  private readonly untold = new Map<string, number>();

  constructor(
    readonly caller: Caller,
    readonly ledger: Ledger,
    readonly urls: Urls,
    readonly random: Random,
  ) {}

  /** A partner tells something, unless it is silent. @returns what it was answered, where that was taken */
  async partner(what: string, client: string, path: string, body: object, order?: string): Promise<Json> {
    const untold = this.untold.get(client);
    if (untold !== undefined) {
      this.untold.set(client, untold + 1);
      return undefined;
    }
    const asked = { client, url: `${this.urls['partner']}/partner/v2${path}`, body };
    return (await this.acknowledged(what, asked, { ...(order && { order }), by: client }))?.body;
  }

  /** Our own people ask one of the processes. */
  post(what: string, api: string, path: string, body: object, order: string): Promise<Answered | undefined> {
    return this.acknowledged(what, { client: 'operator', url: `${this.urls[api]}/${api}/v1${path}`, body }, { order });
  }

  /** Repeated under its key until it is answered. @returns the answer, where it was taken */
  async acknowledged(
    what: string,
    asked: Asked,
    about: { readonly order?: string; readonly by?: string; readonly told?: object } = {},
  ): Promise<Answered | undefined> {
    const key = asked.key ?? randomUUID();
    const answer = await this.caller.untilAnswered({ ...asked, key });
    if (!answer || answer.status >= 300) return undefined;
    const { status, body } = answer;
    this.ledger.write({ key, what, ...about, status, body });
    return answer;
  }

  /** People act at a vendor. One that does not answer may have heard it all the same: then nobody counts on it. */
  async control(path: string, body: object = {}): Promise<Json | undefined> {
    try {
      const response = await fetch(`${this.urls['sandbox']}/_control${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      });
      return response.ok ? ((await response.json()) as Json) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Once it can be done, within a while. */
  eventually(path: string, body: object = {}): Promise<Json | undefined> {
    return this.tried(() => this.control(path, body));
  }

  /** Waits a while until one of the partners sees it. */
  seen(clients: readonly string[], path: string): Promise<{ by: string; body: Json } | undefined> {
    return this.tried(async () => {
      for (const by of clients) {
        const answer = await this.caller.once({ client: by, url: `${this.urls['partner']}/partner/v2${path}` });
        if (answer?.status === 200) return { by, body: answer.body };
      }
      return undefined;
    });
  }

  /** What one of our processes shows, once it is as it is waited for, within a while. */
  shown(api: string, path: string, holds: (body: Json) => boolean, tries = TRIES): Promise<Json | undefined> {
    const asked = { client: 'operator', url: `${this.urls[api]}/${api}/v1${path}` };
    return this.tried(async () => {
      const answer = await this.caller.once(asked);
      return answer?.status === 200 && holds(answer.body) ? answer.body : undefined;
    }, tries);
  }

  async tried<T>(act: () => Promise<T | undefined>, tries = TRIES): Promise<T | undefined> {
    for (let left = tries; left > 0; left--) {
      const done = await act();
      if (done !== undefined) return done;
      await sleep(TRIED_EVERY_MS);
    }
    return undefined;
  }

  /** It tells nothing by the partner API until it speaks again. */
  silence(partner: string): void {
    this.untold.set(partner, 0);
  }

  /** @returns how often it had something to tell meanwhile */
  speaks(partner: string): number {
    const untold = this.untold.get(partner) ?? 0;
    this.untold.delete(partner);
    return untold;
  }
}
