import { type Address, type Order, type OrderLine, requirementsIn } from '#canonical';
import type { AddressDto } from '#canonical/dto';
import type { CustomerInvoice } from '../erp.port.js';
import type { CustomerInvoiceDto, OrderDto, OrderLineDto } from './order.dto.js';

/** Whitelisted: what an adapter adds to its orders does not reach callers by itself. */
export function toOrderDto(order: Order): OrderDto {
  const { source, orderNumber, customer, currency, credit, deliveryBlock, status, requestedShipDate } = order;
  const { shortPickRule, enteredAt, changedAt } = order;
  return {
    source: { system: source.system, id: source.id },
    orderNumber,
    customer: { id: customer.id, name: customer.name },
    currency,
    credit,
    deliveryBlock,
    status,
    shipTo: toAddressDto(order.shipTo),
    lines: order.lines.map(toLineDto),
    requestedShipDate,
    shortPickRule,
    enteredAt,
    changedAt,
  };
}

const toAddressDto = ({ name, street, city, postalCode, region, country, gln }: Address): AddressDto => ({
  name,
  street,
  city,
  postalCode,
  region,
  country,
  gln,
});

function toLineDto(line: OrderLine): OrderLineDto {
  const { lineId, sku, gtin, description, quantity, unitPrice, requestedShipDate } = line;
  const { dangerous, temperatureCondition, goodsUnread } = line;
  return {
    lineId,
    sku,
    gtin,
    description,
    quantity: { value: quantity.value, unit: quantity.unit, base: quantity.base },
    unitPrice: unitPrice && { amount: unitPrice.amount, currency: unitPrice.currency },
    requestedShipDate,
    ...requirementsIn(line),
    dangerous,
    temperatureCondition,
    goodsUnread,
  };
}

export const toInvoiceDto = ({ invoiceNumber, amount, postedAt, lines }: CustomerInvoice): CustomerInvoiceDto => ({
  invoiceNumber,
  amount,
  postedAt,
  lines: lines?.map(({ orderLineId, quantity: { value, unit, base } }) => ({
    orderLineId,
    quantity: { value, unit, base },
  })),
});
