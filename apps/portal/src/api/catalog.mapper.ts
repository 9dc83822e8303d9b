import type { ApiVersionDto } from '../catalog/api.dto.js';
import type { EventContract, Served } from '../catalog/catalog.reader.js';
import { fieldsOf } from '../contract/fields.js';
import type { Contract, Schema } from '../contract/openapi.js';
import { operationsOf, toViews } from '../contract/operations.js';
import type { ApiCardView, ApiDetailView, EventCardView, LayerName, VersionView } from '../portal.view.js';

/** The newest version speaks for its API. */
export function toApiCards(versions: readonly ApiVersionDto[]): ApiCardView[] {
  return [...Map.groupBy(versions, ({ name }) => name).values()].map((each) => {
    const newest = each.at(-1) as ApiVersionDto;
    return { ...aboutOf(newest), versions: each.map(toVersion), operations: newest.operations.length };
  });
}

export const toApiDetail = ({ described, contract }: Served, versions: readonly ApiVersionDto[]): ApiDetailView => ({
  ...aboutOf(described),
  version: described.version,
  versions: versions.map(toVersion),
  ...(described.build && { build: described.build }),
  contract: described.contract,
  emits: described.emits,
  consumes: described.consumes,
  operations: operationsOf(contract),
});

const aboutOf = ({ name, title, description, layer, owner }: ApiVersionDto) => ({
  name,
  title,
  description,
  layer: layer as LayerName,
  owner,
});

const toVersion = ({ version, lifecycle }: ApiVersionDto): VersionView => ({ version, ...lifecycle });

/** What an event carries is its `data`; the envelope is the same for all. */
export function toEventCards({ components = {}, operations = {} }: EventContract): EventCardView[] {
  const contract = { components, paths: {} } as unknown as Contract;
  return Object.entries(components.messages ?? {}).map(([key, { name = key, summary = '', payload, examples }]) => {
    const data = dataOf(payload);
    const example = examples?.[0]?.payload;
    return {
      type: name,
      summary,
      receivers: [...(operations[key]?.['x-receivers'] ?? [])],
      fields: toViews(fieldsOf(contract, data)),
      ...(example !== undefined && { example }),
    };
  });
}

const dataOf = (payload: Schema | undefined): Schema | undefined =>
  [payload, ...(payload?.allOf ?? [])].map((part) => part?.properties?.data).find((data) => data !== undefined);
