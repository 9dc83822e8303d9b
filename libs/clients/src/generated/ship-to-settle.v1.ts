// Generated from the API's contract by `npm run contracts:write`.
export interface paths {
    readonly "/ship-to-settle/v1/exceptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Exception cases, oldest first */
        readonly get: operations["listExceptions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ship-to-settle/v1/exceptions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An exception case with its evidence */
        readonly get: operations["readException"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ship-to-settle/v1/exceptions/{id}/abandon": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give up what the case is about */
        readonly post: operations["abandonException"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ship-to-settle/v1/exceptions/{id}/assign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give the case to a person */
        readonly post: operations["assignException"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ship-to-settle/v1/exceptions/{id}/resolve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say that it was settled by hand */
        readonly post: operations["resolveException"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ship-to-settle/v1/exceptions/{id}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Try again what failed */
        readonly post: operations["retryException"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ship-to-settle/v1/freight-invoices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Freight invoices of a carrier, oldest first */
        readonly get: operations["listFreightInvoices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ship-to-settle/v1/freight-invoices/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** By carrier and number, `SWFT:SW100007`. */
        readonly get: operations["readFreightInvoice"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ship-to-settle/v1/settlements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Settlements, one per shipment */
        readonly get: operations["listSettlements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ship-to-settle/v1/settlements/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A settlement: expected and billed, accrual, invoices and postings */
        readonly get: operations["readSettlement"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ship-to-settle/v1/settlements/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was told of its shipment, what was decided, and what was posted; oldest first. The order's timeline has the calls. */
        readonly get: operations["readTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly AccrualDto: {
            readonly allocations: readonly components["schemas"]["AllocationDto"][];
            readonly amount?: components["schemas"]["MoneyDto"];
            readonly documentNumber?: string;
            /** @enum {string} */
            readonly state: "none" | "posting" | "posted" | "reversed" | "off-book";
        };
        readonly ActOnExceptionDto: {
            /** @description Why, for whoever reads the case later. */
            readonly note?: string;
            /** @description With `resolve` of a command that was done by hand: what it would have answered, e.g. `{"deliveryNumber": "80000001"}` or `{"documentNumber": "5105600001"}`. */
            readonly result?: {
                readonly [key: string]: unknown;
            };
        };
        readonly AllocationDto: {
            readonly amount: components["schemas"]["MoneyDto"];
            /** @example 10 */
            readonly lineId: string;
        };
        readonly AssignExceptionDto: {
            /** @example m.jansen */
            readonly assignee: string;
        };
        readonly ChargeDto: {
            readonly amount: components["schemas"]["MoneyDto"];
            /**
             * @description `BASE`, `FUEL`, or an accessorial.
             * @example BASE
             */
            readonly code: string;
            /** @example Line haul */
            readonly description?: string;
        };
        readonly ExceptionDto: {
            readonly actions: readonly ("retry" | "resolve" | "assign" | "abandon")[];
            readonly assignee?: string;
            /** Format: date-time */
            readonly closedAt?: string;
            readonly closedBy?: string;
            /** @example unknown-item */
            readonly code: string;
            readonly detail?: string;
            /** Format: date-time */
            readonly dueAt: string;
            readonly evidence?: {
                readonly [key: string]: unknown;
            };
            /** @example 5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10 */
            readonly id: string;
            /** @example sap-4711 */
            readonly instanceId: string;
            /** Format: date-time */
            readonly openedAt: string;
            /** @example order-desk */
            readonly owner: string;
            readonly resolution?: string;
            /** @enum {string} */
            readonly severity: "low" | "medium" | "high";
            /** @enum {string} */
            readonly state: "open" | "resolved" | "abandoned";
            readonly title: string;
        };
        readonly ExceptionPageDto: {
            readonly items: readonly components["schemas"]["ExceptionDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly FreightInvoiceDto: {
            /** @description How it was split over the order lines when it was posted. */
            readonly allocations: readonly components["schemas"]["AllocationDto"][];
            /**
             * @description SCAC.
             * @example SWFT
             */
            readonly carrier: string;
            readonly charges: readonly components["schemas"]["ChargeDto"][];
            /**
             * @description Number of the disputed invoice that this one replaces.
             * @example SWFT100006
             */
            readonly corrects?: string;
            /** @description The ERP's posting. */
            readonly documentNumber?: string;
            /**
             * @description Carrier and its number.
             * @example SWFT:SW100007
             */
            readonly id: string;
            /** @example 2026-11-25 */
            readonly invoiceDate: string;
            /**
             * @description The carrier's own number.
             * @example SWFT100007
             */
            readonly invoiceNumber: string;
            /**
             * @description The carrier's freight bill number.
             * @example SWFT1000042
             */
            readonly pro?: string;
            /** @example sap-4711-S1 */
            readonly settlementId: string;
            /** @example sap-4711-S1 */
            readonly shipmentId: string;
            /**
             * @example matched
             * @enum {string}
             */
            readonly state: "received" | "matched" | "variance" | "disputed" | "adjusted" | "approved" | "posted" | "paid" | "duplicate";
            /** @description The sum of the charges. */
            readonly total: components["schemas"]["MoneyDto"];
            readonly variances: readonly components["schemas"]["VarianceDto"][];
        };
        readonly FreightInvoicePageDto: {
            readonly items: readonly components["schemas"]["FreightInvoiceDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly MoneyDto: {
            /**
             * @description Integer minor units: 12345 is 123.45 EUR. Signed.
             * @example 12345
             */
            readonly amount: number;
            /**
             * @description ISO 4217.
             * @example EUR
             */
            readonly currency: string;
        };
        /** @description RFC 9457 problem details */
        readonly Problem: {
            /** @enum {string} */
            readonly code: "malformed-request" | "idempotency-key-missing" | "unauthenticated" | "forbidden" | "not-found" | "unknown-connection" | "method-not-allowed" | "request-timeout" | "conflict" | "idempotency-key-in-flight" | "gone" | "precondition-failed" | "payload-too-large" | "unsupported-media-type" | "validation-failed" | "idempotency-key-reused" | "unknown-item" | "capability-missing" | "vendor-rejected" | "order-not-releasable" | "precondition-required" | "quota-exceeded" | "header-fields-too-large" | "internal-error" | "vendor-unclear" | "vendor-unavailable" | "service-unavailable";
            /** @description W3C trace-id of the request */
            readonly correlationId: string;
            readonly detail?: string;
            readonly errors?: readonly {
                readonly code: string;
                readonly message: string;
                /** @description JSON Pointer (RFC 6901) into the request */
                readonly pointer: string;
            }[];
            readonly status: number;
            readonly title: string;
            /**
             * Format: uri
             * @description Explained at this address
             */
            readonly type: string;
        };
        readonly SettlementDto: {
            readonly accrual: components["schemas"]["AccrualDto"];
            /** @description As invoiced and approved. */
            readonly billed?: components["schemas"]["MoneyDto"];
            /** @description SCAC of the carrier that accepted. */
            readonly carrier?: string;
            /** @description As tendered. */
            readonly expected?: components["schemas"]["MoneyDto"];
            readonly expectedCharges: readonly components["schemas"]["ChargeDto"][];
            /** @example sap-4711-S1 */
            readonly id: string;
            readonly invoices: readonly components["schemas"]["FreightInvoiceDto"][];
            /** @description What a reader must know, e.g. that the ERP has no accruals. */
            readonly notes: readonly string[];
            /** @example sap-4711 */
            readonly orderId: string;
            /** @description In the ERP's books as the carrier's invoice. */
            readonly posted?: components["schemas"]["MoneyDto"];
            /** @example sap-4711-S1 */
            readonly shipmentId: string;
            /**
             * @example awaiting-invoice
             * @enum {string}
             */
            readonly state: "expected" | "accrued" | "awaiting-invoice" | "auditing" | "matched" | "disputed" | "approved" | "posted" | "paid" | "closed";
        };
        readonly SettlementPageDto: {
            readonly items: readonly components["schemas"]["SettlementDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly TimelineDto: {
            readonly items: readonly components["schemas"]["TimelineEntryDto"][];
            /** @example sap-4711 */
            readonly settlementId: string;
        };
        readonly TimelineEntryDto: {
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly at: string;
            /** @description W3C trace-id, 32 hex digits. */
            readonly correlationId: string;
            readonly detail: {
                readonly [key: string]: unknown;
            };
            readonly durationMs?: number;
            /**
             * @example event
             * @enum {string}
             */
            readonly kind: "event" | "decision" | "command" | "call" | "document" | "exception";
            /** @example ok */
            readonly outcome?: string;
            /**
             * @description Whose it is: a connection, a partner, or one of our own processes.
             * @example sap
             */
            readonly system: string;
            /** @example create-delivery */
            readonly title: string;
        };
        readonly VarianceDto: {
            readonly billed: components["schemas"]["MoneyDto"];
            /** @example FUEL */
            readonly code: string;
            readonly expected: components["schemas"]["MoneyDto"];
            /**
             * @example amount
             * @enum {string}
             */
            readonly reason: "amount" | "unplanned-charge" | "missing-charge" | "currency" | "carrier";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listExceptions: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                /** @description The instance of the process (an order, a settlement) that the cases are about. */
                readonly instanceId?: string;
                readonly limit?: number;
                /** @description Role that owns the cases. */
                readonly owner?: string;
                readonly state?: "open" | "resolved" | "abandoned";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExceptionPageDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readException: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExceptionDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly abandonException: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ActOnExceptionDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExceptionDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly assignException: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignExceptionDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExceptionDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly resolveException: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ActOnExceptionDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExceptionDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly retryException: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ActOnExceptionDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExceptionDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listFreightInvoices: {
        readonly parameters: {
            readonly query?: {
                /** @description SCAC. */
                readonly carrier?: string;
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FreightInvoicePageDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readFreightInvoice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FreightInvoiceDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listSettlements: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before. */
                readonly cursor?: string;
                readonly limit?: number;
                readonly orderId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SettlementPageDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readSettlement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SettlementDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readTimeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TimelineDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
