import { parseArgs } from 'node:util';
import type { Finding } from '#platform/connections';

/**
 * `npm run doctor -- --connection sap`: walks a connected system by calls that change nothing, and tells what is otherwise than
 * we assume. Ends with 1 where something is, or does not answer, with 2 where there is no such connection.
 */
const MARKS = { fits: 'fits   ', differs: 'DIFFERS', fails: 'FAILS  ', 'left-out': '-      ' } as const;
const out = ({ what, verdict, says }: Finding): void =>
  void process.stdout.write(`${MARKS[verdict]}  ${what}: ${says}\n`);

// A logger reads its level as it is loaded.
process.env.LOG_LEVEL ??= 'error';
const { clock } = await import('#platform/clock');
const { Examination } = await import('#platform/connections');
const { configure } = await import('./configuration.js');
const { examine } = await import('./doctor/examine.js');

const examination = new Examination(out);
const { connection } = parseArgs({ options: { connection: { type: 'string' } } }).values;
const { landscape } = configure().config;
if (!connection || !landscape.connections.some((each) => each.id === connection)) {
  const known = landscape.connections.map((each) => each.id).join(', ');
  process.stderr.write(`npm run doctor -- --connection <id>, one of ${known}\n`);
  process.exit(2);
}
await examine(landscape, connection, examination, () => clock.now());
const wrong = examination.findings.filter(({ verdict }) => verdict === 'differs' || verdict === 'fails').length;
process.stdout.write(`${connection}: ${examination.findings.length} looked at, ${wrong} otherwise than we assume\n`);
process.exit(wrong > 0 ? 1 : 0);
