import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Operation } from './contracts.js';
import { proposedEdit, supplemented } from './editable-cases.js';
import { exampleBody, unique } from './examples.js';
import { PARTNER_APP, type PopulatedProduct } from './populated.js';
import type { Json } from './world.js';

/**
 * How to come by the id of a resource where its collection neither lists one nor takes the contract's example: by the
 * kind's name in the route, the segment before the parameter. The owner is a partner, the collection an address.
 */
const FACTORIES: Readonly<
  Record<
    string,
    (from: { populated: PopulatedProduct; owner: string; collection: string }) => Promise<string | undefined>
  >
> = {
  deliveries: async ({ populated, owner, collection }) => {
    const listed = async () =>
      (await populated.world.call(owner, collection)).body?.items?.[0]?.id as string | undefined;
    const known = await listed();
    if (known) return known;
    await populated.world.call(owner, collection.replace(/deliveries$/, 'test'), { method: 'POST' });
    return listed();
  },
  apis: async () => 'partner',
  // Of a case: one that somebody else has proposed.
  edits: async ({ populated, collection }) => {
    const [, api = '', caseId = ''] = /^\/([\w-]+)\/v\d+\/exceptions\/([^/]+)\/edits$/.exec(collection) ?? [];
    return proposedEdit((sql, values) => populated.query(sql, values), api.replaceAll('-', '_'), caseId);
  },
  // Somebody who never signed in: nobody depends on that one.
  people: async ({ populated, owner, collection }) => {
    if (!/^\/partner/.test(collection)) return (await populated.world.call(owner, collection)).body?.items?.[0]?.id;
    const body = { username: `p-${unique()}`, name: 'Mia Jansen', role: 'developer' };
    return (await populated.world.call(owner, collection, { body })).body?.id;
  },
  // Of the operator: one that may come to harm.
  partners: async ({ populated }) => populated.newcomer(),
  versions: async () => 'v1',
  scenarios: async ({ populated, owner, collection }) =>
    (await populated.world.call(owner, collection.replace(/\/scenarios$/, ''))).body?.scenarios?.[0]?.id,
  // A second one beside that by which the owner gets its tokens; there may be two.
  secrets: async ({ populated, owner, collection }) => {
    const secrets = async (): Promise<string[]> =>
      (await populated.world.call(owner, collection.replace(/\/secrets$/, ''))).body.secrets.map(({ id }: Json) => id);
    // Nobody gets a token by those of the operator's newcomer.
    if (owner === 'operator') return (await secrets())[0];
    const [first] = await secrets();
    const second = (await secrets()).find((id) => id !== first);
    const made = secondSecretsOf(populated);
    if (second) return made.get(collection.replace(/v\d+/, 'v'));
    const { body } = await populated.world.call(owner, collection, { method: 'POST' });
    made.set(collection.replace(/v\d+/, 'v'), body.id);
    return body.id;
  },
};

/** What nobody can tell from the contracts: who calls it about what. By operation id. */
const PREPARED: Readonly<Record<string, (populated: PopulatedProduct) => Promise<Omit<OwnCall, 'operation'>>>> = {
  // Nobody but the app that brings partners in may.
  createDeveloper: async (populated) => ({
    owner: PARTNER_APP,
    address: `/identity/v1/partners/${await populated.newcomer()}/developers`,
    body: { username: `d-${unique()}`, name: 'Mia Jansen' },
  }),
  invitePersonOfPartner: async (populated) => ({
    owner: PARTNER_APP,
    address: `/identity/v1/partners/${await populated.newcomer()}/people`,
    body: { username: `d-${unique()}`, name: 'Mia Jansen', role: 'viewer' },
  }),
  changeRoleOfPartnersPerson: async (populated) => ({
    ...(await personOfPartner(populated, 'role')),
    body: { role: 'viewer' },
  }),
  disablePersonOfPartner: (populated) => personOfPartner(populated, 'disable'),
  enablePersonOfPartner: (populated) => personOfPartner(populated, 'enable'),
  reissuePersonOfPartner: (populated) => personOfPartner(populated, 'reissue'),
  endInvitation: async (populated) => {
    const [partner, invitation] = [await populated.newcomer(), randomUUID()];
    const developer = { username: `d-${unique()}`, name: 'Mia Jansen', invitation };
    await populated.world.call(PARTNER_APP, `/identity/v1/partners/${partner}/developers`, { body: developer });
    return {
      owner: PARTNER_APP,
      address: `/identity/v1/partners/${partner}/invitations/${invitation}/end`,
      body: {},
    };
  },
  followPasswordLink: async (populated) => {
    const { address } = await personOfPartner(populated, 'reissue');
    const { body } = await populated.world.call(PARTNER_APP, address, { method: 'POST' });
    const password = 'chosen by nobody else';
    return { owner: 'operator', address: `/identity/v1/password-links/${body.token}/acceptance`, body: { password } };
  },
  acceptInvitation: async (populated) => ({ owner: 'operator', address: (await populated.invite()).acceptance }),
  undoSupplement: async (populated) => {
    const id = await supplemented((sql, values) => populated.query(sql, values));
    const body = { invoiceNumber: 'SUPPLEMENT-1', reason: 'taken by mistake' };
    return { owner: 'operator', address: `/ship-to-settle/v1/settlements/${id}/undo-supplement`, body };
  },
  approveUndoing: async (populated) => {
    const asked = { by: 'somebody', reason: 'taken by mistake' };
    const id = await supplemented((sql, values) => populated.query(sql, values), asked);
    const body = { invoiceNumber: 'SUPPLEMENT-1' };
    return { owner: 'operator', address: `/ship-to-settle/v1/settlements/${id}/undo-supplement/approve`, body };
  },
};

