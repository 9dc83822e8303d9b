import { Inject, Injectable } from '@nestjs/common';
import { type ApiDefinition, layerOf } from '#platform/application';
import { API_NAMES, type ApiName, CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { ApiVersionDto, LifecycleDto } from './api.dto.js';
import type { EventDto } from './event.dto.js';

const TIMEOUT_MS = 5_000;
/** Contracts change with a deployment only. */
const FRESH_MS = 10_000;

interface Contract {
  readonly info: {
    readonly title: string;
    readonly description: string;
    readonly contact?: { readonly name?: string };
    readonly 'x-lifecycle'?: LifecycleDto;
  };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly security?: readonly { readonly oauth2?: readonly string[] }[];
}
interface Events {
  readonly operations?: Readonly<Record<string, { readonly 'x-receivers'?: readonly string[] }>>;
  readonly components?: {
    readonly messages?: Readonly<Record<string, { readonly name?: string; readonly summary?: string }>>;
  };
}

/** What runs, read off the contracts as they are served: wherever each app is deployed, nothing is listed that is not there. */
@Injectable()
export class CatalogReader {
  private known?: { readonly at: number; readonly apis: Promise<ApiVersionDto[]> };

  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  async apis(): Promise<ApiVersionDto[]> {
    const now = Date.now();
    if (!this.known || now - this.known.at > FRESH_MS) this.known = { at: now, apis: this.read() };
    try {
      return await this.known.apis;
    } catch (error) {
      this.known = undefined;
      throw error;
    }
  }

  /** @throws ProblemError `not-found` */
  async find(api: string, version: string): Promise<ApiVersionDto> {
    const found = (await this.apis()).find((each) => each.name === api && each.version === version);
    if (!found) throw new ProblemError('not-found', `There is no ${version} of an API ${api}`);
    return found;
  }

  async events(): Promise<EventDto[]> {
    const contract = await this.get<Events>(this.config.serviceUrls.partner, '/asyncapi/v1.json');
    return Object.entries(contract?.components?.messages ?? {}).map(([key, { name = key, summary = '' }]) => ({
      type: name,
      summary,
      receivers: [...(contract?.operations?.[key]?.['x-receivers'] ?? [])],
    }));
  }

  private async read(): Promise<ApiVersionDto[]> {
    const places = [...new Set(API_NAMES.map((name) => this.config.serviceUrls[name]))];
    const listed = await Promise.all(places.map((url) => this.list(url)));
    const there = listed.flat().filter(({ url, api }) => this.config.serviceUrls[api] === url);
    const described = await Promise.all(there.map((each) => this.describe(each)));
    return described.filter((each) => each !== undefined).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  private async list(url: string): Promise<{ url: string; api: ApiName; version: string }[]> {
    const index = await this.get<{ items: { api: ApiName; version: string }[] }>(url, '/openapi');
    return (index?.items ?? []).map((each) => ({ url, ...each }));
  }

  private async describe({ url, api, version }: { url: string; api: ApiName; version: string }) {
    const path = `/openapi/${api}/${version}.json`;
    const contract = await this.get<Contract>(url, path);
    return contract && toApiVersion(api, version, `${this.config.publicUrl}${path}`, contract);
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
    operations: Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { operationId = '', summary = '', security }]) => {
        const scope = security?.[0]?.oauth2?.[0];
        return { id: operationId, method: method.toUpperCase(), path, summary, ...(scope && { scope }) };
      }),
    ),
  };
}
