import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import {
  changesControllerOf,
  exceptionControllersOf,
  ProcessManagerModule,
  processControllerOf,
  queuesControllerOf,
  reconciliationsControllerOf,
  recordControllerOf,
  schedulesControllerOf,
} from '#process-manager';
import { AccrualsController } from './accruals/accruals.controller.js';
import { AccrualsReader } from './accruals/accruals.reader.js';
import { DisputeFreightInvoiceCommand } from './commands/dispute-freight-invoice.command.js';
import { shipToSettleEdits } from './commands/edit-rules.js';
import { PostAccrualCommand } from './commands/post-accrual.command.js';
import { PostSupplierInvoiceCommand } from './commands/post-supplier-invoice.command.js';
import { RateShippedCommand } from './commands/rate-shipped.command.js';
import { ReleasePaymentCommand } from './commands/release-payment.command.js';
import { ReverseAccrualCommand } from './commands/reverse-accrual.command.js';
import { FreightInvoicesController } from './freight-invoices/freight-invoices.controller.js';
import { AccrualsReconciliation } from './reconciliation/accruals.reconciliation.js';
import { Ledgers } from './reconciliation/ledgers.js';
import { PaymentsReconciliation } from './reconciliation/payments.reconciliation.js';
import { PostedInvoicesReconciliation } from './reconciliation/posted-invoices.reconciliation.js';
import { StatementPartsReconciliation } from './reconciliation/statement-parts.reconciliation.js';
import { UnbilledFreightReconciliation } from './reconciliation/unbilled-freight.reconciliation.js';
import { SettlementsController } from './settlements/settlements.controller.js';
import { SupplementUndoing } from './settlements/supplement.undoing.js';
import { shipToSettleIn } from './ship-to-settle.process.js';
import { toSettlement } from './views.mapper.js';

@Module({
  imports: [
    MessagingModule,
    ProcessManagerModule.forProcess({
      name: 'ship-to-settle',
      definition: shipToSettleIn,
      handlers: [
        RateShippedCommand,
        PostAccrualCommand,
        ReverseAccrualCommand,
        PostSupplierInvoiceCommand,
        ReleasePaymentCommand,
        DisputeFreightInvoiceCommand,
      ],
      reconciliations: [
        AccrualsReconciliation,
        PostedInvoicesReconciliation,
        UnbilledFreightReconciliation,
        StatementPartsReconciliation,
        PaymentsReconciliation,
      ],
      collaborators: [Ledgers],
      edits: shipToSettleEdits,
      imports: [ClientsModule.forApp('ship-to-settle')],
    }),
  ],
  controllers: [
    SettlementsController,
    FreightInvoicesController,
    AccrualsController,
    ...exceptionControllersOf('ship-to-settle', shipToSettleEdits),
    processControllerOf('ship-to-settle'),
    queuesControllerOf('ship-to-settle'),
    schedulesControllerOf('ship-to-settle'),
    reconciliationsControllerOf('ship-to-settle'),
    recordControllerOf('ship-to-settle'),
    changesControllerOf('ship-to-settle', toSettlement),
  ],
  providers: [AccrualsReader, SupplementUndoing],
})
export class ShipToSettleModule {}
