import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from '../driver/driver.js';
import type { Stage } from '../ground/stage.js';
import { withClient } from '../ground/statements.js';
import type { Fault, FaultKind, Seat, Vendor } from '../plan/fault.js';
import type { At, InsideControl, InsideFault, Strike } from '../preload/control.js';
import { tellPassage } from '../preload/passages.js';

/** What a fault did, for the report: how often it struck, and where. */
export interface Struck {
  readonly times: number;
  readonly where?: string;
}

/** What a vendor's bad mode leaves alone: with every call of a long time failing nothing would be seen but that. */
const STRIKES_ONE_IN = 0.5;
/** More calls than there are in any day. */
const MOST_CALLS = 1_000;
const UNTIL_CALLED_MS = 20_000;
const UNTIL_COMMITS_MS = 3_000;
/** However slow the machine is, a process is left alone after so long. */
const LONGEST_MS = 90_000;
/** What struck is written down by then. */
const TOLD_MS = 100;
/** Of modes that keep a call: as long as an adapter waits, and as long as a late commit takes. */
const KEPT_MS = { hang: 20_000, 'commit-then-hang': 20_000, slow: 4_000 } as const;

type Act<K extends FaultKind> = (stage: Stage, driver: Driver, fault: Fault & { kind: K }) => Promise<Struck>;

const ACTS: { readonly [K in FaultKind]: Act<K> } = {
  kill: async ({ processes }, _, { target, forMs }) => {
    await processes.kill(target, forMs);
    await sleep(forMs);
    return { times: 1 };
  },

  failpoint: async ({ inside, processes }, _, { target, moment, what, part, times, forMs }) => {
    const control = controlOf(inside, target);
    const before = control.strikes().length;
    const struck = () => strikesOf({ kind: 'kill', moment, what }, control, before);
    const end = Date.now() + LONGEST_MS;
    let asked: number | undefined;
    // It may be struck while it starts as well, but how long that takes is the machine's.
    for (let left = forMs; left > 0 && struck().length < times && Date.now() < end; await sleep(TOLD_MS)) {
      const looksFor = left > forMs / 2 ? part : undefined;
      if (!control.isArmed || asked !== looksFor)
        control.arm(nextOf(inside, target, { moment, what, ...(looksFor !== undefined && { part: looksFor }) }));
      asked = looksFor;
      if (processes.isReady(target)) left -= TOLD_MS;
    }
    control.disarm();
    const names = struck();
    return { times: names.length, ...(names.length > 0 && { where: names.join(', ') }) };
  },

  stop: async ({ inside, processes }, _, { target, forMs }) => {
    const control = controlOf(inside, target);
    const before = control.strikes().length;
    control.arm({ kind: 'stop', at: { moment: 'before', what: 'commit', inTransaction: true }, nth: 1 });
    await until(() => !control.isArmed, UNTIL_COMMITS_MS);
    control.disarm();
    processes.at(target).signal('SIGSTOP');
    await sleep(forMs);
    await processes.goOn(target);
    const [name] = strikesOf({ kind: 'stop', moment: 'before', what: 'commit' }, control, before);
    return { times: 1, ...(name && { where: `before commit ${name}` }) };
  },

  clock: async ({ inside }, _, { target, byMs, forMs }) => {
    inside.get(target)?.clock(byMs);
    await sleep(forMs);
    inside.get(target)?.clock(0);
    return { times: 1 };
  },

  'postgres-kill': async ({ postgres }, _, { forMs }) => {
    await postgres.kill9();
    await sleep(forMs);
    await postgres.start();
    return { times: 1 };
  },

  'commit-cut': async ({ proxy }, _, { moment, times, forMs }) => {
    proxy.cutCommits(moment, times);
    await sleep(forMs);
    const { transaction, statement } = proxy.disarm();
    const where = `${moment} COMMIT ${transaction}, ${moment} one statement ${statement}`;
    return { times: transaction + statement, where };
  },

  'connections-cut': async ({ proxy }) => ({ times: proxy.cutAll() }),

  'full-disk': async ({ inside }, _, { forMs }) => {
    for (const [seat, control] of inside) if (!seat.startsWith('sandbox/')) control.arm({ kind: 'full-disk', forMs });
    await sleep(forMs);
    return { times: 1 };
  },

  vendor: async (stage, driver, { target, mode, forMs }) => {
    const kept = mode in KEPT_MS ? { delayMs: KEPT_MS[mode as keyof typeof KEPT_MS] } : {};
    const rule = {
      match: { method: '*' },
      mode,
      probability: mode === 'down' ? 1 : STRIKES_ONE_IN,
      retryAfter: 1,
      times: MOST_CALLS,
      ...kept,
    };
    await stage.control('PUT', `/${target}/faults`, [rule]);
    await sleep(forMs);
    // A vendor that nobody called in that time is called.
    for (const end = Date.now() + UNTIL_CALLED_MS; (await leftOf(stage, target)) === MOST_CALLS && Date.now() < end; )
      await Promise.all([driver.ask(target), sleep(500)]);
    const left = await leftOf(stage, target);
    await stage.control('DELETE', `/${target}/faults`);
    return { times: MOST_CALLS - left };
  },

  silence: async ({ posts }, driver, { target, forMs }) => {
    if (target !== 'wms' && target !== 'tms') return { times: await driver.silence(target, forMs) };
    const post = posts[target];
    const before = post.kept.length;
    post.keeps = true;
    await sleep(forMs);
    post.keeps = false;
    return { times: post.kept.length - before };
  },

  load: async (_, driver, { factor, forMs }) => {
    await driver.peak(factor, forMs);
    return { times: 1 };
  },

  replay: async ({ postgres, processes }, _, { target, forMs }) => {
    const seats = (['1', '2'] as const).map((nth) => `${target}/${nth}` as Seat).filter((seat) => processes.has(seat));
    await Promise.all(seats.map((seat) => processes.kill(seat, forMs)));
    const again = await withClient(postgres.url, (client) =>
      client.query('UPDATE messaging.subscriptions SET position = 0 WHERE name = $1 RETURNING name', [target]),
    );
    await sleep(forMs);
    return { times: again.rowCount ?? 0 };
  },
};

