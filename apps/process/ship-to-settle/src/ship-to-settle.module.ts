import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import { exceptionControllersOf, ProcessManagerModule, queuesControllerOf } from '#process-manager';
import { DisputeFreightInvoiceCommand } from './commands/dispute-freight-invoice.command.js';
import { shipToSettleEdits } from './commands/edit-rules.js';
import { PostAccrualCommand } from './commands/post-accrual.command.js';
import { PostSupplierInvoiceCommand } from './commands/post-supplier-invoice.command.js';
import { ReleasePaymentCommand } from './commands/release-payment.command.js';
import { ReverseAccrualCommand } from './commands/reverse-accrual.command.js';
import { FreightInvoicesController } from './freight-invoices/freight-invoices.controller.js';
import { SettlementsController } from './settlements/settlements.controller.js';
import { shipToSettleIn } from './ship-to-settle.process.js';

@Module({
  imports: [
    MessagingModule,
    ProcessManagerModule.forProcess({
      name: 'ship-to-settle',
      definition: shipToSettleIn,
      handlers: [
        PostAccrualCommand,
        ReverseAccrualCommand,
        PostSupplierInvoiceCommand,
        ReleasePaymentCommand,
        DisputeFreightInvoiceCommand,
      ],
      edits: shipToSettleEdits,
      imports: [ClientsModule.forApp('ship-to-settle')],
    }),
  ],
  controllers: [
    SettlementsController,
    FreightInvoicesController,
    ...exceptionControllersOf('ship-to-settle', shipToSettleEdits),
    queuesControllerOf('ship-to-settle'),
  ],
})
export class ShipToSettleModule {}
