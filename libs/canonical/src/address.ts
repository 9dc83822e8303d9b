import type { Address } from './entities/order.js';

const MEMBERS = ['name', 'street', 'city', 'postalCode', 'region', 'country'] as const;

/** Whether goods would go to the same place. Systems change case and blanks, and not each keeps the GLN. */
export function isSamePlace(one: Address, other: Address): boolean {
  if (one.gln && other.gln && one.gln !== other.gln) return false;
  return MEMBERS.every((member) => plain(one[member]) === plain(other[member]));
}

const plain = (text?: string | null): string => (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
