import type { PermittedView } from './changelog.view.js';

/** What the portal reads of `openapi/releases.json`; its keys are files below `openapi/released`. */
export interface ReleaseRecord {
  readonly releases: readonly {
    readonly date: string;
    readonly digests: Readonly<Record<string, string>>;
    readonly permissions: readonly {
      readonly contract: string;
      readonly what: string;
      readonly reason: string;
      readonly by: string;
    }[];
  }[];
}

/** Day on which a contract was released as it lies there now: the first of those that have it so. */
export function releasedOn({ releases }: ReleaseRecord, contract: string): string | undefined {
  const digest = releases.at(-1)?.digests[contract];
  if (!digest) return undefined;
  const other = releases.findLastIndex(({ digests }) => digests[contract] !== digest);
  return releases[other + 1]?.date;
}

/** What could break somebody and was let through, by its reason; the latest release first. */
export function permittedOf({ releases }: ReleaseRecord, contract: string): PermittedView[] {
  return releases.toReversed().flatMap(({ date, permissions }) => {
    const own = permissions.filter((each) => each.contract === contract);
    return [...Map.groupBy(own, ({ reason, by }) => `${by}\n${reason}`).values()].map((some): PermittedView => {
      const [{ reason, by }] = some as [(typeof own)[number]];
      return { released: date, reason, by, changes: some.map(({ what }) => what) };
    });
  });
}
