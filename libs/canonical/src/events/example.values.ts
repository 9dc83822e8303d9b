import type { FulfilmentRequest, Package, PickedLine } from '../entities/fulfilment.js';
import type { InboundNotice } from '../entities/inbound-shipment.js';
import type { Address, Order } from '../entities/order.js';
import type { FreightInvoice, Rate, ShipmentRequest } from '../entities/shipment.js';

// One order and what became of it: the examples of the events tell its story.

const customer: Address = {
  name: 'Nordwind Handel GmbH',
  street: 'Kaistrasse 5',
  city: 'Hamburg',
  postalCode: '20457',
  country: 'DE',
};

const warehouse: Address = {
  name: 'Warehouse East',
  street: 'Hafenring 1',
  city: 'Berlin',
  postalCode: '12057',
  country: 'DE',
  gln: '4012345000016',
};

export const anOrder: Order = {
  source: { system: 'sap', id: '10000001' },
  orderNumber: '10000001',
  customer: { id: '10100001', name: 'Nordwind Handel GmbH' },
  currency: 'EUR',
  credit: 'approved',
  status: 'released',
  shipTo: customer,
  lines: [
    {
      lineId: '10',
      sku: 'SKU-1001',
      quantity: { value: 5, unit: 'EA' },
      unitPrice: { amount: 1_990, currency: 'EUR' },
      requestedShipDate: '2026-11-25',
    },
  ],
  requestedShipDate: '2026-11-25',
  enteredAt: '2026-11-24T07:55:00.000Z',
};

export const aFulfilment: FulfilmentRequest = {
  fulfilmentId: 'sap-10000001-F1',
  orderId: 'sap-10000001',
  orderNumber: '10000001',
  warehouse: '4012345000016',
  shipTo: customer,
  lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 5, unit: 'EA' } }],
  requestedShipDate: '2026-11-25',
};

export const pickedLines: readonly PickedLine[] = [
  { lineId: '10', sku: 'SKU-1001', quantity: { value: 5, unit: 'EA' }, lot: 'L2611' },
];

export const aPackage: Package = { sscc: '340123450000000017', weightKg: 12.5, lines: pickedLines };

export const aShipment: ShipmentRequest = {
  shipmentId: 'sap-10000001-S1',
  orderId: 'sap-10000001',
  from: warehouse,
  to: customer,
  packages: [aPackage],
  totalWeightKg: 12.5,
  currency: 'EUR',
  requestedDeliveryDate: '2026-11-27',
};

export const aRate: Rate = {
  carrier: 'SWFT',
  carrierName: 'Swift Freight',
  service: 'STANDARD',
  transitDays: 2,
  charges: [
    { code: 'BASE', amount: { amount: 4_683, currency: 'EUR' } },
    { code: 'FUEL', amount: { amount: 850, currency: 'EUR' }, description: 'Fuel surcharge' },
  ],
  total: { amount: 5_533, currency: 'EUR' },
};

export const aFreightInvoice: FreightInvoice = {
  invoiceNumber: 'SWFT100007',
  carrier: aRate.carrier,
  shipmentId: aShipment.shipmentId,
  pro: 'SWFT1000042',
  charges: aRate.charges,
  total: aRate.total,
  invoiceDate: '2026-11-27',
};

export const anInboundShipmentId = 'rhein-supply:RS-2026-0042';

export const anInboundNotice: InboundNotice = {
  shipmentNumber: 'RS-2026-0042',
  supplier: 'rhein-supply',
  warehouse: '4012345000016',
  expectedAt: '2026-11-26T07:00:00+01:00',
  carrier: 'SWFT',
  pro: 'SWFT1000043',
  units: [
    {
      sscc: '340123450000000024',
      weightKg: 210,
      lines: [
        {
          purchaseOrderId: 'sap-4500000001',
          lineId: '10',
          sku: 'SKU-1001',
          quantity: { value: 48, unit: 'EA' },
          lot: 'L2611',
          expiry: '2027-11-30',
        },
      ],
    },
  ],
};
