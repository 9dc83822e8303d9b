import { type FormEvent, useState } from 'react';
import { useSend } from '../app/send.js';
import { Sheet } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import css from './desk.module.css';

/** For private_key_jwt: the private part never leaves its owner. */
export function RegisterKey({ base, clientId, onClose }: { base: string; clientId: string; onClose: () => void }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<Error>();
  const sending = useSend(base, [['desk']]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const key = publicKeyIn(text);
    if (key instanceof Error) return setWrong(key);
    setWrong(undefined);
    sending.mutate({ path: '/keys', body: key }, { onSuccess: onClose });
  };
  return (
    <Sheet title={`A public key of ${clientId}`} open onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <p>
          An assertion that is signed with the key is as good as a secret, and nobody but you has what signs it
          (private_key_jwt).
        </p>
        <TextField
          label="Public key"
          note="A JWK: EC, P-256, with a kid of your choice. Without its private part."
          required
          lines={7}
          value={text}
          onChange={setText}
        />
        <FormEnd act="Register" doing="Registering …" sending={sending} wrong={wrong} />
      </form>
    </Sheet>
  );
}

function publicKeyIn(text: string): object | Error {
  let key: unknown;
  try {
    key = JSON.parse(text);
  } catch {
    return new Error('This is no JSON.');
  }
  if (typeof key !== 'object' || key === null || Array.isArray(key)) return new Error('This is no JWK.');
  // What is sent nobody can take back.
  if ('d' in key) return new Error('This has the private part (d): keep that, and register the rest.');
  return key;
}
