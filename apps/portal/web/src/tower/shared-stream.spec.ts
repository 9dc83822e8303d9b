import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Heard, shareStream, type Ways } from './shared-stream.js';

/** A stream as a browser has it. */
class Source extends EventTarget {
  readyState = 0;

  constructor(readonly url: string) {
    super();
  }

  close(): void {
    this.readyState = 2;
  }

  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  tells(type: string, id: string, data: object = {}): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data), lastEventId: id }));
  }
}

/** Locks and channels of one browser. */
class OneBrowser {
  readonly sources: Source[] = [];
  private readonly channels = new Set<EventTarget>();
  private held?: { readonly reject: (error: Error) => void } | undefined;
  private readonly waiting: (() => void)[] = [];

  page(locks = true): { heard: Heard[]; leave: () => void } {
    const heard: Heard[] = [];
    const open = (url: string) => {
      const source = new Source(url);
      this.sources.push(source);
      return source as unknown as EventSource;
    };
    const ways: Ways = {
      open,
      locks: locks ? ({ request: this.request } as unknown as LockManager) : undefined,
      channel: () => this.channel() as unknown as BroadcastChannel,
    };
    return { heard, leave: shareStream((each) => heard.push(each), ways) };
  }

  /** A page that has the lock and says nothing. */
  fallsAsleep(): void {
    this.held = { reject: () => undefined };
  }

  get open(): Source[] {
    return this.sources.filter(({ readyState }) => readyState !== 2);
  }

  private readonly request = (_: string, how: { steal?: boolean; signal?: AbortSignal }, work: () => Promise<void>) =>
    new Promise<void>((resolve, reject) => {
      const take = () => {
        const mine = { reject };
        this.held = mine;
        void work().then(() => {
          if (this.held === mine) this.held = undefined;
          resolve();
          if (!this.held) this.waiting.shift()?.();
        });
      };
      how.signal?.addEventListener('abort', () => {
        this.waiting.splice(0, this.waiting.length, ...this.waiting.filter((each) => each !== take));
      });
      if (how.steal) {
        this.held?.reject(new Error('stolen'));
        take();
      } else if (this.held) this.waiting.push(take);
      else take();
    });

  private channel(): object {
    const own = new EventTarget();
    this.channels.add(own);
    return Object.assign(own, {
      postMessage: (data: unknown) => {
        for (const other of this.channels)
          if (other !== own) other.dispatchEvent(new MessageEvent('message', { data }));
      },
      close: () => this.channels.delete(own),
    });
  }
}

const ids = (heard: readonly Heard[]) => heard.flatMap((each) => (each.kind === 'event' ? each.id : []));
let browser: OneBrowser;
const left: (() => void)[] = [];
const page = (locks?: boolean) => {
  const one = browser.page(locks);
  left.push(one.leave);
  return one;
};
beforeEach(() => {
  vi.useFakeTimers();
  browser = new OneBrowser();
});
afterEach(() => {
  for (const leave of left.splice(0)) leave();
  vi.useRealTimers();
});

describe('pages of one browser', () => {
  it('have one stream together, and hear the same', () => {
    const pages = Array.from({ length: 8 }, () => page());
    expect(browser.sources).toHaveLength(1);
    browser.sources[0]?.opens();
    browser.sources[0]?.tells('order', '7');
    for (const { heard } of pages) expect(ids(heard)).toEqual(['7']);
  });

  it('are told how things stand when they come later', () => {
    page();
    browser.sources[0]?.opens();
    browser.sources[0]?.tells('lag', '7', { lag: {} });
    expect(page().heard).toEqual([{ kind: 'open' }, expect.objectContaining({ type: 'lag' })]);
  });

  it('go on where the one was that had the stream, once it goes', async () => {
    const [first, second] = [page(), page()];
    browser.sources[0]?.opens();
    browser.sources[0]?.tells('order', '7');
    first.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(browser.open.map(({ url }) => url)).toEqual(['/portal/api/tower/stream?after=7']);
    browser.open[0]?.tells('order', '8');
    expect([ids(first.heard), ids(second.heard)]).toEqual([['7'], ['7', '8']]);
  });

  it('take the stream from one that fell asleep with it', async () => {
    browser.fallsAsleep();
    const { heard } = page();
    expect(browser.sources).toEqual([]);
    await vi.advanceTimersByTimeAsync(45_000);
    expect(heard.at(-1)).toEqual({ kind: 'lost' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(browser.open).toHaveLength(1);
  });

  it('have a stream each where the browser has no locks', () => {
    page(false);
    page(false);
    expect(browser.sources).toHaveLength(2);
  });
});

describe('a stream', () => {
  it('that was refused is opened again, where it was', async () => {
    const { heard } = page();
    browser.sources[0]?.opens();
    browser.sources[0]?.tells('lag', '9', { lag: {} });
    browser.sources[0]?.close();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(heard.at(-1)).toEqual({ kind: 'lost' });
    expect(browser.open.map(({ url }) => url)).toEqual(['/portal/api/tower/stream?after=9']);
  });

  it('that is silent for longer than its heartbeat is opened again', async () => {
    page();
    browser.sources[0]?.opens();
    await vi.advanceTimersByTimeAsync(35_000);
    expect(browser.sources).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(browser.open).toHaveLength(1);
    expect(browser.sources.length).toBeGreaterThan(1);
  });
});
