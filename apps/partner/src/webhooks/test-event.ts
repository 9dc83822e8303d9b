/** Name of the event that a webhook is tried out with. */
export const TEST_EVENT = 'webhook.test';
export const TEST_TYPE = `crossdock.${TEST_EVENT}.v1`;

interface Test {
  readonly tenant: string;
  readonly webhookId: string;
  /** Of the event. */
  readonly id: string;
  readonly at: Date;
}

/** An event that says nothing but that it is a test; it is in no feed. */
export const testEvent = ({ tenant, webhookId, id, at }: Test) => ({
  specversion: '1.0',
  id,
  source: `/crossdock/${tenant}`,
  type: TEST_TYPE,
  subject: webhookId,
  time: at.toISOString(),
  datacontenttype: 'application/json',
  sequence: '1'.padStart(20, '0'),
  classifier: 'actual',
  receivedat: at.toISOString(),
  data: { webhookId },
});
