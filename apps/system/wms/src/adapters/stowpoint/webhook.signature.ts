import type { Webhook } from 'standardwebhooks';
import { isSameText } from '#platform/secrets';

/** How far StowPoint's clock and ours may be apart (Standard Webhooks); older requests could be replays. */
const TOLERANCE_SECONDS = 300;

export interface SignedWebhook {
  readonly id?: string;
  readonly timestamp?: string;
  readonly signature?: string;
  readonly rawBody: Buffer;
}

/**
 * Standard Webhooks, by our clock: the library itself goes by the machine's, which may be wrong.
 * @returns why the request is not StowPoint's, or null when it is
 */
export function findSignatureFault(
  { id, timestamp, signature, rawBody }: SignedWebhook,
  secrets: readonly Webhook[],
  nowMs: number,
): string | null {
  if (!id || !timestamp || !signature) return 'Missing required headers';
  if (!/^[0-9]{1,12}$/.test(timestamp)) return 'Invalid Signature Headers';
  const age = nowMs / 1000 - Number(timestamp);
  if (age > TOLERANCE_SECONDS) return 'Message timestamp too old';
  if (age < -TOLERANCE_SECONDS) return 'Message timestamp too new';
  const passed = signature.split(' ');
  const expected = secrets.map((secret) =>
    secret.sign(id, new Date(Number(timestamp) * 1000), rawBody.toString('utf8')),
  );
  return expected.some((one) => passed.some((each) => isSameText(one, each))) ? null : 'No matching signature found';
}
