import { useState } from 'react';
import { useSend } from '../app/send.js';
import { Button } from '../ui/button.js';
import { Check } from '../ui/check.js';
import { Sheet } from '../ui/dialog.js';
import { Refused } from '../ui/state.js';
import { Time } from '../ui/time.js';
import css from './desk.module.css';

export interface Credential {
  readonly kind: 'secret' | 'key';
  readonly id: string;
  readonly createdAt?: string;
  readonly lastUsedAt?: string;
}

/** Asks once more: what still uses it gets no token by it from then on. */
export function EndCredential({
  base,
  credential: { kind, id, lastUsedAt },
  onClose,
}: {
  base: string;
  credential: Credential;
  onClose: () => void;
}) {
  const [gotOut, setGotOut] = useState(false);
  const ending = useSend(base, [['desk']]);
  const path = `/${kind}s/${encodeURIComponent(id)}${gotOut ? '?revokeTokens=true' : ''}`;
  // Whatever else of the client has changed meanwhile, this one is to go.
  const end = () => ending.mutate({ method: 'DELETE', path, ifMatch: '*' }, { onSuccess: onClose });
  return (
    <Sheet title={`Delete the ${kind} ${id}?`} open onClose={onClose}>
      <p>
        {lastUsedAt ? (
          <>
            It was used last <Time at={lastUsedAt} form="ago" />.
          </>
        ) : (
          'It was never used.'
        )}{' '}
        Whatever still uses it gets no token any more. Tokens that are out end by themselves within ten minutes.
      </p>
      <Check label="It got out: end all tokens of this client at once" checked={gotOut} onChange={setGotOut} />
      <div className={css.acts}>
        <Button kind="danger" isDisabled={ending.isPending} onPress={end}>
          {ending.isPending ? 'Deleting …' : `Delete the ${kind}`}
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </div>
      <Refused error={ending.error} />
    </Sheet>
  );
}
