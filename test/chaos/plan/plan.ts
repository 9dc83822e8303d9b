import { PARTS } from '../preload/passages.js';
import { Random } from '../random.js';
import {
  type Fault,
  type FaultKind,
  type Planned,
  SEATS,
  type Seat,
  THIRD_PARTIES,
  VENDOR_MODES,
  VENDORS,
  type Vendor,
} from './fault.js';

const MINUTE_MS = 60_000;
/** The whole of what can happen takes so long; a shorter plan takes as much of it as has room. */
const WHOLE_MINUTES = 10;
/** Of a plan of some kinds only. */
const ALONE_EVERY_MS = 8_000;
const HOUR_MS = 3_600_000;

const PROCESSES = ['order-to-ship', 'ship-to-settle', 'inventory-sync'] as const;
/** Those whose commits a failpoint goes through; the vendors' are none of Postgres. */
const COMMITTING: readonly Seat[] = SEATS.filter((seat) => seat !== 'sandbox/1');
/** The authorization server calls nobody. */
const CALLING: readonly Seat[] = COMMITTING.filter((seat) => seat !== 'identity/1');
/** The vendors' clock is the world's: what they sign an hour off is refused, and by rights. */
const WITH_WRONG_CLOCK: readonly Seat[] = SEATS.filter((seat) => seat !== 'sandbox/1');

/**
 * What is done to the product, and when: a pure function of the seed. In ten minutes and more every kind of fault is in
 * it, with every mode of every vendor, every process killed, stopped and with a wrong clock, and a failpoint before and after
 * a commit and a call.
 * @param only these kinds, one after another all the time
 */
export function planOf(seed: number, minutes: number, only: readonly FaultKind[] = []): readonly Planned[] {
  const random = new Random(seed);
  const lengthMs = minutes * MINUTE_MS;
  const tracks: readonly (readonly Fault[])[] = [
    ofProcesses(random),
    ofStandstill(random),
    ofFailpoints(random, seed % PARTS),
    ofTheDatabase(random),
    ...VENDORS.map((vendor) => ofVendor(random, vendor)),
    ofTheTrade(random, lengthMs),
  ];
  return tracks
    .map((faults) =>
      only.length > 0
        ? filling(
            faults.filter(({ kind }) => only.includes(kind)),
            Math.ceil(lengthMs / ALONE_EVERY_MS),
          )
        : inMinutes(random, faults, minutes),
    )
    .flatMap((faults) => spread(random, faults, lengthMs))
    .sort((one, other) => one.at - other.at);
}

function ofProcesses(random: Random): Fault[] {
  const kills = SEATS.map((target): Fault => ({ kind: 'kill', target, forMs: random.between(500, 4_000) }));
  const clocks = WITH_WRONG_CLOCK.map((target): Fault => {
    const byMs = random.happens(0.5) ? HOUR_MS : -HOUR_MS;
    return { kind: 'clock', target, byMs, forMs: random.between(20_000, 40_000) };
  });
  return interleaved(random, [kills, clocks]);
}

const ofStandstill = (random: Random): Fault[] =>
  random.shuffled(SEATS).map((target): Fault => ({ kind: 'stop', target, forMs: random.between(11_000, 25_000) }));

/** @param part the seeds that follow each other look for one part each */
function ofFailpoints(random: Random, part: number): Fault[] {
  return interleaved(
    random,
    (['before', 'after'] as const).flatMap((moment) =>
      (['commit', 'call'] as const).map((what) =>
        (what === 'commit' ? COMMITTING : CALLING).map(
          (target): Fault => ({ kind: 'failpoint', target, moment, what, part, times: 4, forMs: 12_000 }),
        ),
      ),
    ),
  );
}

function ofTheDatabase(random: Random): Fault[] {
  const cuts = (moment: 'before' | 'after'): Fault => ({
    kind: 'commit-cut',
    moment,
    times: random.between(3, 12),
    forMs: 5_000,
  });
  const kill = (): Fault => ({ kind: 'postgres-kill', forMs: random.between(1_000, 6_000) });
  const full = (): Fault => ({ kind: 'full-disk', forMs: random.between(3_000, 8_000) });
  const cut = (): Fault => ({ kind: 'connections-cut', forMs: 0 });
  return interleaved(random, [
    [kill(), kill()],
    [cuts('after'), cuts('before'), cuts('after'), cuts('after')],
    [full(), full()],
    [cut(), cut()],
  ]);
}

const ofVendor = (random: Random, target: Vendor): Fault[] =>
  random
    .shuffled(VENDOR_MODES)
    .map((mode): Fault => ({ kind: 'vendor', target, mode, forMs: random.between(8_000, 20_000) }));

/** The peak comes early enough for what it leaves behind to be worked off in the same plan. */
function ofTheTrade(random: Random, lengthMs: number): Fault[] {
  const load: Fault = { kind: 'load', factor: 10, forMs: Math.min(MINUTE_MS, lengthMs / 5) };
  const replays = random.shuffled(PROCESSES).map((target): Fault => ({ kind: 'replay', target, forMs: 2_000 }));
  const silences = [
    ...random
      .shuffled(['wms', 'tms'] as const)
      .map((target): Fault => ({ kind: 'silence', target, forMs: Math.min(10_000, lengthMs / 10) })),
    { kind: 'silence', target: random.oneOf(THIRD_PARTIES), forMs: Math.min(MINUTE_MS, lengthMs / 10) } as const,
  ];
  const [first, ...others] = replays;
  return [first as Fault, load, ...silences, ...others];
}

/** One of each list in turn, so that whatever is left out of a short plan is of no kind alone. */
function interleaved(random: Random, lists: readonly (readonly Fault[])[]): Fault[] {
  const left = lists.map((list) => random.shuffled(list));
  const kinds = left.length;
  const taken: Fault[] = left.flatMap((list) => list.splice(0, 1));
  const rest = random.shuffled(left.flat());
  return kinds > 1 ? [...taken, ...rest] : rest;
}

/** As many of them as have room in so many minutes; from the beginning again where there is more room. */
function inMinutes(random: Random, faults: readonly Fault[], minutes: number): Fault[] {
  if (minutes < WHOLE_MINUTES)
    return faults.slice(0, Math.max(1, Math.round((faults.length * minutes) / WHOLE_MINUTES)));
  const rounds = Math.floor(minutes / WHOLE_MINUTES);
  return Array.from({ length: rounds }, (_, round) => (round === 0 ? faults : random.shuffled(faults))).flat();
}

/** So many, from the beginning again and again; none of none. */
const filling = (faults: readonly Fault[], count: number): Fault[] =>
  faults.length === 0 ? [] : Array.from({ length: count }, (_, index) => faults[index % faults.length] as Fault);

/** Each in a slot of its own, somewhere in the first half of it. */
function spread(random: Random, faults: readonly Fault[], lengthMs: number): Planned[] {
  const slot = lengthMs / faults.length;
  return faults.map((fault, index) => {
    const at = Math.round(index * slot + random.next() * (slot / 2));
    return { ...fault, at, forMs: Math.min(fault.forMs, lengthMs - at) };
  });
}
