export class WebhookReceiptDto {
  /**
   * Under which the raw message is kept.
   * @example "0192f0c1-5f7e-7a33-9c1b-6d2f8a4e9b10"
   */
  documentId: string;

  /**
   * New events that it gave; 0 when it was told before or tells nothing that a process needs.
   * @example 1
   */
  events: number;
}
