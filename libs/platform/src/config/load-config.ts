import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateNested,
  type ValidationError,
  validateSync,
} from 'class-validator';
import ipaddr from 'ipaddr.js';
import { keepSecret } from '../telemetry/known-secrets.js';
import { problemsOfBooks } from './books.file.js';
import {
  API_NAMES,
  type ApiName,
  type CrossdockConfig,
  type Landscape,
  type PartnerKind,
  PROCESS_NAMES,
} from './config.js';
import { readConnectionTerms } from './connections.env.js';
import { readEnterpriseSignIn } from './enterprise-sign-in.js';
import { LONGEST_SILENCE_MS, SHORTEST_SILENCE_MS, silentAfterMsOfPartner } from './feeds.js';
import { problemsOfPlans } from './plan.file.js';
import { problemsOfScheduling } from './scheduling.file.js';
import { contradictionsOfLevels, ServiceLevelFile } from './service-level.file.js';
import { problemsOfSettlement } from './settlement.file.js';
import { problemsOfShipping } from './shipping.file.js';
import { problemsOfStockTolerances } from './stock-tolerance.file.js';

/** Everything that is wrong with the configuration, at once. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

const URL_OPTIONS = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

class Environment {
  @IsString() @IsNotEmpty() HOST = '127.0.0.1';
  @Type(() => Number) @IsInt() @Min(0) @Max(65_535) PORT = 3000;
  @Type(() => Number) @IsInt() @Min(0) @Max(65_535) SANDBOX_PORT = 4000;
  @IsIn(['sandbox', 'production']) PROFILE: 'sandbox' | 'production';
  @IsString() @IsNotEmpty() DATA_DIR = '.crossdock';
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must begin with postgresql://' })
  DATABASE_URL?: string;
  @IsOptional() @IsUrl(URL_OPTIONS) PUBLIC_URL?: string;
  @IsString() @MinLength(32, { message: 'INTERNAL_SECRET must have at least 32 characters' }) INTERNAL_SECRET: string;
  @IsOptional()
  @MinLength(24, { message: 'OPERATOR_CLIENT_SECRET must have at least 24 characters' })
  OPERATOR_CLIENT_SECRET?: string;
  @IsOptional()
  @MinLength(24, { message: 'APPROVER_CLIENT_SECRET must have at least 24 characters' })
  APPROVER_CLIENT_SECRET?: string;
  @Type(() => Number) @IsInt() @Min(0) @Max(3650) SIGNING_KEY_DAYS = 90;
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']) LOG_LEVEL = 'info';
  @IsOptional() @IsString() @IsNotEmpty() LANDSCAPE_FILE?: string;
  @IsString() TRUSTED_PROXIES = '';
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'PORTAL_PUBLIC_CATALOG must be true or false' })
  PORTAL_PUBLIC_CATALOG?: string;
}

class ConnectionFile {
  @Matches(/^[a-z0-9-]{1,40}$/) id: string;
  @IsIn(['erp', 'wms', 'tms']) kind: string;
  @IsString() @IsNotEmpty() vendor: string;
  @IsUrl(URL_OPTIONS) baseUrl: string;
  @IsObject() credentials: object;
  @IsOptional() @IsObject() options?: object;
  @IsOptional() @IsInt() @Min(SHORTEST_SILENCE_MS) @Max(LONGEST_SILENCE_MS) silentAfterMs?: number;
}

class WarehouseFile {
  @Matches(/^[0-9]{13}$/) gln: string;
  @IsString() @IsNotEmpty() name: string;
  @IsString() @IsNotEmpty() wms: string;
  @IsString() @IsNotEmpty() wmsCode: string;
  @IsObject() erpCodes: object;
  @IsOptional() @IsString() operatedBy?: string;
  @IsObject() address: object;
}

class CarrierFile {
  @Matches(/^[A-Z]{2,4}$/) scac: string;
  @IsString() @IsNotEmpty() name: string;
  @IsObject() erpSuppliers: object;
}

class PartnerFile {
  @Matches(/^[a-z0-9-]{1,40}$/) id: string;
  @IsIn(['3pl', 'carrier', 'supplier', 'customer-portal']) kind: string;
  @IsString() @IsNotEmpty() name: string;
  @IsOptional() @IsString({ each: true }) scacs?: string[];
  @IsOptional() @IsString({ each: true }) customers?: string[];
  @IsOptional() @IsString({ each: true }) suppliers?: string[];
  @IsOptional() @Matches(/^[a-z0-9-]{1,40}$/) plan?: string;
  @IsOptional() @IsInt() @Min(SHORTEST_SILENCE_MS) @Max(LONGEST_SILENCE_MS) silentAfterMs?: number;
}

class LandscapeFile {
  @Matches(/^[a-z0-9-]{1,40}$/) tenant: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ConnectionFile) connections: ConnectionFile[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => WarehouseFile) warehouses: WarehouseFile[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CarrierFile) carriers: CarrierFile[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PartnerFile) partners: PartnerFile[];
  @IsOptional() @IsObject() plans?: object;
  @IsOptional() @IsObject() settlement?: object;
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ServiceLevelFile)
  serviceLevels?: ServiceLevelFile[];
  @IsOptional() @IsObject() shipping?: object;
  @IsOptional() @IsObject() schedules?: object;
  @IsOptional() @IsObject() stockTolerances?: object;
  @IsOptional() @IsObject() books?: object;
  @IsInt() @Min(100) feedIntervalMs = 5_000;
  @IsInt() @Min(100) backorderRecheckMs = 900_000;
  @IsInt() @Min(100) tenderResponseMs = 7_200_000;
}

/** A tenant without systems: what an app is given that needs none. */
const EMPTY_LANDSCAPE: Landscape = {
  tenant: 'default',
  connections: [],
  warehouses: [],
  carriers: [],
  partners: [],
  feedIntervalMs: 5_000,
  backorderRecheckMs: 900_000,
  tenderResponseMs: 7_200_000,
};

