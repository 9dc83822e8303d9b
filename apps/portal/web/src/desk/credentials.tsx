import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClientView, NewSecretView } from '../../../src/desk/desk.view.js';
import { useSend } from '../app/send.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Copy } from '../ui/copy.js';
import { Page, Section } from '../ui/page.js';
import { Secret } from '../ui/secret.js';
import { Answer, Empty, Refused } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { type Credential, EndCredential } from './credential-end.js';
import { RegisterKey } from './credential-key.js';
import css from './desk.module.css';
import { clients, deskOf } from './desk.queries.js';
import { useEnvironment } from './environment.js';

/** What the authorization server lets live at a time. */
const MOST_SECRETS = 2;

export function CredentialsPage() {
  const { environment } = useEnvironment();
  const query = useQuery(clients(environment));
  return (
    <Page
      title="Credentials"
      lead="By these your systems get their tokens. To rotate a secret: create a second one, bring it into use, and when the old one is no longer used, delete it."
    >
      <Answer query={query}>
        {({ items }) => items.map((client) => <Client key={client.clientId} client={client} />)}
      </Answer>
    </Page>
  );
}

function Client({ client }: { client: ClientView }) {
  const { clientId, environment, suspended, secrets, keys } = client;
  const { mayChange } = useEnvironment();
  const [ending, setEnding] = useState<Credential>();
  const [registering, setRegistering] = useState(false);
  const base = `${deskOf(environment)}/credentials/${encodeURIComponent(clientId)}`;
  const making = useSend<NewSecretView>(base, [['desk']]);
  const credentials: readonly Credential[] = [
    ...secrets.map((secret) => ({ kind: 'secret' as const, ...secret })),
    ...keys.map(({ kid, ...key }) => ({ kind: 'key' as const, id: kid, ...key })),
  ];
  return (
    <Section
      title={clientId}
      note={
        <>
          <Badge tone={environment === 'production' ? 'accent' : 'plain'}>{environment}</Badge>{' '}
          {suspended && <Badge tone="bad">suspended</Badge>} <Copy text={clientId} what="client id" />
        </>
      }
    >
      {making.data && (
        <Secret
          title={`The new secret of ${clientId}.`}
          values={[['Secret', making.data.clientSecret]]}
          onKept={() => making.reset()}
        />
      )}
      {credentials.length === 0 ? (
        <Empty title="No secret and no key yet">Create the first secret to get tokens by this client.</Empty>
      ) : (
        <Table label={`Credentials of ${clientId}`} head={['Credential', 'Created', 'Last used', 'Act']}>
          {credentials.map((each) => (
            <tr key={each.id}>
              <th scope="row" className={css.name}>
                {each.kind === 'secret' ? 'Secret' : 'Public key'} <code title={each.id}>{shortOf(each)}</code>
              </th>
              <td>{each.createdAt ? <Time at={each.createdAt} /> : '–'}</td>
              <td>{each.lastUsedAt ? <Time at={each.lastUsedAt} form="ago" /> : <Badge tone="warn">never</Badge>}</td>
              <td className={css.name}>
                {!mayChange ? (
                  '–'
                ) : credentials.length > 1 ? (
                  <Button
                    kind="danger"
                    aria-label={`Delete ${each.kind} ${shortOf(each)}`}
                    onPress={() => setEnding(each)}
                  >
                    Delete
                  </Button>
                ) : (
                  <span className={css.quiet}>The last one stays.</span>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {mayChange && (
        <div className={css.acts}>
          <Button
            kind={credentials.length === 0 ? 'primary' : 'quiet'}
            isDisabled={suspended || making.isPending || secrets.length >= MOST_SECRETS}
            onPress={() => making.mutate({ path: '/secrets' })}
          >
            {making.isPending ? 'Creating …' : 'Create a secret'}
          </Button>
          <Button isDisabled={suspended} onPress={() => setRegistering(true)}>
            Register a public key
          </Button>
          {secrets.length >= MOST_SECRETS && (
            <span className={css.quiet}>Two live at a time: delete one before you create another.</span>
          )}
        </div>
      )}
      <Refused error={making.error} />
      {ending && <EndCredential base={base} credential={ending} onClose={() => setEnding(undefined)} />}
      {registering && <RegisterKey base={base} clientId={clientId} onClose={() => setRegistering(false)} />}
    </Section>
  );
}

/** A secret's id is long and says nothing; a key's name is its owner's. */
const shortOf = ({ kind, id }: Credential): string => (kind === 'secret' ? id.slice(0, 8) : id);
