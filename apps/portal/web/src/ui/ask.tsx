import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Sending } from '../app/send.js';
import css from './ask.module.css';
import { Button } from './button.js';
import { Sheet } from './dialog.js';
import { Refused } from './state.js';

/** Asks once more, and says what will happen. */
export function Ask<T>({
  title,
  act,
  isDanger = false,
  sending,
  sends,
  children,
  onDone,
  onClose,
}: {
  title: string;
  act: string;
  isDanger?: boolean;
  sending: UseMutationResult<T, Error, Sending>;
  sends: Sending;
  children: ReactNode;
  onDone?: (told: T) => void;
  onClose: () => void;
}) {
  return (
    <Sheet title={title} open onClose={onClose}>
      <p>{children}</p>
      <div className={css.acts}>
        <Button
          kind={isDanger ? 'danger' : 'primary'}
          isDisabled={sending.isPending}
          onPress={() => sending.mutate(sends, { onSuccess: onDone ?? onClose })}
        >
          {sending.isPending ? 'Sending …' : act}
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </div>
      <Refused error={sending.error} />
    </Sheet>
  );
}
