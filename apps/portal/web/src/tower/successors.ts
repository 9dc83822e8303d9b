import type { ApiVersionView } from '../../../src/administration/administration.view.js';

type Known = Pick<ApiVersionView, 'name' | 'version' | 'lifecycle'>;

/**
 * To which versions a version may lead: the one that it tells with its answers already, or any other that runs and is not
 * to end itself or to lead back. The newest first, which is chosen where it is newer.
 */
export function successorsOf(
  versions: readonly Known[],
  api: string,
  version: string,
): { readonly offered: readonly string[]; readonly chosen: string } {
  const ofApi = versions.filter(({ name }) => name === api);
  const told = ofApi.find((each) => each.version === version)?.lifecycle.successor;
  if (told) return { offered: [told], chosen: told };
  const offered = ofApi
    .filter((each) => each.version !== version && !each.lifecycle.deprecated && each.lifecycle.successor !== version)
    .map((each) => each.version)
    .sort((one, other) => numberOf(other) - numberOf(one));
  const [newest = ''] = offered;
  return { offered, chosen: numberOf(newest) > numberOf(version) ? newest : '' };
}

const numberOf = (version: string): number => Number(version.slice(1));
