const eur = (amount: number) => ({ amount, currency: 'EUR' });
const about = { shipmentId: 'sap-10000001-S1', pro: 'SW123456', invoiceDate: '2026-11-24' };

/** What a carrier sends for a shipment: members that exclude each other are in examples apart. */
export const INVOICES = {
  invoice: {
    summary: 'An invoice, with what it is held against',
    value: {
      ...about,
      invoiceNumber: 'SW-2026-0001',
      charges: [
        { code: 'BASE', amount: eur(12_600), description: 'Line haul', ratedWeightKg: 212.4 },
        { code: 'FUEL', amount: eur(1_500), description: 'Fuel surcharge' },
      ],
      total: eur(14_100),
      weighCertificate: 'WC-88123',
      pickedUpOn: '2026-11-24',
      deliveredTo: { postalCode: '80331', country: 'DE' },
    },
  },
  correction: {
    summary: 'Takes the place of a disputed one',
    value: {
      ...about,
      invoiceNumber: 'SW-2026-0002',
      charges: [{ code: 'BASE', amount: eur(12_000) }],
      total: eur(12_000),
      corrects: 'SW-2026-0000',
    },
  },
  creditMemo: {
    summary: 'Takes a part of one back',
    value: {
      ...about,
      invoiceNumber: 'SW-2026-0003',
      charges: [{ code: 'BASE', amount: eur(-500) }],
      total: eur(-500),
      credits: 'SW-2026-0001',
    },
  },
};
