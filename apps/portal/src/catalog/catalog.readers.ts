import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import { ChangelogReader } from '../changelog/changelog.reader.js';
import { EventsReader } from '../events/events.reader.js';
import { CallMapReader } from '../map/call-map.reader.js';
import { ProcessReader } from '../process/process.reader.js';
import { Search } from '../search/search.js';
import { AdaptersReader } from '../systems/adapters.reader.js';
import { SystemsReader } from '../systems/systems.reader.js';
import { VendorsModule } from '../tower/read/vendors.module.js';
import { ApiUseReader } from '../use/api-use.reader.js';
import { CatalogReader } from './catalog.reader.js';

const READERS = [
  CatalogReader,
  CallMapReader,
  ApiUseReader,
  ChangelogReader,
  EventsReader,
  ProcessReader,
  SystemsReader,
  AdaptersReader,
  Search,
];

/** What the catalog is read by, for its pages and as data alike. */
@Module({
  imports: [MessagingModule, ClientsModule.forApp('portal'), VendorsModule],
  providers: READERS,
  exports: READERS,
})
export class CatalogReaders {}
