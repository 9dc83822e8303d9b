import { MoveHorizontal } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import css from './scroller.module.css';

/** What may be wider than its page: it scrolls in itself, and says so where there is more to the side. */
export function Scroller({
  label,
  className,
  inside,
  children,
}: {
  label: string;
  className?: string | undefined;
  /** For whoever brings a part of it into view. */
  inside?: RefObject<HTMLElement | null>;
  children: ReactNode;
}) {
  const own = useRef<HTMLElement>(null);
  const ref = inside ?? own;
  const wide = useIsWide(ref);
  return (
    <div>
      {wide && (
        // Whoever is read to hears all of it anyway.
        <p className={css.hint} aria-hidden="true">
          <MoveHorizontal size={14} /> Scroll sideways for all of it
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (axe: scrollable-region-focusable) */}
      <section ref={ref} className={`${css.scroll} ${className ?? ''}`} tabIndex={0} aria-label={label}>
        {children}
      </section>
    </div>
  );
}

/** Whether there is more of it than fits beside each other, as its size and its content are now. */
function useIsWide(ref: RefObject<HTMLElement | null>): boolean {
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [ref]);
  return wide;
}
