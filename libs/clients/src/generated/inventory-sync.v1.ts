// Generated from the API's contract by `npm run contracts:write`.
export interface paths {
    readonly "/inventory-sync/v1/availability": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Not older than five seconds unless it says so. Where a system is away, its last figures stand, marked `stale`. */
        readonly get: operations["readAvailability"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/exceptions": {
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
    readonly "/inventory-sync/v1/exceptions/{id}": {
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
    readonly "/inventory-sync/v1/exceptions/{id}/abandon": {
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
    readonly "/inventory-sync/v1/exceptions/{id}/assign": {
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
    readonly "/inventory-sync/v1/exceptions/{id}/comments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Also on a closed case. Comments are told among what was done to the case. */
        readonly post: operations["commentException"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/exceptions/{id}/edits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Nothing is done until a second person approves. One that was proposed before is superseded. */
        readonly post: operations["proposeExceptionEdit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/exceptions/{id}/edits/{editId}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The command is done again in the edited form, after it was looked up by its reference: where it had happened after
         *     all, it is not done a second time.
         */
        readonly post: operations["approveExceptionEdit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/exceptions/{id}/edits/{editId}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The case stays open. */
        readonly post: operations["rejectExceptionEdit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/exceptions/{id}/resolve": {
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
    readonly "/inventory-sync/v1/exceptions/{id}/retry": {
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
    readonly "/inventory-sync/v1/exceptions/{id}/skip": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Only where the case says that it is `skippable`: the process goes on without what was to be done. */
        readonly post: operations["skipException"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/exceptions/groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What one outage caused is one group. In the order of the causes' names. */
        readonly get: operations["listExceptionGroups"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/exceptions/groups/{cause}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * After what caused them is over. All cases that the answer names are tried again, or none is; those that are left
         *     over are tried again by the same request with another key.
         */
        readonly post: operations["retryExceptionGroup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/inbound-shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Goods from suppliers, oldest notice first */
        readonly get: operations["listInboundShipments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/inbound-shipments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An inbound shipment: announced, received, posted */
        readonly get: operations["readInboundShipment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/inbound-shipments/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was told of it, what was decided, and what the ERP was asked; oldest first. */
        readonly get: operations["readInboundShipmentTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/movements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Oldest first. What was told a moment ago may not be listed yet. */
        readonly get: operations["listMovements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/movements/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A movement: what changed, why, and the ERP’s document */
        readonly get: operations["readMovement"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/movements/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was told, what was decided, and each attempt at the ERP; oldest first. */
        readonly get: operations["readMovementTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventory-sync/v1/queues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where a system is slow or away its queue grows and ages; the others' do not. */
        readonly get: operations["listQueues"];
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
        readonly ActOnExceptionDto: {
            /**
             * @description Why, for whoever reads the case later.
             * @example The warehouse called: it ships tomorrow
             */
            readonly note?: string;
            /** @description With `resolve` of a command that was done by hand: what it would have answered, e.g. `{"deliveryNumber": "80000001"}` or `{"documentNumber": "5105600001"}`. */
            readonly result?: {
                readonly [key: string]: unknown;
            };
        };
        readonly ApproveEditDto: {
            /**
             * @description Why, for whoever reads the case later.
             * @example The warehouse called: it ships tomorrow
             */
            readonly note?: string;
        };
        readonly AssignExceptionDto: {
            /** @example m.jansen */
            readonly assignee: string;
        };
        readonly AvailabilityDto: {
            /**
             * Format: date-time
             * @description Of the oldest figure in it; absent where no book knows the item.
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly asOf?: string;
            /** @description Over all places that were asked for. */
            readonly free: components["schemas"]["QuantityDto"];
            readonly items: readonly components["schemas"]["AvailablePlaceDto"][];
            /** @example SKU-1001 */
            readonly sku: string;
            /** @description Something in it is older than it should be: a system does not answer. */
            readonly stale: boolean;
        };
        readonly AvailablePlaceDto: {
            /** @description Absent where no ERP knows the item there. */
            readonly erp?: components["schemas"]["LedgerFigureDto"];
            /** @description The smaller of what both books call free. */
            readonly free: components["schemas"]["QuantityDto"];
            /**
             * @description GLN.
             * @example 4012345000016
             */
            readonly location: string;
            /** @description Older than it should be: a system does not answer. */
            readonly stale: boolean;
            /** @description Absent where the WMS does not know the item there. */
            readonly wms?: components["schemas"]["ShelfFigureDto"];
        };
        readonly BaseQuantityDto: {
            /**
             * @description UN/ECE Recommendation 20.
             * @example EA
             */
            readonly unit: string;
            /**
             * @description At most six decimals.
             * @example 5
             */
            readonly value: number;
        };
        readonly CommentExceptionDto: {
            /** @example The carrier called: it collects tomorrow at 08:00 */
            readonly text: string;
        };
        readonly DeltaDto: {
            /**
             * @description UN/ECE Recommendation 20.
             * @example EA
             */
            readonly unit: string;
            /**
             * @description Signed, at most six decimals, never 0.
             * @example -2
             */
            readonly value: number;
        };
        readonly ExceptionActDto: {
            /**
             * @example commented
             * @enum {string}
             */
            readonly act: "escalated" | "retried" | "resolved" | "abandoned" | "skipped" | "assigned" | "commented" | "edit-proposed" | "edit-approved" | "edit-rejected";
            /**
             * Format: date-time
             * @example 2026-11-24T09:12:00.000Z
             */
            readonly at: string;
            /**
             * @description Who did it; absent when it was the clock.
             * @example operator
             */
            readonly by?: string;
            /**
             * @description What it changed.
             * @example {
             *       "assignee": "m.jansen"
             *     }
             */
            readonly detail?: {
                readonly [key: string]: unknown;
            };
            /** @example The carrier called: it collects tomorrow at 08:00 */
            readonly text?: string;
        };
        readonly ExceptionCallDto: {
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.120Z
             */
            readonly at: string;
            /** @example 1 */
            readonly attempt: number;
            /**
             * @description W3C trace-id, 32 hex digits.
             * @example 0af7651916cd43dd8448eb211c80319c
             */
            readonly correlationId: string;
            /**
             * @example out
             * @enum {string}
             */
            readonly direction: "out" | "in";
            /**
             * @description Milliseconds.
             * @example 197
             */
            readonly durationMs: number;
            /** @example The period is closed */
            readonly error?: string;
            /** @example POST */
            readonly method: string;
            /** @example post accrual */
            readonly operation: string;
            /**
             * @example failed
             * @enum {string}
             */
            readonly outcome: "ok" | "failed" | "unclear";
            /**
             * @description Absent where no answer came.
             * @example 400
             */
            readonly status?: number;
            /** @example sap */
            readonly system: string;
            /** @example /sap/opu/odata/sap/API_JOURNALENTRY */
            readonly url: string;
        };
        readonly ExceptionCommandDto: {
            /** @example 3 */
            readonly attempts: number;
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly decidedAt: string;
            /**
             * @description How it ended for good.
             * @example {
             *       "attempts": 3,
             *       "code": "vendor-rejected",
             *       "message": "The period is closed"
             *     }
             */
            readonly failure?: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description Absent while it is still being tried.
             * @example 2026-11-24T08:10:00.000Z
             */
            readonly finishedAt?: string;
            /**
             * @description Under which its effect happens once.
             * @example ship-to-settle:sap-4711-S1:4:0:r0
             */
            readonly key: string;
            /**
             * @description Of the last attempt that is followed by another.
             * @example vendor-unavailable: no answer within 10 s
             */
            readonly lastError?: string;
            /**
             * @description What it was to do.
             * @example {
             *       "erp": "sap",
             *       "orderId": "sap-4711"
             *     }
             */
            readonly payload: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.100Z
             */
            readonly startedAt?: string;
            /** @example sap */
            readonly target: string;
            /** @example post-accrual */
            readonly type: string;
        };
        readonly ExceptionDetailDto: {
            readonly actions: readonly ("retry" | "resolve" | "assign" | "abandon")[];
            /** @description What was done to it, oldest first: comments, assignments, escalations and the rest. */
            readonly acts: readonly components["schemas"]["ExceptionActDto"][];
            /** @example m.jansen */
            readonly assignee?: string;
            /**
             * @description What it is grouped by: the system and how it fails, or the kind of the case.
             * @example sap:unknown-item
             */
            readonly cause?: string;
            /** Format: date-time */
            readonly closedAt?: string;
            /** @example operator */
            readonly closedBy?: string;
            /** @example unknown-item */
            readonly code: string;
            /** @example SKU-9999 is not in the material master */
            readonly detail?: string;
            /** Format: date-time */
            readonly dueAt: string;
            /**
             * @description What of the command that failed may be edited: JSON Pointers into its payload, all below them included.
             * @example [
             *       "/accrual/postingDate"
             *     ]
             */
            readonly editable: readonly string[];
            /** @description Edited forms of the command that failed, oldest first. */
            readonly edits: readonly components["schemas"]["ExceptionEditDto"][];
            /**
             * @description What was at hand when it opened.
             * @example {
             *       "orderNumber": "10000001"
             *     }
             */
            readonly evidence?: {
                readonly [key: string]: unknown;
            } | readonly unknown[] | string;
            /** @example 5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10 */
            readonly id: string;
            /** @example sap-4711 */
            readonly instanceId: string;
            /**
             * @description How often it went up to the next role because nobody settled it in time.
             * @example 0
             */
            readonly level?: number;
            /** Format: date-time */
            readonly openedAt: string;
            /** @example order-desk */
            readonly owner: string;
            /** @example retried */
            readonly resolution?: string;
            /** @enum {string} */
            readonly severity: "low" | "medium" | "high";
            /**
             * @description What was to be done may be left out. Absent where it may not.
             * @example true
             */
            readonly skippable?: boolean;
            /** @enum {string} */
            readonly state: "open" | "resolved" | "abandoned";
            /** @example The ERP does not know an item */
            readonly title: string;
            /** @description Put together from where it is kept, at the time of reading. */
            readonly trace: components["schemas"]["ExceptionEvidenceDto"];
        };
        readonly ExceptionDocumentDto: {
            /** @example /wms/webhooks/wms */
            readonly channel: string;
            /**
             * @example in
             * @enum {string}
             */
            readonly direction: "in" | "out";
            /** @example sha256-9f86d081884c7d659a2feaa0c55ad015 */
            readonly documentId: string;
            /** @example application/json */
            readonly mediaType: string;
            /**
             * Format: date-time
             * @example 2026-11-24T07:59:00.000Z
             */
            readonly receivedAt: string;
            /**
             * @description Bytes.
             * @example 512
             */
            readonly size: number;
        };
        readonly ExceptionDto: {
            readonly actions: readonly ("retry" | "resolve" | "assign" | "abandon")[];
            /** @example m.jansen */
            readonly assignee?: string;
            /**
             * @description What it is grouped by: the system and how it fails, or the kind of the case.
             * @example sap:unknown-item
             */
            readonly cause?: string;
            /** Format: date-time */
            readonly closedAt?: string;
            /** @example operator */
            readonly closedBy?: string;
            /** @example unknown-item */
            readonly code: string;
            /** @example SKU-9999 is not in the material master */
            readonly detail?: string;
            /** Format: date-time */
            readonly dueAt: string;
            /**
             * @description What was at hand when it opened.
             * @example {
             *       "orderNumber": "10000001"
             *     }
             */
            readonly evidence?: {
                readonly [key: string]: unknown;
            } | readonly unknown[] | string;
            /** @example 5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10 */
            readonly id: string;
            /** @example sap-4711 */
            readonly instanceId: string;
            /**
             * @description How often it went up to the next role because nobody settled it in time.
             * @example 0
             */
            readonly level?: number;
            /** Format: date-time */
            readonly openedAt: string;
            /** @example order-desk */
            readonly owner: string;
            /** @example retried */
            readonly resolution?: string;
            /** @enum {string} */
            readonly severity: "low" | "medium" | "high";
            /**
             * @description What was to be done may be left out. Absent where it may not.
             * @example true
             */
            readonly skippable?: boolean;
            /** @enum {string} */
            readonly state: "open" | "resolved" | "abandoned";
            /** @example The ERP does not know an item */
            readonly title: string;
        };
        readonly ExceptionEditDto: {
            readonly changes: readonly components["schemas"]["PayloadChangeDto"][];
            /**
             * Format: date-time
             * @example 2026-11-24T09:20:00.000Z
             */
            readonly decidedAt?: string;
            /** @example controller */
            readonly decidedBy?: string;
            /** @example 0b9d1c7e-6f3e-4a56-9d3b-0d6f2f2f9a11 */
            readonly id: string;
            /** @example Agreed with accounting */
            readonly note?: string;
            /**
             * Format: date-time
             * @example 2026-11-24T09:12:00.000Z
             */
            readonly proposedAt: string;
            /** @example operator */
            readonly proposedBy: string;
            /** @example The period is closed: posted on the first day of the next one */
            readonly reason: string;
            /**
             * @description `superseded`: another one was proposed; `stale`: the case went on without it.
             * @example proposed
             * @enum {string}
             */
            readonly state: "proposed" | "approved" | "rejected" | "superseded" | "stale";
        };
        readonly ExceptionEvidenceDto: {
            /** @description Calls while the command was tried, oldest first; of a case about no command those before it opened. */
            readonly calls: readonly components["schemas"]["ExceptionCallDto"][];
            /** @description Absent where the case is about no command. */
            readonly command?: components["schemas"]["ExceptionCommandDto"];
            /** @description Messages of the order, oldest first. */
            readonly documents: readonly components["schemas"]["ExceptionDocumentDto"][];
        };
        readonly ExceptionGroupDto: {
            /** @example 300 */
            readonly cases: number;
            /**
             * @description The system and how it fails, or the kind of the case.
             * @example sap:vendor-unavailable
             */
            readonly cause: string;
            /**
             * Format: date-time
             * @example 2026-11-24T12:00:00.000Z
             */
            readonly firstDueAt: string;
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly firstOpenedAt: string;
            /**
             * @description Orders, or settlements, that are concerned.
             * @example 284
             */
            readonly instances: number;
            /**
             * Format: date-time
             * @example 2026-11-24T08:40:00.000Z
             */
            readonly lastOpenedAt: string;
            /**
             * @description Roles that own its cases.
             * @example [
             *       "integration",
             *       "order-desk"
             *     ]
             */
            readonly owners: readonly string[];
            /**
             * @description Cases that offer to be tried again.
             * @example 280
             */
            readonly retryable: number;
            /**
             * @description The highest of its cases.
             * @example high
             * @enum {string}
             */
            readonly severity: "low" | "medium" | "high";
        };
        readonly ExceptionGroupPageDto: {
            readonly items: readonly components["schemas"]["ExceptionGroupDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly ExceptionGroupRetriedDto: {
            /** @example sap:vendor-unavailable */
            readonly cause: string;
            /**
             * @description Cases that the same request would try again.
             * @example 0
             */
            readonly remaining: number;
            readonly retried: readonly components["schemas"]["RetriedExceptionDto"][];
            /** @description The oldest of those that were left out. */
            readonly skipped: readonly components["schemas"]["SkippedExceptionDto"][];
        };
        readonly ExceptionPageDto: {
            readonly items: readonly components["schemas"]["ExceptionDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly InboundDocumentDto: {
            /** @example 5000000001-2026 */
            readonly documentNumber: string;
            /** @example sap */
            readonly erp?: string;
            /** @example rc-5b0c09a2b7d4e6580c1f */
            readonly movementId: string;
        };
        readonly InboundLineDto: {
            /** @description Of what was received: not fit for sale. */
            readonly damaged: components["schemas"]["QuantityDto"];
            /** @example 10 */
            readonly lineId: string;
            readonly notified: components["schemas"]["QuantityDto"];
            /** @example sap-4500000001 */
            readonly purchaseOrderId: string;
            readonly received: components["schemas"]["QuantityDto"];
            /** @example SKU-1001 */
            readonly sku: string;
        };
        readonly InboundPostingDto: {
            /** @description By how much each item changes. */
            readonly deltas: readonly components["schemas"]["DeltaDto"][];
            /** @example rc-5b0c09a2b7d4e6580c1f */
            readonly movementId: string;
            /** @enum {string} */
            readonly state: "waiting" | "posting" | "in-case";
        };
        readonly InboundShipmentDto: {
            readonly documents: readonly components["schemas"]["InboundDocumentDto"][];
            /**
             * Format: date-time
             * @example 2026-11-26T08:00:00+01:00
             */
            readonly expectedAt?: string;
            /** @example rhein-supply:ASN-2026-0815 */
            readonly id: string;
            readonly lines: readonly components["schemas"]["InboundLineDto"][];
            readonly outstanding: readonly components["schemas"]["InboundPostingDto"][];
            /**
             * @description `received`: counted, and not yet all of it in the ERP; `given-up`: a person expects it no longer.
             * @example posted
             * @enum {string}
             */
            readonly state: "expected" | "arrived" | "received" | "posted" | "given-up";
            /** @example rhein-supply */
            readonly supplier: string;
            /** @example 4012345000016 */
            readonly warehouse: string;
        };
        readonly InboundShipmentPageDto: {
            readonly items: readonly components["schemas"]["InboundShipmentDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly InboundTimelineDto: {
            /** @example rhein-supply:ASN-2026-0815 */
            readonly inboundShipmentId: string;
            readonly items: readonly components["schemas"]["TimelineEntryDto"][];
        };
        readonly LedgerFigureDto: {
            /**
             * @description In seconds.
             * @example 3
             */
            readonly age: number;
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly asOf: string;
            readonly free: components["schemas"]["QuantityDto"];
            /**
             * @description Connection id.
             * @example sap
             */
            readonly system: string;
        };
        readonly MovementDto: {
            /** @description A person booked it. */
            readonly byHand?: boolean;
            readonly delta: components["schemas"]["DeltaDto"];
            /** @example 5000000001-2026 */
            readonly documentNumber?: string;
            /**
             * @description Connection id.
             * @example sap
             */
            readonly erp?: string;
            /**
             * @description The open case that it waits for.
             * @example 018f4f2e-5c1a-7c3e-9d2b-0242ac120002
             */
            readonly exceptionId?: string;
            /**
             * @description The ERP keeps it as its reference; of a document of several items with the item behind it.
             * @example mv-3f1c09a2b7d4e6580c1f
             */
            readonly id: string;
            /** @example rhein-supply:ASN-2026-0815 */
            readonly inboundShipmentId?: string;
            /**
             * @description GLN.
             * @example 4012345000016
             */
            readonly location: string;
            /** @example L2611 */
            readonly lot?: string;
            /**
             * Format: date-time
             * @description When it happened by the warehouse's clock; absent where that was not told.
             * @example 2026-11-24T09:00:00+01:00
             */
            readonly occurredAt?: string;
            /**
             * @description What it means for the ERP's book, once that is known.
             * @example scrap
             * @enum {string}
             */
            readonly reason?: "count" | "scrap" | "block" | "receipt";
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:01.250Z
             */
            readonly receivedAt: string;
            /**
             * @description The warehouse's own reference of it.
             * @example ADJ-42
             */
            readonly reference?: string;
            /**
             * Format: date-time
             * @description When it was posted or set aside.
             * @example 2026-11-24T08:00:02.000Z
             */
            readonly settledAt?: string;
            /** @example SKU-1001 */
            readonly sku: string;
            /**
             * @description Who told it.
             * @example /wms/wms
             */
            readonly source?: string;
            /**
             * @description `waiting`: for the ERP, or for what was told before it. `in-case`: for a person. `set-aside`: not posted by itself, see `why`.
             * @example posted
             * @enum {string}
             */
            readonly state: "waiting" | "in-case" | "posted" | "set-aside";
            /**
             * @description Why, in the warehouse's words; absent of what came with an inbound shipment.
             * @example DAMAGED
             */
            readonly told?: string;
            /**
             * @description Of one that is set aside.
             * @example The goods issue of its order posts it.
             */
            readonly why?: string;
        };
        readonly MovementPageDto: {
            readonly items: readonly components["schemas"]["MovementDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly MovementTimelineDto: {
            readonly items: readonly components["schemas"]["TimelineEntryDto"][];
            /** @example mv-3f1c09a2b7d4e6580c1f */
            readonly movementId: string;
        };
        readonly PayloadChangeDto: {
            /**
             * @description As it is to be. Absent where it is taken out.
             * @example 2026-12-01
             */
            readonly after?: {
                readonly [key: string]: unknown;
            } | readonly unknown[] | string | number | boolean;
            /**
             * @description As it failed. Absent where there was nothing.
             * @example 2026-11-30
             */
            readonly before?: {
                readonly [key: string]: unknown;
            } | readonly unknown[] | string | number | boolean;
            /**
             * @description JSON Pointer into the payload.
             * @example /accrual/postingDate
             */
            readonly pointer: string;
        };
        /** @description RFC 9457 problem details. A code that you do not know counts as its status does; other members may be there. */
        readonly Problem: {
            /** @enum {string} */
            readonly code: "malformed-request" | "idempotency-key-missing" | "unauthenticated" | "forbidden" | "second-person-required" | "version-deprecated" | "not-found" | "unknown-connection" | "method-not-allowed" | "request-timeout" | "conflict" | "impact-report-outdated" | "idempotency-key-in-flight" | "gone" | "precondition-failed" | "payload-too-large" | "unsupported-media-type" | "validation-failed" | "idempotency-key-reused" | "unknown-item" | "capability-missing" | "period-closed" | "vendor-rejected" | "order-not-releasable" | "precondition-required" | "quota-exceeded" | "header-fields-too-large" | "internal-error" | "vendor-unclear" | "vendor-unavailable" | "service-unavailable";
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
        } & {
            readonly [key: string]: unknown;
        };
        readonly ProposeEditDto: {
            /**
             * @description JSON Merge Patch (RFC 7396) for the payload of the command that failed. Only members that the case tells to be `editable`.
             * @example {
             *       "accrual": {
             *         "postingDate": "2026-12-01"
             *       }
             *     }
             */
            readonly patch: {
                readonly [key: string]: unknown;
            };
            /**
             * @description Why, for whoever approves it.
             * @example The period is closed: posted on the first day of the next one
             */
            readonly reason: string;
        };
        readonly QuantityDto: {
            /** @description The same amount in the item's base unit. */
            readonly base?: components["schemas"]["BaseQuantityDto"];
            /**
             * @description UN/ECE Recommendation 20.
             * @example EA
             */
            readonly unit: string;
            /**
             * @description At most six decimals.
             * @example 5
             */
            readonly value: number;
        };
        readonly QueueDto: {
            /**
             * @description Of the replica that answers. `open`: too many failed in a row, nothing is sent for a moment; `half-open`: one command tries the system.
             * @example closed
             * @enum {string}
             */
            readonly breaker: "closed" | "half-open" | "open";
            /**
             * @description Commands at a time of the replica that answers.
             * @example 100
             */
            readonly limit: number;
            /**
             * @description Connection id of the system.
             * @example sap
             */
            readonly target: string;
            /**
             * @description Under way in the replica that answers.
             * @example 3
             */
            readonly underWay: number;
            /**
             * @description Commands that wait for their turn or for another attempt, in all replicas together.
             * @example 12
             */
            readonly waiting: number;
            /**
             * @description How long the oldest of them has waited. Milliseconds.
             * @example 4200
             */
            readonly waitingMs?: number;
            /**
             * Format: date-time
             * @description When the oldest of them was decided. Absent where none waits.
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly waitingSince?: string;
        };
        readonly QueuesDto: {
            readonly items: readonly components["schemas"]["QueueDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly RejectEditDto: {
            /**
             * @description Why not, for whoever proposed it.
             * @example The period will be opened again tomorrow
             */
            readonly note: string;
        };
        readonly RetriedExceptionDto: {
            /** @example 5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10 */
            readonly id: string;
            /** @example sap-4711 */
            readonly instanceId: string;
            /**
             * Format: date-time
             * @example 2026-11-24T09:00:00.100Z
             */
            readonly startsAt: string;
        };
        readonly RetryExceptionGroupDto: {
            /**
             * @description Cases to be tried again by this request, the oldest first.
             * @default 100
             * @example 100
             */
            readonly limit?: number;
            /**
             * @description Why, for whoever reads the case later.
             * @example The warehouse called: it ships tomorrow
             */
            readonly note?: string;
            /**
             * @description How many of them begin in one second: a system that has just come back is not to be overrun.
             * @default 10
             * @example 10
             */
            readonly perSecond?: number;
        };
        readonly ShelfFigureDto: {
            /**
             * @description In seconds.
             * @example 3
             */
            readonly age: number;
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly asOf: string;
            readonly free: components["schemas"]["QuantityDto"];
            /** @description What lies there, whoever has a claim on it. */
            readonly onHand: components["schemas"]["QuantityDto"];
        };
        readonly SkipExceptionDto: {
            /**
             * @description Why what was to be done is left out.
             * @example The ERP has closed the order by itself
             */
            readonly reason: string;
        };
        readonly SkippedExceptionDto: {
            /** @example 5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10 */
            readonly id: string;
            /** @example sap-4711 */
            readonly instanceId: string;
            /**
             * @description `still-tried`: its command is tried again by itself; `not-offered`: the case does not offer it; `just-retried`: less
             *     than five minutes ago; `over-the-limit`: ask again.
             * @example still-tried
             * @enum {string}
             */
            readonly reason: "still-tried" | "not-offered" | "just-retried" | "over-the-limit";
        };
        readonly TimelineEntryDto: {
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly at: string;
            /**
             * @description W3C trace-id, 32 hex digits.
             * @example 0af7651916cd43dd8448eb211c80319c
             */
            readonly correlationId: string;
            readonly detail: {
                readonly [key: string]: unknown;
            };
            /** @example 197 */
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description `true`: the answer that was given before under this Idempotency-Key.
         * @example true
         */
        readonly "Idempotency-Replayed": string;
        /**
         * @description Seconds to wait before the next attempt (RFC 9110 10.2.3).
         * @example 30
         */
        readonly "Retry-After": string;
        /**
         * @description How to authenticate, and what was wrong with the token (RFC 6750).
         * @example Bearer realm="crossdock"
         */
        readonly "WWW-Authenticate": string;
        /**
         * @description W3C trace-id of the request: name it when you ask about it.
         * @example 0af7651916cd43dd8448eb211c80319c
         */
        readonly "x-correlation-id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly readAvailability: {
        readonly parameters: {
            readonly query: {
                /** @description GLN of one warehouse; without one, all of them. */
                readonly location?: string;
                readonly sku: string;
            };
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-11-24T08:00:00.000Z",
                     *       "free": {
                     *         "base": {
                     *           "unit": "EA",
                     *           "value": 5
                     *         },
                     *         "unit": "EA",
                     *         "value": 5
                     *       },
                     *       "items": [
                     *         {
                     *           "erp": {
                     *             "age": 3,
                     *             "asOf": "2026-11-24T08:00:00.000Z",
                     *             "free": {
                     *               "base": {
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "system": "sap"
                     *           },
                     *           "free": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           },
                     *           "location": "4012345000016",
                     *           "stale": true,
                     *           "wms": {
                     *             "age": 3,
                     *             "asOf": "2026-11-24T08:00:00.000Z",
                     *             "free": {
                     *               "base": {
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "onHand": {
                     *               "base": {
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "unit": "EA",
                     *               "value": 5
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "sku": "SKU-1001",
                     *       "stale": true
                     *     }
                     */
                    readonly "application/json": components["schemas"]["AvailabilityDto"];
                };
            };
            /** @description You have the current version. */
            readonly 304: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly listExceptions: {
        readonly parameters: {
            readonly query?: {
                /** @description Person to whom the cases are given. */
                readonly assignee?: string;
                /** @description What the cases are grouped by. */
                readonly cause?: string;
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                /** @description The instance of the process (an order, a settlement) that the cases are about. */
                readonly instanceId?: string;
                readonly limit?: number;
                /** @description Role that owns the cases. */
                readonly owner?: string;
                readonly severity?: "low" | "medium" | "high";
                readonly state?: "open" | "resolved" | "abandoned";
            };
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "actions": [
                     *             "retry"
                     *           ],
                     *           "assignee": "m.jansen",
                     *           "cause": "sap:unknown-item",
                     *           "closedAt": "2026-11-24T08:00:00.000Z",
                     *           "closedBy": "operator",
                     *           "code": "unknown-item",
                     *           "detail": "SKU-9999 is not in the material master",
                     *           "dueAt": "2026-11-24T08:00:00.000Z",
                     *           "evidence": {
                     *             "orderNumber": "10000001"
                     *           },
                     *           "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *           "instanceId": "sap-4711",
                     *           "level": 0,
                     *           "openedAt": "2026-11-24T08:00:00.000Z",
                     *           "owner": "order-desk",
                     *           "resolution": "retried",
                     *           "severity": "low",
                     *           "skippable": true,
                     *           "state": "open",
                     *           "title": "The ERP does not know an item"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionPageDto"];
                };
            };
            /** @description You have the current version. */
            readonly 304: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly readException: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "actions": [
                     *         "retry"
                     *       ],
                     *       "acts": [
                     *         {
                     *           "act": "commented",
                     *           "at": "2026-11-24T09:12:00.000Z",
                     *           "by": "operator",
                     *           "detail": {
                     *             "assignee": "m.jansen"
                     *           },
                     *           "text": "The carrier called: it collects tomorrow at 08:00"
                     *         }
                     *       ],
                     *       "assignee": "m.jansen",
                     *       "cause": "sap:unknown-item",
                     *       "closedAt": "2026-11-24T08:00:00.000Z",
                     *       "closedBy": "operator",
                     *       "code": "unknown-item",
                     *       "detail": "SKU-9999 is not in the material master",
                     *       "dueAt": "2026-11-24T08:00:00.000Z",
                     *       "editable": [
                     *         "/accrual/postingDate"
                     *       ],
                     *       "edits": [
                     *         {
                     *           "changes": [
                     *             {
                     *               "after": "2026-12-01",
                     *               "before": "2026-11-30",
                     *               "pointer": "/accrual/postingDate"
                     *             }
                     *           ],
                     *           "decidedAt": "2026-11-24T09:20:00.000Z",
                     *           "decidedBy": "controller",
                     *           "id": "0b9d1c7e-6f3e-4a56-9d3b-0d6f2f2f9a11",
                     *           "note": "Agreed with accounting",
                     *           "proposedAt": "2026-11-24T09:12:00.000Z",
                     *           "proposedBy": "operator",
                     *           "reason": "The period is closed: posted on the first day of the next one",
                     *           "state": "proposed"
                     *         }
                     *       ],
                     *       "evidence": {
                     *         "orderNumber": "10000001"
                     *       },
                     *       "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "instanceId": "sap-4711",
                     *       "level": 0,
                     *       "openedAt": "2026-11-24T08:00:00.000Z",
                     *       "owner": "order-desk",
                     *       "resolution": "retried",
                     *       "severity": "low",
                     *       "skippable": true,
                     *       "state": "open",
                     *       "title": "The ERP does not know an item",
                     *       "trace": {
                     *         "calls": [
                     *           {
                     *             "at": "2026-11-24T08:00:00.120Z",
                     *             "attempt": 1,
                     *             "correlationId": "0af7651916cd43dd8448eb211c80319c",
                     *             "direction": "out",
                     *             "durationMs": 197,
                     *             "error": "The period is closed",
                     *             "method": "POST",
                     *             "operation": "post accrual",
                     *             "outcome": "failed",
                     *             "status": 400,
                     *             "system": "sap",
                     *             "url": "/sap/opu/odata/sap/API_JOURNALENTRY"
                     *           }
                     *         ],
                     *         "command": {
                     *           "attempts": 3,
                     *           "decidedAt": "2026-11-24T08:00:00.000Z",
                     *           "failure": {
                     *             "attempts": 3,
                     *             "code": "vendor-rejected",
                     *             "message": "The period is closed"
                     *           },
                     *           "finishedAt": "2026-11-24T08:10:00.000Z",
                     *           "key": "ship-to-settle:sap-4711-S1:4:0:r0",
                     *           "lastError": "vendor-unavailable: no answer within 10 s",
                     *           "payload": {
                     *             "erp": "sap",
                     *             "orderId": "sap-4711"
                     *           },
                     *           "startedAt": "2026-11-24T08:00:00.100Z",
                     *           "target": "sap",
                     *           "type": "post-accrual"
                     *         },
                     *         "documents": [
                     *           {
                     *             "channel": "/wms/webhooks/wms",
                     *             "direction": "in",
                     *             "documentId": "sha256-9f86d081884c7d659a2feaa0c55ad015",
                     *             "mediaType": "application/json",
                     *             "receivedAt": "2026-11-24T07:59:00.000Z",
                     *             "size": 512
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionDetailDto"];
                };
            };
            /** @description You have the current version. */
            readonly 304: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
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
        readonly requestBody?: {
            readonly content: {
                /**
                 * @example {
                 *       "note": "The warehouse called: it ships tomorrow",
                 *       "result": {}
                 *     }
                 */
                readonly "application/json": components["schemas"]["ActOnExceptionDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "actions": [
                     *         "retry"
                     *       ],
                     *       "assignee": "m.jansen",
                     *       "cause": "sap:unknown-item",
                     *       "closedAt": "2026-11-24T08:00:00.000Z",
                     *       "closedBy": "operator",
                     *       "code": "unknown-item",
                     *       "detail": "SKU-9999 is not in the material master",
                     *       "dueAt": "2026-11-24T08:00:00.000Z",
                     *       "evidence": {
                     *         "orderNumber": "10000001"
                     *       },
                     *       "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "instanceId": "sap-4711",
                     *       "level": 0,
                     *       "openedAt": "2026-11-24T08:00:00.000Z",
                     *       "owner": "order-desk",
                     *       "resolution": "retried",
                     *       "severity": "low",
                     *       "skippable": true,
                     *       "state": "open",
                     *       "title": "The ERP does not know an item"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-missing" | "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "conflict" | "idempotency-key-in-flight";
                    };
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "payload-too-large";
                    };
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unsupported-media-type";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-reused" | "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
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
                /**
                 * @example {
                 *       "assignee": "m.jansen"
                 *     }
                 */
                readonly "application/json": components["schemas"]["AssignExceptionDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "actions": [
                     *         "retry"
                     *       ],
                     *       "assignee": "m.jansen",
                     *       "cause": "sap:unknown-item",
                     *       "closedAt": "2026-11-24T08:00:00.000Z",
                     *       "closedBy": "operator",
                     *       "code": "unknown-item",
                     *       "detail": "SKU-9999 is not in the material master",
                     *       "dueAt": "2026-11-24T08:00:00.000Z",
                     *       "evidence": {
                     *         "orderNumber": "10000001"
                     *       },
                     *       "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "instanceId": "sap-4711",
                     *       "level": 0,
                     *       "openedAt": "2026-11-24T08:00:00.000Z",
                     *       "owner": "order-desk",
                     *       "resolution": "retried",
                     *       "severity": "low",
                     *       "skippable": true,
                     *       "state": "open",
                     *       "title": "The ERP does not know an item"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-missing" | "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "conflict" | "idempotency-key-in-flight";
                    };
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "payload-too-large";
                    };
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unsupported-media-type";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-reused" | "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly commentException: {
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
                /**
                 * @example {
                 *       "text": "The carrier called: it collects tomorrow at 08:00"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CommentExceptionDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "act": "commented",
                     *       "at": "2026-11-24T09:12:00.000Z",
                     *       "by": "operator",
                     *       "detail": {
                     *         "assignee": "m.jansen"
                     *       },
                     *       "text": "The carrier called: it collects tomorrow at 08:00"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionActDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-missing" | "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running */
            readonly 409: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-in-flight";
                    };
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "payload-too-large";
                    };
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unsupported-media-type";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-reused" | "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly proposeExceptionEdit: {
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
                /**
                 * @example {
                 *       "patch": {
                 *         "accrual": {
                 *           "postingDate": "2026-12-01"
                 *         }
                 *       },
                 *       "reason": "The period is closed: posted on the first day of the next one"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ProposeEditDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changes": [
                     *         {
                     *           "after": "2026-12-01",
                     *           "before": "2026-11-30",
                     *           "pointer": "/accrual/postingDate"
                     *         }
                     *       ],
                     *       "decidedAt": "2026-11-24T09:20:00.000Z",
                     *       "decidedBy": "controller",
                     *       "id": "0b9d1c7e-6f3e-4a56-9d3b-0d6f2f2f9a11",
                     *       "note": "Agreed with accounting",
                     *       "proposedAt": "2026-11-24T09:12:00.000Z",
                     *       "proposedBy": "operator",
                     *       "reason": "The period is closed: posted on the first day of the next one",
                     *       "state": "proposed"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionEditDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-missing" | "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "conflict" | "idempotency-key-in-flight";
                    };
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "payload-too-large";
                    };
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unsupported-media-type";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-reused" | "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly approveExceptionEdit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly editId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /**
                 * @example {
                 *       "note": "The warehouse called: it ships tomorrow"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ApproveEditDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changes": [
                     *         {
                     *           "after": "2026-12-01",
                     *           "before": "2026-11-30",
                     *           "pointer": "/accrual/postingDate"
                     *         }
                     *       ],
                     *       "decidedAt": "2026-11-24T09:20:00.000Z",
                     *       "decidedBy": "controller",
                     *       "id": "0b9d1c7e-6f3e-4a56-9d3b-0d6f2f2f9a11",
                     *       "note": "Agreed with accounting",
                     *       "proposedAt": "2026-11-24T09:12:00.000Z",
                     *       "proposedBy": "operator",
                     *       "reason": "The period is closed: posted on the first day of the next one",
                     *       "state": "proposed"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionEditDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-missing" | "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this. `second-person-required`: A second person has to decide */
            readonly 403: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden" | "second-person-required";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "conflict" | "idempotency-key-in-flight";
                    };
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "payload-too-large";
                    };
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unsupported-media-type";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-reused" | "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly rejectExceptionEdit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly editId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "note": "The period will be opened again tomorrow"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RejectEditDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changes": [
                     *         {
                     *           "after": "2026-12-01",
                     *           "before": "2026-11-30",
                     *           "pointer": "/accrual/postingDate"
                     *         }
                     *       ],
                     *       "decidedAt": "2026-11-24T09:20:00.000Z",
                     *       "decidedBy": "controller",
                     *       "id": "0b9d1c7e-6f3e-4a56-9d3b-0d6f2f2f9a11",
                     *       "note": "Agreed with accounting",
                     *       "proposedAt": "2026-11-24T09:12:00.000Z",
                     *       "proposedBy": "operator",
                     *       "reason": "The period is closed: posted on the first day of the next one",
                     *       "state": "proposed"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionEditDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-missing" | "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this. `second-person-required`: A second person has to decide */
            readonly 403: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden" | "second-person-required";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "conflict" | "idempotency-key-in-flight";
                    };
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "payload-too-large";
                    };
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unsupported-media-type";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-reused" | "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
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
        readonly requestBody?: {
            readonly content: {
                /**
                 * @example {
                 *       "note": "The warehouse called: it ships tomorrow",
                 *       "result": {}
                 *     }
                 */
                readonly "application/json": components["schemas"]["ActOnExceptionDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "actions": [
                     *         "retry"
                     *       ],
                     *       "assignee": "m.jansen",
                     *       "cause": "sap:unknown-item",
                     *       "closedAt": "2026-11-24T08:00:00.000Z",
                     *       "closedBy": "operator",
                     *       "code": "unknown-item",
                     *       "detail": "SKU-9999 is not in the material master",
                     *       "dueAt": "2026-11-24T08:00:00.000Z",
                     *       "evidence": {
                     *         "orderNumber": "10000001"
                     *       },
                     *       "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "instanceId": "sap-4711",
                     *       "level": 0,
                     *       "openedAt": "2026-11-24T08:00:00.000Z",
                     *       "owner": "order-desk",
                     *       "resolution": "retried",
                     *       "severity": "low",
                     *       "skippable": true,
                     *       "state": "open",
                     *       "title": "The ERP does not know an item"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-missing" | "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "conflict" | "idempotency-key-in-flight";
                    };
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "payload-too-large";
                    };
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unsupported-media-type";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-reused" | "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
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
        readonly requestBody?: {
            readonly content: {
                /**
                 * @example {
                 *       "note": "The warehouse called: it ships tomorrow",
                 *       "result": {}
                 *     }
                 */
                readonly "application/json": components["schemas"]["ActOnExceptionDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "actions": [
                     *         "retry"
                     *       ],
                     *       "assignee": "m.jansen",
                     *       "cause": "sap:unknown-item",
                     *       "closedAt": "2026-11-24T08:00:00.000Z",
                     *       "closedBy": "operator",
                     *       "code": "unknown-item",
                     *       "detail": "SKU-9999 is not in the material master",
                     *       "dueAt": "2026-11-24T08:00:00.000Z",
                     *       "evidence": {
                     *         "orderNumber": "10000001"
                     *       },
                     *       "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "instanceId": "sap-4711",
                     *       "level": 0,
                     *       "openedAt": "2026-11-24T08:00:00.000Z",
                     *       "owner": "order-desk",
                     *       "resolution": "retried",
                     *       "severity": "low",
                     *       "skippable": true,
                     *       "state": "open",
                     *       "title": "The ERP does not know an item"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-missing" | "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "conflict" | "idempotency-key-in-flight";
                    };
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "payload-too-large";
                    };
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unsupported-media-type";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-reused" | "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly skipException: {
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
                /**
                 * @example {
                 *       "reason": "The ERP has closed the order by itself"
                 *     }
                 */
                readonly "application/json": components["schemas"]["SkipExceptionDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "actions": [
                     *         "retry"
                     *       ],
                     *       "assignee": "m.jansen",
                     *       "cause": "sap:unknown-item",
                     *       "closedAt": "2026-11-24T08:00:00.000Z",
                     *       "closedBy": "operator",
                     *       "code": "unknown-item",
                     *       "detail": "SKU-9999 is not in the material master",
                     *       "dueAt": "2026-11-24T08:00:00.000Z",
                     *       "evidence": {
                     *         "orderNumber": "10000001"
                     *       },
                     *       "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "instanceId": "sap-4711",
                     *       "level": 0,
                     *       "openedAt": "2026-11-24T08:00:00.000Z",
                     *       "owner": "order-desk",
                     *       "resolution": "retried",
                     *       "severity": "low",
                     *       "skippable": true,
                     *       "state": "open",
                     *       "title": "The ERP does not know an item"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-missing" | "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "conflict" | "idempotency-key-in-flight";
                    };
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "payload-too-large";
                    };
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unsupported-media-type";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-reused" | "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly listExceptionGroups: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                readonly limit?: number;
                /** @description Of the cases that are counted. */
                readonly state?: "open" | "resolved" | "abandoned";
            };
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "cases": 300,
                     *           "cause": "sap:vendor-unavailable",
                     *           "firstDueAt": "2026-11-24T12:00:00.000Z",
                     *           "firstOpenedAt": "2026-11-24T08:00:00.000Z",
                     *           "instances": 284,
                     *           "lastOpenedAt": "2026-11-24T08:40:00.000Z",
                     *           "owners": [
                     *             "integration",
                     *             "order-desk"
                     *           ],
                     *           "retryable": 280,
                     *           "severity": "high"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionGroupPageDto"];
                };
            };
            /** @description You have the current version. */
            readonly 304: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly retryExceptionGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly cause: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /**
                 * @example {
                 *       "limit": 100,
                 *       "note": "The warehouse called: it ships tomorrow",
                 *       "perSecond": 10
                 *     }
                 */
                readonly "application/json": components["schemas"]["RetryExceptionGroupDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cause": "sap:vendor-unavailable",
                     *       "remaining": 0,
                     *       "retried": [
                     *         {
                     *           "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *           "instanceId": "sap-4711",
                     *           "startsAt": "2026-11-24T09:00:00.100Z"
                     *         }
                     *       ],
                     *       "skipped": [
                     *         {
                     *           "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *           "instanceId": "sap-4711",
                     *           "reason": "still-tried"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionGroupRetriedDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-missing" | "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running */
            readonly 409: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-in-flight";
                    };
                };
            };
            /** @description `payload-too-large`: The request is too large */
            readonly 413: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "payload-too-large";
                    };
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            readonly 415: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unsupported-media-type";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-reused" | "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly listInboundShipments: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                readonly limit?: number;
                readonly state?: "expected" | "arrived" | "received" | "posted" | "given-up";
                /** @description GLN of the warehouse that it goes to. */
                readonly warehouse?: string;
            };
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "documents": [
                     *             {
                     *               "documentNumber": "5000000001-2026",
                     *               "erp": "sap",
                     *               "movementId": "rc-5b0c09a2b7d4e6580c1f"
                     *             }
                     *           ],
                     *           "expectedAt": "2026-11-26T08:00:00+01:00",
                     *           "id": "rhein-supply:ASN-2026-0815",
                     *           "lines": [
                     *             {
                     *               "damaged": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "lineId": "10",
                     *               "notified": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "purchaseOrderId": "sap-4500000001",
                     *               "received": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "sku": "SKU-1001"
                     *             }
                     *           ],
                     *           "outstanding": [
                     *             {
                     *               "deltas": [
                     *                 {
                     *                   "unit": "EA",
                     *                   "value": -2
                     *                 }
                     *               ],
                     *               "movementId": "rc-5b0c09a2b7d4e6580c1f",
                     *               "state": "waiting"
                     *             }
                     *           ],
                     *           "state": "posted",
                     *           "supplier": "rhein-supply",
                     *           "warehouse": "4012345000016"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["InboundShipmentPageDto"];
                };
            };
            /** @description You have the current version. */
            readonly 304: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly readInboundShipment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "documents": [
                     *         {
                     *           "documentNumber": "5000000001-2026",
                     *           "erp": "sap",
                     *           "movementId": "rc-5b0c09a2b7d4e6580c1f"
                     *         }
                     *       ],
                     *       "expectedAt": "2026-11-26T08:00:00+01:00",
                     *       "id": "rhein-supply:ASN-2026-0815",
                     *       "lines": [
                     *         {
                     *           "damaged": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           },
                     *           "lineId": "10",
                     *           "notified": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           },
                     *           "purchaseOrderId": "sap-4500000001",
                     *           "received": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           },
                     *           "sku": "SKU-1001"
                     *         }
                     *       ],
                     *       "outstanding": [
                     *         {
                     *           "deltas": [
                     *             {
                     *               "unit": "EA",
                     *               "value": -2
                     *             }
                     *           ],
                     *           "movementId": "rc-5b0c09a2b7d4e6580c1f",
                     *           "state": "waiting"
                     *         }
                     *       ],
                     *       "state": "posted",
                     *       "supplier": "rhein-supply",
                     *       "warehouse": "4012345000016"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["InboundShipmentDto"];
                };
            };
            /** @description You have the current version. */
            readonly 304: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly readInboundShipmentTimeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "inboundShipmentId": "rhein-supply:ASN-2026-0815",
                     *       "items": [
                     *         {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "correlationId": "0af7651916cd43dd8448eb211c80319c",
                     *           "detail": {},
                     *           "durationMs": 197,
                     *           "kind": "event",
                     *           "outcome": "ok",
                     *           "system": "sap",
                     *           "title": "create-delivery"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["InboundTimelineDto"];
                };
            };
            /** @description You have the current version. */
            readonly 304: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly listMovements: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                readonly limit?: number;
                /** @description GLN. */
                readonly location?: string;
                readonly sku?: string;
                readonly state?: "waiting" | "in-case" | "posted" | "set-aside";
            };
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "byHand": true,
                     *           "delta": {
                     *             "unit": "EA",
                     *             "value": -2
                     *           },
                     *           "documentNumber": "5000000001-2026",
                     *           "erp": "sap",
                     *           "exceptionId": "018f4f2e-5c1a-7c3e-9d2b-0242ac120002",
                     *           "id": "mv-3f1c09a2b7d4e6580c1f",
                     *           "inboundShipmentId": "rhein-supply:ASN-2026-0815",
                     *           "location": "4012345000016",
                     *           "lot": "L2611",
                     *           "occurredAt": "2026-11-24T09:00:00+01:00",
                     *           "reason": "scrap",
                     *           "receivedAt": "2026-11-24T08:00:01.250Z",
                     *           "reference": "ADJ-42",
                     *           "settledAt": "2026-11-24T08:00:02.000Z",
                     *           "sku": "SKU-1001",
                     *           "source": "/wms/wms",
                     *           "state": "posted",
                     *           "told": "DAMAGED",
                     *           "why": "The goods issue of its order posts it."
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MovementPageDto"];
                };
            };
            /** @description You have the current version. */
            readonly 304: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly readMovement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "byHand": true,
                     *       "delta": {
                     *         "unit": "EA",
                     *         "value": -2
                     *       },
                     *       "documentNumber": "5000000001-2026",
                     *       "erp": "sap",
                     *       "exceptionId": "018f4f2e-5c1a-7c3e-9d2b-0242ac120002",
                     *       "id": "mv-3f1c09a2b7d4e6580c1f",
                     *       "inboundShipmentId": "rhein-supply:ASN-2026-0815",
                     *       "location": "4012345000016",
                     *       "lot": "L2611",
                     *       "occurredAt": "2026-11-24T09:00:00+01:00",
                     *       "reason": "scrap",
                     *       "receivedAt": "2026-11-24T08:00:01.250Z",
                     *       "reference": "ADJ-42",
                     *       "settledAt": "2026-11-24T08:00:02.000Z",
                     *       "sku": "SKU-1001",
                     *       "source": "/wms/wms",
                     *       "state": "posted",
                     *       "told": "DAMAGED",
                     *       "why": "The goods issue of its order posts it."
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MovementDto"];
                };
            };
            /** @description You have the current version. */
            readonly 304: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly readMovementTimeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "correlationId": "0af7651916cd43dd8448eb211c80319c",
                     *           "detail": {},
                     *           "durationMs": 197,
                     *           "kind": "event",
                     *           "outcome": "ok",
                     *           "system": "sap",
                     *           "title": "create-delivery"
                     *         }
                     *       ],
                     *       "movementId": "mv-3f1c09a2b7d4e6580c1f"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MovementTimelineDto"];
                };
            };
            /** @description You have the current version. */
            readonly 304: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
    readonly listQueues: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "breaker": "closed",
                     *           "limit": 100,
                     *           "target": "sap",
                     *           "underWay": 3,
                     *           "waiting": 12,
                     *           "waitingMs": 4200,
                     *           "waitingSince": "2026-11-24T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["QueuesDto"];
                };
            };
            /** @description You have the current version. */
            readonly 304: {
                headers: {
                    /**
                     * @description Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.
                     * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "malformed-request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid access token */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: The token does not allow this */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "forbidden";
                    };
                };
            };
            /** @description `not-found`: There is no such resource */
            readonly 404: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found";
                    };
                };
            };
            /** @description `validation-failed`: The request is well-formed but wrong */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "validation-failed";
                    };
                };
            };
            /** @description `quota-exceeded`: The quota is used up */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "quota-exceeded";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable";
                    };
                };
            };
        };
    };
}
