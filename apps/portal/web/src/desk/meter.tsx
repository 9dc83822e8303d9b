import css from './desk.module.css';

/** A share as a bar. What it is says the text beside it. */
export function Meter({ used, of }: { used: number; of: number }) {
  const share = of > 0 ? Math.min(1, used / of) : 0;
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className={css.meter}>
      <rect width={100 * share} height="6" />
    </svg>
  );
}
