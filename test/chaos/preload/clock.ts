const RealDate = Date;
const RealDateTimeFormat = Intl.DateTimeFormat;
let offsetMs = 0;

/** From now on the wall clock of this process is fast by that much, or slow. */
export function setClock(fastByMs: number): void {
  offsetMs = fastByMs;
}

/** Puts a wall clock in place that can be set. Timers and `performance.now()` go on as they do. */
export function installClock(): void {
  const now = () => RealDate.now() + offsetMs;
  const shifted = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    get: (target, member, receiver) => (member === 'now' ? now : Reflect.get(target, member, receiver)),
  });
  RealDate.prototype.constructor = shifted;
  globalThis.Date = shifted;
  for (const method of ['format', 'formatToParts'] as const) installFormat(method, now);
}

/** Without a date these take the time from the engine. */
function installFormat(method: 'format' | 'formatToParts', now: () => number): void {
  const { prototype } = RealDateTimeFormat;
  if (method === 'formatToParts') {
    const real = prototype.formatToParts;
    prototype.formatToParts = function (this: Intl.DateTimeFormat, date) {
      return real.call(this, date ?? now());
    };
    return;
  }
  const real = Object.getOwnPropertyDescriptor(prototype, 'format')?.get as () => Intl.DateTimeFormat['format'];
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const format = real.call(this);
      return (date?: Date | number) => format(date ?? now());
    },
  });
}
