import jsonata from 'jsonata';

/** What is asked of the process; one after another. */
export interface Question {
  readonly expression: string;
  readonly input: unknown;
}

/** `json` is absent where the expression selects nothing. */
export type Reply =
  | { readonly json?: string }
  | { readonly failed: { readonly kind: 'syntax' | 'failed'; readonly message: string; readonly position?: number } };

const compiled = new Map<string, jsonata.Expression>();

async function answer({ expression, input }: Question): Promise<Reply> {
  let known: jsonata.Expression;
  try {
    known = compiled.get(expression) ?? jsonata(expression);
  } catch (error) {
    return failure('syntax', error);
  }
  compiled.set(expression, known);
  try {
    const json = JSON.stringify(await known.evaluate(input));
    return json === undefined ? {} : { json };
  } catch (error) {
    return failure('failed', error);
  }
}

function failure(kind: 'syntax' | 'failed', error: unknown): Reply {
  const { message = String(error), position } = error as { message?: string; position?: number };
  return { failed: { kind, message, ...(typeof position === 'number' && { position }) } };
}

/** Nobody asks any more; whoever does after that has another begun. */
const IDLE_MS = 120_000;
const idle = setTimeout(() => process.exit(0), IDLE_MS);

process.on('message', async (question: Question) => {
  idle.refresh();
  process.send?.(await answer(question));
});
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
process.send?.('ready');
