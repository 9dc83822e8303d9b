import type { PartnerView } from '../../../src/administration/administration.view.js';

/** What each kind works by, as the API names it and as people do. */
export const REACH = {
  '3pl': ['warehouses', 'GLNs of warehouses'],
  carrier: ['scacs', 'SCACs'],
  supplier: ['suppliers', 'ERP supplier numbers'],
  'customer-portal': ['customers', 'ERP customer numbers'],
} as const;
/** What people call a member of it. */
export const calledOf = (member: string): string =>
  Object.values(REACH).find(([name]) => name === member)?.[1] ?? member;

export type Kind = PartnerView['kind'];

/** As it is written: several divided by commas, blanks or lines. */
export const valuesOf = (written: string): string[] => written.split(/[\s,]+/).filter(Boolean);
