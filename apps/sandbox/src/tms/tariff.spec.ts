import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kilometres, quoteLane, total, unfitFor } from './tariff.js';
import { TARIFFS } from './tariff.table.js';

const hamburg = { name: 'East', city: 'Hamburg', postal_code: '20457', country: 'DE' };
const munich = { name: 'Nordwind', city: 'München', postal_code: '80331', country: 'DE' };
const lane = { origin: hamburg, destination: munich, total_weight_kg: '500.000', currency: 'EUR' };

describe('the tariff', () => {
  it('can be worked out by hand', () => {
    // 50 + 12 × |20 − 80| = 770 km; 500 × 0.18 + 770 × 0.11 = 174.70; 12.5 % of it = 21.8375
    expect(kilometres(lane)).toBe(770);
    expect(quoteLane(lane)[0]).toEqual({
      scac: 'SWFT',
      minimum_charge: '45.00',
      carrier_name: 'Swift Freight',
      service_level: 'STANDARD',
      transit_days: 2,
      currency: 'EUR',
      charges: [
        { code: 'BASE', description: 'Line haul', amount: '174.70' },
        { code: 'FUEL', description: 'Fuel surcharge 12.5 %', amount: '21.84' },
      ],
      total: '196.54',
    });
  });

  it('has a minimum, accessorials, and the digits of each currency', () => {
    const near = { ...lane, destination: hamburg, total_weight_kg: '1.000', accessorials: ['LIFTGATE'] };
    expect(quoteLane(near)[0]?.charges.map(({ amount }) => amount)).toEqual(['45.00', '5.63', '35.00']);
    expect(quoteLane({ ...near, currency: 'JPY' })[0]?.charges[0]?.amount).toBe('7200');
    expect(quoteLane({ ...near, currency: 'KWD' })[0]?.charges[0]?.amount).toBe('15.075');
    expect(quoteLane({ ...near, currency: 'XTS' })).toEqual([]);
  });

  it('charges fuel by the index of the day of pick-up, today’s without one', () => {
    const fuel = (day?: string) => quoteLane({ ...lane, ...(day && { pickup_date: day }) })[0]?.charges[1];
    expect(fuel('2098-12-31')).toEqual(fuel());
    expect(fuel('2099-01-01')).toEqual({ code: 'FUEL', description: 'Fuel surcharge 15 %', amount: '26.21' });
  });

  it('knows no postal code that it cannot rate', () => {
    const odd = { ...munich, postal_code: 'SW1A 1AA', country: 'GB' };
    expect(kilometres({ origin: hamburg, destination: odd })).toBe(50 + 12 * 9 + 900);
    expect(kilometres({ origin: { ...hamburg, postal_code: '' }, destination: hamburg })).toBe(50 + 12 * 20);
  });

  it.each([
    ['nothing special', {}, []],
    ['what is flammable', { un_number: 'UN1133', hazard_class: '3' }, ['SWFT']],
    ['what is dangerous, of no class', { un_number: 'UN1133' }, ['SWFT']],
    ['gases', { un_number: 'UN1950', hazard_class: '2.1' }, ['SWFT', 'NRTH']],
    ['explosives', { un_number: 'UN0191', hazard_class: '1.4G' }, ['SWFT', 'NRTH', 'OCNX']],
    ['chilled goods', { temperature: 'CHILLED' as const }, ['SWFT']],
    ['frozen goods', { temperature: 'FROZEN' as const }, ['SWFT', 'NRTH']],
  ])('tells who does not carry %s', (_, asks, unfit) => {
    const load = { commodities: [{ sku: 'SKU-1', quantity: '1.000', uom: 'EA', ...asks }] };
    expect(TARIFFS.filter((tariff) => unfitFor(tariff, load)).map(({ scac }) => scac)).toEqual(unfit);
  });

  it('adds up, with SWFT the cheapest on every lane', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24_000_000 }), fc.integer({ min: 0, max: 99_999 }), (grams, postal) => {
        const quotes = quoteLane({
          ...lane,
          destination: { ...munich, postal_code: String(postal).padStart(5, '0') },
          total_weight_kg: (grams / 1000).toFixed(3),
        });
        for (const quote of quotes) expect(total(quote.charges, 'EUR')).toBe(quote.total);
        const [swift, ...others] = quotes.map((quote) => Number(quote.total));
        for (const other of others) expect(swift).toBeLessThan(other);
      }),
    );
  });
});