export function controlOf(inside: Stage['inside'], seat: Seat): InsideControl {
  const control = inside.get(seat);
  if (!control) throw new Error(`nothing can be armed inside of ${seat}`);
  return control;
}

/** Names of where it was struck since there were so many. */
const strikesOf = (of: Pick<Strike, 'kind' | 'moment' | 'what'>, control: InsideControl, since: number): string[] =>
  control
    .strikes()
    .slice(since)
    .flatMap(({ kind, moment, what, name }) =>
      kind === of.kind && moment === of.moment && what === of.what ? [name] : [],
    );

/** A kill where no process of that app was killed yet. */
export function nextOf(inside: Stage['inside'], seat: Seat, at: Omit<At, 'except'> = {}): InsideFault {
  const [app = ''] = seat.split('/');
  const controls = [...inside].flatMap(([each, control]) => (each.startsWith(`${app}/`) ? [control] : []));
  const except = controls.flatMap((control) => control.strikes()).filter(({ kind }) => kind === 'kill');
  return { kind: 'kill', at: { ...at, except: except.map(tellPassage) }, nth: 1 };
}

/** Resolves when the fault is over. */
export function strike(stage: Stage, driver: Driver, fault: Fault): Promise<Struck> {
  return (ACTS[fault.kind] as Act<FaultKind>)(stage, driver, fault);
}

async function until(holds: () => boolean, withinMs: number): Promise<void> {
  for (const deadline = Date.now() + withinMs; !holds() && Date.now() < deadline; ) await sleep(50);
}

/** How often the vendor's bad day was still to strike. */
async function leftOf(stage: Stage, vendor: Vendor): Promise<number> {
  const { items } = await stage.control('GET', `/${vendor}/faults`);
  return items[0]?.left ?? MOST_CALLS;
}
