export class WebhookReceiptDto {
  /** Under which the raw message is kept. */
  documentId: string;

  /**
   * New events that it gave; 0 when it was told before or tells nothing that a process needs.
   * @example 1
   */
  events: number;
}
