/** When what two books say counts as a difference. */
export interface BookTerms {
  /** What changed so recently on either side is not judged yet. */
  readonly settleMs: number;
  /** Goods that left so many days ago are billed to their customer. */
  readonly customerInvoiceDays: number;
  /** Goods that left so many days ago and arrived are billed by their carrier. */
  readonly freightInvoiceDays: number;
  /** A carrier's invoice of so many days ago is in the ledger. */
  readonly postingDays: number;
  /** An invoice that may be paid is paid within so many days. */
  readonly paymentDays: number;
  /** What came back is credited to its customer within so many days. */
  readonly customerCreditDays: number;
  /** An accrual is taken back within so many days. */
  readonly accrualDays: number;
  /** Documents of so many days are held against each other. */
  readonly lookBackDays: number;
  /** More differences in one run are a source that tells nonsense, and nothing is done about any of them. */
  readonly mostDifferences: number;
  /** Runs and what they found are kept for so many days; what a case is open about stays until it is closed. */
  readonly keepDays: number;
  /** Sales orders that were entered before this day (`YYYY-MM-DD`) are none of ours unless they are known here. */
  readonly ordersFrom?: string;
}

export const BOOK_TERMS: BookTerms = {
  settleMs: 15 * 60_000,
  customerInvoiceDays: 3,
  freightInvoiceDays: 14,
  postingDays: 5,
  paymentDays: 45,
  customerCreditDays: 7,
  accrualDays: 90,
  lookBackDays: 120,
  mostDifferences: 200,
  keepDays: 180,
};
