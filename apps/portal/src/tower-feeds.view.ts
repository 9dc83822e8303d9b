// What the control tower's API tells the web application of those who tell us things: plain data, imported by both as types.

import type { CaseRowView } from './tower-work.view.js';

/** `quiet`: nothing came for longer than was agreed, and nothing waits for it. `silent`: something does, and there is a case. */
export type FeedStateName = 'heard' | 'quiet' | 'silent';

/** `GET tower/feeds`: a system whose changes are read or whose webhooks come, a partner that reports. */
export interface FeedRowView {
  /** Source of its events, e.g. `/wms/wms`, `/partner/3pl-east`. */
  readonly name: string;
  readonly kind: 'erp' | 'wms' | 'tms' | 'partner';
  /** Connection id or partner id. */
  readonly id: string;
  readonly state: FeedStateName;
  /** Agreed: how long nothing may come. Milliseconds. */
  readonly silentAfterMs: number;
  readonly agreedAt: string;
  /** To within a twentieth of what was agreed, at most a minute; absent before the first word. */
  readonly lastHeardAt?: string;
  /** Since when it is silent; absent where it is not. */
  readonly silentSince?: string;
  /** Why the last attempt to read it failed; absent where that went well, or it tells by itself. */
  readonly failure?: { readonly code: string; readonly message: string };
  /** It is asked, and owes an answer at all times; else it owes a word while something waits for one. */
  readonly read: boolean;
  /** It owes nothing before its first word, and there was none yet. */
  readonly unbegun: boolean;
  /** What waits for its word; absent where nothing does. */
  readonly awaited?: FeedAwaitedView;
  /** Open ones. */
  readonly cases: readonly CaseRowView[];
}

export interface FeedAwaitedView {
  /** Fulfilments or shipments. */
  readonly parts: number;
  /** When that of them which stands longest has moved. */
  readonly since: string;
  /** Those that stand longest, a few; only of a feed that is not heard. */
  readonly longest: readonly FeedWaitingView[];
}

export interface FeedWaitingView {
  readonly kind: string;
  readonly id: string;
  readonly orderId: string;
  readonly since: string;
}

/** Feeds by their state, those that are silent by name. */
export interface FeedFiguresView {
  readonly heard: number;
  readonly quiet: number;
  readonly silent: readonly Pick<FeedRowView, 'name' | 'kind' | 'id' | 'silentSince'>[];
}
