import { createHmac } from 'node:crypto';

/** Headers of one attempt to deliver: the timestamp, and so the signature, are new each time. */
export function signedHeaders(secret: string, body: string, nowMs: number): Record<string, string> {
  const timestamp = String(Math.floor(nowMs / 1000));
  const mac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return {
    'content-type': 'application/json',
    'user-agent': 'FreightHub-Webhooks/1.4',
    'freighthub-timestamp': timestamp,
    'freighthub-signature': `v1=${mac}`,
  };
}
