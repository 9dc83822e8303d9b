import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { PartnerModule } from '../partner.module.js';
import { CarriedModule } from './carried.module.js';
import { FulfilmentsController } from './fulfilments/fulfilments.controller.js';
import { ShipmentsController } from './shipments/shipments.controller.js';

/** Partner API v1: what only v1 has, and what later versions carry on. */
@Module({
  imports: [PartnerModule, CarriedModule, AccountModule],
  controllers: [FulfilmentsController, ShipmentsController],
})
export class PartnerV1Module {}
