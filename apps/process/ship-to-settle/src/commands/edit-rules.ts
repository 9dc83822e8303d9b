import { IsISO8601, Matches } from 'class-validator';
import { Nested } from '#canonical/dto';
import type { EditRule } from '#process-manager';
import { EDITABLE } from '../editing.js';

class PostingForm {
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  postingDate: string;
}

class AccrualForm {
  @Nested(() => PostingForm)
  accrual: PostingForm;
}

class SupplierInvoiceForm {
  @Nested(() => PostingForm)
  invoice: PostingForm;
}

/** The rules that edited commands keep. */
export const shipToSettleEdits: Readonly<Record<keyof typeof EDITABLE, EditRule>> = {
  'post-accrual': { members: EDITABLE['post-accrual'], form: AccrualForm },
  'reverse-accrual': { members: EDITABLE['reverse-accrual'], form: PostingForm },
  'post-supplier-invoice': { members: EDITABLE['post-supplier-invoice'], form: SupplierInvoiceForm },
};
