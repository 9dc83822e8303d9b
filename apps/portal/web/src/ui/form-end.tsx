import css from './ask.module.css';
import { Button } from './button.js';
import { Refused } from './state.js';

/** How a form ends: what sends it, how one leaves it, and what was refused. */
export function FormEnd({
  act,
  doing,
  sending,
  wrong,
  kind = 'primary',
  isDisabled = false,
  onLeave,
}: {
  act: string;
  /** Instead of the act's name while it is under way. */
  doing: string;
  sending: { readonly isPending: boolean; readonly error: Error | null };
  /** What is wrong before anything is sent. */
  wrong?: Error | null | undefined;
  kind?: 'primary' | 'danger';
  isDisabled?: boolean;
  onLeave?: () => void;
}) {
  return (
    <>
      <div className={css.acts}>
        <Button type="submit" kind={kind} isDisabled={sending.isPending || isDisabled}>
          {sending.isPending ? doing : act}
        </Button>
        {onLeave && <Button onPress={onLeave}>Leave it</Button>}
      </div>
      <Refused error={wrong ?? sending.error} />
    </>
  );
}
