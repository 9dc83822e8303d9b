import { existsSync } from 'node:fs';
import {
  type BreakingChange,
  breakingChanges,
  breakingEventChanges,
  changeOf,
  distinct,
} from '#platform/compatibility';
import { type ContractFile, openApiFiles } from '../contract-files.js';
import { type Gate, GateRefusal } from '../gate.js';
import { permits, readPermissions } from '../permissions.js';
import { releasedFolder, unrecorded } from '../release-record.js';
import { arazzoFiles, breakingWorkflows } from '../workflows.js';
import { type AsyncApi, asyncApiFiles } from './asyncapi.gate.js';

interface Broken {
  readonly contract: string;
  readonly change: BreakingChange;
}

/** Nothing that was released breaks, unless somebody permitted exactly that. */
export const compatibility: Gate = {
  name: 'contract compatibility',
  check: async ({ folder }) => incompatibilities(folder),
};

/** @throws GateRefusal */
export function incompatibilities(folder: string): string[] {
  const released = releasedFolder(folder);
  if (!existsSync(released)) throw new GateRefusal(`${released} is missing: nothing to compare with`);
  const permissions = readPermissions(folder);
  const broken = [
    ...compare(openApiFiles(released), openApiFiles(folder), breakingChanges),
    ...compare(asyncApiFiles(released), asyncApiFiles(folder), breakingEvents),
    ...compare(arazzoFiles(released), arazzoFiles(folder), breakingWorkflows),
  ];
  const unpermitted = broken.filter(
    ({ contract, change }) => !permissions.some((each) => permits(each, contract, change)),
  );
  const unused = permissions.filter((each) => !broken.some(({ contract, change }) => permits(each, contract, change)));
  return [
    ...unpermitted.map(
      ({ contract, change }) => `${contract} breaks what was released: ${change.what} (change ${change.id})`,
    ),
    ...unused.map(
      ({ contract, what, change }) =>
        `${contract}: the permission for ${what} (change ${change}) is for no change that there is`,
    ),
    ...unrecorded(folder),
  ];
}

function compare<T>(
  before: readonly ContractFile<T>[],
  now: readonly ContractFile<T>[],
  changes: (before: T & object, after: T & object) => BreakingChange[],
): Broken[] {
  return before.flatMap(({ name, contract }) => {
    const after = now.find((each) => each.name === name);
    const found = after
      ? changes(contract as T & object, after.contract as T & object)
      : [changeOf({ action: 'remove', path: [name] })];
    return distinct(found).map((change) => ({ contract: name, change }));
  });
}

function breakingEvents(before: AsyncApi, after: AsyncApi): BreakingChange[] {
  const now = messagesOf(after);
  return [...messagesOf(before)].flatMap(([name, { payload, receivers }]) => {
    const then = { payload, schemas: before.components?.schemas ?? {} };
    const current = now.get(name);
    if (!current) return [changeOf({ action: 'remove', path: ['messages', name] })];
    const lost = receivers.filter((kind) => !current.receivers.includes(kind));
    return [
      ...breakingEventChanges(name, then, { payload: current.payload, schemas: after.components?.schemas ?? {} }),
      ...lost.map((kind) => changeOf({ action: 'remove', path: ['receivers', name, kind] })),
    ];
  });
}

function messagesOf({ components, operations = {} }: AsyncApi) {
  return new Map(
    Object.entries(components?.messages ?? {}).map(([name, { payload = {} }]) => {
      const receivers = (operations[name] as { 'x-receivers'?: string[] } | undefined)?.['x-receivers'] ?? [];
      return [name, { payload, receivers }];
    }),
  );
}
