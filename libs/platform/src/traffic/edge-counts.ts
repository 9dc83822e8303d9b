import { type Edge, type EdgeFigures, type EdgeHour, type EdgeOutcome, hourOf, TIME_CLASSES_MS } from './edge.js';

type Counted = { -readonly [Name in keyof EdgeFigures]: EdgeFigures[Name] } & { times: number[] };

/** Calls by edge and hour that are not written yet. Adds in place: it stands in the way of every request. */
export class EdgeCounts {
  private counted = new Map<string, { edge: Edge; hour: Date; figures: Counted }>();

  add(edge: Edge, outcome: EdgeOutcome, ms: number, at: Date): void {
    const figures = this.figuresOf(edge, hourOf(at));
    figures.calls += 1;
    if (outcome !== 'ok') figures[outcome] += 1;
    figures.ms += Math.max(0, Math.round(ms));
    const nth = TIME_CLASSES_MS.findIndex((end) => ms <= end);
    const index = nth < 0 ? TIME_CLASSES_MS.length : nth;
    figures.times[index] = (figures.times[index] ?? 0) + 1;
  }

  /** What there is, which from now on is the taker's. */
  take(): EdgeHour[] {
    const taken = [...this.counted.values()].map(({ edge, hour, figures }) => ({ ...edge, hour, ...figures }));
    this.counted = new Map();
    return taken;
  }

  /** What could not be written comes with the next. */
  giveBack(taken: readonly EdgeHour[]): void {
    for (const { calls, refused, failed, ms, times, hour, ...edge } of taken) {
      const figures = this.figuresOf(edge, hour);
      figures.calls += calls;
      figures.refused += refused;
      figures.failed += failed;
      figures.ms += ms;
      for (const [nth, count] of times.entries()) figures.times[nth] = (figures.times[nth] ?? 0) + count;
    }
  }

  private figuresOf(edge: Edge, hour: Date): Counted {
    const { from, to, version, environment } = edge;
    const key = `${hour.getTime()}\n${from.kind}\n${from.id}\n${to.kind}\n${to.id}\n${version}\n${environment}`;
    const known = this.counted.get(key);
    if (known) return known.figures;
    const figures = { calls: 0, refused: 0, failed: 0, ms: 0, times: Array(TIME_CLASSES_MS.length + 1).fill(0) };
    this.counted.set(key, { edge: { from, to, ...(version && { version }), environment }, hour, figures });
    return figures;
  }
}
