import css from './code.module.css';

/** Text as a machine has it. It scrolls in itself, hence it can be reached by the keyboard. */
export function Code({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (axe: scrollable-region-focusable)
    <section className={css.code} tabIndex={0} aria-label={label}>
      <pre>
        <code>{children}</code>
      </pre>
    </section>
  );
}

export const toJson = (value: unknown): string => JSON.stringify(value, null, 2);
