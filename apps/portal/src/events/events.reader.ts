import { Injectable } from '@nestjs/common';
import { EventSources } from '#messaging';
import { ProblemError } from '#platform/errors';
import { toEventCards } from '../api/catalog.mapper.js';
import { CatalogReader, type EventContract } from '../catalog/catalog.reader.js';
import { ChangelogReader, type Released } from '../changelog/changelog.reader.js';
import type { Viewer } from '../map/viewer.js';
import type { EventCardView } from '../portal.view.js';
import { eventCardsOf } from './event.cards.js';
import { consumersOf, differencesOf, emittersOf, tellersOf } from './event-flow.js';
import type { EventDetailView } from './events.view.js';

/** How many events back it is looked how often each tells one. */
const AMONG = 20_000;

/** Every event, with who tells it, who acts on it, and to whom outside it goes. */
@Injectable()
export class EventsReader {
  constructor(
    private readonly catalog: CatalogReader,
    private readonly changelog: ChangelogReader,
    private readonly sources: EventSources,
  ) {}

  async list(): Promise<readonly EventCardView[]> {
    const [contract, apis] = await Promise.all([this.catalog.eventContract(), this.catalog.apis()]);
    return eventCardsOf(contract, apis);
  }

  /** @throws ProblemError `not-found` */
  async read(type: string, viewer: Viewer): Promise<EventDetailView> {
    const all = await this.list();
    const event = all.find((each) => each.type === type);
    if (!event) throw new ProblemError('not-found', `No event ${type} is told`);
    const [apis, counts, released] = await Promise.all([
      this.catalog.apis(),
      this.sources.among(AMONG),
      this.changelog.events(),
    ]);
    return {
      ...event,
      emitters: emittersOf(type, tellersOf(type, apis), counts, viewer === 'enterprise'),
      among: AMONG,
      consumers: consumersOf(type, apis),
      differences: differencesOf(event, all, isSent(event) ? releasedOf(released) : undefined),
    };
  }
}

/** What stays inside is in no release. */
const isSent = ({ receivers }: EventCardView): boolean => receivers.length > 0;

const releasedOf = (released: Released<EventContract> | undefined) =>
  released && { on: released.on, events: toEventCards(released.contract) };
