import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { VendorsReader } from './vendors.reader.js';

/** How the connected systems fare: the control tower and the catalog tell the same of them. */
@Module({ imports: [ClientsModule.forApp('portal')], providers: [VendorsReader], exports: [VendorsReader] })
export class VendorsModule {}
