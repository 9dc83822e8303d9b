import { styleText } from 'node:util';

/** What the person at the terminal reads. Logs go to stderr and never through here. */
export function tell(line = ''): void {
  process.stdout.write(line === '' ? '\n' : `  ${line}\n`);
}

/** A step of the start, with the seconds it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  tell(
    `${styleText('green', '✓')} ${name} ${styleText('gray', `${((performance.now() - started) / 1000).toFixed(1)} s`)}`,
  );
  return result;
}

export function complain(message: string): void {
  process.stderr.write(
    `\n  ${styleText('red', '✗', { stream: process.stderr })} ${message.replaceAll('\n', '\n    ')}\n\n`,
  );
}
