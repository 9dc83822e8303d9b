import { Check, Copy as CopyIcon } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.js';

const SAID_MS = 2_000;

/** Puts a text where it can be pasted from. Browsers let only pages of https and of this machine do that. */
export function Copy({ text, what }: { text: string; what: string }) {
  const [done, setDone] = useState(false);
  if (!navigator.clipboard) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
    setTimeout(() => setDone(false), SAID_MS);
  };
  return (
    <Button kind="bare" onPress={() => void copy()} aria-label={done ? `${what} copied` : `Copy ${what}`}>
      {done ? <Check aria-hidden="true" size={16} /> : <CopyIcon aria-hidden="true" size={16} />}
      <span role="status">{done ? 'Copied' : 'Copy'}</span>
    </Button>
  );
}
