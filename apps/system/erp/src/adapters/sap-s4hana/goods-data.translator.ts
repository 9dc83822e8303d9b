import type { OrderLine } from '#canonical';
import { UN_NUMBER } from '#canonical/dto';
import type { SapConfig } from './config.js';
import { anyOf, type Entity, type ODataRequest, requiredText, text } from './odata.codec.js';
import { SERVICES } from './sap.codes.js';

/**
 * https://api.sap.com/api/API_PRODUCT_SRV: how materials are stored (MARA). An order item tells nothing of it. The service
 * knows a hazardous material number (STOFF) and a temperature condition (TEMPB), both customized, and no UN number, class
 * or packing group: the connection says what a code of its SAP stands for. Unverified: not tried on a system.
 */
export const storageRequest = (skus: readonly string[]): ODataRequest => ({
  method: 'GET',
  service: SERVICES.product,
  path: 'A_ProductStorage',
  query: {
    $filter: anyOf('Product', skus),
    $select: 'Product,HazardousMaterialNumber,TemperatureConditionInd',
  },
});

export type GoodsData = Pick<
  OrderLine,
  'dangerous' | 'hazmat' | 'hazardClass' | 'packingGroup' | 'temperature' | 'temperatureCondition' | 'goodsUnread'
>;

/** Whether it says all that is asked of it: what is dangerous has a UN number, and a condition is a temperature. */
export const isComplete = ({ dangerous, hazmat, temperatureCondition }: GoodsData): boolean =>
  (!dangerous || hazmat !== undefined) && temperatureCondition === undefined;

type Codes = Pick<SapConfig, 'hazardousMaterials' | 'temperatureConditions'>;

/** By material; none of one that asks for nothing. */
export const toGoodsData = (rows: readonly Entity[], codes: Codes): ReadonlyMap<string, GoodsData> =>
  new Map(
    rows.flatMap((row): [string, GoodsData][] => {
      const data = { ...hazardOf(row, codes), ...temperatureOf(row, codes) };
      return Object.keys(data).length > 0 ? [[requiredText(row, 'Product'), data]] : [];
    }),
  );

/** A number that nothing is known of is dangerous all the same. */
function hazardOf(row: Entity, { hazardousMaterials }: Codes): GoodsData {
  const number = text(row, 'HazardousMaterialNumber');
  if (!number) return {};
  const known = Object.hasOwn(hazardousMaterials, number) ? hazardousMaterials[number] : undefined;
  const hazmat = known?.unNumber ?? (UN_NUMBER.test(number) ? number : undefined);
  return {
    dangerous: true,
    ...(hazmat && { hazmat }),
    ...(known?.hazardClass && { hazardClass: known.hazardClass }),
    ...(known?.packingGroup && { packingGroup: known.packingGroup }),
  };
}

function temperatureOf(row: Entity, { temperatureConditions }: Codes): GoodsData {
  const code = text(row, 'TemperatureConditionInd');
  if (!code) return {};
  const temperature = Object.hasOwn(temperatureConditions, code) ? temperatureConditions[code] : undefined;
  return temperature ? { temperature } : { temperatureCondition: code };
}
