import { Injectable } from '@nestjs/common';
import { EventSources } from '#messaging';
import { ProblemError } from '#platform/errors';
import { toEventCards } from '../api/catalog.mapper.js';
import { CatalogReader } from '../catalog/catalog.reader.js';
import { ChangelogReader } from '../changelog/changelog.reader.js';
import type { Viewer } from '../map/viewer.js';
import type { EventCardView } from '../portal.view.js';
import { consumersOf, differencesOf, emittersOf } from './event-flow.js';
import type { EventDetailView } from './events.view.js';

/** How many events back those are looked for who tell one. */
const AMONG = 20_000;

/** The events that partners can be sent, each with who tells it and who acts on it. */
@Injectable()
export class EventsReader {
  constructor(
    private readonly catalog: CatalogReader,
    private readonly changelog: ChangelogReader,
    private readonly sources: EventSources,
  ) {}

  async list(): Promise<readonly EventCardView[]> {
    return toEventCards(await this.catalog.eventContract());
  }

  /** @throws ProblemError `not-found` */
  async read(type: string, viewer: Viewer): Promise<EventDetailView> {
    const sent = await this.list();
    const event = sent.find((each) => each.type === type);
    if (!event) throw new ProblemError('not-found', `No event ${type} is sent`);
    const [processes, counts, released] = await Promise.all([
      this.catalog.processes(),
      this.sources.among(AMONG),
      this.changelog.events(),
    ]);
    return {
      ...event,
      emitters: emittersOf(type, counts, viewer === 'enterprise'),
      among: AMONG,
      consumers: consumersOf(type, processes),
      differences: differencesOf(event, sent, released && { on: released.on, events: toEventCards(released.contract) }),
    };
  }
}
