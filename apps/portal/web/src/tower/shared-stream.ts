/** What a page hears of the stream, from its own or from the page that has it. */
export type Heard =
  | { readonly kind: 'open' | 'lost' }
  | { readonly kind: 'event'; readonly type: StreamEventName; readonly id: string; readonly data: string };

const EVENTS = ['order', 'case', 'settlement', 'stock', 'timeline', 'everything', 'figures', 'lag'] as const;
export type StreamEventName = (typeof EVENTS)[number];

/** Between pages: one that comes asks how things stand. */
type Said = Heard | { readonly kind: 'hello' };

/** What of the browser is used. Without locks or a channel (a page that is not secure has no locks) each page has its own stream. */
export interface Ways {
  readonly open: (url: string) => EventSource;
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  readonly channel?: ((name: string) => BroadcastChannel) | undefined;
}

const ADDRESS = '/portal/api/tower/stream';
const NAME = 'crossdock-tower';
/** Its heartbeat comes every 15 s: a stream that is silent for longer has broken off, whatever the browser believes. */
const SILENCE_MS = 40_000;
/** A page that has the stream and is silent for as long was put to sleep with it. */
const ASLEEP_MS = 60_000;
/** A browser does not come back by itself once it was refused. */
const AGAIN_MS = 5_000;

const ofBrowser = (): Ways => ({
  open: (url) => new EventSource(url),
  locks: globalThis.navigator?.locks,
  channel: globalThis.BroadcastChannel && ((name) => new BroadcastChannel(name)),
});

/**
 * The stream of the control tower, one for all pages of a browser: over HTTP/1.1 it has six connections to a server, and each
 * stream takes one. The page that has the lock has the stream and tells the others; when it goes, the next one goes on where it was.
 * @returns how to leave
 */
export function shareStream(hear: (heard: Heard) => void, ways: Ways = ofBrowser()): () => void {
  const { locks } = ways;
  const channel = locks && ways.channel?.(NAME);
  const left = new AbortController();
  let [last, heardAt, lag] = ['', Date.now(), undefined as Heard | undefined];
  let own: Stream | undefined;

  const note = (heard: Heard) => {
    heardAt = Date.now();
    if (heard.kind === 'event') last = heard.id;
    if (heard.kind === 'event' && heard.type === 'lag') lag = heard;
    hear(heard);
  };
  const say = (said: Said) => channel?.postMessage(said);
  const lead = () => {
    own = new Stream(
      ways.open,
      () => last,
      (heard) => {
        note(heard);
        say(heard);
      },
    );
    return new Promise<void>((resolve) => left.signal.addEventListener('abort', () => resolve(), { once: true }));
  };
  const rest = () => {
    own?.close();
    own = undefined;
  };
  /** @param steal takes the stream from a page that has fallen asleep with it */
  const queue = async (steal: boolean): Promise<void> => {
    await locks?.request(NAME, steal ? { steal } : { signal: left.signal }, lead).catch(() => undefined);
    rest();
    // Another page took it from this one.
    if (!left.signal.aborted) await queue(false);
  };

  channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.kind !== 'hello') note(data);
    else if (own) for (const heard of [{ kind: own.state } as const, ...(lag ? [lag] : [])]) say(heard);
  });
  if (channel) void queue(false);
  else void lead();
  say({ kind: 'hello' });
  const watch = setInterval(() => {
    const silentMs = Date.now() - heardAt;
    if (own) own.watch(silentMs);
    else if (silentMs > ASLEEP_MS) {
      heardAt = Date.now();
      void queue(true);
    } else if (silentMs > SILENCE_MS) hear({ kind: 'lost' });
  }, AGAIN_MS);

  return () => {
    clearInterval(watch);
    left.abort();
    rest();
    channel?.close();
  };
}

/** The stream of the page that has it. */
class Stream {
  state: 'open' | 'lost' = 'lost';
  private source: EventSource;

  constructor(
    private readonly from: Ways['open'],
    private readonly last: () => string,
    private readonly hear: (heard: Heard) => void,
  ) {
    this.source = this.open();
  }

  /** Begins anew where it was refused, or has broken off without anybody having noticed. */
  watch(silentMs: number): void {
    if (this.source.readyState !== 2 && silentMs <= SILENCE_MS) return;
    this.source.close();
    this.tell('lost');
    this.source = this.open();
  }

  close(): void {
    this.source.close();
  }

  private open(): EventSource {
    const last = this.last();
    const source = this.from(last ? `${ADDRESS}?after=${last}` : ADDRESS);
    source.addEventListener('open', () => this.tell('open'));
    source.addEventListener('error', () => this.tell('lost'));
    for (const type of EVENTS)
      source.addEventListener(type, ({ data, lastEventId }: MessageEvent<string>) =>
        this.hear({ kind: 'event', type, id: lastEventId, data }),
      );
    return source;
  }

  private tell(state: 'open' | 'lost'): void {
    this.state = state;
    this.hear({ kind: state });
  }
}
