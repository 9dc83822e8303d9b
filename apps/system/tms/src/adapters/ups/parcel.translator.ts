import { Big } from 'big.js';
import type { ShipmentRequest } from '#canonical';
import { fitting } from '#platform/connections';
import type { NewMeasures, Unit } from './ups.wire.js';

/** Exactly, by the international yard and pound agreement of 1959. */
const KG_PER_POUND = new Big('0.45359237');
const CM_PER_INCH = new Big('2.54');
const METRIC = new Big(1);

interface System {
  readonly weight: Unit;
  readonly kilograms: Big;
  readonly length: Unit;
  readonly centimetres: Big;
}

/** A unit must be valid for the country of the shipper (Shipping.yaml, Dimensions_UnitOfMeasurement). */
const POUNDS: System = {
  weight: { Code: 'LBS', Description: 'Pounds' },
  kilograms: KG_PER_POUND,
  length: { Code: 'IN', Description: 'Inches' },
  centimetres: CM_PER_INCH,
};
const KILOGRAMS: System = {
  weight: { Code: 'KGS', Description: 'Kilograms' },
  kilograms: METRIC,
  length: { Code: 'CM', Description: 'Centimeters' },
  centimetres: METRIC,
};

/** Characters of PackageWeight/Weight and of Dimensions/Length (Shipping.yaml, the shorter ones of the two documents). */
const WEIGHT = 5;
const LENGTH = 3;

/**
 * The one package of a shipment; of one whose package nobody told, what it weighs in all. Rounded up, to the tenth of a pound or kilogram and to
 * the inch or centimetre: UPS asks more for a parcel that is heavier or larger than it was told.
 * @throws ProblemError `validation-failed` for what its fields do not hold
 */
export function toMeasures({ packages, totalWeightKg, from }: ShipmentRequest): NewMeasures {
  const { weight, kilograms, length, centimetres } = from.country === 'US' ? POUNDS : KILOGRAMS;
  const [parcel] = packages;
  const heavy = new Big(parcel?.weightKg ?? totalWeightKg).div(kilograms).round(1, Big.roundUp);
  const at = parcel ? '/packages/0/weightKg' : '/totalWeightKg';
  const measures = parcel?.dimensions;
  return {
    ...(measures && {
      Dimensions: {
        UnitOfMeasurement: length,
        ...inOrder([measures.lengthCm, measures.widthCm, measures.heightCm].map((cm) => whole(cm, centimetres))),
      },
    }),
    PackageWeight: {
      UnitOfMeasurement: weight,
      Weight: fitting(heavy.toFixed(), WEIGHT, { vendor: 'UPS', name: 'Weight', pointer: at }),
    },
  };
}

const whole = (centimetres: number, unit: Big): Big => new Big(centimetres).div(unit).round(0, Big.roundUp);

/** The length is the longest (Shipping.yaml, Package_Dimensions). */
function inOrder(sides: readonly Big[]): { Length: string; Width: string; Height: string } {
  const field = { vendor: 'UPS', name: 'Length', pointer: '/packages/0/dimensions' };
  const [longest = '', middle = '', shortest = ''] = [...sides]
    .sort((a, b) => b.cmp(a))
    .map((side) => fitting(side.toFixed(), LENGTH, field));
  return { Length: longest, Width: middle, Height: shortest };
}
