import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PartnerClientView } from '../../../src/administration/administration.view.js';
import { OPERATORS } from '../app/roles.js';
import { useSend } from '../app/send.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Sheet } from '../ui/dialog.js';
import { Answer, Empty, Refused } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { useHasRole } from './acts.js';
import css from './case.module.css';
import { ADMIN, clientsOf } from './partners.queries.js';

export function PartnerClients({ id }: { id: string }) {
  const query = useQuery(clientsOf(id));
  const [ending, setEnding] = useState<{ clientId: string; secretId: string }>();
  return (
    <>
      <Answer query={query} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="It has no client yet">The invitation was not accepted.</Empty>
          ) : (
            <Table label="Clients" head={['Client', 'Environment', 'Secrets and keys']}>
              {items.map((client) => (
                <tr key={client.clientId}>
                  <th scope="row">
                    <code>{client.clientId}</code> {client.suspended && <Badge tone="bad">suspended</Badge>}
                  </th>
                  <td>{client.environment}</td>
                  <td>
                    <Credentials
                      client={client}
                      onEnd={(secretId) => setEnding({ clientId: client.clientId, secretId })}
                    />
                  </td>
                </tr>
              ))}
            </Table>
          )
        }
      </Answer>
      {ending && <EndSecret partner={id} {...ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

function Credentials({ client: { secrets, keys }, onEnd }: { client: PartnerClientView; onEnd: (id: string) => void }) {
  const may = useHasRole(OPERATORS);
  if (secrets.length + keys.length === 0) return <span className={css.quiet}>none yet</span>;
  return (
    <>
      {secrets.map(({ id, lastUsedAt }) => (
        <p key={id} className={css.acts}>
          <span>
            Secret <code>{id}</code>, <Used at={lastUsedAt} />
          </span>
          {may && (
            <Button kind="danger" aria-label={`End secret ${id}`} onPress={() => onEnd(id)}>
              End it
            </Button>
          )}
        </p>
      ))}
      {keys.map(({ kid, lastUsedAt }) => (
        <p key={kid}>
          Public key <code>{kid}</code>, <Used at={lastUsedAt} />
        </p>
      ))}
    </>
  );
}

function Used({ at }: { at: string | undefined }) {
  return at ? (
    <>
      used <Time at={at} form="ago" />
    </>
  ) : (
    'never used'
  );
}

function EndSecret({
  partner,
  clientId,
  secretId,
  onClose,
}: {
  partner: string;
  clientId: string;
  secretId: string;
  onClose: () => void;
}) {
  const base = `${ADMIN}/partners/${encodeURIComponent(partner)}/clients/${encodeURIComponent(clientId)}`;
  const ending = useSend(base, [['administration']]);
  const path = `/secrets/${encodeURIComponent(secretId)}`;
  return (
    <Sheet title={`End the secret ${secretId}?`} open onClose={onClose}>
      <p>
        For one that got out: all tokens of {clientId} end with it, within five seconds. The partner’s systems stand
        still until they have another secret.
      </p>
      <div className={css.acts}>
        <Button
          kind="danger"
          isDisabled={ending.isPending}
          onPress={() => ending.mutate({ method: 'DELETE', path, ifMatch: '*' }, { onSuccess: onClose })}
        >
          {ending.isPending ? 'Ending …' : 'End it'}
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </div>
      <Refused error={ending.error} />
    </Sheet>
  );
}
