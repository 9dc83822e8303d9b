import { redactedText } from '#platform/telemetry';
import type { Attempt } from '../webhook.js';
import { parseRetryAfter } from './schedule.js';
import type { Answer } from './sender.js';

/** What an answer means: only 2xx is success; 410 says that the endpoint is gone; a redirect is no success. */
export type Meaning = 'delivered' | 'gone' | 'failed';

export interface Outcome {
  readonly meaning: Meaning;
  readonly attempt: Attempt;
  /** The endpoint asks to be left alone for this long. */
  readonly retryAfterMs?: number;
}

const KEPT_CHARACTERS = 500;

export function outcomeOf(answer: Answer): Outcome {
  const { at, durationMs, status, body, error } = answer;
  const success = status !== undefined && status >= 200 && status < 300 && error === undefined;
  const redirected = status !== undefined && status >= 300 && status < 400;
  const why = error ?? (redirected ? 'redirect' : undefined);
  const retryAfterMs = success ? undefined : parseRetryAfter(answer.retryAfter, at);
  return {
    meaning: success ? 'delivered' : status === 410 ? 'gone' : 'failed',
    attempt: {
      at: new Date(at).toISOString(),
      durationMs,
      ...(status !== undefined && { status }),
      ...(why && { error: why }),
      ...(body && { response: redactedText(printable(body)).slice(0, KEPT_CHARACTERS).toWellFormed() }),
    },
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

/** Postgres keeps no NUL, and nobody wants to read control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const printable = (text: string) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\ufffd');
