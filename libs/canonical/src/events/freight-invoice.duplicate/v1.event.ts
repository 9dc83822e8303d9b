/** The same invoice came again and was set aside. */
export interface FreightInvoiceDuplicate {
  readonly settlementId: string;
  readonly invoiceNumber: string;
  /** SCAC of the carrier that billed. */
  readonly carrier?: string;
  /** Why it is set aside. */
  readonly reason?: string;
}
