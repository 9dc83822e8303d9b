/** Every process of the product, by its app and which of its processes it is; the vendors are one process as well. */
export const SEATS = [
  'identity/1',
  'partner/1',
  'erp/1',
  'wms/1',
  'tms/1',
  'order-to-ship/1',
  'order-to-ship/2',
  'ship-to-settle/1',
  'ship-to-settle/2',
  'inventory-sync/1',
  'inventory-sync/2',
  'portal/1',
  'sandbox/1',
] as const;
/** `erp/2` is there for those alone that need one to go on while another stands still. */
export type Seat = (typeof SEATS)[number] | 'erp/2';

export const VENDORS = ['sap', 'wms', 'tms'] as const;
export type Vendor = (typeof VENDORS)[number];

/** As the sandbox has them (its README tells what each does). */
export const VENDOR_MODES = [
  'error',
  'rate-limit',
  'hang',
  'slow',
  'garbage',
  'reset',
  'commit-then-hang',
  'commit-then-reset',
  'ok-with-error',
  'ok-without-effect',
  'down',
] as const;
export type VendorMode = (typeof VENDOR_MODES)[number];

export const THIRD_PARTIES = ['3pl-east', '3pl-west'] as const;
export type ThirdParty = (typeof THIRD_PARTIES)[number];

export type Moment = 'before' | 'after';

/** What is done to the product. `forMs` is how long it lasts. */
export type Fault =
  /** kill -9, and started again after a while, as a supervisor does. */
  | { readonly kind: 'kill'; readonly target: Seat; readonly forMs: number }
  /** kill -9 by itself, just before or after a commit or call where its app was not killed yet, and again as soon as it is back. */
  | {
      readonly kind: 'failpoint';
      readonly target: Seat;
      readonly moment: Moment;
      readonly what: 'commit' | 'call';
      /** Of the parts that passages fall into, the one that is looked for before all others. */
      readonly part: number;
      /** At most; it lasts for so long that it runs. */
      readonly times: number;
      readonly forMs: number;
    }
  /** SIGSTOP in the middle of a transaction, where it comes to one, and SIGCONT: it goes on as if no time had passed. */
  | { readonly kind: 'stop'; readonly target: Seat; readonly forMs: number }
  /** Its clock jumps, and later jumps back. */
  | { readonly kind: 'clock'; readonly target: Seat; readonly byMs: number; readonly forMs: number }
  /** kill -9 of the postmaster and all its backends. */
  | { readonly kind: 'postgres-kill'; readonly forMs: number }
  /** The connection ends around a COMMIT: after, it has committed and nobody was told. */
  | { readonly kind: 'commit-cut'; readonly moment: Moment; readonly times: number; readonly forMs: number }
  /** All connections to Postgres end at once. */
  | { readonly kind: 'connections-cut'; readonly forMs: number }
  /** Postgres refuses every write: its disk is full. */
  | { readonly kind: 'full-disk'; readonly forMs: number }
  | { readonly kind: 'vendor'; readonly target: Vendor; readonly mode: VendorMode; readonly forMs: number }
  /** A vendor's webhooks are lost on their way, and the vendor believes that they arrived; a 3PL tells nothing. */
  | { readonly kind: 'silence'; readonly target: 'wms' | 'tms' | ThirdParty; readonly forMs: number }
  /** So many times as much is asked as before. */
  | { readonly kind: 'load'; readonly factor: number; readonly forMs: number }
  /** A process reads the event log again from its first event. */
  | {
      readonly kind: 'replay';
      readonly target: 'order-to-ship' | 'ship-to-settle' | 'inventory-sync';
      readonly forMs: number;
    };

export type FaultKind = Fault['kind'];

/** A fault at its moment, in milliseconds since the plan began. */
export type Planned = Fault & { readonly at: number };

/** In one line, without its moment. */
export function describeFault(fault: Fault): string {
  const { kind, forMs, at: _, ...rest } = fault as Planned;
  return [kind, ...Object.values(rest), `${(forMs / 1000).toFixed(1)} s`].join(' ');
}
