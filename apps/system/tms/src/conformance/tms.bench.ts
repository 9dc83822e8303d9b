import type { InboundWebhook } from '#messaging';
import type { ConnectionConfig } from '#platform/config';

export type CarrierAct =
  | 'accept'
  | 'reject'
  | 'combine'
  | 'depart'
  | 'delay'
  | 'arrive'
  | 'deliver'
  | 'pod'
  | 'invoice';

/** How the vendor behaves, until told otherwise. */
export type VendorFault =
  | 'down'
  | 'rate-limit'
  | 'error'
  | 'garbage'
  | 'ok-with-error'
  | 'commit-then-reset'
  | 'commit-then-hang';

/** A vendor to try an adapter against: its simulator as a process of its own, or its own sandbox account. */
export interface TmsBench {
  /** How the adapter reaches it. */
  readonly connection: ConnectionConfig;
  /** SCACs of carriers that serve a lane within Germany, in euros. */
  readonly carriers: readonly string[];
  /** Codes of the charges that each of their rates has. */
  readonly charges: readonly string[];
  /** A tender is taken or refused in its own answer: no carrier says later whether it accepts. */
  readonly answersAtOnce?: true;
  /** The carrier does it; what it tells arrives in `told`. `combine`: the body names the others, `with`. */
  act(act: CarrierAct, shipmentId: string, body?: object): Promise<void>;
  /** Applies to calls that change something. */
  fail(fault: VendorFault | null): Promise<void>;
  /** How often the vendor committed an effect of this kind for our reference, by its own book; a dispute of a move `number/shipment`. */
  effects(kind: 'tender' | 'dispute', businessKey: string): Promise<number>;
  /** With capability `dangerous-goods`: the cheapest of the carriers, which takes none; another one does. */
  readonly unfit?: string;
  /** With it as well: UN numbers, and handling units that hold them, that its own book has of a shipment. */
  goodsOf?(shipmentId: string): Promise<readonly { readonly unNumber?: string; readonly ssccs: readonly string[] }[]>;
  /** The town that its own book has a shipment go to. */
  townOf(shipmentId: string): Promise<string | undefined>;
  /** Whether carriers bill through it: capability `freight-invoices`. */
  readonly bills: boolean;
  /** Every webhook so far, oldest first. */
  told(): readonly InboundWebhook[];
  /** The same message as the vendor would sign it at another time, or with another body. */
  sign(webhook: InboundWebhook, change: { readonly at?: Date; readonly body?: string }): InboundWebhook;
  /** Its signature does not say when it was made: `at` is of no account. */
  readonly signsNoTime?: true;
  /** It signs nothing at all: its webhooks bear a credential, whatever they say. */
  readonly bearsCredential?: true;
  /** The body of a webhook without the offset of its times, where they are not in ISO 8601. */
  undated?(body: string): string;
  /** Whatever the adapter was given to be let in with is no longer valid, and may be renewed; absent where it never ends. */
  readonly renewable?: true;
  /** What a shipment that departed looks like, in answers and webhooks, in a word that came after the adapter. */
  readonly novelty: { readonly word: string; altered(text: string): string };
  /** Characters of the longest shipment id that the vendor keeps whole; absent where it keeps any. */
  readonly longestReference?: number;
  /** Decimals of a quantity that it keeps; absent where it keeps any. */
  readonly decimals?: number;
  /** A currency without cents that its carriers quote in; absent where they quote in one that has some. */
  readonly withoutCents?: string;
  stop(): Promise<void>;
}
