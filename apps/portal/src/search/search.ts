import { Injectable } from '@nestjs/common';
import MiniSearch from 'minisearch';
import { CurrentLandscape } from '#platform/connections';
import { CatalogReader } from '../catalog/catalog.reader.js';
import { EventsReader } from '../events/events.reader.js';
import { listGuides, readGuide } from '../guides.js';
import type { FoundView } from '../portal.view.js';
import { allProblems } from '../problems.js';
import { apiEntries, caseEntries, type Entry, fieldEntries, processEntries, systemEntries } from './entries.js';

const MOST = 20;
/** What runs changes with a deployment only. */
const FRESH_MS = 30_000;

/** Of a question only what it is about is looked for. */
const FILLERS = new Set([
  'who',
  'what',
  'which',
  'how',
  'where',
  'does',
  'do',
  'is',
  'are',
  'the',
  'a',
  'an',
  'of',
  'to',
  'i',
]);

/** Finds whatever the catalog knows by any of its words: parts of names, beginnings, and with a slip of the pen. */
@Injectable()
export class Search {
  private index?: { readonly at: number; readonly made: Promise<MiniSearch<Entry>> };

  constructor(
    private readonly catalog: CatalogReader,
    private readonly events: EventsReader,
    private readonly landscape: CurrentLandscape,
  ) {}

  async find(text: string): Promise<FoundView[]> {
    const found = (await this.current()).search(text, {
      boost: { title: 4, words: 1.5 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    });
    return found
      .slice(0, MOST)
      .map(({ id, kind, title, text: says, href }) => ({ id, kind, title, text: says, href }) as FoundView);
  }

  private async current(): Promise<MiniSearch<Entry>> {
    const now = performance.now();
    if (!this.index || now - this.index.at > FRESH_MS) this.index = { at: now, made: this.make() };
    try {
      return await this.index.made;
    } catch (error) {
      this.index = undefined;
      throw error;
    }
  }

  private async make(): Promise<MiniSearch<Entry>> {
    const [served, events, processes, guides] = await Promise.all([
      this.catalog.served(),
      this.events.list(),
      this.catalog.processes(),
      listGuides().then((all) => Promise.all(all.map(({ name }) => readGuide(name)))),
    ]);
    const index = new MiniSearch<Entry>({
      fields: ['title', 'text', 'words'],
      storeFields: ['kind', 'title', 'text', 'href'],
      tokenize: (text) => [...text.split(/[^\p{L}\p{N}]+/u), ...partsOf(text)].filter((word) => word !== ''),
      processTerm: (term) => (FILLERS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    });
    index.addAll([
      ...processEntries(served),
      ...caseEntries(processes),
      ...systemEntries(this.landscape.now.connections),
      ...apiEntries(served),
      ...fieldEntries(served, events),
      ...events.map(({ type, summary, receivers }): Entry => {
        const href = `/events/${type}`;
        return { id: href, kind: 'event', title: type, text: summary, href, words: receivers.join(' ') };
      }),
      ...guides.map(({ name, title, html }): Entry => {
        const href = `/guides/${name}`;
        const words = html.replaceAll(/<[^>]*>/g, ' ');
        return { id: href, kind: 'guide', title, text: words.trim().slice(0, 160), href, words };
      }),
      ...allProblems().map(({ code, status, title, help }): Entry => {
        const href = `/problems/${code}`;
        return {
          id: href,
          kind: 'error',
          title: code,
          text: `${status} ${title}. ${help}`,
          href,
          words: '',
        };
      }),
    ]);
    return index;
  }
}

/** `handlingUnits` is found by `units` as well. */
const partsOf = (text: string): string[] =>
  (text.match(/[a-z]+(?:[A-Z][a-z]+)+/g) ?? []).flatMap((name) => name.split(/(?=[A-Z])/));
