import { type Allocation, type Money, sumMoney } from '#canonical';
import { ProblemError } from '#platform/errors';

/** A posting whose parts do not make the whole would be refused by every ledger: refused here, with the place named. */
export function allocationsMustSum({
  amount,
  allocations,
}: {
  amount: Money;
  allocations: readonly Allocation[];
}): void {
  const foreign = allocations.findIndex((allocation) => allocation.amount.currency !== amount.currency);
  if (foreign >= 0) {
    throw wrong(
      `/allocations/${foreign}/amount/currency`,
      'currency-differs',
      `Every part must be in ${amount.currency}`,
    );
  }
  const parts = allocations.map((allocation) => allocation.amount);
  const sum = sumMoney(parts, amount.currency);
  if (sum.amount !== amount.amount) {
    throw wrong('/allocations', 'sum-differs', `The parts sum to ${sum.amount}, the amount is ${amount.amount}`);
  }
}

const wrong = (pointer: string, code: string, message: string): ProblemError =>
  new ProblemError('validation-failed', message, { errors: [{ pointer, code, message }] });
