import { Big } from 'big.js';
import type { ShipmentRequest } from '#canonical';
import type { NewParcel } from './easypost.wire.js';

/** Exactly, by the international yard and pound agreement of 1959: an ounce in kilograms, an inch in centimetres. */
const KG_PER_OUNCE = new Big('0.028349523125');
const CM_PER_INCH = new Big('2.54');

/**
 * EasyPost keeps weights and measures with one digit behind the point (https://docs.easypost.com/docs/parcels): rounded up, because
 * a carrier asks more for a parcel that is heavier or larger than it was told, and nothing back for one that is less.
 */
const upToTenth = (amount: Big): number => amount.round(1, Big.roundUp).toNumber();

export const toOunces = (kilograms: number): number => upToTenth(new Big(kilograms).div(KG_PER_OUNCE));
export const toInches = (centimetres: number): number => upToTenth(new Big(centimetres).div(CM_PER_INCH));

/** The one package of a shipment; of one whose package nobody told, what it weighs in all. */
export function toParcel({ packages, totalWeightKg }: ShipmentRequest): NewParcel {
  const [parcel] = packages;
  const measures = parcel?.dimensions;
  return {
    ...(measures && {
      length: toInches(measures.lengthCm),
      width: toInches(measures.widthCm),
      height: toInches(measures.heightCm),
    }),
    weight: toOunces(parcel?.weightKg ?? totalWeightKg),
  };
}
