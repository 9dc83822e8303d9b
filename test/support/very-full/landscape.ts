import { gs1CheckDigit } from '#canonical';
import type { Landscape, PartnerKind } from '#platform/config';
import { sandboxLandscape } from '../../../apps/crossdock/src/sandbox-landscape.js';
import type { VendorSecrets } from '../../../apps/crossdock/src/secrets.js';
import { companyOf } from './names.js';

const MORE_SITES = 14;
const MORE_CARRIERS = 16;
const MORE_PARTNERS = 70;
const KINDS = ['3pl', 'carrier', 'supplier', 'customer-portal'] as const;

const REACH: Readonly<Record<PartnerKind, (nth: number) => object>> = {
  '3pl': () => ({}),
  carrier: (nth) => ({ scacs: [scacOf(nth)] }),
  supplier: (nth) => ({ suppliers: [String(17_500_000 + nth)] }),
  'customer-portal': (nth) => ({ customers: [String(10_200_000 + nth)] }),
};

const glnOf = (nth: number): string => {
  const body = String(409_876_500_000 + nth);
  return `${body}${gs1CheckDigit(body)}`;
};

/** A carrier's code, of one that only this landscape has. */
const scacOf = (nth: number): string => `Q${String.fromCharCode(65 + Math.floor(nth / 26), 65 + (nth % 26))}`;

/** The sandbox's enterprise, grown: more sites, carriers and partners than a page shows, named as the world names them. */
export function veryFullLandscape(sandboxPort: number, secrets: VendorSecrets): Landscape {
  const landscape = sandboxLandscape(sandboxPort, secrets);
  const [site] = landscape.warehouses;
  if (!site) throw new Error('the sandbox has no site');
  return {
    ...landscape,
    warehouses: [
      ...landscape.warehouses,
      ...Array.from({ length: MORE_SITES }, (_, nth) => ({
        ...site,
        gln: glnOf(nth),
        name: companyOf(nth),
        wmsCode: `X${nth}`,
        erpCodes: { sap: String(2_000 + nth) },
        operatedBy: '3pl-east',
      })),
    ],
    carriers: [
      ...landscape.carriers,
      ...Array.from({ length: MORE_CARRIERS }, (_, nth) => ({
        scac: scacOf(nth),
        name: companyOf(nth + 3),
        erpSuppliers: { sap: String(17_600_000 + nth) },
      })),
    ],
    partners: [
      ...landscape.partners.map((partner, nth) => ({ ...partner, name: companyOf(nth) })),
      ...Array.from({ length: MORE_PARTNERS }, (_, nth) => {
        const kind = KINDS[nth % KINDS.length] ?? '3pl';
        const id = nth === 0 ? 'a-partner-with-the-longest-id-there-maybe' : `partner-${nth}`;
        return { id: id.slice(0, 40), kind, name: companyOf(nth + 5), ...REACH[kind](nth) };
      }),
    ],
    // Pages are looked at more often than partners may ask. That quotas hold has specs of its own.
    plans: { standard: { quotas: [{ name: 'burst', limit: 1_000_000, windowSeconds: 60 }], concurrency: 1_000 } },
  };
}
