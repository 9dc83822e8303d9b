import type { HubBook, HubEvent, HubInvoice, HubLoad, HubPlan } from './freighthub.records.js';

/** A book for specs: what the hub wrote and told lies open. */
export class MemoryBook implements HubBook {
  readonly loads = new Map<string, HubLoad>();
  readonly invoices = new Map<string, HubInvoice>();
  readonly journalled: string[] = [];
  readonly told: { event: HubEvent; copies: number }[] = [];
  readonly plans: { afterHours: number; plan: HubPlan }[] = [];
  private number = 1000;

  now = () => Date.parse('2026-11-24T08:00:00Z');
  load = (id: string) => this.loads.get(id);
  loadByReference = (reference: string) => [...this.loads.values()].find((load) => load.reference === reference);
  saveLoad = (load: HubLoad) => void this.loads.set(load.id, load);
  invoice = (id: string) => this.invoices.get(id);
  invoiceByNumber = (scac: string, number: string) =>
    [...this.invoices.values()].find((invoice) => invoice.scac === scac && invoice.number === number);
  invoicesOf = (loadId: string) => [...this.invoices.values()].filter((invoice) => invoice.load_id === loadId);
  saveInvoice = (invoice: HubInvoice) => void this.invoices.set(invoice.id, invoice);
  nextNumber = () => ++this.number;
  journal = (kind: string, businessKey: string) => void this.journalled.push(`${kind} ${businessKey}`);
  tell = (event: HubEvent, copies: number) => void this.told.push({ event, copies });
  plan = (afterHours: number, plan: HubPlan) => void this.plans.push({ afterHours, plan });

  get types(): string[] {
    return this.told.map(({ event }) => event.type);
  }
}
