import { createHmac } from 'node:crypto';
import { isSameText } from '#platform/secrets';

/** How far FreightHub's clock and ours may be apart; older requests could be replays. */
const TOLERANCE_SECONDS = 300;

/** @returns why the request is not FreightHub's, or null when it is */
export function findSignatureFault(
  webhook: { readonly timestamp?: string; readonly signature?: string; readonly rawBody: Buffer },
  secrets: readonly string[],
  nowMs: number,
): string | null {
  const { timestamp, signature, rawBody } = webhook;
  if (!timestamp || !signature) return 'FreightHub-Timestamp and FreightHub-Signature are required';
  if (!/^[0-9]{1,12}$/.test(timestamp)) return 'FreightHub-Timestamp is not a number of seconds';
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) {
    return `FreightHub-Timestamp is more than ${TOLERANCE_SECONDS} seconds off`;
  }
  const given = signature.split(',').map((part) => part.trim());
  const expected = secrets.map((secret) => sign(secret, timestamp, rawBody));
  // Every pair is compared, so that the time taken tells nothing about which secret is current.
  const matches = expected.flatMap((mac) => given.map((candidate) => isSameText(mac, candidate)));
  return matches.includes(true) ? null : 'FreightHub-Signature does not match';
}

function sign(secret: string, timestamp: string, rawBody: Buffer): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest('hex')}`;
}
