import { validateSync } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { SapConfig } from './config.js';
import { storageRequest, toGoodsData } from './goods-data.translator.js';
import { urlOf } from './odata.codec.js';

const codes = {
  hazardousMaterials: { 'HM-1133': { unNumber: 'UN1133', hazardClass: '3', packingGroup: 'II' as const } },
  temperatureConditions: { '02': 'chilled' as const },
};
const row = (Product: string, HazardousMaterialNumber = '', TemperatureConditionInd = '') => ({
  Product,
  HazardousMaterialNumber,
  TemperatureConditionInd,
});
const told = (...of: Parameters<typeof row>) => toGoodsData([row(...of)], codes).get(of[0]);

describe('what goods ask for', () => {
  it('is asked of the material master', () => {
    expect(urlOf(storageRequest(['A', 'B']))).toBe(
      "/sap/opu/odata/sap/API_PRODUCT_SRV/A_ProductStorage?$filter=Product%20eq%20'A'%20or%20Product%20eq%20'B'" +
        '&$select=Product,HazardousMaterialNumber,TemperatureConditionInd',
    );
  });

  it('is nothing where the master says nothing', () => {
    expect(toGoodsData([row('A')], codes).size).toBe(0);
  });

  it('is what the connection says that the codes of its SAP stand for', () => {
    expect(told('A', 'HM-1133', '02')).toEqual({
      dangerous: true,
      hazmat: 'UN1133',
      hazardClass: '3',
      packingGroup: 'II',
      temperature: 'chilled',
    });
  });

  it('takes a number that is a UN number for one', () => {
    expect(told('A', 'UN3480')).toEqual({ dangerous: true, hazmat: 'UN3480' });
  });

  it.each(['HM-9', '1133', 'constructor'])('is dangerous without a UN number where nothing is known of %s', (code) => {
    expect(told('A', code)).toEqual({ dangerous: true });
  });

  it('keeps a temperature condition that stands for nothing known', () => {
    expect(told('A', '', '07')).toEqual({ temperatureCondition: '07' });
  });
});

describe('a connection that says what codes stand for', () => {
  const problems = (options: object) =>
    validateSync(Object.assign(new SapConfig(), options))
      .map(({ property }) => property)
      .filter((property) => property in options);

  it.each([
    [{ hazardousMaterials: { 'HM-1': { unNumber: '1133' } } }],
    [{ hazardousMaterials: { 'HM-1': { unNumber: 'UN1133', packingGroup: '2' } } }],
    [{ hazardousMaterials: { 'HM-1': { unNumber: 'UN1133', class: '3' } } }],
    [{ hazardousMaterials: ['UN1133'] }],
    [{ temperatureConditions: { '02': 'cold' } }],
  ])('is refused with %j', (options) => {
    expect(problems(options)).toEqual(Object.keys(options));
  });

  it('is taken otherwise', () => {
    expect(problems(codes)).toEqual([]);
  });
});
