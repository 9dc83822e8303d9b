import { sortKeys } from './sort-keys.js';

/** The workflows of one API, in the words of Arazzo 1.0.1; steps name the operations of `sourceDescriptions` by their ids. */
export interface ArazzoWorkflows {
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  /** Names of the APIs whose contracts the steps use, each with its version. */
  readonly sources: Readonly<Record<string, `v${number}`>>;
  readonly workflows: readonly object[];
}

/** @param urlOf where the contract of a source lies, absolute or relative to this document */
export function arazzoOf(
  { title, summary, description, sources, workflows }: ArazzoWorkflows,
  urlOf: (api: string, version: string) => string,
): object {
  const document = {
    arazzo: '1.0.1',
    info: { title, summary, description, version: '1.0.0' },
    sourceDescriptions: Object.entries(sources).map(([api, version]) => ({
      name: api,
      type: 'openapi',
      url: urlOf(api, version),
    })),
    workflows,
  };
  return sortKeys(JSON.parse(JSON.stringify(document))) as object;
}
