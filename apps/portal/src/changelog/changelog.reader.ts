import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { CatalogReader, type EventContract } from '../catalog/catalog.reader.js';
import { differenceOf } from '../contract/difference.js';
import type { Contract } from '../contract/openapi.js';
import { toHtml } from '../guides.js';
import type { ChangelogView } from './changelog.view.js';
import { permittedOf, type ReleaseRecord, releasedOn } from './releases.js';

/** Contracts as they were released and what is written of them, relative to where the product is started. */
const CONTRACTS = resolve('openapi');
const APPS = resolve('apps');
/** Whose changelog is written where another layer's apps are in folders of their own. */
const FOLDERS: Readonly<Record<string, string>> = { 'partner-admin': 'partner', catalog: 'portal' };

/** A contract as it was released, and when. */
export interface Released<T> {
  readonly on: string;
  readonly contract: T;
}

/** What has become of a contract: what is served now against what was released, and what is written for its consumers. */
@Injectable()
export class ChangelogReader {
  constructor(private readonly catalog: CatalogReader) {}

  /** @throws ProblemError `not-found` where no such version runs */
  async of(api: string, version: string): Promise<ChangelogView> {
    const { described, contract } = await this.catalog.contractOf(api, version);
    const file = `${described.layer}/${api}.${version}.json`;
    const [record, released, html] = await Promise.all([
      readRecord(),
      readReleased<Contract>(file),
      readChangelog(described.layer, api),
    ]);
    return {
      ...(released && { sinceRelease: { released: released.on, changes: differenceOf(released.contract, contract) } }),
      permitted: record ? permittedOf(record, file) : [],
      ...(html && { html }),
    };
  }

  /** The events as they were released last. */
  events(): Promise<Released<EventContract> | undefined> {
    return readReleased<EventContract>('asyncapi/v1.json');
  }
}

const readRecord = (): Promise<ReleaseRecord | undefined> =>
  readJson<ReleaseRecord>(resolve(CONTRACTS, 'releases.json'));

async function readReleased<T>(file: string): Promise<Released<T> | undefined> {
  const [record, contract] = await Promise.all([readRecord(), readJson<T>(resolve(CONTRACTS, 'released', file))]);
  const on = record && releasedOn(record, file);
  return on && contract ? { on, contract } : undefined;
}

async function readChangelog(layer: string, api: string): Promise<string | undefined> {
  const app = FOLDERS[api] ?? (layer === 'system' || layer === 'process' ? `${layer}/${api}` : api);
  const text = await readText(resolve(APPS, app, 'CHANGELOG.md'));
  return text === undefined ? undefined : toHtml(text);
}

const readText = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);

async function readJson<T>(path: string): Promise<T | undefined> {
  const text = await readText(path);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}
