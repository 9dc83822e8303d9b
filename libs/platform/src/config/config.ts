import type { BookTerms } from './books.js';
import type { ConnectionTerms } from './connections.env.js';
import type { Plan } from './plan.js';
import type { Schedulings } from './scheduling.js';
import type { ServiceLevel } from './service-level.js';
import type { ShippingAgreements } from './shipping.js';
import type { StockTolerances } from './stock-tolerance.js';

/** The named HTTP surfaces of the product; each has one audience (`{publicUrl}/{api}`) and one path (`/{api}/v1`). */
export const API_NAMES = [
  'erp',
  'wms',
  'tms',
  'order-to-ship',
  'ship-to-settle',
  'inventory-sync',
  'partner',
  'partner-admin',
  'catalog',
  'identity',
] as const;
export type ApiName = (typeof API_NAMES)[number];

/** An API with a published contract, as against the authorization server and the portal. */
export const isApiName = (name: string): name is ApiName => API_NAMES.includes(name as ApiName);

/** APIs of processes: what runs by itself. */
export const PROCESS_NAMES = [
  'order-to-ship',
  'ship-to-settle',
  'inventory-sync',
] as const satisfies readonly ApiName[];

export type SystemKind = 'erp' | 'wms' | 'tms';

/** One connected vendor system. `options` and `credentials` are read by the adapter's own validated config class. */
export interface ConnectionConfig {
  readonly id: string;
  readonly kind: SystemKind;
  /** The adapter's id in its registry, e.g. `sap-s4hana`. */
  readonly vendor: string;
  readonly baseUrl: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Agreed: how long nothing may come from it while something is awaited; the kind's default when absent. */
  readonly silentAfterMs?: number;
}

export interface WarehouseConfig {
  readonly gln: string;
  readonly name: string;
  /** WMS connection that runs it. */
  readonly wms: string;
  /** The vendor's own code of this warehouse in that WMS. */
  readonly wmsCode: string;
  /** ERP connection id → that ERP's code of this warehouse (SAP plant, Tryton warehouse code). */
  readonly erpCodes: Readonly<Record<string, string>>;
  /** 3PL partner that operates it and may confirm through the partner API as well. */
  readonly operatedBy?: string;
  readonly address: {
    readonly name: string;
    readonly street?: string;
    readonly city: string;
    readonly postalCode: string;
    readonly country: string;
    readonly timeZone: string;
  };
}

export interface CarrierConfig {
  readonly scac: string;
  readonly name: string;
  /** ERP connection id → supplier (creditor) number there. */
  readonly erpSuppliers: Readonly<Record<string, string>>;
}

export type PartnerKind = '3pl' | 'carrier' | 'supplier' | 'customer-portal';

export interface PartnerConfig {
  readonly id: string;
  readonly kind: PartnerKind;
  readonly name: string;
  /** SCACs that a carrier answers for. */
  readonly scacs?: readonly string[];
  /** ERP customer numbers whose orders a portal sees. */
  readonly customers?: readonly string[];
  /** ERP supplier numbers that a supplier delivers as. */
  readonly suppliers?: readonly string[];
  /** Name of the plan whose quotas count; the kind's default when absent. */
  readonly plan?: string;
  /** Agreed with a 3PL or a carrier: how long it may tell nothing while something is awaited from it. */
  readonly silentAfterMs?: number;
}

/** How freight is audited and paid; what is absent follows the rule before it. */
export interface SettlementConfig {
  /** The smaller of so many whole units of the currency and so much of what was expected. */
  readonly tolerance?: { readonly amount: number; readonly percent: number };
  /** Accessorials that need nobody's consent, by code, up to so many minor units each. */
  readonly accessorials?: Readonly<Record<string, { readonly amount: number; readonly currency: string }>>;
  /** How much more than its packages a shipment may weigh by the carrier's certificate. */
  readonly reweighPercent?: number;
  /** Whether what is not disputed is paid while the rest is. */
  readonly payUndisputed?: boolean;
  /** Agreed rates of exchange: `EUR/USD` is what one EUR of the tender is in USD of the invoice. */
  readonly exchangeRates?: Readonly<Record<string, string>>;
  /** Terms of payment: days from an invoice's date until it is due. Without them it may be paid as soon as it is posted. */
  readonly netDays?: number;
}

