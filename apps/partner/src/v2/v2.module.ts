import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { PartnerModule } from '../partner.module.js';
import { CarriedModule } from '../v1/carried.module.js';
import { FulfilmentsController } from './fulfilments/fulfilments.controller.js';
import { ShipmentsController } from './shipments/shipments.controller.js';

/** Partner API v2: what it changed (CHANGES.md), and what it carries on from v1. */
@Module({
  imports: [PartnerModule, CarriedModule, AccountModule],
  controllers: [FulfilmentsController, ShipmentsController],
})
export class PartnerV2Module {}
