import { expect, vi } from 'vitest';
import type { FulfilmentRequest } from '#canonical';
import type { NormalizedMessage } from '#messaging';
import { VendorError } from '#platform/http';
import type { WmsPort } from '../wms.port.js';
import type { WmsBench } from './wms.bench.js';

/** A shipper at work on a bench: fulfilments of its own, and what is told of them. */
export class WmsTrial {
  private count = 0;

  constructor(
    private readonly bench: WmsBench,
    private readonly port: WmsPort,
  ) {}

  request(
    lines: [sku: string, quantity: number][] = [[this.bench.skus[0], 4]],
  ): FulfilmentRequest & { warehouseCode: string } {
    this.count += 1;
    const orderId = `sap-${process.pid}${Date.now()}${this.count}`;
    return {
      fulfilmentId: `${orderId}-F1`,
      orderId,
      orderNumber: `${this.count}`,
      warehouse: this.bench.warehouse.gln,
      warehouseCode: this.bench.warehouse.wmsCode,
      shipTo: { name: 'Nordwind', street: 'Kai 5', city: 'Hamburg', postalCode: '20457', country: 'DE' },
      lines: lines.map(([sku, value], index) => ({ lineId: `${index + 1}0`, sku, quantity: { value, unit: 'EA' } })),
    };
  }

  async released(lines?: [string, number][]): Promise<string> {
    const fulfilment = this.request(lines);
    await this.port.release(fulfilment, { mayHaveHappened: false });
    return fulfilment.fulfilmentId;
  }

  /** Everything told of one fulfilment so far, in the order of its arrival. */
  async events(fulfilmentId: string): Promise<NormalizedMessage['events']> {
    return (await this.told()).filter(({ subject }) => subject === fulfilmentId);
  }

  /** Everything told so far. */
  async told(): Promise<NormalizedMessage['events']> {
    return (await Promise.all(this.bench.told().map((webhook) => this.port.normalize(webhook)))).flatMap(
      ({ events }) => events,
    );
  }

  toldOf(fulfilmentId: string, ...types: string[]): Promise<void> {
    return vi.waitFor(async () => expect((await this.events(fulfilmentId)).map(({ type }) => type)).toEqual(types), {
      timeout: 10_000,
      interval: 50,
    });
  }
}

export const failureOf = (work: Promise<unknown>): Promise<VendorError> =>
  work.then(
    () => expect.fail('it should have failed'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(VendorError);
      return error as VendorError;
    },
  );
