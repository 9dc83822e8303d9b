import { Module } from '@nestjs/common';
import { VendorsReader } from './vendors.reader.js';

/** How the connected systems fare: the control tower and the catalog tell the same of them. */
@Module({ providers: [VendorsReader], exports: [VendorsReader] })
export class VendorsModule {}