/** Somebody who was invited to the people of a partner that nothing depends on. */
async function personOfPartner(populated: PopulatedProduct, act: string): Promise<Omit<OwnCall, 'operation'>> {
  const people = `/identity/v1/partners/${await populated.newcomer()}/people`;
  const body = { username: `d-${unique()}`, name: 'Mia Jansen' };
  const made = await populated.world.call(PARTNER_APP, people, { body });
  return { owner: PARTNER_APP, address: `${people}/${made.body.id}/${act}` };
}

/** Addresses that no collection lists: what is in them is told once. By operation id. */
const ADDRESSES: Readonly<Record<string, (populated: PopulatedProduct) => Promise<string>>> = {
  acceptInvitation: async (populated) => (await populated.invite()).acceptance,
};

/** Ids of secrets that were made here, by the collection, whatever the version. */
const secondSecrets = new WeakMap<PopulatedProduct, Map<string, string>>();

function secondSecretsOf(populated: PopulatedProduct): Map<string, string> {
  const made = secondSecrets.get(populated) ?? new Map<string, string>();
  secondSecrets.set(populated, made);
  return made;
}

/** What every partner calls by the same names, each its own: no id of another's is in them. */
export const COMMON_KINDS: ReadonlySet<string> = new Set(['scenarios', 'deprecations']);

/** An operation with a client that may call it, an address of things that are its own, and a body that it takes. */
export interface OwnCall {
  readonly operation: Operation;
  readonly owner: string;
  readonly address: string;
  readonly body?: Json;
}

/** Addresses of what is really there, for any route of an API. */
export class Resources {
  private readonly known = new Map<string, string>();

  constructor(private readonly populated: PopulatedProduct) {}

  /**
   * The operation as each of the partners can call it that has what it is about.
   * @param patienceMs how long to wait for what happens elsewhere first, such as a delivery to an endpoint
   */
  async callsOf(operation: Operation, partners: readonly string[], patienceMs = 0): Promise<OwnCall[]> {
    const able = partners.filter((partner) => this.populated.holds(partner, operation));
    for (const until = Date.now() + patienceMs; ; await sleep(200)) {
      const calls: OwnCall[] = [];
      for (const owner of able) {
        const address = await this.addressOf(owner, operation);
        if (address) calls.push({ operation, owner, address, ...(await this.withBody(owner, operation)) });
      }
      if (calls.length > 0 || able.length === 0 || Date.now() > until) return calls;
    }
  }

  /** The address of the operation with ids of the owner's own in it; undefined where the owner has no such thing. */
  async addressOf(owner: string, { path, operationId }: Operation): Promise<string | undefined> {
    const told = ADDRESSES[operationId];
    if (told) return told(this.populated);
    const template: string[] = [];
    const address: string[] = [];
    for (const segment of path.split('/')) {
      const parameter = /^\{(.*)\}$/.exec(segment)?.[1];
      const filled = parameter ? await this.idIn(owner, template.join('/'), address.join('/'), parameter) : segment;
      if (filled === undefined) return undefined;
      template.push(segment);
      address.push(filled);
    }
    return address.join('/');
  }

