import { setTimeout as sleep } from 'node:timers/promises';
import { errors } from 'oidc-provider';
import { clock } from '#platform/clock';

/** For a clock that differs from the one that revoked. */
const LONGEST_WAIT_MS = 2_000;
/** A timer may fire a little early. */
const MARGIN_MS = 10;

/**
 * Asked once a client has shown who it is. Tokens tell to the second when they were issued, and those of the second of a
 * revocation are not taken; so the next one waits for the next second.
 * @throws InvalidClientAuth for a suspended client
 */
export async function checkStanding(client: { suspended: boolean; tokens_valid_from?: number }): Promise<void> {
  if (client.suspended)
    throw Object.assign(new errors.InvalidClientAuth('suspended'), { error_description: 'the client is suspended' });
  const { tokens_valid_from: from = 0 } = client;
  const issued = Math.floor(clock.now() / 1000) * 1000;
  if (issued >= from) return;
  await sleep(Math.min(Math.ceil(from / 1000) * 1000 - clock.now() + MARGIN_MS, LONGEST_WAIT_MS));
}
