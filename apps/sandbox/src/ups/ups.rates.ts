import type { UpsOrder } from './ups.records.js';

/** What each service asks, in cents: to begin with, and for each kilogram. Without a contract a quarter more. */
const SERVICES = [
  { code: '11', name: 'UPS Standard', base: 890, kilogram: 62, days: 3 },
  { code: '65', name: 'UPS Saver', base: 1_890, kilogram: 140, days: 1 },
  { code: '07', name: 'UPS Express', base: 2_490, kilogram: 165, days: 1 },
] as const;

const DOMESTIC_US = [
  { code: '03', name: 'UPS Ground', base: 990, kilogram: 55, days: 4 },
  { code: '02', name: 'UPS 2nd Day Air', base: 2_290, kilogram: 150, days: 2 },
  { code: '01', name: 'UPS Next Day Air', base: 4_190, kilogram: 230, days: 1 },
] as const;

const LIST_PRICE = 1.25;
const KG_PER_POUND = 0.45359237;
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;

export interface Priced {
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  /** Decimal: by the account's contract, and without one. */
  readonly negotiated: string;
  readonly published: string;
  readonly days: number;
}

export function pricesOf({ Shipper: from, Package: [parcel] }: UpsOrder): Priced[] {
  const country = from.Address.CountryCode;
  const { Weight: weight = '0', UnitOfMeasurement: unit } = parcel?.PackageWeight ?? {};
  const kilograms = Number(weight) * (unit?.Code === 'LBS' ? KG_PER_POUND : 1);
  return (country === 'US' ? DOMESTIC_US : SERVICES).map(({ code, name, base, kilogram, days }) => {
    const cents = Math.round(base + kilogram * kilograms);
    return {
      code,
      name,
      currency: country === 'US' ? 'USD' : 'EUR',
      negotiated: (cents / 100).toFixed(2),
      published: (Math.round(cents * LIST_PRICE) / 100).toFixed(2),
      days,
    };
  });
}

const compact = (at: Date): string => at.toISOString().slice(0, 10).replaceAll('-', '');

/** One `RatedShipment`, as Rating tells it. */
export function ratedShipment(
  { PackageWeight: weight }: UpsOrder['Package'][number],
  priced: Priced,
  now: number,
): object {
  const { code, name, currency: CurrencyCode, negotiated, published, days } = priced;
  const arrival = new Date(now + days * 86_400_000);
  const money = (MonetaryValue: string) => ({ CurrencyCode, MonetaryValue });
  const UnitOfMeasurement = { Code: weight.UnitOfMeasurement.Code, Description: weight.UnitOfMeasurement.Code };
  const BillingWeight = { UnitOfMeasurement, Weight: weight.Weight.slice(0, 5) };
  return {
    Service: { Code: code, Description: name },
    RatedShipmentAlert: [{ Code: '110971', Description: 'Your invoice may vary from the displayed reference rates' }],
    BillingWeight,
    TransportationCharges: money(published),
    ServiceOptionsCharges: money('0.00'),
    TotalCharges: money(published),
    NegotiatedRateCharges: { TotalCharge: money(negotiated) },
    RatedPackage: [{ TotalCharges: money(published), Weight: weight.Weight, BillingWeight }],
    TimeInTransit: {
      PickupDate: compact(new Date(now)),
      PackageBillType: '03',
      ServiceSummary: {
        Service: { Description: name },
        EstimatedArrival: {
          Arrival: { Date: compact(arrival), Time: '233000' },
          BusinessDaysInTransit: String(days),
          Pickup: { Date: compact(new Date(now)), Time: '180000' },
          DayOfWeek: WEEKDAYS[arrival.getUTCDay()],
        },
      },
    },
  };
}