/**
 * The typed configuration of a process.
 * @param defaults what the embedded default supplies where the environment is silent
 * @throws InvalidConfig naming every problem
 */
export function loadConfig(
  env: NodeJS.ProcessEnv,
  defaults: { landscape?: Landscape; internalSecret?: string; databaseUrl?: string } = {},
): CrossdockConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const environment = plainToInstance(Environment, {
    ...given,
    PROFILE: given.PROFILE ?? (given.DATABASE_URL ? 'production' : 'sandbox'),
    INTERNAL_SECRET: given.INTERNAL_SECRET ?? defaults.internalSecret,
  });
  const problems = describe(validateSync(environment));
  const databaseUrl = environment.DATABASE_URL ?? defaults.databaseUrl;
  if (!databaseUrl) problems.push('DATABASE_URL is missing');
  const landscape = environment.LANDSCAPE_FILE
    ? readLandscape(environment.LANDSCAPE_FILE, problems)
    : (defaults.landscape ?? EMPTY_LANDSCAPE);
  const host = environment.HOST.includes(':') ? `[${environment.HOST}]` : environment.HOST;
  const publicUrl = (environment.PUBLIC_URL ?? `http://${host}:${environment.PORT}`).replace(/\/$/, '');
  const serviceUrls = readServiceUrls(given, publicUrl, problems);
  const trustedProxies = readProxies(environment.TRUSTED_PROXIES, problems);
  const enterpriseSignIn = readEnterpriseSignIn(given, problems);
  const connections = readConnectionTerms(given, environment.PROFILE, problems);
  if (problems.length > 0) throw new InvalidConfig(problems);
  const { INTERNAL_SECRET, OPERATOR_CLIENT_SECRET, APPROVER_CLIENT_SECRET } = environment;
  for (const secret of [INTERNAL_SECRET, OPERATOR_CLIENT_SECRET, APPROVER_CLIENT_SECRET])
    if (secret) keepSecret(secret);
  return {
    host: environment.HOST,
    port: environment.PORT,
    profile: environment.PROFILE,
    sandboxPort: environment.SANDBOX_PORT,
    dataDir: resolve(environment.DATA_DIR),
    databaseUrl: databaseUrl as string,
    publicUrl,
    serviceUrls,
    trustedProxies,
    internalSecret: environment.INTERNAL_SECRET,
    connections,
    ...(environment.OPERATOR_CLIENT_SECRET && { operatorSecret: environment.OPERATOR_CLIENT_SECRET }),
    ...(environment.APPROVER_CLIENT_SECRET && { approverSecret: environment.APPROVER_CLIENT_SECRET }),
    signingKeyDays: environment.SIGNING_KEY_DAYS,
    ...(enterpriseSignIn && { enterpriseSignIn }),
    publicCatalog: (environment.PORTAL_PUBLIC_CATALOG ?? String(environment.PROFILE === 'sandbox')) === 'true',
    logLevel: environment.LOG_LEVEL,
    landscape,
  };
}

