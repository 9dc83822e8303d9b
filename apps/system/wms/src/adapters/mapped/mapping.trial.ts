import { isDeepStrictEqual } from 'node:util';
import type { Expressions } from '#platform/mapping';
import { toInventoryPage, toMessage, toNames, toReference, toRefusal, toStatus } from './canonical.answers.js';
import { type Example, expressionAt, type Mapping } from './mapping.js';

/** What an expression made of an input. */
export interface Trial {
  readonly says: string;
  readonly of: string;
  readonly given: unknown;
  /** Absent where it failed, or selected nothing. */
  readonly made?: unknown;
  readonly expected?: unknown;
  /** Why it failed, or what is not canonical of what it made. */
  readonly fault?: string;
  readonly ok: boolean;
}

/** What the value of an expression has to be, where it is read and not sent. */
const CANONICAL: Readonly<Record<string, (value: unknown) => unknown>> = {
  'calls.release.read': toReference,
  'calls.find.read': toStatus,
  'calls.find.otherwise': toNames,
  'calls.inventory.read': toInventoryPage,
  refusal: toRefusal,
  'webhook.read': toMessage,
};

/** Each example of a mapping, in their order. */
export async function tryExamples(mapping: Mapping, expressions: Expressions): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const example of mapping.examples) trials.push(await tryOne(mapping, expressions, example));
  return trials;
}

/** @param example without `expected` it is right whatever comes of it, as long as it is canonical */
export async function tryOne(
  mapping: Mapping,
  expressions: Expressions,
  example: Omit<Example, 'expected'> & { readonly expected?: unknown },
): Promise<Trial> {
  const expression = expressionAt(mapping, example.of);
  if (expression === undefined) return { ...example, fault: `the mapping has no expression ${example.of}`, ok: false };
  let made: unknown;
  try {
    made = await expressions.evaluate(expression, example.given);
    CANONICAL[example.of]?.(made);
  } catch (error) {
    const { message, position } = error as { message: string; position?: number };
    const fault = position === undefined ? message : `${message}, at character ${position}`;
    return { ...example, ...(made !== undefined && { made }), fault, ok: false };
  }
  const ok = !('expected' in example) || isDeepStrictEqual(made ?? null, example.expected);
  return { ...example, ...(made !== undefined && { made }), ok };
}
