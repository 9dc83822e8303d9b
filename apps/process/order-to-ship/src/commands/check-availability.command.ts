import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type Landscape, shippingRulesOf } from '#platform/config';
import { CurrentLandscape } from '#platform/connections';
import { FinalError } from '#platform/errors';
import { type CommandContext, type CommandHandler, callOf, QUESTION } from '#process-manager';
import type { Routing } from '../order-to-ship.state.js';
import type { AvailabilityAnswer, CheckAvailability } from './order-to-ship.commands.js';

/**
 * Asks the ERP what is free to promise, and brings along what of the landscape the order will need, so that deciding
 * stays pure and an order under way does not change its route with the configuration.
 *
 * Undo: nothing, a question reserves nothing.
 * Failures: an unknown SKU is part of the answer. `no-tms` is a landscape without a TMS: waits for the order desk.
 */
@Injectable()
export class CheckAvailabilityCommand implements CommandHandler<CheckAvailability, AvailabilityAnswer> {
  readonly type = 'check-availability';
  readonly retry = QUESTION;

  constructor(
    private readonly erp: ErpClient,
    private readonly landscape: CurrentLandscape,
  ) {}

  async execute(
    { erp, orderId, skus, customer, units = [] }: CheckAvailability,
    context: CommandContext,
  ): Promise<AvailabilityAnswer> {
    const call = callOf(context, orderId);
    const { items, unknown, conversions = [] } = await this.erp.readAvailability(erp, { sku: skus, unit: units }, call);
    return {
      items: items.map(({ sku, warehouse, available }) => ({ sku, warehouse, available })),
      unknown,
      ...(conversions.length > 0 && { conversions }),
      routing: routingOf(this.landscape.now, erp, customer),
    };
  }
}

/** Only warehouses that this ERP knows; their order is the enterprise's order of preference. */
export function routingOf(landscape: Landscape, erp: string, customer = ''): Routing {
  const tms = landscape.connections.find(({ kind }) => kind === 'tms');
  if (!tms) throw new FinalError('no-tms', 'no TMS is connected');
  return {
    tms: tms.id,
    tenderResponseMs: landscape.tenderResponseMs,
    backorderRecheckMs: landscape.backorderRecheckMs,
    feedIntervalMs: landscape.feedIntervalMs,
    rules: shippingRulesOf(landscape.shipping, customer),
    ...(landscape.settlement && { settlement: landscape.settlement }),
    warehouses: landscape.warehouses
      .filter(({ erpCodes }) => erpCodes[erp] !== undefined)
      .map(({ gln, wms, operatedBy, address: { name, street, city, postalCode, country } }) => ({
        gln,
        wms,
        ...(operatedBy && { partner: operatedBy }),
        address: { name, ...(street && { street }), city, postalCode, country, gln },
      })),
  };
}
