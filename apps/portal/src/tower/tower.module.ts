import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import { Rebuilding } from './follow/rebuilding.js';
import { TowerFollower } from './follow/tower.follower.js';
import { TowerSources } from './follow/tower.sources.js';
import { TowerState } from './follow/tower.state.js';
import { MessagesController } from './http/messages.controller.js';
import { NamesController } from './http/names.controller.js';
import { TowerController } from './http/tower.controller.js';
import { TowerWorkController } from './http/tower-work.controller.js';
import { Lookers } from './lookers.js';
import { TowerStore } from './model/store.js';
import { CasesReader } from './read/cases.reader.js';
import { ChoicesReader } from './read/choices.reader.js';
import { DriftReader } from './read/drift.reader.js';
import { FeedsReader } from './read/feeds.reader.js';
import { FindReader } from './read/find.reader.js';
import { LagReader } from './read/lag.reader.js';
import { MessagesReader } from './read/messages.reader.js';
import { NowReader } from './read/now.reader.js';
import { OrdersReader } from './read/orders.reader.js';
import { SettlementsReader } from './read/settlements.reader.js';
import { TimelineReader } from './read/timeline.reader.js';
import { VendorsModule } from './read/vendors.module.js';
import { ChangedReader } from './stream/changed.reader.js';
import { TowerStream } from './stream/tower.stream.js';

/** The control tower: a read model of its own, fed by what the processes and the log tell. */
@Module({
  imports: [MessagingModule, ClientsModule.forApp('portal'), VendorsModule],
  controllers: [TowerController, TowerWorkController, NamesController, MessagesController],
  providers: [
    TowerState,
    TowerStore,
    TowerSources,
    TowerFollower,
    Lookers,
    Rebuilding,
    LagReader,
    NowReader,
    OrdersReader,
    FindReader,
    ChoicesReader,
    TimelineReader,
    MessagesReader,
    CasesReader,
    SettlementsReader,
    DriftReader,
    FeedsReader,
    ChangedReader,
    TowerStream,
  ],
})
export class TowerModule {}
