import { type LocalDate, nextPeriod } from '#canonical';
import type { Command } from '#process-manager';
import type {
  PostAccrual,
  PostSupplierInvoice,
  ReverseAccrual,
  ShipToSettleCommandType,
} from './commands/ship-to-settle.commands.js';
import { type Plan, remark } from './plan.js';

/**
 * The ledger takes no posting of that day: it is dated on the first of the next month, and its document keeps its own day.
 * @returns false where that has been done often enough, or the command posts nothing
 */
export function intoNextPeriod(plan: Plan, command: Command): boolean {
  const wanted = datesOf(command);
  const postingDate = wanted && nextPeriod(wanted.postingDate, wanted.since);
  if (!postingDate) return false;
  plan.command({ type: command.type, target: command.target, payload: wanted.dated(postingDate) });
  remark(
    plan,
    `${command.type} is dated ${postingDate}: the period of ${wanted.postingDate} is closed. Its document keeps its day.`,
  );
  return true;
}

interface Wanted {
  readonly postingDate: LocalDate;
  /** The day of the first attempt. */
  readonly since: LocalDate;
  dated(postingDate: LocalDate): object;
}

/** The casts hold because this process alone issued the command. */
function datesOf({ type, payload }: Command): Wanted | null {
  switch (type as ShipToSettleCommandType) {
    case 'post-accrual': {
      const { accrual, ...others } = payload as PostAccrual;
      const documentDate = accrual.documentDate ?? accrual.postingDate;
      return {
        postingDate: accrual.postingDate,
        since: documentDate,
        dated: (postingDate) => ({ ...others, accrual: { ...accrual, postingDate, documentDate } }),
      };
    }
    case 'reverse-accrual': {
      const reversal = payload as ReverseAccrual;
      const documentDate = reversal.documentDate ?? reversal.postingDate;
      return {
        postingDate: reversal.postingDate,
        since: documentDate,
        dated: (postingDate) => ({ ...reversal, postingDate, documentDate }),
      };
    }
    case 'post-supplier-invoice': {
      const { invoice, firstDay, ...others } = payload as PostSupplierInvoice;
      const since = firstDay ?? invoice.postingDate;
      return {
        postingDate: invoice.postingDate,
        since,
        dated: (postingDate) => ({ ...others, firstDay: since, invoice: { ...invoice, postingDate } }),
      };
    }
    default:
      return null;
  }
}
