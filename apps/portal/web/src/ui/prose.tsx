import css from './code.module.css';

/** A sentence in which words between backticks are a machine's. */
export function Prose({ children }: { children: string }) {
  return children.split('`').map((part, nth) =>
    nth % 2 === 1 ? (
      <code key={nth} className={css.word}>
        {part}
      </code>
    ) : (
      part
    ),
  );
}