/** The installation's own rule, then the carrier's by SCAC, then the customer's by its number in the ERP: the last word counts. */
export interface SettlementConfigs {
  readonly standard?: SettlementConfig;
  readonly carriers?: Readonly<Record<string, SettlementConfig>>;
  readonly customers?: Readonly<Record<string, SettlementConfig>>;
}

/** The enterprise's systems and sites: which ERP, WMS, TMS, which warehouses, carriers and partners. */
export interface Landscape {
  readonly tenant: string;
  readonly connections: readonly ConnectionConfig[];
  readonly warehouses: readonly WarehouseConfig[];
  readonly carriers: readonly CarrierConfig[];
  readonly partners: readonly PartnerConfig[];
  /** Plans of this installation, beside or instead of those that come with the product. */
  readonly plans?: Readonly<Record<string, Plan>>;
  /** How freight is audited and paid, by carrier and customer. */
  readonly settlement?: SettlementConfigs;
  /** Of customers for whom exceptions are to be settled sooner than they are by default. */
  readonly serviceLevels?: readonly ServiceLevel[];
  /** How what is shipped may differ from what was ordered; without it, nothing may and what is missing is backordered. */
  readonly shipping?: ShippingAgreements;
  /** By how much the stock of a warehouse and the ERP's book may differ before a person is asked, by class of item. */
  readonly stockTolerances?: StockTolerances;
  /** When scheduled work is done, by process and name, where it differs from what the product brings along. */
  readonly schedules?: Schedulings;
  /** When what an ERP's books and ours say counts as a difference, where that is not as the product brings it along. */
  readonly books?: Partial<BookTerms>;
  /** How often change feeds are read. */
  readonly feedIntervalMs: number;
  /** How long a backorder waits before the warehouse that ran short is asked again. */
  readonly backorderRecheckMs: number;
  /** How long a carrier has to answer a tender. */
  readonly tenderResponseMs: number;
}

/** An OpenID Connect provider that knows the enterprise's people, and what their groups there are here. */
export interface EnterpriseSignInConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly label: string;
  /** The claim whose values `roles` knows. */
  readonly rolesClaim: string;
  /** Value of the claim → role, or `developer@{partnerId}`. Whoever has none of them does not get in. */
  readonly roles: Readonly<Record<string, string>>;
}

export interface CrossdockConfig {
  readonly host: string;
  readonly port: number;
  readonly profile: 'sandbox' | 'production';
  readonly sandboxPort: number;
  readonly dataDir: string;
  /** Always set once the embedded Postgres runs. */
  readonly databaseUrl: string;
  /** Issuer of tokens and base of audiences, links and problem types. No trailing slash. */
  readonly publicUrl: string;
  /** Where each API is reached; all the public URL unless deployed apart (`ERP_URL`, `IDENTITY_URL`, …). */
  readonly serviceUrls: Readonly<Record<ApiName, string>>;
  /** Addresses and networks whose word on a caller's address is taken (`X-Forwarded-For`). */
  readonly trustedProxies: readonly string[];
  /** Root secret from which the internal clients' secrets derive. */
  readonly internalSecret: string;
  /** Of connections that are added at run time. Without it nothing can be connected, and what was is sealed under the internal secret. */
  readonly connections?: ConnectionTerms;
  /** Secret of the client `operator`, where the installation brings one along. */
  readonly operatorSecret?: string;
  /** Likewise of the client `approver`, without which nothing that takes two persons is done. */
  readonly approverSecret?: string;
  /** Age in days at which the signing key is rotated; 0: by hand only. */
  readonly signingKeyDays: number;
  /** The enterprise's own identity provider, at which its people sign in; without one they have passwords here. */
  readonly enterpriseSignIn?: EnterpriseSignInConfig;
  /** Whether the catalog is read without signing in. */
  readonly publicCatalog: boolean;
  readonly logLevel: string;
  readonly landscape: Landscape;
}
