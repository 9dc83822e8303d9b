import type { Content } from '#platform/compatibility';
import { type ContractFile, openApiFiles, operationsOf } from '../contract-files.js';
import { type Gate, GateRefusal } from '../gate.js';
import { SchemaValidator } from '../schema-validator.js';

/** Every example holds against its schema, and has no member that the schema does not name. */
export const examples: Gate = {
  name: 'contract examples',
  check: async ({ folder }) => {
    const checked = openApiFiles(folder).map(examine);
    if (checked.every(({ count }) => count === 0)) throw new GateRefusal('there is no example to check');
    return checked.flatMap(({ findings }) => findings);
  },
};

function examine({ name, contract }: ContractFile): { count: number; findings: string[] } {
  const validator = new SchemaValidator(contract.components?.schemas ?? {});
  const all = operationsOf(contract).flatMap(([operation, { parameters = [], requestBody, responses = {} }]) => {
    const at = `${name} ${operation}`;
    return [
      ...parameters.flatMap(({ name: parameter, schema, example }) =>
        contentExamples(`${at} parameter ${parameter}`, { schema, example }),
      ),
      ...Object.values(requestBody?.content ?? {}).flatMap((content) => contentExamples(`${at} request`, content)),
      ...Object.entries(responses).flatMap(([status, { content = {} }]) =>
        Object.values(content).flatMap((each) => contentExamples(`${at} ${status}`, each)),
      ),
    ];
  });
  const findings = all.flatMap(({ at, schema, value }) =>
    validator.errors(schema, value).map((error) => `${at}: the example ${error}`),
  );
  return { count: all.length, findings };
}

function contentExamples(at: string, { schema, example, examples }: Content) {
  if (!schema) return [];
  const values = [
    ...(example === undefined ? [] : [example]),
    ...Object.values(examples ?? {}).map(({ value }) => value),
  ];
  return values.map((value) => ({ at, schema, value }));
}
