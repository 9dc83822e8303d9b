import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Expressions } from '#platform/mapping';
import { faultsOf, type Mapping } from './mapping.js';
import { type Trial, tryExamples, tryOne } from './mapping.trial.js';

/**
 * `npm run mapping -- acme.mapping.json [--of calls.find.read --given answer.json]`: tries a mapping's examples, or one
 * expression of it on an input, and shows input, output and what is wrong. Ends with 1 when an example is wrong, with 2 when
 * the mapping is none.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { of: { type: 'string' }, given: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file) return fail('npm run mapping -- <file> [--of <expression> --given <input.json>]');
  const document = parsed(file);
  const faults = faultsOf(document);
  if (faults.length > 0) return fail(`${file} is no mapping:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  const mapping = document as Mapping;
  const expressions = new Expressions();
  try {
    const { of, given } = values;
    const trials = of
      ? [await tryOne(mapping, expressions, { says: given ?? 'nothing', of, given: given ? parsed(given) : {} })]
      : await tryExamples(mapping, expressions);
    for (const trial of trials) process.stdout.write(told(trial, of !== undefined));
    const wrong = trials.filter(({ ok }) => !ok).length;
    process.stdout.write(`${mapping.name} ${mapping.version}: ${trials.length} tried, ${wrong} wrong\n`);
    return wrong > 0 ? 1 : 0;
  } finally {
    await expressions.stop();
  }
}

function told({ says, of, given, made, expected, fault, ok }: Trial, always: boolean): string {
  const head = `${ok ? 'right' : 'WRONG'}  ${of}: ${says}\n`;
  if (ok && !always) return head;
  const shown = (name: string, value: unknown) =>
    `  ${name.padEnd(9)} ${(JSON.stringify(value, null, 2) ?? 'nothing').replaceAll('\n', `\n${' '.repeat(12)}`)}\n`;
  return [
    head,
    shown('given', given),
    shown('made', made),
    ...(expected === undefined ? [] : [shown('expected', expected)]),
    ...(fault ? [`  ${'because'.padEnd(9)} ${fault}\n`] : []),
  ].join('');
}

const parsed = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

process.exit(await main());