  /** The operation on each thing of a client's that its last parameter may name, one client after the other. */
  async *triesOf(operation: Operation, clients: readonly string[]): AsyncGenerator<OwnCall> {
    const prepared = PREPARED[operation.operationId];
    if (prepared) return yield { operation, ...(await prepared(this.populated)) };
    const [collection = '', parameter, rest = ''] = operation.path.split(/\/\{(\w+)\}((?:\/[^{}]*)?$)/);
    for (const owner of clients.filter((client) => this.populated.holds(client, operation))) {
      const within = { ...operation, path: collection };
      const address = await this.addressOf(owner, within);
      if (!address) continue;
      const ids = parameter ? await this.idsIn(owner, collection, address, parameter) : [undefined];
      for (const id of ids)
        yield {
          operation,
          owner,
          address: id === undefined ? address : `${address}/${encodeURIComponent(id)}${rest}`,
          ...(await this.withBody(owner, operation)),
        };
    }
  }

  /** After calls that may have ended a resource. */
  forget(): void {
    this.known.clear();
  }

  /** Whether a member of a body names a resource of the API, such as `shipmentId`. */
  isReference(operation: Operation, member: string): boolean {
    return this.readerOf(operation, member) !== undefined;
  }

  /** The id of the owner's own that a member of a body names. */
  async idNamed(owner: string, operation: Operation, member: string): Promise<string | undefined> {
    const read = this.readerOf(operation, member);
    const address = read && this.populated.holds(owner, read) ? await this.addressOf(owner, read) : undefined;
    return address && decodeURIComponent(address.split('/').at(-1) as string);
  }

  private readerOf({ version }: Operation, member: string): Operation | undefined {
    if (!/[a-z]Id$/.test(member)) return undefined;
    const kind = member.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const path = `/partner/${version}/${kind}s/{id}`;
    return this.populated.operations.find((each) => each.method === 'GET' && each.path === path);
  }

  private async withBody(owner: string, operation: Operation): Promise<{ body?: Json }> {
    if (!operation.body) return {};
    const body = exampleBody(operation);
    for (const name of Object.keys(body)) {
      const id = await this.idNamed(owner, operation, name);
      if (id !== undefined) body[name] = id;
    }
    return { body };
  }

  private async idsIn(owner: string, template: string, collection: string, parameter: string): Promise<string[]> {
    const list = this.operationAt('GET', template, owner);
    const items: Json[] = (list && (await this.populated.world.call(owner, collection)).body?.items) ?? [];
    const listed = items.flatMap((item) => idOf(item, parameter) ?? []);
    if (listed.length > 0) return listed;
    const found = await this.find(owner, template, collection, parameter);
    return found === undefined ? [] : [found];
  }

  private async idIn(owner: string, template: string, collection: string, parameter: string) {
    const key = `${owner} ${collection}`;
    const id = this.known.get(key) ?? (await this.find(owner, template, collection, parameter));
    if (id === undefined) return undefined;
    this.known.set(key, id);
    return encodeURIComponent(id);
  }

  private async find(owner: string, template: string, collection: string, parameter: string) {
    const factory = FACTORIES[kindIn(template)];
    if (factory) return factory({ populated: this.populated, owner, collection });
    const [list, create] = [this.operationAt('GET', template, owner), this.operationAt('POST', template, owner)];
    const listed = list && (await this.populated.world.call(owner, collection)).body?.items?.[0];
    if (listed) return idOf(listed, parameter);
    if (!create) return undefined;
    const { status, body } = await this.populated.world.call(owner, collection, {
      method: 'POST',
      key: randomUUID(),
      body: exampleBody(create),
    });
    return status < 300 ? idOf(body, parameter) : undefined;
  }

  private operationAt(method: string, path: string, owner: string): Operation | undefined {
    return this.populated.operations.find(
      (each) => each.method === method && each.path === path && this.populated.holds(owner, each),
    );
  }
}

/** Operations that nobody could call, each with what is to be done about it: none is left out in silence. */
export function uncovered(operations: readonly Operation[], calls: readonly OwnCall[]): string[] {
  const covered = new Set(calls.map(({ operation }) => operation));
  return operations
    .filter((operation) => !covered.has(operation))
    .map(({ name, path }) => {
      const kind = kindIn(path.slice(0, Math.max(0, path.lastIndexOf('/{'))));
      return `${name}: nobody has one of ${kind || 'those who may call it'}. Let its collection list one, let its POST take its own example, or add ${kind} to FACTORIES in test/support/resources.ts`;
    });
}

/** `/partner/v1/fulfilments` → `fulfilments`: the kind of what is below. */
export const kindIn = (template: string): string => template.split('/').at(-1) ?? '';

/** The id of a resource: the member that is called like the parameter, or `id`. */
function idOf(resource: Json, parameter: string): string | undefined {
  const id = resource[parameter] ?? resource.id;
  return id === undefined ? undefined : String(id);
}
