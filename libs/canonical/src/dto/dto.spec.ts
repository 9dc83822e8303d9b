import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { AddressDto, FulfilmentLineDto, ListOf, MoneyDto, Nested, PackageDto, QuantityDto } from './index.js';

const wrongIn = (errors: readonly ValidationError[], parent = ''): string[] =>
  errors.flatMap(({ property, constraints, children }) => [
    ...(constraints ? [`${parent}/${property}`] : []),
    ...wrongIn(children ?? [], `${parent}/${property}`),
  ]);
/** Places that are wrong, each once. */
const complaints = (type: new () => object, value: object): string[] =>
  wrongIn(validateSync(plainToInstance(type, value)));

const line = { lineId: '10', sku: 'SKU-1001', quantity: { value: 2, unit: 'CS', base: { value: 24, unit: 'EA' } } };
const address = { name: 'Nordwind', city: 'Hamburg', postalCode: '20457', country: 'DE' };

class Holder {
  @Nested(() => MoneyDto)
  price: MoneyDto;

  @ListOf(() => MoneyDto, { min: 1, max: 2 })
  charges: MoneyDto[];

  @ListOf(() => MoneyDto, { optional: true })
  extras?: MoneyDto[];
}
const eur = { amount: 1, currency: 'EUR' };

describe('an object within an object', () => {
  it('holds when all of it does', () => {
    expect(complaints(Holder, { price: eur, charges: [eur, eur] })).toEqual([]);
    expect(complaints(Holder, { price: eur, charges: [eur], extras: [] })).toEqual([]);
  });

  it.each([
    ['missing', {}, ['/price', '/charges']],
    ['null', { price: null, charges: null }, ['/price', '/charges']],
    ['of another kind', { price: [], charges: {} }, ['/price', '/charges']],
    ['a text', { price: 'x', charges: ['x'] }, ['/price', '/charges']],
    ['wrong inside', { price: { ...eur, amount: 0.5 }, charges: [eur, {}] }, ['/price/amount', '/charges/1']],
    ['too few', { price: eur, charges: [] }, ['/charges']],
    ['too many', { price: eur, charges: [eur, eur, eur] }, ['/charges']],
  ])('is refused when it is %s', (_, value, places) => {
    const found = complaints(Holder, value);
    for (const place of places) expect(found.some((each) => each.startsWith(place))).toBe(true);
  });
});

describe('values', () => {
  it('are taken as the canonical model has them', () => {
    expect(complaints(FulfilmentLineDto, line)).toEqual([]);
    expect(complaints(AddressDto, { ...address, gln: '4012345000016' })).toEqual([]);
    expect(
      complaints(PackageDto, { sscc: '340123450000000017', weightKg: 1, lines: [{ ...line, lot: 'L1' }] }),
    ).toEqual([]);
  });

  it.each<[string, new () => object, object, string]>([
    ['half a cent', MoneyDto, { ...eur, amount: 0.5 }, '/amount'],
    ['a ten-millionth', QuantityDto, { value: 1e-7, unit: 'KGM' }, '/value'],
    ['more than a number keeps', MoneyDto, { ...eur, amount: 2 ** 53 }, '/amount'],
    ['a currency in small letters', MoneyDto, { ...eur, currency: 'eur' }, '/currency'],
    ['a currency that there is none of', MoneyDto, { ...eur, currency: 'XXQ' }, '/currency'],
    ['less than nothing', QuantityDto, { value: -1, unit: 'EA' }, '/value'],
    ['seven decimals', QuantityDto, { value: 0.1234567, unit: 'EA' }, '/value'],
    ['a unit that is none', QuantityDto, { value: 1, unit: 'each' }, '/unit'],
    ['a base that is none', QuantityDto, { value: 1, unit: 'CS', base: { value: -1, unit: 'EA' } }, '/base/value'],
    ['a line without quantity', FulfilmentLineDto, { ...line, quantity: undefined }, '/quantity'],
    ['a country that is none', AddressDto, { ...address, country: 'XX' }, '/country'],
    ['a GLN with a wrong check digit', AddressDto, { ...address, gln: '4012345000017' }, '/gln'],
    ['an SSCC with a wrong check digit', PackageDto, { sscc: '340123450000000018', lines: [] }, '/sscc'],
  ])('%s is refused, with its place', (_, type, value, place) => {
    expect(complaints(type, value)).toEqual([place]);
  });
});
