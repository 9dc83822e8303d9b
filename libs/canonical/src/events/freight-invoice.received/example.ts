import { aFreightInvoice } from '../example.values.js';
import type { FreightInvoiceReceived } from './v1.event.js';

export const example: FreightInvoiceReceived = { invoice: aFreightInvoice };
