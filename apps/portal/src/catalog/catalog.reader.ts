import { Inject, Injectable } from '@nestjs/common';
import { type ApiDefinition, layerOf } from '#platform/application';
import { API_NAMES, type ApiName, CONFIG, type CrossdockConfig, PROCESS_NAMES } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { ProcessDto } from '#platform/governance';
import type { Contract, Schema } from '../contract/openapi.js';
import { layerOfPath } from '../contract/operations.js';
import { policiesOf } from '../contract/policies.js';
import type { ApiVersionDto, BuildDto } from './api.dto.js';

/** The first time a process makes each of its contracts, one after the other: what is only slow is not away. */
const TIMEOUT_MS = 15_000;
/** Contracts change with a deployment only. */
const FRESH_MS = 10_000;

/** What the portal reads of an AsyncAPI document. */
export interface EventContract {
  readonly operations?: Readonly<Record<string, { readonly 'x-receivers'?: readonly string[] }>>;
  readonly components?: {
    readonly messages?: Readonly<Record<string, EventMessage>>;
    readonly schemas?: Readonly<Record<string, Schema>>;
  };
}
export interface EventMessage {
  readonly name?: string;
  readonly summary?: string;
  readonly payload?: Schema;
  readonly examples?: readonly { readonly payload?: unknown }[];
}

/** What the portal reads of an Arazzo document. */
export interface ArazzoDocument {
  readonly workflows: readonly {
    readonly workflowId: string;
    readonly summary?: string;
    readonly steps: readonly {
      readonly stepId: string;
      readonly operationId?: string;
      readonly successCriteria?: readonly { readonly condition: string }[];
    }[];
  }[];
}

/** A contract as it is served, and what the catalog says of it. */
export interface Served {
  readonly described: ApiVersionDto;
  readonly contract: Contract;
}

/** A contract that an app says it serves. */
interface Listed {
  readonly url: string;
  readonly api: ApiName;
  readonly version: string;
  readonly build?: BuildDto;
}

/** What runs, read off the contracts as they are served: wherever each app is deployed, nothing is listed that is not there. */
@Injectable()
export class CatalogReader {
  private known?: { readonly at: number; readonly served: Promise<Served[]> };

  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  /** Every contract that is served, by API and version. */
  async served(): Promise<Served[]> {
    const now = performance.now();
    if (!this.known || now - this.known.at > FRESH_MS) this.known = { at: now, served: this.read() };
    try {
      return await this.known.served;
    } catch (error) {
      this.known = undefined;
      throw error;
    }
  }

  async apis(): Promise<ApiVersionDto[]> {
    return (await this.served()).map(({ described }) => described);
  }

  /** @throws ProblemError `not-found` */
  async find(api: string, version: string): Promise<ApiVersionDto> {
    return (await this.contractOf(api, version)).described;
  }

  /** @throws ProblemError `not-found` */
  async contractOf(api: string, version: string): Promise<Served> {
    const found = (await this.served()).find(({ described: { name, version: is } }) => name === api && is === version);
    if (!found) throw new ProblemError('not-found', `There is no ${version} of an API ${api}`);
    return found;
  }

  /** The events that partners can be sent; empty while the app that tells of them is down. */
  async eventContract(): Promise<EventContract> {
    return (await this.get<EventContract>(this.config.serviceUrls.partner, '/asyncapi/v1.json')) ?? {};
  }

  /** The processes that run, as they decide. */
  async processes(): Promise<ProcessDto[]> {
    const told = await Promise.all(PROCESS_NAMES.map((name) => this.process(name)));
    return told.filter((each) => each !== undefined);
  }

  /** Undefined where it does not run. */
  process(name: (typeof PROCESS_NAMES)[number]): Promise<ProcessDto | undefined> {
    return this.get(this.config.serviceUrls[name], `/${name}/v1/process`);
  }

  /** How callers go through an API, as Arazzo has it; undefined where nobody says. */
  workflows(name: ApiName, version: string): Promise<ArazzoDocument | undefined> {
    return this.get(this.config.serviceUrls[name], `/arazzo/${name}/${version}.json`);
  }

  private async read(): Promise<Served[]> {
    const places = [...new Set(API_NAMES.map((name) => this.config.serviceUrls[name]))];
    const listed = await Promise.all(places.map((url) => this.list(url)));
    const there = listed.flat().filter(({ url, api }) => this.config.serviceUrls[api] === url);
    const described = await Promise.all(there.map((each) => this.describe(each)));
    return described
      .filter((each) => each !== undefined)
      .sort((a, b) => (keyOf(a.described) < keyOf(b.described) ? -1 : 1));
  }

  private async list(url: string): Promise<Listed[]> {
    const index = await this.get<{ build?: BuildDto; items: Pick<Listed, 'api' | 'version'>[] }>(url, '/openapi');
    const build = index?.build;
    return (index?.items ?? []).map((each) => ({ url, ...each, ...(build && { build }) }));
  }

  private async describe({ url, api, version, build }: Listed): Promise<Served | undefined> {
    const path = `/openapi/${api}/${version}.json`;
    const contract = await this.get<Contract>(url, path);
    if (!contract) return undefined;
    const described = toApiVersion(api, version, `${this.config.publicUrl}${path}`, contract);
    return { described: { ...described, ...(build && { build }) }, contract };
  }

  /** Undefined when it is not there: an app that is down is not in the catalog until it is back. */
  private async get<T>(url: string, path: string): Promise<T | undefined> {
    try {
      const answer = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      return answer.ok ? ((await answer.json()) as T) : undefined;
    } catch {
      return undefined;
    }
  }
}

const keyOf = ({ name, version }: ApiVersionDto) => `${name} ${version.slice(1).padStart(6, '0')}`;

function toApiVersion(name: ApiName, version: string, contract: string, { info, paths }: Contract): ApiVersionDto {
  return {
    name,
    version,
    title: info.title,
    description: info.description,
    layer: layerOf(name as ApiDefinition['name']),
    owner: info.contact?.name ?? '',
    lifecycle: info['x-lifecycle'] ?? {},
    contract,
    emits: [...(info['x-events']?.emits ?? [])],
    consumes: [...(info['x-events']?.consumes ?? [])],
    operations: Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([verb, operation]) => {
        const { operationId: id = '', summary = '', security, 'x-counts-as': countsAs } = operation;
        const [method, scope] = [verb.toUpperCase(), security?.[0]?.oauth2?.[0]];
        const policies = policiesOf(layerOfPath(path), method, operation);
        return { id, method, path, summary, ...(scope && { scope }), ...(countsAs && { countsAs }), policies };
      }),
    ),
  };
}
