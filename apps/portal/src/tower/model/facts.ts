import type { ChangedCase, ChangedInstance, ProcessName, Reconciliation, TimelineEntry } from '#clients';
import type { StoredEvent } from '#messaging';
import type { VendorView } from '../../tower.view.js';
import type { TowerQuantity } from '../../tower-work.view.js';

/** One thing that a source told. Told twice, or together with others, it comes to the same. */
export type Fact =
  /** What a timeline shows of an order; `id` is the same whenever it is told. */
  | { readonly kind: 'entry'; readonly orderId: string; readonly id: string; readonly entry: TimelineEntry }
  /** An event of an order. */
  | { readonly kind: 'event'; readonly orderId: string; readonly event: StoredEvent; readonly entry: TimelineEntry }
  /** How an instance stands after its `sequence`-th decision. */
  | { readonly kind: 'instance'; readonly process: ProcessName; readonly instance: ChangedInstance }
  | { readonly kind: 'case'; readonly process: ProcessName; readonly case: ChangedCase }
  /** How a connected system fares; what its API did not say is absent. */
  | { readonly kind: 'system'; readonly toldAt: string; readonly system: ToldSystem }
  /** What a comparison of shelf and book said of one place: what the shelf has more than the book. */
  | {
      readonly kind: 'variance';
      readonly warehouse: string;
      readonly sku: string;
      readonly position: bigint;
      readonly at: string;
      readonly delta: TowerQuantity;
    }
  /** A comparison of shelf and book. */
  | { readonly kind: 'comparison'; readonly run: Reconciliation };

/** Without what the landscape says of it. */
export type ToldSystem = Omit<VendorView, 'kind' | 'vendor' | 'label'> & Partial<Pick<VendorView, 'label'>>;
