import type { Actor } from '#platform/audit';
import type { ClientDirectory, Ending, PartnerClient } from './client.directory.js';

/**
 * Every secret and every public key that the client had when it was read, and all its tokens with them.
 * @throws FinalError `precondition-failed`, `not-found` when it was changed since
 */
export async function endCredentials(directory: ClientDirectory, client: PartnerClient, by: Actor): Promise<void> {
  const { clientId, secrets, keys, version } = client;
  const ends = [
    ...secrets.map(
      ({ id }) =>
        (ending: Ending) =>
          directory.deleteSecret(clientId, id, ending),
    ),
    ...keys.map(
      ({ kid }) =>
        (ending: Ending) =>
          directory.deleteKey(clientId, kid, ending),
    ),
  ];
  for (const [nth, end] of ends.entries()) await end({ by, ifMatch: `"${version + nth}"`, revokeTokens: true });
}
