import type { ChangedCase, ChangedInstance, ProcessName, TimelineEntry } from '#clients';
import type { StoredEvent } from '#messaging';

/** One thing that a source told. Told twice, or together with others, it comes to the same. */
export type Fact =
  /** What a timeline shows of an order; `id` is the same whenever it is told. */
  | { readonly kind: 'entry'; readonly orderId: string; readonly id: string; readonly entry: TimelineEntry }
  /** An event of an order. */
  | { readonly kind: 'event'; readonly orderId: string; readonly event: StoredEvent; readonly entry: TimelineEntry }
  /** How an instance stands after its `sequence`-th decision. */
  | { readonly kind: 'instance'; readonly process: ProcessName; readonly instance: ChangedInstance }
  | { readonly kind: 'case'; readonly process: ProcessName; readonly case: ChangedCase };
