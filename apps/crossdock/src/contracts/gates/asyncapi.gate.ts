import specs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { type ContractFile, filesOf } from '../contract-files.js';
import { type Gate, GateRefusal } from '../gate.js';

interface Message {
  readonly name?: string;
  readonly summary?: string;
  readonly payload?: object;
  readonly examples?: readonly { readonly payload?: unknown }[];
}

export interface AsyncApi {
  readonly asyncapi: string;
  readonly operations?: Readonly<Record<string, { readonly summary?: string }>>;
  readonly components?: {
    readonly messages?: Readonly<Record<string, Message>>;
    readonly schemas?: Readonly<Record<string, object>>;
  };
}

/** The events' contract is valid AsyncAPI 3, and every event has a summary and examples that hold against its schema. */
export const asyncApi: Gate = {
  name: 'event contract',
  check: async ({ folder }) => asyncApiFiles(folder).flatMap(examine),
};

/** @throws GateRefusal when there are none, or one cannot be read */
export const asyncApiFiles = (folder: string): ContractFile<AsyncApi>[] =>
  filesOf(folder, 'asyncapi/*.json', 'AsyncAPI contracts', isAsyncApi);

const isAsyncApi = (value: unknown): value is AsyncApi =>
  typeof value === 'object' && value !== null && 'asyncapi' in value;

function examine({ name, contract }: ContractFile<AsyncApi>): string[] {
  const messages = Object.entries(contract.components?.messages ?? {});
  if (messages.length === 0) throw new GateRefusal(`${name} has no message`);
  const ajv = withFormats(new Ajv({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: 'contract', components: contract.components });
  return [
    ...againstSpecification(contract).map((error) => `${name} ${error}`),
    ...messages.flatMap(([key, message]) => wrongIn(message, ajv).map((what) => `${name} ${key} ${what}`)),
  ];
}

function againstSpecification(contract: AsyncApi): string[] {
  const schema = (specs.schemasWithoutId as unknown as Record<string, object | undefined>)[contract.asyncapi];
  if (!schema || !contract.asyncapi.startsWith('3.'))
    throw new GateRefusal(`there is no schema of AsyncAPI ${contract.asyncapi}`);
  const ajv = withFormats(new Ajv({ strict: false, allErrors: false, validateFormats: false }));
  const validate = ajv.compile(schema);
  if (validate(contract)) return [];
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

function wrongIn({ summary, payload, examples = [] }: Message, ajv: Ajv): string[] {
  if (!payload) return ['lacks a payload'];
  const validate = ajv.compile(
    JSON.parse(JSON.stringify(payload).replaceAll('"#/components/', '"contract#/components/')) as object,
  );
  const wrong = examples.flatMap(({ payload: example }) =>
    validate(example) ? [] : (validate.errors ?? []).map((e) => `: the example ${e.instancePath || '/'} ${e.message}`),
  );
  return [
    ...(summary?.trim() ? [] : ['lacks a summary']),
    ...(examples.length > 0 ? [] : ['lacks an example']),
    ...wrong,
  ];
}

function withFormats(ajv: Ajv): Ajv {
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  return ajv;
}
