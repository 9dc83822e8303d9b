import type { FulfilmentRequest } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import { clock } from '#platform/clock';
import { type EffectContext, fitting, Untranslatable } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { jsonOf, VendorError } from '#platform/http';
import { nextCursorOf } from '../../next.cursor.js';
import { type FulfilmentStatus, type InventoryPage, type InventoryPageQuery, type WmsPort } from '../../wms.port.js';
import { toInventoryPage, toMessage, toNames, toReference, toStatus } from './canonical.answers.js';
import { type MappedClient, TOO_LATE } from './mapped.client.js';
import type { Mapping } from './mapping.js';
import type { WebhookSignature } from './webhook.signature.js';

type Request = FulfilmentRequest & { warehouseCode: string };

interface Found {
  readonly status: FulfilmentStatus;
  /** As the vendor told it. */
  readonly body: unknown;
}

/** Channel Adapter of whatever WMS a mapping describes. */
export class MappedAdapter implements WmsPort {
  /** The vendor's words to UN/ECE Rec 20. */
  private readonly unitByWord: Readonly<Record<string, string>>;

  /** @param glnByCode of the warehouses that it runs, by the vendor's codes */
  constructor(
    private readonly mapping: Mapping,
    private readonly client: MappedClient,
    private readonly signature: WebhookSignature | undefined,
    private readonly glnByCode: Readonly<Record<string, string>>,
  ) {
    this.unitByWord = Object.fromEntries(Object.entries(mapping.units).map(([rec20, word]) => [word, rec20]));
  }

  async release(request: Request, { mayHaveHappened, signal }: EffectContext): Promise<{ wmsReference: string }> {
    const { fulfilmentId } = request;
    this.checkLimits(request);
    this.checkUnits(request);
    if (mayHaveHappened) {
      const there = await this.find(fulfilmentId, signal);
      if (there) return { wmsReference: (await this.asAsked(there, request)).wmsReference };
    }
    const { release } = this.mapping.calls;
    const given = { ...request, units: this.mapping.units };
    const body = await this.client.call(release, { operation: 'release-fulfilment', given, ...(signal && { signal }) });
    await this.client.readOf(() => this.client.read(release.read, { body, asked: request }, toReference), true);
    const kept = await this.find(fulfilmentId, signal);
    if (!kept) throw new VendorError('unclear', `it took ${fulfilmentId}, and does not have it`);
    return { wmsReference: kept.status.wmsReference };
  }

  async cancel(
    fulfilmentId: string,
    { signal }: EffectContext,
  ): Promise<{ outcome: 'cancelled' | 'rejected'; reason?: string }> {
    const { cancel } = this.mapping.calls;
    if (!cancel) throw new ProblemError('capability-missing', `${this.mapping.name} cancels nothing`);
    const there = await this.find(fulfilmentId, signal);
    if (!there) throw new VendorError('not-found', `it has no fulfilment ${fulfilmentId}`, { status: 404 });
    const { state, wmsReference } = there.status;
    if (state === 'cancelled') return { outcome: 'cancelled' };
    try {
      const given = { fulfilmentId, wmsReference };
      await this.client.call(cancel, { operation: 'cancel-fulfilment', given, ...(signal && { signal }) });
    } catch (error) {
      if (error instanceof VendorError && error.vendorCode === TOO_LATE)
        return { outcome: 'rejected', reason: error.message };
      throw error;
    }
    const kept = await this.find(fulfilmentId, signal);
    if (kept?.status.state === 'cancelled') return { outcome: 'cancelled' };
    throw new VendorError('unclear', `it cancelled ${fulfilmentId}, and has it as ${kept?.status.state}`);
  }

  async readStatus(fulfilmentId: string): Promise<FulfilmentStatus | null> {
    return (await this.find(fulfilmentId))?.status ?? null;
  }

  async readInventory(
    query: { sku?: string; warehouseCode?: string },
    { cursor, limit }: InventoryPageQuery,
  ): Promise<InventoryPage> {
    const { inventory } = this.mapping.calls;
    const given = { ...query, limit, ...(cursor && { cursor }) };
    const body = await this.client.call(inventory, { operation: 'read-inventory', given });
    const readsUnits = { body, asked: given, units: this.unitByWord };
    const page = await this.client.readOf(() => this.client.read(inventory.read, readsUnits, toInventoryPage), false);
    return { ...page, nextCursor: nextCursorOf(page.nextCursor, cursor, 'the listing') };
  }

  /** @throws VendorError `auth` for what the vendor did not sign, or not just now */
  async normalize(webhook: InboundWebhook): Promise<NormalizedMessage> {
    const { webhook: told } = this.mapping;
    if (!told || !this.signature) throw new VendorError('auth', 'webhook refused: this connection takes none');
    await this.signature.verify(webhook, clock.now());
    try {
      const body = jsonOf(webhook.rawBody, webhook.headers['content-type']);
      const given = { headers: webhook.headers, body, warehouses: this.glnByCode, units: this.unitByWord };
      return await this.client.read(told.read, given, toMessage);
    } catch (error) {
      if (error instanceof Untranslatable) return { events: [], unrecognized: error.message };
      if (error instanceof SyntaxError) return { events: [], unrecognized: 'no JSON' };
      throw error;
    }
  }

  async ping(): Promise<void> {
    await this.client.call(this.mapping.calls.ping, { operation: 'ping', given: {} });
  }

  private async find(fulfilmentId: string, signal?: AbortSignal): Promise<Found | undefined> {
    const { find } = this.mapping.calls;
    const given = { fulfilmentId };
    const body = await this.client
      .call(find, { operation: 'find-fulfilment', given, ...(signal && { signal }) })
      .catch((error: unknown) => {
        if (error instanceof VendorError && error.kind === 'not-found') return undefined;
        throw error;
      });
    if (body === undefined) return undefined;
    const asked = { body, asked: given, units: this.unitByWord };
    const status = await this.client.readOf(() => this.client.read(find.read, asked, toStatus), false);
    if (!status || status.fulfilmentId !== fulfilmentId) return undefined;
    return { status, body };
  }

  /** What is there is not changed: one that says something else is not the one that is asked for. */
  private async asAsked({ status, body }: Found, request: Request): Promise<FulfilmentStatus> {
    const { otherwise } = this.mapping.calls.find;
    const names = otherwise
      ? await this.client.readOf(() => this.client.read(otherwise, { body, asked: request }, toNames), false)
      : [];
    if (names.length === 0) return status;
    const { fulfilmentId, wmsReference } = status;
    const message = `${fulfilmentId} is there as ${wmsReference} already, with another ${names.join(' and ')}`;
    throw new VendorError('conflict', message, { status: 409 });
  }

  /** @throws ProblemError `validation-failed` that names the field */
  private checkLimits(request: Request): void {
    for (const [pointer, { field, longest }] of Object.entries(this.mapping.limits ?? {})) {
      const value = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], request);
      if (typeof value === 'string') fitting(value, longest, { vendor: this.mapping.name, name: field, pointer });
    }
  }

  /** @throws ProblemError `validation-failed` for a unit that the vendor has no word for */
  private checkUnits({ lines }: Request): void {
    const errors = lines.flatMap(({ quantity: { unit } }, index) =>
      Object.hasOwn(this.mapping.units, unit)
        ? []
        : [
            {
              pointer: `/lines/${index}/quantity/unit`,
              code: 'unknown-unit',
              message: `${this.mapping.name} has no unit for ${unit}`,
            },
          ],
    );
    const [first] = errors;
    if (first) throw new ProblemError('validation-failed', first.message, { errors });
  }
}
