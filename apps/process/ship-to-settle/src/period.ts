import type { LocalDate } from '#canonical';
import type { Command } from '#process-manager';
import type {
  PostAccrual,
  PostSupplierInvoice,
  ReverseAccrual,
  ShipToSettleCommandType,
} from './commands/ship-to-settle.commands.js';
import type { Plan } from './plan.js';
import { remark } from './posting.js';

/** A ledger may be behind by a month's end or two; whatever is closed for longer is for a person. */
const MOST_PERIODS = 3;

/**
 * The ledger takes no posting of that day: it is dated on the first of the next month, and its document keeps its own day.
 * @returns false where that has been done often enough, or the command posts nothing
 */
export function intoNextPeriod(plan: Plan, command: Command): boolean {
  const wanted = datesOf(command);
  if (!wanted || monthsBetween(wanted.since, wanted.postingDate) >= MOST_PERIODS) return false;
  const postingDate = firstOfNextMonth(wanted.postingDate);
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

const monthOf = (day: LocalDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthsBetween = (from: LocalDate, to: LocalDate): number => monthOf(to) - monthOf(from);

function firstOfNextMonth(day: LocalDate): LocalDate {
  const next = monthOf(day) + 1;
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`;
}
