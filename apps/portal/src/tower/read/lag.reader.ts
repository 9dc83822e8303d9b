import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import type { LagView } from '../../tower.view.js';
import { TowerState } from '../follow/tower.state.js';

/** What each source is called, in the order in which it is shown. */
const SOURCES = ['order-to-ship', 'ship-to-settle', 'inventory-sync', 'events', 'calls', 'documents'];

/** How old what is shown may be. */
@Injectable()
export class LagReader {
  constructor(private readonly state: TowerState) {}

  async read(): Promise<LagView> {
    const known = new Map((await this.state.places()).map((place) => [place.name, place]));
    const now = clock.now();
    const sources = SOURCES.map((name) => {
      const { asOf, read = 0, failure } = known.get(name) ?? {};
      const seconds = asOf && Math.max(0, Math.round((now - asOf.getTime()) / 100) / 10);
      return { name, ...(seconds !== undefined && { seconds }), read, behind: !asOf, ...(failure && { failure }) };
    });
    const seconds = sources.flatMap((each) => each.seconds ?? []);
    return {
      // As long as one of them has not been read, nobody knows.
      ...(seconds.length === sources.length && { seconds: Math.max(...seconds) }),
      rebuilding: sources.some(({ behind }) => behind),
      sources,
    };
  }
}