function readProxies(text: string, problems: string[]): string[] {
  const proxies = text.split(',').flatMap((each) => each.trim() || []);
  const isNetwork = (each: string) => ipaddr.isValidCIDR(each) || ipaddr.isValid(each);
  problems.push(
    ...proxies
      .filter((each) => !isNetwork(each))
      .map((each) => `TRUSTED_PROXIES: ${each} is no address and no network`),
  );
  return proxies;
}

function readServiceUrls(env: Record<string, string | undefined>, publicUrl: string, problems: string[]) {
  return Object.fromEntries(
    API_NAMES.map((name) => {
      const variable = `${name.toUpperCase().replaceAll('-', '_')}_URL`;
      const value = env[variable];
      if (value && !URL.canParse(value)) problems.push(`${variable} is no URL`);
      return [name, (value ?? publicUrl).replace(/\/$/, '')];
    }),
  ) as Record<ApiName, string>;
}

function readLandscape(file: string, problems: string[]): Landscape {
  try {
    const landscape = plainToInstance(LandscapeFile, JSON.parse(readFileSync(file, 'utf8')) as object);
    const wrong = [
      ...describe(validateSync(landscape), 'LANDSCAPE_FILE '),
      ...problemsOfPlans(landscape.plans ?? {}, describe),
      ...problemsOfSettlement(landscape.settlement ?? {}, describe),
      ...problemsOfShipping(landscape.shipping ?? {}, describe),
      ...problemsOfStockTolerances(landscape.stockTolerances ?? {}, describe),
      ...problemsOfBooks(landscape.books ?? {}, describe),
      ...problemsOfScheduling(landscape.schedules ?? {}, PROCESS_NAMES, describe),
    ];
    problems.push(...(wrong.length > 0 ? wrong : contradictions(landscape)));
    return landscape as unknown as Landscape;
  } catch (error) {
    problems.push(`LANDSCAPE_FILE ${file}: ${(error as Error).message}`);
    return EMPTY_LANDSCAPE;
  }
}

/** What each part says well by itself and the whole does not bear. */
function contradictions({ connections, warehouses, partners, serviceLevels = [] }: LandscapeFile): string[] {
  const twice = (what: string, ids: readonly string[]) =>
    ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `LANDSCAPE_FILE ${what}: ${id} is there twice`);
  const connected = (kind: string, id: string) => connections.some((each) => each.kind === kind && each.id === id);
  return [
    ...twice(
      'connections',
      connections.map(({ id }) => id),
    ),
    ...twice(
      'warehouses',
      warehouses.map(({ gln }) => gln),
    ),
    ...twice(
      'partners',
      partners.map(({ id }) => id),
    ),
    ...(['scacs', 'customers', 'suppliers'] as const).flatMap((member) => heldByTwo(partners, member)),
    ...contradictionsOfLevels(serviceLevels),
    ...partners
      .filter(({ kind, silentAfterMs }) => silentAfterMs && silentAfterMsOfPartner(kind as PartnerKind) === undefined)
      .map(({ id, kind }) => `LANDSCAPE_FILE partners: ${id} is a ${kind}, from which nothing is awaited`),
    ...warehouses.flatMap(({ gln, wms, erpCodes }) => [
      ...(connected('wms', wms) ? [] : [`LANDSCAPE_FILE warehouses: ${gln} is run by ${wms}, which is no WMS`]),
      ...Object.keys(erpCodes)
        .filter((erp) => !connected('erp', erp))
        .map((erp) => `LANDSCAPE_FILE warehouses: ${gln} has a code in ${erp}, which is no ERP`),
    ]),
  ];
}

/** Two partners with one number see each other's business; that both are to is said by an operator, with a reason. */
function heldByTwo(partners: readonly PartnerFile[], member: 'scacs' | 'customers' | 'suppliers'): string[] {
  const holders = new Map<string, string[]>();
  for (const { id, [member]: values = [] } of partners)
    for (const value of new Set(values)) holders.set(value, [...(holders.get(value) ?? []), id]);
  return [...holders]
    .filter(([, ids]) => ids.length > 1)
    .map(([value, ids]) => `LANDSCAPE_FILE partners: ${ids.join(' and ')} both have ${value} among their ${member}`);
}

function describe(errors: readonly ValidationError[], path = ''): string[] {
  return errors.flatMap((error) => [
    ...Object.values(error.constraints ?? {}).map((message) => `${path}${message}`),
    ...describe(error.children ?? [], `${path}${error.property}.`),
  ]);
}
