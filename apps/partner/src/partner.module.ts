import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import { Facts } from './facts/facts.service.js';
import { Partners } from './registry/partners.js';
import { Sandbox } from './sandbox/sandbox.js';
import { SandboxStore } from './sandbox/sandbox.store.js';
import { Worlds } from './world/worlds.js';

const SERVICES = [Facts, Partners, Sandbox, SandboxStore, Worlds];

/** What every version of the partner API stands on: one set of services, never forked per version. */
@Module({
  imports: [MessagingModule, ClientsModule.forApp('partner')],
  providers: SERVICES,
  exports: [...SERVICES, MessagingModule],
})
export class PartnerModule {}
