// Generated from the API's contract by `npm run contracts:write`.
export interface paths {
    readonly "/order-to-ship/v1/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** In the order in which it was committed, as far as everything before is committed as well. */
        readonly get: operations["listChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/cross-references": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** By our id, then by kind. A number that was once given stays known, also where its document was deleted since. */
        readonly get: operations["listCrossReferences"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/drifts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Oldest first, each with both values. The owner's stands. */
        readonly get: operations["listDrifts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/exceptions": {
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
    readonly "/order-to-ship/v1/exceptions/{id}": {
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
    readonly "/order-to-ship/v1/exceptions/{id}/abandon": {
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
    readonly "/order-to-ship/v1/exceptions/{id}/assign": {
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
    readonly "/order-to-ship/v1/exceptions/{id}/comments": {
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
    readonly "/order-to-ship/v1/exceptions/{id}/edits": {
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
    readonly "/order-to-ship/v1/exceptions/{id}/edits/{editId}/approve": {
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
    readonly "/order-to-ship/v1/exceptions/{id}/edits/{editId}/reject": {
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
    readonly "/order-to-ship/v1/exceptions/{id}/resolve": {
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
    readonly "/order-to-ship/v1/exceptions/{id}/retry": {
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
    readonly "/order-to-ship/v1/exceptions/{id}/skip": {
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
    readonly "/order-to-ship/v1/exceptions/groups": {
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
    readonly "/order-to-ship/v1/exceptions/groups/{cause}/retry": {
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
    readonly "/order-to-ship/v1/fulfilments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A page may hold fewer than `limit` when a state is asked for: the cursor says whether there are more. */
        readonly get: operations["listFulfilments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/fulfilments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A fulfilment */
        readonly get: operations["readFulfilment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Orders under way and done */
        readonly get: operations["listOrders"];
        readonly put?: never;
        /** By its number in an ERP, or given whole. An order that is under way already is answered as it stands; one that is given whole and would change it is a conflict. */
        readonly post: operations["startOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An order with its fulfilments and shipments */
        readonly get: operations["readOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/orders/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends the order at once while no warehouse has it; after that every warehouse is asked. Goods that left come back as a return, a packed part once it has left; where all is packed it is a conflict. */
        readonly post: operations["cancelOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/orders/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every call, event, decision, command and document of the order across all systems, settlement included; oldest first. */
        readonly get: operations["readTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/process": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How the process goes: states, commands, and what can fail */
        readonly get: operations["describeProcess"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/queues": {
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
    readonly "/order-to-ship/v1/reconciliations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The one that began last comes first. */
        readonly get: operations["listReconciliations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/reconciliations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A run of a reconciliation, with its figures */
        readonly get: operations["readReconciliation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/reconciliations/{id}/findings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** In the order of their keys. What matches is told by the figures alone. */
        readonly get: operations["listReconciliationFindings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/schedules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** In the order of their names. */
        readonly get: operations["listSchedules"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/schedules/{name}/run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Beside its occurrences, which stay as they are. `GET …/schedules` tells what becomes of it. */
        readonly post: operations["runSchedule"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A page may hold fewer than `limit` when a state is asked for: the cursor says whether there are more. */
        readonly get: operations["listShipments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/shipments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A shipment */
        readonly get: operations["readShipment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/tenders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tenders to a carrier, oldest first */
        readonly get: operations["listTenders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-to-ship/v1/tenders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A tender */
        readonly get: operations["readTender"];
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
            /** @description With `resolve` of a case that has a form `resolveWith`: what that asks for. Of a command that was done by hand it is what it would have answered, e.g. `{"deliveryNumber": "80000001"}` or `{"documentNumber": "5105600001"}`. */
            readonly result?: {
                readonly [key: string]: unknown;
            };
        };
        readonly AddressDto: {
            /** @example Hamburg */
            readonly city: string;
            /**
             * @description ISO 3166-1 alpha-2.
             * @example DE
             */
            readonly country: string;
            /**
             * @description Global Location Number, its check digit included.
             * @example 4012345000016
             */
            readonly gln?: string;
            /** @example Nordwind Handel GmbH */
            readonly name: string;
            /** @example 20457 */
            readonly postalCode: string;
            /** @example HH */
            readonly region?: string;
            /** @example Kaistrasse 5 */
            readonly street?: string;
        };
        readonly ApproveEditDto: {
            /**
             * @description Why, for whoever reads the case later.
             * @example The warehouse called: it ships tomorrow
             */
            readonly note?: string;
        };
        readonly AskedLineDto: {
            /** @example 04012345678901 */
            readonly gtin?: string;
            /**
             * @description Class or division of dangerous goods, of explosives with their compatibility group.
             * @example 3
             */
            readonly hazardClass?: string;
            /**
             * @description UN number of dangerous goods.
             * @example UN1263
             */
            readonly hazmat?: string;
            /**
             * @description The line's number in the order.
             * @example 10
             */
            readonly lineId: string;
            /**
             * @description Whether another item may be shipped for it; absent where none may.
             * @example true
             */
            readonly mayBeSubstituted?: boolean;
            /**
             * @description Absent also where the goods' UN number has none.
             * @example II
             * @enum {string}
             */
            readonly packingGroup?: "I" | "II" | "III";
            readonly quantity: components["schemas"]["QuantityDto"];
            /** @example SKU-1001 */
            readonly sku: string;
            /**
             * @description The SKU that was ordered, where another one comes for it.
             * @example SKU-1001
             */
            readonly substituteFor?: string;
            /** @enum {string} */
            readonly temperature?: "ambient" | "chilled" | "frozen";
            /** @description How much more may be shipped and is still taken; absent where nothing may. */
            readonly tolerance?: components["schemas"]["QuantityDto"];
        };
        readonly AssignExceptionDto: {
            /** @example m.jansen */
            readonly assignee: string;
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
        readonly CancelOrderDto: {
            /** @example Customer changed his mind */
            readonly reason?: string;
        };
        readonly CanonicalOrderDto: {
            /** @example 2026-11-24T08:05:00.000Z */
            readonly changedAt?: string;
            /** @enum {string} */
            readonly credit: "approved" | "not-checked" | "blocked";
            /** @example EUR */
            readonly currency: string;
            readonly customer: components["schemas"]["CustomerDto"];
            /** @example 01 */
            readonly deliveryBlock?: string;
            /** @example 2026-11-24T08:00:00.000Z */
            readonly enteredAt?: string;
            readonly lines: readonly components["schemas"]["OrderLineDto"][];
            /** @example 4711 */
            readonly orderNumber: string;
            /** @example 2026-11-25 */
            readonly requestedShipDate?: string;
            readonly shipTo: components["schemas"]["AddressDto"];
            /** @enum {string} */
            readonly shortPickRule?: "backorder" | "ship-short" | "hold";
            readonly source: components["schemas"]["SourceDto"];
            /** @enum {string} */
            readonly status: "entered" | "released" | "cancelled" | "completed";
        };
        readonly ChangedCaseDto: {
            readonly actions: readonly ("retry" | "resolve" | "assign" | "abandon")[];
            /** @example m.jansen */
            readonly assignee?: string;
            /**
             * @description What it is grouped by: the system and how it fails, or the kind of the case.
             * @example sap:unknown-item
             */
            readonly cause?: string;
            /**
             * @description Of two of one case the greater one is the later one. A whole number.
             * @example 7831
             */
            readonly changedIn: string;
            /** Format: date-time */
            readonly closedAt?: string;
            /** @example operator */
            readonly closedBy?: string;
            /** @example unknown-item */
            readonly code: string;
            /**
             * @description The case before, which was tried again in vain: role, person, level, due time and log of that one go on in this one.
             * @example 0b1c7a52-6f3e-4a56-9d3b-0d6f2f2f9a10
             */
            readonly continues?: string;
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
            /**
             * Format: date-time
             * @description When the first of those opened.
             */
            readonly firstOpenedAt?: string;
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
            /** @example sap-4711 */
            readonly orderId: string;
            /** @example order-desk */
            readonly owner: string;
            /** @example retried */
            readonly resolution?: string;
            /**
             * @description What must be told as `result` with `resolve`: a JSON Schema (2020-12). Absent where the word is enough, and of cases that opened before cases had forms.
             * @example {
             *       "properties": {
             *         "decision": {
             *           "enum": [
             *             "ship",
             *             "cancel"
             *           ]
             *         }
             *       },
             *       "required": [
             *         "decision"
             *       ],
             *       "type": "object"
             *     }
             */
            readonly resolveWith?: {
                readonly [key: string]: unknown;
            };
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
        readonly ChangedInstanceDto: {
            /**
             * @description W3C trace-id, 32 hex digits.
             * @example 0af7651916cd43dd8448eb211c80319c
             */
            readonly correlationId: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** @description Nothing is awaited any more. */
            readonly ended: boolean;
            /** @example sap-4711 */
            readonly id: string;
            readonly numbers: readonly components["schemas"]["InstanceNumberDto"][];
            /**
             * @description Codes of its open cases.
             * @example [
             *       "unknown-item"
             *     ]
             */
            readonly openCases: readonly string[];
            /** @example sap-4711 */
            readonly orderId: string;
            /**
             * @description Counts up with each decision.
             * @example 12
             */
            readonly sequence: number;
            /** @example released */
            readonly state: string;
            /** Format: date-time */
            readonly updatedAt: string;
            /** @description As this API answers it where it is asked for the instance alone. */
            readonly view: {
                readonly [key: string]: unknown;
            };
            readonly waitsFor: readonly components["schemas"]["InstanceWaitDto"][];
        };
        readonly ChangeDto: {
            /** @description As a timeline tells it. */
            readonly entries: readonly components["schemas"]["TimelineEntryDto"][];
            /** @example sap-4711 */
            readonly instanceId: string;
            /**
             * @description The order that it belongs to; the instance itself where it belongs to none.
             * @example sap-4711
             */
            readonly orderId: string;
            /** @example 12 */
            readonly sequence: number;
        };
        readonly ChangesDto: {
            /**
             * Format: date-time
             * @description What was committed until then is told, where there is no more.
             */
            readonly asOf: string;
            /** @description Cases that were opened, worked on or closed, as they stand now. */
            readonly cases: readonly components["schemas"]["ChangedCaseDto"][];
            readonly changes: readonly components["schemas"]["ChangeDto"][];
            /** @description Those that the changes are of, each once. */
            readonly instances: readonly components["schemas"]["ChangedInstanceDto"][];
            /** @description There may be more already. */
            readonly more: boolean;
            /**
             * @description Where the next answer goes on. Lasts, until the database is restored.
             * @example ["7831","sap-4711","12","7830","5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10"]
             */
            readonly next: string;
            /**
             * @description The cursor is of before the database was restored: these are the first changes of all.
             * @example false
             */
            readonly restarted: boolean;
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
            /**
             * @description Weight in kilograms that an invoice's charge was rated on.
             * @example 212.4
             */
            readonly ratedWeightKg?: number;
        };
        readonly CommentExceptionDto: {
            /** @example The carrier called: it collects tomorrow at 08:00 */
            readonly text: string;
        };
        readonly CommodityDto: {
            /** @example 04012345678901 */
            readonly gtin?: string;
            /**
             * @description Class or division of dangerous goods, of explosives with their compatibility group.
             * @example 3
             */
            readonly hazardClass?: string;
            /**
             * @description UN number of dangerous goods.
             * @example UN1263
             */
            readonly hazmat?: string;
            /**
             * @description The line's number in the order.
             * @example 10
             */
            readonly lineId: string;
            /**
             * @description Absent also where the goods' UN number has none.
             * @example II
             * @enum {string}
             */
            readonly packingGroup?: "I" | "II" | "III";
            readonly quantity: components["schemas"]["QuantityDto"];
            /** @example SKU-1001 */
            readonly sku: string;
            /**
             * @description Outermost handling units that hold it; absent where nobody told.
             * @example [
             *       "340123450000000017"
             *     ]
             */
            readonly ssccs?: readonly string[];
            /**
             * @description The SKU that was ordered, where another one comes for it.
             * @example SKU-1001
             */
            readonly substituteFor?: string;
            /** @enum {string} */
            readonly temperature?: "ambient" | "chilled" | "frozen";
        };
        readonly CrossReferenceDto: {
            /**
             * @description Our id of it.
             * @example sap-4711-F1
             */
            readonly entity: string;
            /**
             * @example fulfilment
             * @enum {string}
             */
            readonly entityType: "order" | "fulfilment" | "shipment" | "settlement" | "freight-invoice" | "inbound-shipment" | "stock-movement" | "purchase-order";
            /**
             * @description Who gives numbers of this kind.
             * @example erp
             * @enum {string}
             */
            readonly givenBy: "erp" | "wms" | "tms" | "carrier" | "supplier" | "crossdock";
            /**
             * @description The instance of the process that learned of it first.
             * @example sap-4711
             */
            readonly instanceId: string;
            /**
             * @description What kind of number it is.
             * @example delivery
             * @enum {string}
             */
            readonly kind: "order-number" | "customer-invoice" | "delivery" | "goods-issue" | "return-receipt" | "warehouse-order" | "tender" | "pro" | "accrual" | "accrual-reversal" | "carrier-invoice" | "supplier-invoice" | "supplier-invoice-reference" | "advance-ship-notice" | "goods-receipt" | "goods-movement" | "purchase-order-number";
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly since: string;
            /**
             * @description Where it is known by that number: a connection, a partner or a carrier's SCAC.
             * @example sap
             */
            readonly system: string;
            /** @example 80000001 */
            readonly value: string;
        };
        readonly CrossReferencePageDto: {
            readonly items: readonly components["schemas"]["CrossReferenceDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly CustomerDto: {
            /** @example 10100001 */
            readonly id: string;
            /** @example Inlandskunde DE 1 */
            readonly name?: string;
        };
        readonly DimensionsDto: {
            /** @example 145 */
            readonly heightCm: number;
            /** @example 120 */
            readonly lengthCm: number;
            /** @example 80 */
            readonly widthCm: number;
        };
        readonly DriftDto: {
            /**
             * Format: date-time
             * @description Since when both say the same again. Absent while they differ.
             * @example 2026-11-24T09:30:00.000Z
             */
            readonly closedAt?: string;
            /**
             * @description Our id of what the field is of.
             * @example sap-4711-F1
             */
            readonly entity: string;
            /**
             * @example fulfilment
             * @enum {string}
             */
            readonly entityType: "order" | "order-line" | "fulfilment" | "fulfilment-line" | "package" | "shipment" | "milestone" | "freight-invoice" | "accrual" | "supplier-invoice" | "customer-invoice" | "purchase-order" | "purchase-order-line" | "inbound-notice" | "inbound-unit" | "inbound-line" | "stock-movement" | "stock-movement-item";
            /**
             * @description Id of the event that told it first, by its writer.
             * @example evt-20261124-17
             */
            readonly eventId: string;
            /** @example warehouse */
            readonly field: string;
            /**
             * @description `refuse`: nothing of what told it was taken; `drift`: all of it but this field.
             * @example drift
             * @enum {string}
             */
            readonly foreign: "refuse" | "drift";
            /** @example dr-3f1c09a2b7d4e6580c1f */
            readonly id: string;
            /** @example sap-4711 */
            readonly instanceId: string;
            /**
             * @example crossdock
             * @enum {string}
             */
            readonly owner: "erp" | "wms" | "tms" | "carrier" | "supplier" | "crossdock";
            /**
             * @description The very system that owns it, where there could be several of its kind.
             * @example sap
             */
            readonly ownerSystem?: string;
            /**
             * @description Null where the owner has none.
             * @example 4012345000016
             */
            readonly ownerValue: {
                readonly [key: string]: unknown;
            } | readonly unknown[] | string | number | boolean | null;
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly since: string;
            /**
             * @description The system that says something else.
             * @example wms
             */
            readonly writer: string;
            /**
             * @example wms
             * @enum {string}
             */
            readonly writerKind: "erp" | "wms" | "tms" | "carrier" | "supplier" | "crossdock";
            /** @example 4012345000023 */
            readonly writerValue: {
                readonly [key: string]: unknown;
            } | readonly unknown[] | string | number | boolean | null;
        };
        readonly DriftPageDto: {
            readonly items: readonly components["schemas"]["DriftDto"][];
            /** @example null */
            readonly nextCursor: string | null;
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
            /**
             * @description The case before, which was tried again in vain: role, person, level, due time and log of that one go on in this one.
             * @example 0b1c7a52-6f3e-4a56-9d3b-0d6f2f2f9a10
             */
            readonly continues?: string;
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
            /**
             * Format: date-time
             * @description When the first of those opened.
             */
            readonly firstOpenedAt?: string;
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
            /**
             * @description What must be told as `result` with `resolve`: a JSON Schema (2020-12). Absent where the word is enough, and of cases that opened before cases had forms.
             * @example {
             *       "properties": {
             *         "decision": {
             *           "enum": [
             *             "ship",
             *             "cancel"
             *           ]
             *         }
             *       },
             *       "required": [
             *         "decision"
             *       ],
             *       "type": "object"
             *     }
             */
            readonly resolveWith?: {
                readonly [key: string]: unknown;
            };
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
            /**
             * @description The case before, which was tried again in vain: role, person, level, due time and log of that one go on in this one.
             * @example 0b1c7a52-6f3e-4a56-9d3b-0d6f2f2f9a10
             */
            readonly continues?: string;
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
            /**
             * Format: date-time
             * @description When the first of those opened.
             */
            readonly firstOpenedAt?: string;
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
            /**
             * @description What must be told as `result` with `resolve`: a JSON Schema (2020-12). Absent where the word is enough, and of cases that opened before cases had forms.
             * @example {
             *       "properties": {
             *         "decision": {
             *           "enum": [
             *             "ship",
             *             "cancel"
             *           ]
             *         }
             *       },
             *       "required": [
             *         "decision"
             *       ],
             *       "type": "object"
             *     }
             */
            readonly resolveWith?: {
                readonly [key: string]: unknown;
            };
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
        readonly FulfilmentDto: {
            /** @description What of it has left and is to come back; absent where nothing is. */
            readonly awaitedBack?: readonly components["schemas"]["FulfilmentLineDto"][];
            /**
             * @description The ERP's delivery, of the first part.
             * @example 80000001
             */
            readonly deliveryNumber?: string;
            /** @example sap-4711-F1 */
            readonly id: string;
            /** @description What the warehouse was asked for. */
            readonly lines: readonly components["schemas"]["AskedLineDto"][];
            /** @example sap-4711 */
            readonly orderId: string;
            /** @example 4711 */
            readonly orderNumber: string;
            readonly packages: readonly components["schemas"]["PackageDto"][];
            /** @example 3pl-east */
            readonly partner?: string;
            /** @description What left in parts so far, where it does. */
            readonly partShipments?: readonly components["schemas"]["PartShipmentDto"][];
            /** @example 2026-11-25 */
            readonly requestedShipDate?: string;
            readonly shipTo: components["schemas"]["AddressDto"];
            /**
             * @example released
             * @enum {string}
             */
            readonly state: "planned" | "released" | "accepted" | "picked" | "short" | "packed" | "loaded" | "goods-issued" | "cancelled";
            /** @description What of it counts: less after a short pick. */
            readonly taken: readonly components["schemas"]["PickedLineDto"][];
            /**
             * @description GLN.
             * @example 4012345000016
             */
            readonly warehouse: string;
        };
        readonly FulfilmentLineDto: {
            /** @example 04012345678901 */
            readonly gtin?: string;
            /**
             * @description The line's number in the order.
             * @example 10
             */
            readonly lineId: string;
            readonly quantity: components["schemas"]["QuantityDto"];
            /** @example SKU-1001 */
            readonly sku: string;
            /**
             * @description The SKU that was ordered, where another one comes for it.
             * @example SKU-1001
             */
            readonly substituteFor?: string;
        };
        readonly FulfilmentPageDto: {
            readonly items: readonly components["schemas"]["FulfilmentDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly InnerPackageDto: {
            readonly dimensions?: components["schemas"]["DimensionsDto"];
            readonly lines: readonly components["schemas"]["PickedLineDto"][];
            /**
             * @description Serial Shipping Container Code, its check digit included.
             * @example 340123450000000017
             */
            readonly sscc: string;
            /**
             * @description Gross weight in kilograms.
             * @example 12.5
             */
            readonly weightKg?: number;
        };
        readonly InstanceNumberDto: {
            /** @example delivery */
            readonly kind: string;
            /** @example 80000001 */
            readonly number: string;
            /**
             * @description Whose number it is, where it is one system's.
             * @example sap
             */
            readonly system?: string;
        };
        readonly InstanceWaitDto: {
            /**
             * @example timer
             * @enum {string}
             */
            readonly kind: "timer" | "command";
            /**
             * @description Name of the timer, type of the command.
             * @example tender-response
             */
            readonly name: string;
            /**
             * Format: date-time
             * @description Of a command: when it was decided.
             */
            readonly since?: string;
            /**
             * @description Of a command: the system that is to do it.
             * @example tms
             */
            readonly target?: string;
            /**
             * Format: date-time
             * @description Of a timer: when it is due.
             */
            readonly until?: string;
        };
        readonly LifeDto: {
            /**
             * @description In which nothing is awaited any more.
             * @example [
             *       "closed"
             *     ]
             */
            readonly ends: readonly string[];
            /** @example order */
            readonly entity: string;
            /** @example received */
            readonly initial: string;
            /**
             * @example [
             *       "received",
             *       "promised",
             *       "released",
             *       "closed"
             *     ]
             */
            readonly states: readonly string[];
            readonly transitions: readonly components["schemas"]["TransitionDto"][];
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
        readonly OpenLineDto: {
            /** @example 10 */
            readonly lineId: string;
            readonly quantity: components["schemas"]["QuantityDto"];
        };
        readonly OrderDto: {
            /** @description What no warehouse has yet. */
            readonly backordered: readonly components["schemas"]["OpenLineDto"][];
            readonly cancelled: readonly components["schemas"]["OpenLineDto"][];
            /** @example The goods have left */
            readonly cancelRejectedBecause?: string;
            /** @example 10100001 */
            readonly customerId: string;
            /** @example sap */
            readonly erp: string;
            readonly fulfilments: readonly components["schemas"]["FulfilmentDto"][];
            /** @example The credit limit is exceeded */
            readonly holdDetail?: string;
            /** @example credit */
            readonly holdReason?: string;
            /** @example sap-4711 */
            readonly id: string;
            /**
             * @example [
             *       "90000001"
             *     ]
             */
            readonly invoiceNumbers: readonly string[];
            readonly order: components["schemas"]["CanonicalOrderDto"];
            /** @example 4711 */
            readonly orderNumber: string;
            readonly returns?: readonly components["schemas"]["ReturnDto"][];
            readonly shipments: readonly components["schemas"]["ShipmentDto"][];
            /**
             * @example released
             * @enum {string}
             */
            readonly state: "received" | "held" | "validated" | "promised" | "released" | "partially-shipped" | "shipped" | "invoiced" | "closed" | "cancel-requested" | "cancelled" | "cancel-rejected";
            /** @description What a warehouse did not find and the order desk has yet to decide on. */
            readonly undecided?: readonly components["schemas"]["OpenLineDto"][];
            /** @description What has left for good and no invoice of the ERP bills: it is waited for, or a person has said what of it. */
            readonly uninvoiced?: readonly components["schemas"]["OpenLineDto"][];
            /**
             * @description Why nobody bills it, where a person said so.
             * @example Sample, free of charge
             */
            readonly uninvoicedBecause?: string;
        };
        readonly OrderLineDto: {
            /**
             * @description The ERP says that it is dangerous; without a UN number nobody can ship it.
             * @example true
             */
            readonly dangerous?: boolean;
            /** @example Pallet jack */
            readonly description?: string;
            /**
             * @description The ERP could not be asked what these goods ask for: what is not told of it takes nothing back that was known.
             * @example false
             */
            readonly goodsUnread?: boolean;
            /** @example 04012345678901 */
            readonly gtin?: string;
            /**
             * @description Class or division of dangerous goods, of explosives with their compatibility group.
             * @example 3
             */
            readonly hazardClass?: string;
            /**
             * @description UN number of dangerous goods.
             * @example UN1263
             */
            readonly hazmat?: string;
            /**
             * @description The line's number in the order.
             * @example 10
             */
            readonly lineId: string;
            /**
             * @description Absent also where the goods' UN number has none.
             * @example II
             * @enum {string}
             */
            readonly packingGroup?: "I" | "II" | "III";
            readonly quantity: components["schemas"]["QuantityDto"];
            /** @example 2026-11-25 */
            readonly requestedShipDate?: string;
            /** @example SKU-1001 */
            readonly sku: string;
            /**
             * @description The SKU that was ordered, where another one comes for it.
             * @example SKU-1001
             */
            readonly substituteFor?: string;
            /** @enum {string} */
            readonly temperature?: "ambient" | "chilled" | "frozen";
            /**
             * @description The ERP's own temperature condition, verbatim, where nothing says which `temperature` it is.
             * @example 07
             */
            readonly temperatureCondition?: string;
            readonly unitPrice?: components["schemas"]["MoneyDto"];
        };
        readonly OrderPageDto: {
            readonly items: readonly components["schemas"]["OrderSummaryDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly OrderSummaryDto: {
            /** @example 10100001 */
            readonly customerId: string;
            /** @example sap */
            readonly erp: string;
            /** @example sap-4711 */
            readonly id: string;
            /** @example 4711 */
            readonly orderNumber: string;
            /**
             * @example released
             * @enum {string}
             */
            readonly state: "received" | "held" | "validated" | "promised" | "released" | "partially-shipped" | "shipped" | "invoiced" | "closed" | "cancel-requested" | "cancelled" | "cancel-rejected";
        };
        readonly PackageDto: {
            readonly dimensions?: components["schemas"]["DimensionsDto"];
            readonly lines: readonly components["schemas"]["PickedLineDto"][];
            /**
             * @description Serial Shipping Container Code, its check digit included.
             * @example 340123450000000017
             */
            readonly sscc: string;
            readonly units?: readonly components["schemas"]["InnerPackageDto"][];
            /**
             * @description Gross weight in kilograms.
             * @example 12.5
             */
            readonly weightKg?: number;
        };
        readonly PartShipmentDto: {
            readonly lines: readonly components["schemas"]["PickedLineDto"][];
            /**
             * @description The report that told of it.
             * @example 01JDJ6V4C0M3Z0J5W7Q4X9K2TR
             */
            readonly reportId: string;
            /** @example sap-4711-S1 */
            readonly shipmentId?: string;
            /**
             * @description Outermost units that left, where that was told.
             * @example [
             *       "340123450000000017"
             *     ]
             */
            readonly ssccs: readonly string[];
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
        readonly PickedLineDto: {
            /**
             * @description Best before or use by.
             * @example 2027-05-31
             */
            readonly expiry?: string;
            /** @example 04012345678901 */
            readonly gtin?: string;
            /**
             * @description The line's number in the order.
             * @example 10
             */
            readonly lineId: string;
            /** @example L2611 */
            readonly lot?: string;
            readonly quantity: components["schemas"]["QuantityDto"];
            /**
             * @description One per piece.
             * @example [
             *       "SN-0001"
             *     ]
             */
            readonly serials?: readonly string[];
            /** @example SKU-1001 */
            readonly sku: string;
            /**
             * @description The SKU that was ordered, where another one comes for it.
             * @example SKU-1001
             */
            readonly substituteFor?: string;
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
        readonly ProcessCommandDto: {
            /**
             * @description Before the second attempt; doubled from then on. Milliseconds.
             * @example 500
             */
            readonly firstDelayMs: number;
            /**
             * @description It fails for good. Milliseconds.
             * @example 604800000
             */
            readonly giveUpAfterMs: number;
            /**
             * @description Between attempts at most. Milliseconds.
             * @example 30000
             */
            readonly maxDelayMs: number;
            /** @example create-delivery */
            readonly type: string;
            /**
             * @description A case tells that it is late. Milliseconds.
             * @example 900000
             */
            readonly warnAfterMs: number;
        };
        readonly ProcessDto: {
            readonly commands: readonly components["schemas"]["ProcessCommandDto"][];
            /**
             * @description Events that it acts on.
             * @example [
             *       "order.released",
             *       "pick.confirmed"
             *     ]
             */
            readonly consumes: readonly string[];
            /**
             * @description Events that its decisions tell.
             * @example [
             *       "order.closed"
             *     ]
             */
            readonly emits: readonly string[];
            /**
             * @description Of what it holds the systems’ words against the table of who owns which field.
             * @example [
             *       "order",
             *       "order-line"
             *     ]
             */
            readonly entities: readonly string[];
            readonly failures: readonly components["schemas"]["ProcessFailureDto"][];
            readonly lives: readonly components["schemas"]["LifeDto"][];
            /** @example order-to-ship */
            readonly name: string;
            /**
             * @description Counts up with every change of what is decided.
             * @example 5
             */
            readonly version: number;
        };
        readonly ProcessFailureDto: {
            /**
             * @description What may be done about it.
             * @example [
             *       "retry",
             *       "assign"
             *     ]
             */
            readonly actions: readonly string[];
            /**
             * @description Codes are this, or this and what it is about: `no-carrier:sap-4711-S1`.
             * @example no-carrier
             */
            readonly code: string;
            /**
             * @description When it is due at the latest; a service level of the customer’s may ask for sooner. Milliseconds.
             * @example 7200000
             */
            readonly dueInMs: number;
            /**
             * @description Roles, one of which has it.
             * @example [
             *       "transport-desk"
             *     ]
             */
            readonly owners: readonly string[];
            /**
             * @example [
             *       "high"
             *     ]
             */
            readonly severities: readonly ("low" | "medium" | "high")[];
            /** @example No carrier takes the goods, or all that were asked refused. */
            readonly when: string;
        };
        readonly ProofOfDeliveryDto: {
            /** @example 2026-11-26T13:06:00.000Z */
            readonly receivedAt?: string;
            /**
             * @description By the carrier's clock; absent when it gave none.
             * @example 2026-11-26T14:05:00+01:00
             */
            readonly signedAt?: string;
            /** @example M. Jansen */
            readonly signedBy?: string;
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
             * @description Of the replica that is worst off. `open`: too many failed in a row, nothing is sent for a moment; `half-open`: one command tries the system.
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
        readonly ReconciliationDifferingDto: {
            /**
             * @description Of money: in minor units.
             * @example 4500
             */
            readonly amount: number;
            /**
             * @description Unit or currency.
             * @example EUR
             */
            readonly unit: string;
        };
        readonly ReconciliationDto: {
            readonly asOf: components["schemas"]["ReconciliationWatermarksDto"];
            /**
             * @description Why it failed.
             * @example More than 5000 differences between wms and erp: nothing was done about any of them
             */
            readonly error?: string;
            /** @description Absent until everything was compared. */
            readonly figures?: components["schemas"]["ReconciliationFiguresDto"];
            /**
             * Format: date-time
             * @example 2026-11-26T02:00:04.000Z
             */
            readonly finishedAt?: string;
            /** @example 1f0e7a7e-56f4-4f0e-8a0e-0d8a4b0a9f11 */
            readonly id: string;
            /**
             * @description Parts that could not be read.
             * @example []
             */
            readonly missing: readonly string[];
            /** @example stock-reconciliation */
            readonly name: string;
            readonly sides: components["schemas"]["ReconciliationSidesDto"];
            /**
             * Format: date-time
             * @example 2026-11-26T02:00:00.000Z
             */
            readonly startedAt: string;
            /**
             * @description `partial`: a part could not be read, see `missing`. `failed`: nothing came of it, see `error`; the next run compares everything again.
             * @example complete
             * @enum {string}
             */
            readonly state: "comparing" | "settling" | "complete" | "partial" | "failed";
        };
        readonly ReconciliationFiguresDto: {
            /**
             * @description Of those that match: how many did not before.
             * @example 0
             */
            readonly agreed: number;
            /**
             * @description Something is under way there: it is looked at again in the next run.
             * @example 1
             */
            readonly deferred: number;
            /** @description The amounts that differ, whichever side has more: differences that cancel each other out in the sums do not here. Absent in earlier runs. */
            readonly differing?: readonly components["schemas"]["ReconciliationDifferingDto"][];
            /**
             * @description On both sides, and different.
             * @example 1
             */
            readonly differs: number;
            /**
             * @description Rows of the left side.
             * @example 42
             */
            readonly left: number;
            /** @example 39 */
            readonly matched: number;
            /** @example 1 */
            readonly onlyLeft: number;
            /** @example 0 */
            readonly onlyRight: number;
            /**
             * @description Rows of the right side.
             * @example 41
             */
            readonly right: number;
            readonly sums: readonly components["schemas"]["ReconciliationSumDto"][];
        };
        readonly ReconciliationFindingDto: {
            /**
             * @description Between the two, in the words of the reconciliation.
             * @example {
             *       "onHand": {
             *         "unit": "EA",
             *         "value": -3
             *       }
             *     }
             */
            readonly difference?: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @example 2026-11-25T02:00:00.000Z
             */
            readonly differsSince?: string;
            /**
             * @description Cases about it are those of this instance.
             * @example 4012345000016/SKU-1001
             */
            readonly instanceId: string;
            /** @example 4012345000016/SKU-1001 */
            readonly key: string;
            /**
             * @example differs
             * @enum {string}
             */
            readonly kind: "differs" | "only-left" | "only-right" | "deferred" | "agreed";
            /**
             * @description What the left side says. Absent where it says nothing.
             * @example {
             *       "onHand": {
             *         "unit": "EA",
             *         "value": 97
             *       }
             *     }
             */
            readonly left?: {
                readonly [key: string]: unknown;
            };
            /**
             * @description What the right side says. Absent where it says nothing.
             * @example {
             *       "onHand": {
             *         "unit": "EA",
             *         "value": 100
             *       }
             *     }
             */
            readonly right?: {
                readonly [key: string]: unknown;
            };
            /**
             * @description Why it cannot be said yet.
             * @example 2 movements wait for the ERP
             */
            readonly why?: string;
        };
        readonly ReconciliationFindingPageDto: {
            readonly items: readonly components["schemas"]["ReconciliationFindingDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly ReconciliationPageDto: {
            readonly items: readonly components["schemas"]["ReconciliationDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly ReconciliationSidesDto: {
            /** @example wms */
            readonly left: string;
            /** @example erp */
            readonly right: string;
        };
        readonly ReconciliationSumDto: {
            /**
             * @description Of money: in minor units.
             * @example 4120
             */
            readonly left: number;
            /**
             * @description Of money: in minor units.
             * @example 4118
             */
            readonly right: number;
            /**
             * @description Unit or currency.
             * @example EA
             */
            readonly unit: string;
        };
        readonly ReconciliationWatermarksDto: {
            /**
             * Format: date-time
             * @example 2026-11-26T02:00:00.000Z
             */
            readonly left?: string;
            /**
             * Format: date-time
             * @example 2026-11-26T02:00:01.000Z
             */
            readonly right?: string;
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
        readonly ReturnDto: {
            /** @description What is still to come. */
            readonly awaited?: readonly components["schemas"]["FulfilmentLineDto"][];
            /** @example the order was cancelled */
            readonly because: string;
            /**
             * @description A person enters it in the ERP, which has no call for it.
             * @example false
             */
            readonly byHand?: boolean;
            /**
             * @description The ERP's document of the last receipt.
             * @example 4900000456
             */
            readonly documentNumber?: string;
            /** @example sap-4711-R1 */
            readonly id: string;
            readonly lines: readonly components["schemas"]["PickedLineDto"][];
            /** @description What has come of it so far, oldest first. */
            readonly receipts?: readonly components["schemas"]["ReturnReceiptDto"][];
            /**
             * @description The ERP's number of it, once it is announced there.
             * @example 60000001
             */
            readonly returnNumber?: string;
            /** @example sap-4711-S1 */
            readonly shipmentId: string;
            /**
             * @description `brought-back`: by the carrier; `received`: in the ERP as well.
             * @example expected
             * @enum {string}
             */
            readonly state: "expected" | "brought-back" | "received" | "called-off";
        };
        readonly ReturnReceiptDto: {
            /** @example 2026-11-25T08:00:00.000Z */
            readonly countedAt: string;
            /**
             * @description The ERP's document; absent until it is posted.
             * @example 4900000456
             */
            readonly documentNumber?: string;
            /** @example sap-4711-R1-1 */
            readonly id: string;
            readonly lines: readonly components["schemas"]["FulfilmentLineDto"][];
        };
        readonly ScheduleDto: {
            /**
             * @description Cron, or an RRULE of RFC 5545.
             * @example 0 3 * * *
             */
            readonly expression: string;
            /** @description The run that began last. Absent before the first. */
            readonly lastRun?: components["schemas"]["ScheduleRunDto"];
            /** @example stock-reconciliation */
            readonly name: string;
            /**
             * Format: date-time
             * @description The occurrence that comes next; in the past where it is due and not begun. Absent after the last one.
             * @example 2026-11-27T02:00:00.000Z
             */
            readonly nextAt?: string;
            /**
             * @description What is done.
             * @example Holds the stock of the warehouses against the ERP’s book
             */
            readonly title: string;
            /**
             * @description IANA name of the zone whose clock it follows.
             * @example Europe/Berlin
             */
            readonly zone: string;
        };
        readonly ScheduleRunDto: {
            /**
             * @description Who asked for it; absent where it was the clock.
             * @example operator
             */
            readonly askedBy?: string;
            /**
             * @description Why it failed.
             * @example wms answered 503
             */
            readonly error?: string;
            /**
             * Format: date-time
             * @description Absent while it is under way.
             * @example 2026-11-26T02:00:03.120Z
             */
            readonly finishedAt?: string;
            /** @example 1f0e7a7e-56f4-4f0e-8a0e-0d8a4b0a9f11 */
            readonly id: string;
            /**
             * @description Further occurrences that passed while nobody was there: this run stands for them, too.
             * @example 0
             */
            readonly missed: number;
            /**
             * Format: date-time
             * @description When it was due.
             * @example 2026-11-26T02:00:00.000Z
             */
            readonly occurrence: string;
            /**
             * @description Absent while it is under way.
             * @example done
             * @enum {string}
             */
            readonly outcome?: "done" | "failed";
            /**
             * @description Figures of what was done.
             * @example {
             *       "differing": 1,
             *       "matched": 40
             *     }
             */
            readonly result?: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @example 2026-11-26T02:00:00.412Z
             */
            readonly startedAt?: string;
        };
        readonly ScheduleRunStartedDto: {
            /** @example 1f0e7a7e-56f4-4f0e-8a0e-0d8a4b0a9f11 */
            readonly runId: string;
            /** @example stock-reconciliation */
            readonly schedule: string;
        };
        readonly SchedulesDto: {
            readonly items: readonly components["schemas"]["ScheduleDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly ShipmentDto: {
            /**
             * @description Other shipments that its carrier carries together with it; absent where it is carried alone.
             * @example [
             *       "sap-4712-S1"
             *     ]
             */
            readonly carriedWith?: readonly string[];
            /**
             * @description SCAC, once one is asked.
             * @example SWFT
             */
            readonly carrier?: string;
            /** @example 10100001 */
            readonly customerId: string;
            /**
             * @description Flags beside the state; absent where nothing of it happened.
             * @example true
             */
            readonly damaged?: boolean;
            readonly delayed: boolean;
            /** @example Road closed */
            readonly delayReason?: string;
            /** @example 1 */
            readonly deliveryAttempts: number;
            /**
             * @description Latest estimate; never counts as an arrival.
             * @example 2026-11-27T14:00:00+01:00
             */
            readonly eta?: string;
            /** @example sap-4711-F1 */
            readonly fulfilmentId: string;
            /** @example sap-4711-S1 */
            readonly id: string;
            /** @example sap-4711 */
            readonly orderId: string;
            /** @example 4711 */
            readonly orderNumber: string;
            /**
             * @description Of one that is carried together with others: of the move.
             * @example SWFT1000042
             */
            readonly pro?: string;
            /** @description Once it is at hand. */
            readonly proofOfDelivery?: components["schemas"]["ProofOfDeliveryDto"];
            /** @example true */
            readonly refused?: boolean;
            readonly request: components["schemas"]["ShipmentRequestDto"];
            /**
             * @description The goods are back where they left.
             * @example true
             */
            readonly returned?: boolean;
            /** @example M. Jansen */
            readonly signedBy?: string;
            /**
             * @example in-transit
             * @enum {string}
             */
            readonly state: "planned" | "tendered" | "rejected" | "accepted" | "picked-up" | "in-transit" | "arrived" | "delivered" | "pod-received";
        };
        readonly ShipmentPageDto: {
            readonly items: readonly components["schemas"]["ShipmentDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly ShipmentRequestDto: {
            /** @description Absent where none of the goods asks for anything. */
            readonly commodities?: readonly components["schemas"]["CommodityDto"][];
            /** @example EUR */
            readonly currency: string;
            readonly from: components["schemas"]["AddressDto"];
            /** @example sap-4711 */
            readonly orderId: string;
            readonly packages: readonly components["schemas"]["PackageDto"][];
            /** @example 2026-11-27 */
            readonly requestedDeliveryDate?: string;
            /**
             * @description Day that the goods leave: what follows an index, as fuel does, is charged by that day. Without it, today's.
             * @example 2026-11-25
             */
            readonly shipDate?: string;
            /**
             * @description Our reference, unique for ever; the vendor keeps it as its own reference.
             * @example sap-4711-S1
             */
            readonly shipmentId: string;
            readonly to: components["schemas"]["AddressDto"];
            /** @example 212.4 */
            readonly totalWeightKg: number;
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
        readonly SourceDto: {
            /** @example 4711 */
            readonly id: string;
            /**
             * @description Connection id of the ERP.
             * @example sap
             */
            readonly system: string;
        };
        readonly StartOrderDto: {
            /**
             * @description Connection id of the ERP that holds the order.
             * @example sap
             */
            readonly erp?: string;
            /** @description The order given whole. */
            readonly order?: components["schemas"]["CanonicalOrderDto"];
            /** @example 4711 */
            readonly orderNumber?: string;
        };
        readonly TenderDto: {
            /** @example SWFT */
            readonly carrier: string;
            readonly charges: readonly components["schemas"]["ChargeDto"][];
            /** @example sap-4711-S1-T1 */
            readonly id: string;
            /** @example sap-4711 */
            readonly orderId: string;
            readonly request: components["schemas"]["ShipmentRequestDto"];
            /**
             * Format: date-time
             * @example 2026-11-24T10:00:00.000Z
             */
            readonly respondBy: string;
            /** @example STANDARD */
            readonly service: string;
            /** @example sap-4711-S1 */
            readonly shipmentId: string;
            /**
             * @example open
             * @enum {string}
             */
            readonly state: "sending" | "open" | "accepted" | "rejected" | "expired";
            readonly total: components["schemas"]["MoneyDto"];
            /** @example 1 */
            readonly version: number;
        };
        readonly TenderPageDto: {
            readonly items: readonly components["schemas"]["TenderDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly TimelineDto: {
            readonly items: readonly components["schemas"]["TimelineEntryDto"][];
            /** @example sap-4711 */
            readonly orderId: string;
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
        readonly TransitionDto: {
            /** @example promised */
            readonly from: string;
            /** @example released */
            readonly to: string;
            /**
             * @description What makes it go there.
             * @example the first warehouse has it
             */
            readonly why?: string;
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
    readonly listChanges: {
        readonly parameters: {
            readonly query?: {
                /** @description `next` of the answer before; without one, from the beginning. */
                readonly after?: string;
                readonly limit?: number;
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
                     *       "cases": [
                     *         {
                     *           "actions": [
                     *             "retry"
                     *           ],
                     *           "assignee": "m.jansen",
                     *           "cause": "sap:unknown-item",
                     *           "changedIn": "7831",
                     *           "closedAt": "2026-11-24T08:00:00.000Z",
                     *           "closedBy": "operator",
                     *           "code": "unknown-item",
                     *           "continues": "0b1c7a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *           "detail": "SKU-9999 is not in the material master",
                     *           "dueAt": "2026-11-24T08:00:00.000Z",
                     *           "evidence": {
                     *             "orderNumber": "10000001"
                     *           },
                     *           "firstOpenedAt": "2026-11-24T08:00:00.000Z",
                     *           "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *           "instanceId": "sap-4711",
                     *           "level": 0,
                     *           "openedAt": "2026-11-24T08:00:00.000Z",
                     *           "orderId": "sap-4711",
                     *           "owner": "order-desk",
                     *           "resolution": "retried",
                     *           "resolveWith": {
                     *             "properties": {
                     *               "decision": {
                     *                 "enum": [
                     *                   "ship",
                     *                   "cancel"
                     *                 ]
                     *               }
                     *             },
                     *             "required": [
                     *               "decision"
                     *             ],
                     *             "type": "object"
                     *           },
                     *           "severity": "low",
                     *           "skippable": true,
                     *           "state": "open",
                     *           "title": "The ERP does not know an item"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "entries": [
                     *             {
                     *               "at": "2026-11-24T08:00:00.000Z",
                     *               "correlationId": "0af7651916cd43dd8448eb211c80319c",
                     *               "detail": {},
                     *               "durationMs": 197,
                     *               "kind": "event",
                     *               "outcome": "ok",
                     *               "system": "sap",
                     *               "title": "create-delivery"
                     *             }
                     *           ],
                     *           "instanceId": "sap-4711",
                     *           "orderId": "sap-4711",
                     *           "sequence": 12
                     *         }
                     *       ],
                     *       "instances": [
                     *         {
                     *           "correlationId": "0af7651916cd43dd8448eb211c80319c",
                     *           "createdAt": "2026-11-24T08:00:00.000Z",
                     *           "ended": true,
                     *           "id": "sap-4711",
                     *           "numbers": [
                     *             {
                     *               "kind": "delivery",
                     *               "number": "80000001",
                     *               "system": "sap"
                     *             }
                     *           ],
                     *           "openCases": [
                     *             "unknown-item"
                     *           ],
                     *           "orderId": "sap-4711",
                     *           "sequence": 12,
                     *           "state": "released",
                     *           "updatedAt": "2026-11-24T08:00:00.000Z",
                     *           "view": {},
                     *           "waitsFor": [
                     *             {
                     *               "kind": "timer",
                     *               "name": "tender-response",
                     *               "since": "2026-11-24T08:00:00.000Z",
                     *               "target": "tms",
                     *               "until": "2026-11-24T08:00:00.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "more": true,
                     *       "next": "[\"7831\",\"sap-4711\",\"12\",\"7830\",\"5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10\"]",
                     *       "restarted": false
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ChangesDto"];
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
    readonly listCrossReferences: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                /** @description Our id: what do all systems call it? */
                readonly entity?: string;
                readonly kind?: "order-number" | "customer-invoice" | "delivery" | "goods-issue" | "return-receipt" | "warehouse-order" | "tender" | "pro" | "accrual" | "accrual-reversal" | "carrier-invoice" | "supplier-invoice" | "supplier-invoice-reference" | "advance-ship-notice" | "goods-receipt" | "goods-movement" | "purchase-order-number";
                readonly limit?: number;
                /** @description Where the number is known: a connection, a partner or a carrier's SCAC. */
                readonly system?: string;
                /** @description The number there: what is it of ours? */
                readonly value?: string;
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
                     *           "entity": "sap-4711-F1",
                     *           "entityType": "fulfilment",
                     *           "givenBy": "erp",
                     *           "instanceId": "sap-4711",
                     *           "kind": "delivery",
                     *           "since": "2026-11-24T08:00:00.000Z",
                     *           "system": "sap",
                     *           "value": "80000001"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CrossReferencePageDto"];
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
    readonly listDrifts: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                /** @description Our id of what the field is of. */
                readonly entity?: string;
                readonly entityType?: "order" | "order-line" | "fulfilment" | "fulfilment-line" | "package" | "shipment" | "milestone" | "freight-invoice" | "accrual" | "supplier-invoice" | "customer-invoice" | "purchase-order" | "purchase-order-line" | "inbound-notice" | "inbound-unit" | "inbound-line" | "stock-movement" | "stock-movement-item";
                readonly field?: string;
                /** @description The instance of the process. */
                readonly instanceId?: string;
                readonly limit?: number;
                /** @description Both where it is left out. */
                readonly state?: "open" | "closed";
                /** @description The system that says something else: a connection, a partner or a carrier's SCAC. */
                readonly writer?: string;
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
                     *           "closedAt": "2026-11-24T09:30:00.000Z",
                     *           "entity": "sap-4711-F1",
                     *           "entityType": "fulfilment",
                     *           "eventId": "evt-20261124-17",
                     *           "field": "warehouse",
                     *           "foreign": "drift",
                     *           "id": "dr-3f1c09a2b7d4e6580c1f",
                     *           "instanceId": "sap-4711",
                     *           "owner": "crossdock",
                     *           "ownerSystem": "sap",
                     *           "ownerValue": "4012345000016",
                     *           "since": "2026-11-24T08:00:00.000Z",
                     *           "writer": "wms",
                     *           "writerKind": "wms",
                     *           "writerValue": "4012345000023"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DriftPageDto"];
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
                     *           "continues": "0b1c7a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *           "detail": "SKU-9999 is not in the material master",
                     *           "dueAt": "2026-11-24T08:00:00.000Z",
                     *           "evidence": {
                     *             "orderNumber": "10000001"
                     *           },
                     *           "firstOpenedAt": "2026-11-24T08:00:00.000Z",
                     *           "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *           "instanceId": "sap-4711",
                     *           "level": 0,
                     *           "openedAt": "2026-11-24T08:00:00.000Z",
                     *           "owner": "order-desk",
                     *           "resolution": "retried",
                     *           "resolveWith": {
                     *             "properties": {
                     *               "decision": {
                     *                 "enum": [
                     *                   "ship",
                     *                   "cancel"
                     *                 ]
                     *               }
                     *             },
                     *             "required": [
                     *               "decision"
                     *             ],
                     *             "type": "object"
                     *           },
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
                     *       "continues": "0b1c7a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
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
                     *       "firstOpenedAt": "2026-11-24T08:00:00.000Z",
                     *       "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "instanceId": "sap-4711",
                     *       "level": 0,
                     *       "openedAt": "2026-11-24T08:00:00.000Z",
                     *       "owner": "order-desk",
                     *       "resolution": "retried",
                     *       "resolveWith": {
                     *         "properties": {
                     *           "decision": {
                     *             "enum": [
                     *               "ship",
                     *               "cancel"
                     *             ]
                     *           }
                     *         },
                     *         "required": [
                     *           "decision"
                     *         ],
                     *         "type": "object"
                     *       },
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
                     *       "continues": "0b1c7a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "detail": "SKU-9999 is not in the material master",
                     *       "dueAt": "2026-11-24T08:00:00.000Z",
                     *       "evidence": {
                     *         "orderNumber": "10000001"
                     *       },
                     *       "firstOpenedAt": "2026-11-24T08:00:00.000Z",
                     *       "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "instanceId": "sap-4711",
                     *       "level": 0,
                     *       "openedAt": "2026-11-24T08:00:00.000Z",
                     *       "owner": "order-desk",
                     *       "resolution": "retried",
                     *       "resolveWith": {
                     *         "properties": {
                     *           "decision": {
                     *             "enum": [
                     *               "ship",
                     *               "cancel"
                     *             ]
                     *           }
                     *         },
                     *         "required": [
                     *           "decision"
                     *         ],
                     *         "type": "object"
                     *       },
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
                     *       "continues": "0b1c7a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "detail": "SKU-9999 is not in the material master",
                     *       "dueAt": "2026-11-24T08:00:00.000Z",
                     *       "evidence": {
                     *         "orderNumber": "10000001"
                     *       },
                     *       "firstOpenedAt": "2026-11-24T08:00:00.000Z",
                     *       "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "instanceId": "sap-4711",
                     *       "level": 0,
                     *       "openedAt": "2026-11-24T08:00:00.000Z",
                     *       "owner": "order-desk",
                     *       "resolution": "retried",
                     *       "resolveWith": {
                     *         "properties": {
                     *           "decision": {
                     *             "enum": [
                     *               "ship",
                     *               "cancel"
                     *             ]
                     *           }
                     *         },
                     *         "required": [
                     *           "decision"
                     *         ],
                     *         "type": "object"
                     *       },
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
                     *       "continues": "0b1c7a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "detail": "SKU-9999 is not in the material master",
                     *       "dueAt": "2026-11-24T08:00:00.000Z",
                     *       "evidence": {
                     *         "orderNumber": "10000001"
                     *       },
                     *       "firstOpenedAt": "2026-11-24T08:00:00.000Z",
                     *       "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "instanceId": "sap-4711",
                     *       "level": 0,
                     *       "openedAt": "2026-11-24T08:00:00.000Z",
                     *       "owner": "order-desk",
                     *       "resolution": "retried",
                     *       "resolveWith": {
                     *         "properties": {
                     *           "decision": {
                     *             "enum": [
                     *               "ship",
                     *               "cancel"
                     *             ]
                     *           }
                     *         },
                     *         "required": [
                     *           "decision"
                     *         ],
                     *         "type": "object"
                     *       },
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
                     *       "continues": "0b1c7a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "detail": "SKU-9999 is not in the material master",
                     *       "dueAt": "2026-11-24T08:00:00.000Z",
                     *       "evidence": {
                     *         "orderNumber": "10000001"
                     *       },
                     *       "firstOpenedAt": "2026-11-24T08:00:00.000Z",
                     *       "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "instanceId": "sap-4711",
                     *       "level": 0,
                     *       "openedAt": "2026-11-24T08:00:00.000Z",
                     *       "owner": "order-desk",
                     *       "resolution": "retried",
                     *       "resolveWith": {
                     *         "properties": {
                     *           "decision": {
                     *             "enum": [
                     *               "ship",
                     *               "cancel"
                     *             ]
                     *           }
                     *         },
                     *         "required": [
                     *           "decision"
                     *         ],
                     *         "type": "object"
                     *       },
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
                     *       "continues": "0b1c7a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "detail": "SKU-9999 is not in the material master",
                     *       "dueAt": "2026-11-24T08:00:00.000Z",
                     *       "evidence": {
                     *         "orderNumber": "10000001"
                     *       },
                     *       "firstOpenedAt": "2026-11-24T08:00:00.000Z",
                     *       "id": "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10",
                     *       "instanceId": "sap-4711",
                     *       "level": 0,
                     *       "openedAt": "2026-11-24T08:00:00.000Z",
                     *       "owner": "order-desk",
                     *       "resolution": "retried",
                     *       "resolveWith": {
                     *         "properties": {
                     *           "decision": {
                     *             "enum": [
                     *               "ship",
                     *               "cancel"
                     *             ]
                     *           }
                     *         },
                     *         "required": [
                     *           "decision"
                     *         ],
                     *         "type": "object"
                     *       },
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
    readonly listFulfilments: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                readonly limit?: number;
                /** @description Partner that operates the warehouse. */
                readonly partner?: string;
                readonly state?: "planned" | "released" | "accepted" | "picked" | "short" | "packed" | "loaded" | "goods-issued" | "cancelled" | "picking";
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
                     *           "awaitedBack": [
                     *             {
                     *               "gtin": "04012345678901",
                     *               "lineId": "10",
                     *               "quantity": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "sku": "SKU-1001",
                     *               "substituteFor": "SKU-1001"
                     *             }
                     *           ],
                     *           "deliveryNumber": "80000001",
                     *           "id": "sap-4711-F1",
                     *           "lines": [
                     *             {
                     *               "gtin": "04012345678901",
                     *               "hazardClass": "3",
                     *               "hazmat": "UN1263",
                     *               "lineId": "10",
                     *               "mayBeSubstituted": true,
                     *               "packingGroup": "II",
                     *               "quantity": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "sku": "SKU-1001",
                     *               "substituteFor": "SKU-1001",
                     *               "temperature": "ambient",
                     *               "tolerance": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               }
                     *             }
                     *           ],
                     *           "orderId": "sap-4711",
                     *           "orderNumber": "4711",
                     *           "packages": [
                     *             {
                     *               "dimensions": {
                     *                 "heightCm": 145,
                     *                 "lengthCm": 120,
                     *                 "widthCm": 80
                     *               },
                     *               "lines": [
                     *                 {
                     *                   "expiry": "2027-05-31",
                     *                   "gtin": "04012345678901",
                     *                   "lineId": "10",
                     *                   "lot": "L2611",
                     *                   "quantity": {
                     *                     "base": {
                     *                       "unit": "EA",
                     *                       "value": 5
                     *                     },
                     *                     "unit": "EA",
                     *                     "value": 5
                     *                   },
                     *                   "serials": [
                     *                     "SN-0001"
                     *                   ],
                     *                   "sku": "SKU-1001",
                     *                   "substituteFor": "SKU-1001"
                     *                 }
                     *               ],
                     *               "sscc": "340123450000000017",
                     *               "units": [
                     *                 {
                     *                   "dimensions": {
                     *                     "heightCm": 145,
                     *                     "lengthCm": 120,
                     *                     "widthCm": 80
                     *                   },
                     *                   "lines": [
                     *                     {
                     *                       "expiry": "2027-05-31",
                     *                       "gtin": "04012345678901",
                     *                       "lineId": "10",
                     *                       "lot": "L2611",
                     *                       "quantity": {
                     *                         "base": {
                     *                           "unit": "EA",
                     *                           "value": 5
                     *                         },
                     *                         "unit": "EA",
                     *                         "value": 5
                     *                       },
                     *                       "serials": [
                     *                         "SN-0001"
                     *                       ],
                     *                       "sku": "SKU-1001",
                     *                       "substituteFor": "SKU-1001"
                     *                     }
                     *                   ],
                     *                   "sscc": "340123450000000017",
                     *                   "weightKg": 12.5
                     *                 }
                     *               ],
                     *               "weightKg": 12.5
                     *             }
                     *           ],
                     *           "partShipments": [
                     *             {
                     *               "lines": [
                     *                 {
                     *                   "expiry": "2027-05-31",
                     *                   "gtin": "04012345678901",
                     *                   "lineId": "10",
                     *                   "lot": "L2611",
                     *                   "quantity": {
                     *                     "base": {
                     *                       "unit": "EA",
                     *                       "value": 5
                     *                     },
                     *                     "unit": "EA",
                     *                     "value": 5
                     *                   },
                     *                   "serials": [
                     *                     "SN-0001"
                     *                   ],
                     *                   "sku": "SKU-1001",
                     *                   "substituteFor": "SKU-1001"
                     *                 }
                     *               ],
                     *               "reportId": "01JDJ6V4C0M3Z0J5W7Q4X9K2TR",
                     *               "shipmentId": "sap-4711-S1",
                     *               "ssccs": [
                     *                 "340123450000000017"
                     *               ]
                     *             }
                     *           ],
                     *           "partner": "3pl-east",
                     *           "requestedShipDate": "2026-11-25",
                     *           "shipTo": {
                     *             "city": "Hamburg",
                     *             "country": "DE",
                     *             "gln": "4012345000016",
                     *             "name": "Nordwind Handel GmbH",
                     *             "postalCode": "20457",
                     *             "region": "HH",
                     *             "street": "Kaistrasse 5"
                     *           },
                     *           "state": "released",
                     *           "taken": [
                     *             {
                     *               "expiry": "2027-05-31",
                     *               "gtin": "04012345678901",
                     *               "lineId": "10",
                     *               "lot": "L2611",
                     *               "quantity": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "serials": [
                     *                 "SN-0001"
                     *               ],
                     *               "sku": "SKU-1001",
                     *               "substituteFor": "SKU-1001"
                     *             }
                     *           ],
                     *           "warehouse": "4012345000016"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FulfilmentPageDto"];
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
    readonly readFulfilment: {
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
                     *       "awaitedBack": [
                     *         {
                     *           "gtin": "04012345678901",
                     *           "lineId": "10",
                     *           "quantity": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           },
                     *           "sku": "SKU-1001",
                     *           "substituteFor": "SKU-1001"
                     *         }
                     *       ],
                     *       "deliveryNumber": "80000001",
                     *       "id": "sap-4711-F1",
                     *       "lines": [
                     *         {
                     *           "gtin": "04012345678901",
                     *           "hazardClass": "3",
                     *           "hazmat": "UN1263",
                     *           "lineId": "10",
                     *           "mayBeSubstituted": true,
                     *           "packingGroup": "II",
                     *           "quantity": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           },
                     *           "sku": "SKU-1001",
                     *           "substituteFor": "SKU-1001",
                     *           "temperature": "ambient",
                     *           "tolerance": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           }
                     *         }
                     *       ],
                     *       "orderId": "sap-4711",
                     *       "orderNumber": "4711",
                     *       "packages": [
                     *         {
                     *           "dimensions": {
                     *             "heightCm": 145,
                     *             "lengthCm": 120,
                     *             "widthCm": 80
                     *           },
                     *           "lines": [
                     *             {
                     *               "expiry": "2027-05-31",
                     *               "gtin": "04012345678901",
                     *               "lineId": "10",
                     *               "lot": "L2611",
                     *               "quantity": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "serials": [
                     *                 "SN-0001"
                     *               ],
                     *               "sku": "SKU-1001",
                     *               "substituteFor": "SKU-1001"
                     *             }
                     *           ],
                     *           "sscc": "340123450000000017",
                     *           "units": [
                     *             {
                     *               "dimensions": {
                     *                 "heightCm": 145,
                     *                 "lengthCm": 120,
                     *                 "widthCm": 80
                     *               },
                     *               "lines": [
                     *                 {
                     *                   "expiry": "2027-05-31",
                     *                   "gtin": "04012345678901",
                     *                   "lineId": "10",
                     *                   "lot": "L2611",
                     *                   "quantity": {
                     *                     "base": {
                     *                       "unit": "EA",
                     *                       "value": 5
                     *                     },
                     *                     "unit": "EA",
                     *                     "value": 5
                     *                   },
                     *                   "serials": [
                     *                     "SN-0001"
                     *                   ],
                     *                   "sku": "SKU-1001",
                     *                   "substituteFor": "SKU-1001"
                     *                 }
                     *               ],
                     *               "sscc": "340123450000000017",
                     *               "weightKg": 12.5
                     *             }
                     *           ],
                     *           "weightKg": 12.5
                     *         }
                     *       ],
                     *       "partShipments": [
                     *         {
                     *           "lines": [
                     *             {
                     *               "expiry": "2027-05-31",
                     *               "gtin": "04012345678901",
                     *               "lineId": "10",
                     *               "lot": "L2611",
                     *               "quantity": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "serials": [
                     *                 "SN-0001"
                     *               ],
                     *               "sku": "SKU-1001",
                     *               "substituteFor": "SKU-1001"
                     *             }
                     *           ],
                     *           "reportId": "01JDJ6V4C0M3Z0J5W7Q4X9K2TR",
                     *           "shipmentId": "sap-4711-S1",
                     *           "ssccs": [
                     *             "340123450000000017"
                     *           ]
                     *         }
                     *       ],
                     *       "partner": "3pl-east",
                     *       "requestedShipDate": "2026-11-25",
                     *       "shipTo": {
                     *         "city": "Hamburg",
                     *         "country": "DE",
                     *         "gln": "4012345000016",
                     *         "name": "Nordwind Handel GmbH",
                     *         "postalCode": "20457",
                     *         "region": "HH",
                     *         "street": "Kaistrasse 5"
                     *       },
                     *       "state": "released",
                     *       "taken": [
                     *         {
                     *           "expiry": "2027-05-31",
                     *           "gtin": "04012345678901",
                     *           "lineId": "10",
                     *           "lot": "L2611",
                     *           "quantity": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           },
                     *           "serials": [
                     *             "SN-0001"
                     *           ],
                     *           "sku": "SKU-1001",
                     *           "substituteFor": "SKU-1001"
                     *         }
                     *       ],
                     *       "warehouse": "4012345000016"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FulfilmentDto"];
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
    readonly listOrders: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                /** @description ERP customer number. */
                readonly customer?: string;
                readonly limit?: number;
                readonly orderNumber?: string;
                readonly state?: "received" | "held" | "validated" | "promised" | "released" | "partially-shipped" | "shipped" | "invoiced" | "closed" | "cancel-requested" | "cancelled" | "cancel-rejected";
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
                     *           "customerId": "10100001",
                     *           "erp": "sap",
                     *           "id": "sap-4711",
                     *           "orderNumber": "4711",
                     *           "state": "released"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OrderPageDto"];
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
    readonly startOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["StartOrderDto"];
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
                     *       "customerId": "10100001",
                     *       "erp": "sap",
                     *       "id": "sap-4711",
                     *       "orderNumber": "4711",
                     *       "state": "released"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OrderSummaryDto"];
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
            /** @description `not-found`: There is no such resource. `unknown-connection`: There is no such connection */
            readonly 404: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "not-found" | "unknown-connection";
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
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request. `order-not-releasable`: The order may not be shipped */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-reused" | "order-not-releasable" | "validation-failed";
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
            /** @description `vendor-unclear`: The connected system gave no clear answer */
            readonly 502: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "vendor-unclear";
                    };
                };
            };
            /** @description `service-unavailable`: The service is not available. `vendor-unavailable`: The connected system is not available */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "service-unavailable" | "vendor-unavailable";
                    };
                };
            };
        };
    };
    readonly readOrder: {
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
                     *       "backordered": [
                     *         {
                     *           "lineId": "10",
                     *           "quantity": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           }
                     *         }
                     *       ],
                     *       "cancelRejectedBecause": "The goods have left",
                     *       "cancelled": [
                     *         {
                     *           "lineId": "10",
                     *           "quantity": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           }
                     *         }
                     *       ],
                     *       "customerId": "10100001",
                     *       "erp": "sap",
                     *       "fulfilments": [
                     *         {
                     *           "awaitedBack": [
                     *             {
                     *               "gtin": "04012345678901",
                     *               "lineId": "10",
                     *               "quantity": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "sku": "SKU-1001",
                     *               "substituteFor": "SKU-1001"
                     *             }
                     *           ],
                     *           "deliveryNumber": "80000001",
                     *           "id": "sap-4711-F1",
                     *           "lines": [
                     *             {
                     *               "gtin": "04012345678901",
                     *               "hazardClass": "3",
                     *               "hazmat": "UN1263",
                     *               "lineId": "10",
                     *               "mayBeSubstituted": true,
                     *               "packingGroup": "II",
                     *               "quantity": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "sku": "SKU-1001",
                     *               "substituteFor": "SKU-1001",
                     *               "temperature": "ambient",
                     *               "tolerance": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               }
                     *             }
                     *           ],
                     *           "orderId": "sap-4711",
                     *           "orderNumber": "4711",
                     *           "packages": [
                     *             {
                     *               "dimensions": {
                     *                 "heightCm": 145,
                     *                 "lengthCm": 120,
                     *                 "widthCm": 80
                     *               },
                     *               "lines": [
                     *                 {
                     *                   "expiry": "2027-05-31",
                     *                   "gtin": "04012345678901",
                     *                   "lineId": "10",
                     *                   "lot": "L2611",
                     *                   "quantity": {
                     *                     "base": {
                     *                       "unit": "EA",
                     *                       "value": 5
                     *                     },
                     *                     "unit": "EA",
                     *                     "value": 5
                     *                   },
                     *                   "serials": [
                     *                     "SN-0001"
                     *                   ],
                     *                   "sku": "SKU-1001",
                     *                   "substituteFor": "SKU-1001"
                     *                 }
                     *               ],
                     *               "sscc": "340123450000000017",
                     *               "units": [
                     *                 {
                     *                   "dimensions": {
                     *                     "heightCm": 145,
                     *                     "lengthCm": 120,
                     *                     "widthCm": 80
                     *                   },
                     *                   "lines": [
                     *                     {
                     *                       "expiry": "2027-05-31",
                     *                       "gtin": "04012345678901",
                     *                       "lineId": "10",
                     *                       "lot": "L2611",
                     *                       "quantity": {
                     *                         "base": {
                     *                           "unit": "EA",
                     *                           "value": 5
                     *                         },
                     *                         "unit": "EA",
                     *                         "value": 5
                     *                       },
                     *                       "serials": [
                     *                         "SN-0001"
                     *                       ],
                     *                       "sku": "SKU-1001",
                     *                       "substituteFor": "SKU-1001"
                     *                     }
                     *                   ],
                     *                   "sscc": "340123450000000017",
                     *                   "weightKg": 12.5
                     *                 }
                     *               ],
                     *               "weightKg": 12.5
                     *             }
                     *           ],
                     *           "partShipments": [
                     *             {
                     *               "lines": [
                     *                 {
                     *                   "expiry": "2027-05-31",
                     *                   "gtin": "04012345678901",
                     *                   "lineId": "10",
                     *                   "lot": "L2611",
                     *                   "quantity": {
                     *                     "base": {
                     *                       "unit": "EA",
                     *                       "value": 5
                     *                     },
                     *                     "unit": "EA",
                     *                     "value": 5
                     *                   },
                     *                   "serials": [
                     *                     "SN-0001"
                     *                   ],
                     *                   "sku": "SKU-1001",
                     *                   "substituteFor": "SKU-1001"
                     *                 }
                     *               ],
                     *               "reportId": "01JDJ6V4C0M3Z0J5W7Q4X9K2TR",
                     *               "shipmentId": "sap-4711-S1",
                     *               "ssccs": [
                     *                 "340123450000000017"
                     *               ]
                     *             }
                     *           ],
                     *           "partner": "3pl-east",
                     *           "requestedShipDate": "2026-11-25",
                     *           "shipTo": {
                     *             "city": "Hamburg",
                     *             "country": "DE",
                     *             "gln": "4012345000016",
                     *             "name": "Nordwind Handel GmbH",
                     *             "postalCode": "20457",
                     *             "region": "HH",
                     *             "street": "Kaistrasse 5"
                     *           },
                     *           "state": "released",
                     *           "taken": [
                     *             {
                     *               "expiry": "2027-05-31",
                     *               "gtin": "04012345678901",
                     *               "lineId": "10",
                     *               "lot": "L2611",
                     *               "quantity": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "serials": [
                     *                 "SN-0001"
                     *               ],
                     *               "sku": "SKU-1001",
                     *               "substituteFor": "SKU-1001"
                     *             }
                     *           ],
                     *           "warehouse": "4012345000016"
                     *         }
                     *       ],
                     *       "holdDetail": "The credit limit is exceeded",
                     *       "holdReason": "credit",
                     *       "id": "sap-4711",
                     *       "invoiceNumbers": [
                     *         "90000001"
                     *       ],
                     *       "order": {
                     *         "changedAt": "2026-11-24T08:05:00.000Z",
                     *         "credit": "approved",
                     *         "currency": "EUR",
                     *         "customer": {
                     *           "id": "10100001",
                     *           "name": "Inlandskunde DE 1"
                     *         },
                     *         "deliveryBlock": "01",
                     *         "enteredAt": "2026-11-24T08:00:00.000Z",
                     *         "lines": [
                     *           {
                     *             "dangerous": true,
                     *             "description": "Pallet jack",
                     *             "goodsUnread": false,
                     *             "gtin": "04012345678901",
                     *             "hazardClass": "3",
                     *             "hazmat": "UN1263",
                     *             "lineId": "10",
                     *             "packingGroup": "II",
                     *             "quantity": {
                     *               "base": {
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "requestedShipDate": "2026-11-25",
                     *             "sku": "SKU-1001",
                     *             "substituteFor": "SKU-1001",
                     *             "temperature": "ambient",
                     *             "temperatureCondition": "07",
                     *             "unitPrice": {
                     *               "amount": 12345,
                     *               "currency": "EUR"
                     *             }
                     *           }
                     *         ],
                     *         "orderNumber": "4711",
                     *         "requestedShipDate": "2026-11-25",
                     *         "shipTo": {
                     *           "city": "Hamburg",
                     *           "country": "DE",
                     *           "gln": "4012345000016",
                     *           "name": "Nordwind Handel GmbH",
                     *           "postalCode": "20457",
                     *           "region": "HH",
                     *           "street": "Kaistrasse 5"
                     *         },
                     *         "shortPickRule": "backorder",
                     *         "source": {
                     *           "id": "4711",
                     *           "system": "sap"
                     *         },
                     *         "status": "entered"
                     *       },
                     *       "orderNumber": "4711",
                     *       "returns": [
                     *         {
                     *           "awaited": [
                     *             {
                     *               "gtin": "04012345678901",
                     *               "lineId": "10",
                     *               "quantity": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "sku": "SKU-1001",
                     *               "substituteFor": "SKU-1001"
                     *             }
                     *           ],
                     *           "because": "the order was cancelled",
                     *           "byHand": false,
                     *           "documentNumber": "4900000456",
                     *           "id": "sap-4711-R1",
                     *           "lines": [
                     *             {
                     *               "expiry": "2027-05-31",
                     *               "gtin": "04012345678901",
                     *               "lineId": "10",
                     *               "lot": "L2611",
                     *               "quantity": {
                     *                 "base": {
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "serials": [
                     *                 "SN-0001"
                     *               ],
                     *               "sku": "SKU-1001",
                     *               "substituteFor": "SKU-1001"
                     *             }
                     *           ],
                     *           "receipts": [
                     *             {
                     *               "countedAt": "2026-11-25T08:00:00.000Z",
                     *               "documentNumber": "4900000456",
                     *               "id": "sap-4711-R1-1",
                     *               "lines": [
                     *                 {
                     *                   "gtin": "04012345678901",
                     *                   "lineId": "10",
                     *                   "quantity": {
                     *                     "base": {
                     *                       "unit": "EA",
                     *                       "value": 5
                     *                     },
                     *                     "unit": "EA",
                     *                     "value": 5
                     *                   },
                     *                   "sku": "SKU-1001",
                     *                   "substituteFor": "SKU-1001"
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "returnNumber": "60000001",
                     *           "shipmentId": "sap-4711-S1",
                     *           "state": "expected"
                     *         }
                     *       ],
                     *       "shipments": [
                     *         {
                     *           "carriedWith": [
                     *             "sap-4712-S1"
                     *           ],
                     *           "carrier": "SWFT",
                     *           "customerId": "10100001",
                     *           "damaged": true,
                     *           "delayReason": "Road closed",
                     *           "delayed": true,
                     *           "deliveryAttempts": 1,
                     *           "eta": "2026-11-27T14:00:00+01:00",
                     *           "fulfilmentId": "sap-4711-F1",
                     *           "id": "sap-4711-S1",
                     *           "orderId": "sap-4711",
                     *           "orderNumber": "4711",
                     *           "pro": "SWFT1000042",
                     *           "proofOfDelivery": {
                     *             "receivedAt": "2026-11-26T13:06:00.000Z",
                     *             "signedAt": "2026-11-26T14:05:00+01:00",
                     *             "signedBy": "M. Jansen"
                     *           },
                     *           "refused": true,
                     *           "request": {
                     *             "commodities": [
                     *               {
                     *                 "gtin": "04012345678901",
                     *                 "hazardClass": "3",
                     *                 "hazmat": "UN1263",
                     *                 "lineId": "10",
                     *                 "packingGroup": "II",
                     *                 "quantity": {
                     *                   "base": {
                     *                     "unit": "EA",
                     *                     "value": 5
                     *                   },
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "sku": "SKU-1001",
                     *                 "ssccs": [
                     *                   "340123450000000017"
                     *                 ],
                     *                 "substituteFor": "SKU-1001",
                     *                 "temperature": "ambient"
                     *               }
                     *             ],
                     *             "currency": "EUR",
                     *             "from": {
                     *               "city": "Hamburg",
                     *               "country": "DE",
                     *               "gln": "4012345000016",
                     *               "name": "Nordwind Handel GmbH",
                     *               "postalCode": "20457",
                     *               "region": "HH",
                     *               "street": "Kaistrasse 5"
                     *             },
                     *             "orderId": "sap-4711",
                     *             "packages": [
                     *               {
                     *                 "dimensions": {
                     *                   "heightCm": 145,
                     *                   "lengthCm": 120,
                     *                   "widthCm": 80
                     *                 },
                     *                 "lines": [
                     *                   {
                     *                     "expiry": "2027-05-31",
                     *                     "gtin": "04012345678901",
                     *                     "lineId": "10",
                     *                     "lot": "L2611",
                     *                     "quantity": {
                     *                       "base": {
                     *                         "unit": "EA",
                     *                         "value": 5
                     *                       },
                     *                       "unit": "EA",
                     *                       "value": 5
                     *                     },
                     *                     "serials": [
                     *                       "SN-0001"
                     *                     ],
                     *                     "sku": "SKU-1001",
                     *                     "substituteFor": "SKU-1001"
                     *                   }
                     *                 ],
                     *                 "sscc": "340123450000000017",
                     *                 "units": [
                     *                   {
                     *                     "dimensions": {
                     *                       "heightCm": 145,
                     *                       "lengthCm": 120,
                     *                       "widthCm": 80
                     *                     },
                     *                     "lines": [
                     *                       {
                     *                         "expiry": "2027-05-31",
                     *                         "gtin": "04012345678901",
                     *                         "lineId": "10",
                     *                         "lot": "L2611",
                     *                         "quantity": {
                     *                           "base": {
                     *                             "unit": "EA",
                     *                             "value": 5
                     *                           },
                     *                           "unit": "EA",
                     *                           "value": 5
                     *                         },
                     *                         "serials": [
                     *                           "SN-0001"
                     *                         ],
                     *                         "sku": "SKU-1001",
                     *                         "substituteFor": "SKU-1001"
                     *                       }
                     *                     ],
                     *                     "sscc": "340123450000000017",
                     *                     "weightKg": 12.5
                     *                   }
                     *                 ],
                     *                 "weightKg": 12.5
                     *               }
                     *             ],
                     *             "requestedDeliveryDate": "2026-11-27",
                     *             "shipDate": "2026-11-25",
                     *             "shipmentId": "sap-4711-S1",
                     *             "to": {
                     *               "city": "Hamburg",
                     *               "country": "DE",
                     *               "gln": "4012345000016",
                     *               "name": "Nordwind Handel GmbH",
                     *               "postalCode": "20457",
                     *               "region": "HH",
                     *               "street": "Kaistrasse 5"
                     *             },
                     *             "totalWeightKg": 212.4
                     *           },
                     *           "returned": true,
                     *           "signedBy": "M. Jansen",
                     *           "state": "in-transit"
                     *         }
                     *       ],
                     *       "state": "released",
                     *       "undecided": [
                     *         {
                     *           "lineId": "10",
                     *           "quantity": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           }
                     *         }
                     *       ],
                     *       "uninvoiced": [
                     *         {
                     *           "lineId": "10",
                     *           "quantity": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           }
                     *         }
                     *       ],
                     *       "uninvoicedBecause": "Sample, free of charge"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OrderDto"];
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
    readonly cancelOrder: {
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
                 *       "reason": "Customer changed his mind"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CancelOrderDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 202: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "customerId": "10100001",
                     *       "erp": "sap",
                     *       "id": "sap-4711",
                     *       "orderNumber": "4711",
                     *       "state": "released"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OrderSummaryDto"];
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
    readonly readTimeline: {
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
                     *       "orderId": "sap-4711"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["TimelineDto"];
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
    readonly describeProcess: {
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
                     *       "commands": [
                     *         {
                     *           "firstDelayMs": 500,
                     *           "giveUpAfterMs": 604800000,
                     *           "maxDelayMs": 30000,
                     *           "type": "create-delivery",
                     *           "warnAfterMs": 900000
                     *         }
                     *       ],
                     *       "consumes": [
                     *         "order.released",
                     *         "pick.confirmed"
                     *       ],
                     *       "emits": [
                     *         "order.closed"
                     *       ],
                     *       "entities": [
                     *         "order",
                     *         "order-line"
                     *       ],
                     *       "failures": [
                     *         {
                     *           "actions": [
                     *             "retry",
                     *             "assign"
                     *           ],
                     *           "code": "no-carrier",
                     *           "dueInMs": 7200000,
                     *           "owners": [
                     *             "transport-desk"
                     *           ],
                     *           "severities": [
                     *             "high"
                     *           ],
                     *           "when": "No carrier takes the goods, or all that were asked refused."
                     *         }
                     *       ],
                     *       "lives": [
                     *         {
                     *           "ends": [
                     *             "closed"
                     *           ],
                     *           "entity": "order",
                     *           "initial": "received",
                     *           "states": [
                     *             "received",
                     *             "promised",
                     *             "released",
                     *             "closed"
                     *           ],
                     *           "transitions": [
                     *             {
                     *               "from": "promised",
                     *               "to": "released",
                     *               "why": "the first warehouse has it"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "name": "order-to-ship",
                     *       "version": 5
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ProcessDto"];
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
    readonly listReconciliations: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                readonly limit?: number;
                readonly name?: string;
                readonly state?: "comparing" | "settling" | "complete" | "partial" | "failed";
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
                     *           "asOf": {
                     *             "left": "2026-11-26T02:00:00.000Z",
                     *             "right": "2026-11-26T02:00:01.000Z"
                     *           },
                     *           "error": "More than 5000 differences between wms and erp: nothing was done about any of them",
                     *           "figures": {
                     *             "agreed": 0,
                     *             "deferred": 1,
                     *             "differing": [
                     *               {
                     *                 "amount": 4500,
                     *                 "unit": "EUR"
                     *               }
                     *             ],
                     *             "differs": 1,
                     *             "left": 42,
                     *             "matched": 39,
                     *             "onlyLeft": 1,
                     *             "onlyRight": 0,
                     *             "right": 41,
                     *             "sums": [
                     *               {
                     *                 "left": 4120,
                     *                 "right": 4118,
                     *                 "unit": "EA"
                     *               }
                     *             ]
                     *           },
                     *           "finishedAt": "2026-11-26T02:00:04.000Z",
                     *           "id": "1f0e7a7e-56f4-4f0e-8a0e-0d8a4b0a9f11",
                     *           "missing": [],
                     *           "name": "stock-reconciliation",
                     *           "sides": {
                     *             "left": "wms",
                     *             "right": "erp"
                     *           },
                     *           "startedAt": "2026-11-26T02:00:00.000Z",
                     *           "state": "complete"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReconciliationPageDto"];
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
    readonly readReconciliation: {
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
                     *       "asOf": {
                     *         "left": "2026-11-26T02:00:00.000Z",
                     *         "right": "2026-11-26T02:00:01.000Z"
                     *       },
                     *       "error": "More than 5000 differences between wms and erp: nothing was done about any of them",
                     *       "figures": {
                     *         "agreed": 0,
                     *         "deferred": 1,
                     *         "differing": [
                     *           {
                     *             "amount": 4500,
                     *             "unit": "EUR"
                     *           }
                     *         ],
                     *         "differs": 1,
                     *         "left": 42,
                     *         "matched": 39,
                     *         "onlyLeft": 1,
                     *         "onlyRight": 0,
                     *         "right": 41,
                     *         "sums": [
                     *           {
                     *             "left": 4120,
                     *             "right": 4118,
                     *             "unit": "EA"
                     *           }
                     *         ]
                     *       },
                     *       "finishedAt": "2026-11-26T02:00:04.000Z",
                     *       "id": "1f0e7a7e-56f4-4f0e-8a0e-0d8a4b0a9f11",
                     *       "missing": [],
                     *       "name": "stock-reconciliation",
                     *       "sides": {
                     *         "left": "wms",
                     *         "right": "erp"
                     *       },
                     *       "startedAt": "2026-11-26T02:00:00.000Z",
                     *       "state": "complete"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReconciliationDto"];
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
    readonly listReconciliationFindings: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                readonly kind?: "differs" | "only-left" | "only-right" | "deferred" | "agreed";
                readonly limit?: number;
            };
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
                     *           "difference": {
                     *             "onHand": {
                     *               "unit": "EA",
                     *               "value": -3
                     *             }
                     *           },
                     *           "differsSince": "2026-11-25T02:00:00.000Z",
                     *           "instanceId": "4012345000016/SKU-1001",
                     *           "key": "4012345000016/SKU-1001",
                     *           "kind": "differs",
                     *           "left": {
                     *             "onHand": {
                     *               "unit": "EA",
                     *               "value": 97
                     *             }
                     *           },
                     *           "right": {
                     *             "onHand": {
                     *               "unit": "EA",
                     *               "value": 100
                     *             }
                     *           },
                     *           "why": "2 movements wait for the ERP"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReconciliationFindingPageDto"];
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
    readonly listSchedules: {
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
                     *           "expression": "0 3 * * *",
                     *           "lastRun": {
                     *             "askedBy": "operator",
                     *             "error": "wms answered 503",
                     *             "finishedAt": "2026-11-26T02:00:03.120Z",
                     *             "id": "1f0e7a7e-56f4-4f0e-8a0e-0d8a4b0a9f11",
                     *             "missed": 0,
                     *             "occurrence": "2026-11-26T02:00:00.000Z",
                     *             "outcome": "done",
                     *             "result": {
                     *               "differing": 1,
                     *               "matched": 40
                     *             },
                     *             "startedAt": "2026-11-26T02:00:00.412Z"
                     *           },
                     *           "name": "stock-reconciliation",
                     *           "nextAt": "2026-11-27T02:00:00.000Z",
                     *           "title": "Holds the stock of the warehouses against the ERP’s book",
                     *           "zone": "Europe/Berlin"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["SchedulesDto"];
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
    readonly runSchedule: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 202: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "runId": "1f0e7a7e-56f4-4f0e-8a0e-0d8a4b0a9f11",
                     *       "schedule": "stock-reconciliation"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ScheduleRunStartedDto"];
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
    readonly listShipments: {
        readonly parameters: {
            readonly query?: {
                /** @description SCAC. */
                readonly carrier?: string;
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                readonly limit?: number;
                readonly state?: "planned" | "tendered" | "rejected" | "accepted" | "picked-up" | "in-transit" | "arrived" | "delivered" | "pod-received";
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
                     *           "carriedWith": [
                     *             "sap-4712-S1"
                     *           ],
                     *           "carrier": "SWFT",
                     *           "customerId": "10100001",
                     *           "damaged": true,
                     *           "delayReason": "Road closed",
                     *           "delayed": true,
                     *           "deliveryAttempts": 1,
                     *           "eta": "2026-11-27T14:00:00+01:00",
                     *           "fulfilmentId": "sap-4711-F1",
                     *           "id": "sap-4711-S1",
                     *           "orderId": "sap-4711",
                     *           "orderNumber": "4711",
                     *           "pro": "SWFT1000042",
                     *           "proofOfDelivery": {
                     *             "receivedAt": "2026-11-26T13:06:00.000Z",
                     *             "signedAt": "2026-11-26T14:05:00+01:00",
                     *             "signedBy": "M. Jansen"
                     *           },
                     *           "refused": true,
                     *           "request": {
                     *             "commodities": [
                     *               {
                     *                 "gtin": "04012345678901",
                     *                 "hazardClass": "3",
                     *                 "hazmat": "UN1263",
                     *                 "lineId": "10",
                     *                 "packingGroup": "II",
                     *                 "quantity": {
                     *                   "base": {
                     *                     "unit": "EA",
                     *                     "value": 5
                     *                   },
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "sku": "SKU-1001",
                     *                 "ssccs": [
                     *                   "340123450000000017"
                     *                 ],
                     *                 "substituteFor": "SKU-1001",
                     *                 "temperature": "ambient"
                     *               }
                     *             ],
                     *             "currency": "EUR",
                     *             "from": {
                     *               "city": "Hamburg",
                     *               "country": "DE",
                     *               "gln": "4012345000016",
                     *               "name": "Nordwind Handel GmbH",
                     *               "postalCode": "20457",
                     *               "region": "HH",
                     *               "street": "Kaistrasse 5"
                     *             },
                     *             "orderId": "sap-4711",
                     *             "packages": [
                     *               {
                     *                 "dimensions": {
                     *                   "heightCm": 145,
                     *                   "lengthCm": 120,
                     *                   "widthCm": 80
                     *                 },
                     *                 "lines": [
                     *                   {
                     *                     "expiry": "2027-05-31",
                     *                     "gtin": "04012345678901",
                     *                     "lineId": "10",
                     *                     "lot": "L2611",
                     *                     "quantity": {
                     *                       "base": {
                     *                         "unit": "EA",
                     *                         "value": 5
                     *                       },
                     *                       "unit": "EA",
                     *                       "value": 5
                     *                     },
                     *                     "serials": [
                     *                       "SN-0001"
                     *                     ],
                     *                     "sku": "SKU-1001",
                     *                     "substituteFor": "SKU-1001"
                     *                   }
                     *                 ],
                     *                 "sscc": "340123450000000017",
                     *                 "units": [
                     *                   {
                     *                     "dimensions": {
                     *                       "heightCm": 145,
                     *                       "lengthCm": 120,
                     *                       "widthCm": 80
                     *                     },
                     *                     "lines": [
                     *                       {
                     *                         "expiry": "2027-05-31",
                     *                         "gtin": "04012345678901",
                     *                         "lineId": "10",
                     *                         "lot": "L2611",
                     *                         "quantity": {
                     *                           "base": {
                     *                             "unit": "EA",
                     *                             "value": 5
                     *                           },
                     *                           "unit": "EA",
                     *                           "value": 5
                     *                         },
                     *                         "serials": [
                     *                           "SN-0001"
                     *                         ],
                     *                         "sku": "SKU-1001",
                     *                         "substituteFor": "SKU-1001"
                     *                       }
                     *                     ],
                     *                     "sscc": "340123450000000017",
                     *                     "weightKg": 12.5
                     *                   }
                     *                 ],
                     *                 "weightKg": 12.5
                     *               }
                     *             ],
                     *             "requestedDeliveryDate": "2026-11-27",
                     *             "shipDate": "2026-11-25",
                     *             "shipmentId": "sap-4711-S1",
                     *             "to": {
                     *               "city": "Hamburg",
                     *               "country": "DE",
                     *               "gln": "4012345000016",
                     *               "name": "Nordwind Handel GmbH",
                     *               "postalCode": "20457",
                     *               "region": "HH",
                     *               "street": "Kaistrasse 5"
                     *             },
                     *             "totalWeightKg": 212.4
                     *           },
                     *           "returned": true,
                     *           "signedBy": "M. Jansen",
                     *           "state": "in-transit"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ShipmentPageDto"];
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
    readonly readShipment: {
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
                     *       "carriedWith": [
                     *         "sap-4712-S1"
                     *       ],
                     *       "carrier": "SWFT",
                     *       "customerId": "10100001",
                     *       "damaged": true,
                     *       "delayReason": "Road closed",
                     *       "delayed": true,
                     *       "deliveryAttempts": 1,
                     *       "eta": "2026-11-27T14:00:00+01:00",
                     *       "fulfilmentId": "sap-4711-F1",
                     *       "id": "sap-4711-S1",
                     *       "orderId": "sap-4711",
                     *       "orderNumber": "4711",
                     *       "pro": "SWFT1000042",
                     *       "proofOfDelivery": {
                     *         "receivedAt": "2026-11-26T13:06:00.000Z",
                     *         "signedAt": "2026-11-26T14:05:00+01:00",
                     *         "signedBy": "M. Jansen"
                     *       },
                     *       "refused": true,
                     *       "request": {
                     *         "commodities": [
                     *           {
                     *             "gtin": "04012345678901",
                     *             "hazardClass": "3",
                     *             "hazmat": "UN1263",
                     *             "lineId": "10",
                     *             "packingGroup": "II",
                     *             "quantity": {
                     *               "base": {
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "sku": "SKU-1001",
                     *             "ssccs": [
                     *               "340123450000000017"
                     *             ],
                     *             "substituteFor": "SKU-1001",
                     *             "temperature": "ambient"
                     *           }
                     *         ],
                     *         "currency": "EUR",
                     *         "from": {
                     *           "city": "Hamburg",
                     *           "country": "DE",
                     *           "gln": "4012345000016",
                     *           "name": "Nordwind Handel GmbH",
                     *           "postalCode": "20457",
                     *           "region": "HH",
                     *           "street": "Kaistrasse 5"
                     *         },
                     *         "orderId": "sap-4711",
                     *         "packages": [
                     *           {
                     *             "dimensions": {
                     *               "heightCm": 145,
                     *               "lengthCm": 120,
                     *               "widthCm": 80
                     *             },
                     *             "lines": [
                     *               {
                     *                 "expiry": "2027-05-31",
                     *                 "gtin": "04012345678901",
                     *                 "lineId": "10",
                     *                 "lot": "L2611",
                     *                 "quantity": {
                     *                   "base": {
                     *                     "unit": "EA",
                     *                     "value": 5
                     *                   },
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "serials": [
                     *                   "SN-0001"
                     *                 ],
                     *                 "sku": "SKU-1001",
                     *                 "substituteFor": "SKU-1001"
                     *               }
                     *             ],
                     *             "sscc": "340123450000000017",
                     *             "units": [
                     *               {
                     *                 "dimensions": {
                     *                   "heightCm": 145,
                     *                   "lengthCm": 120,
                     *                   "widthCm": 80
                     *                 },
                     *                 "lines": [
                     *                   {
                     *                     "expiry": "2027-05-31",
                     *                     "gtin": "04012345678901",
                     *                     "lineId": "10",
                     *                     "lot": "L2611",
                     *                     "quantity": {
                     *                       "base": {
                     *                         "unit": "EA",
                     *                         "value": 5
                     *                       },
                     *                       "unit": "EA",
                     *                       "value": 5
                     *                     },
                     *                     "serials": [
                     *                       "SN-0001"
                     *                     ],
                     *                     "sku": "SKU-1001",
                     *                     "substituteFor": "SKU-1001"
                     *                   }
                     *                 ],
                     *                 "sscc": "340123450000000017",
                     *                 "weightKg": 12.5
                     *               }
                     *             ],
                     *             "weightKg": 12.5
                     *           }
                     *         ],
                     *         "requestedDeliveryDate": "2026-11-27",
                     *         "shipDate": "2026-11-25",
                     *         "shipmentId": "sap-4711-S1",
                     *         "to": {
                     *           "city": "Hamburg",
                     *           "country": "DE",
                     *           "gln": "4012345000016",
                     *           "name": "Nordwind Handel GmbH",
                     *           "postalCode": "20457",
                     *           "region": "HH",
                     *           "street": "Kaistrasse 5"
                     *         },
                     *         "totalWeightKg": 212.4
                     *       },
                     *       "returned": true,
                     *       "signedBy": "M. Jansen",
                     *       "state": "in-transit"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ShipmentDto"];
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
    readonly listTenders: {
        readonly parameters: {
            readonly query?: {
                /** @description SCAC. */
                readonly carrier?: string;
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                readonly limit?: number;
                readonly state?: "sending" | "open" | "accepted" | "rejected" | "expired";
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
                     *           "carrier": "SWFT",
                     *           "charges": [
                     *             {
                     *               "amount": {
                     *                 "amount": 12345,
                     *                 "currency": "EUR"
                     *               },
                     *               "code": "BASE",
                     *               "description": "Line haul",
                     *               "ratedWeightKg": 212.4
                     *             }
                     *           ],
                     *           "id": "sap-4711-S1-T1",
                     *           "orderId": "sap-4711",
                     *           "request": {
                     *             "commodities": [
                     *               {
                     *                 "gtin": "04012345678901",
                     *                 "hazardClass": "3",
                     *                 "hazmat": "UN1263",
                     *                 "lineId": "10",
                     *                 "packingGroup": "II",
                     *                 "quantity": {
                     *                   "base": {
                     *                     "unit": "EA",
                     *                     "value": 5
                     *                   },
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "sku": "SKU-1001",
                     *                 "ssccs": [
                     *                   "340123450000000017"
                     *                 ],
                     *                 "substituteFor": "SKU-1001",
                     *                 "temperature": "ambient"
                     *               }
                     *             ],
                     *             "currency": "EUR",
                     *             "from": {
                     *               "city": "Hamburg",
                     *               "country": "DE",
                     *               "gln": "4012345000016",
                     *               "name": "Nordwind Handel GmbH",
                     *               "postalCode": "20457",
                     *               "region": "HH",
                     *               "street": "Kaistrasse 5"
                     *             },
                     *             "orderId": "sap-4711",
                     *             "packages": [
                     *               {
                     *                 "dimensions": {
                     *                   "heightCm": 145,
                     *                   "lengthCm": 120,
                     *                   "widthCm": 80
                     *                 },
                     *                 "lines": [
                     *                   {
                     *                     "expiry": "2027-05-31",
                     *                     "gtin": "04012345678901",
                     *                     "lineId": "10",
                     *                     "lot": "L2611",
                     *                     "quantity": {
                     *                       "base": {
                     *                         "unit": "EA",
                     *                         "value": 5
                     *                       },
                     *                       "unit": "EA",
                     *                       "value": 5
                     *                     },
                     *                     "serials": [
                     *                       "SN-0001"
                     *                     ],
                     *                     "sku": "SKU-1001",
                     *                     "substituteFor": "SKU-1001"
                     *                   }
                     *                 ],
                     *                 "sscc": "340123450000000017",
                     *                 "units": [
                     *                   {
                     *                     "dimensions": {
                     *                       "heightCm": 145,
                     *                       "lengthCm": 120,
                     *                       "widthCm": 80
                     *                     },
                     *                     "lines": [
                     *                       {
                     *                         "expiry": "2027-05-31",
                     *                         "gtin": "04012345678901",
                     *                         "lineId": "10",
                     *                         "lot": "L2611",
                     *                         "quantity": {
                     *                           "base": {
                     *                             "unit": "EA",
                     *                             "value": 5
                     *                           },
                     *                           "unit": "EA",
                     *                           "value": 5
                     *                         },
                     *                         "serials": [
                     *                           "SN-0001"
                     *                         ],
                     *                         "sku": "SKU-1001",
                     *                         "substituteFor": "SKU-1001"
                     *                       }
                     *                     ],
                     *                     "sscc": "340123450000000017",
                     *                     "weightKg": 12.5
                     *                   }
                     *                 ],
                     *                 "weightKg": 12.5
                     *               }
                     *             ],
                     *             "requestedDeliveryDate": "2026-11-27",
                     *             "shipDate": "2026-11-25",
                     *             "shipmentId": "sap-4711-S1",
                     *             "to": {
                     *               "city": "Hamburg",
                     *               "country": "DE",
                     *               "gln": "4012345000016",
                     *               "name": "Nordwind Handel GmbH",
                     *               "postalCode": "20457",
                     *               "region": "HH",
                     *               "street": "Kaistrasse 5"
                     *             },
                     *             "totalWeightKg": 212.4
                     *           },
                     *           "respondBy": "2026-11-24T10:00:00.000Z",
                     *           "service": "STANDARD",
                     *           "shipmentId": "sap-4711-S1",
                     *           "state": "open",
                     *           "total": {
                     *             "amount": 12345,
                     *             "currency": "EUR"
                     *           },
                     *           "version": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["TenderPageDto"];
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
    readonly readTender: {
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
                     *       "carrier": "SWFT",
                     *       "charges": [
                     *         {
                     *           "amount": {
                     *             "amount": 12345,
                     *             "currency": "EUR"
                     *           },
                     *           "code": "BASE",
                     *           "description": "Line haul",
                     *           "ratedWeightKg": 212.4
                     *         }
                     *       ],
                     *       "id": "sap-4711-S1-T1",
                     *       "orderId": "sap-4711",
                     *       "request": {
                     *         "commodities": [
                     *           {
                     *             "gtin": "04012345678901",
                     *             "hazardClass": "3",
                     *             "hazmat": "UN1263",
                     *             "lineId": "10",
                     *             "packingGroup": "II",
                     *             "quantity": {
                     *               "base": {
                     *                 "unit": "EA",
                     *                 "value": 5
                     *               },
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "sku": "SKU-1001",
                     *             "ssccs": [
                     *               "340123450000000017"
                     *             ],
                     *             "substituteFor": "SKU-1001",
                     *             "temperature": "ambient"
                     *           }
                     *         ],
                     *         "currency": "EUR",
                     *         "from": {
                     *           "city": "Hamburg",
                     *           "country": "DE",
                     *           "gln": "4012345000016",
                     *           "name": "Nordwind Handel GmbH",
                     *           "postalCode": "20457",
                     *           "region": "HH",
                     *           "street": "Kaistrasse 5"
                     *         },
                     *         "orderId": "sap-4711",
                     *         "packages": [
                     *           {
                     *             "dimensions": {
                     *               "heightCm": 145,
                     *               "lengthCm": 120,
                     *               "widthCm": 80
                     *             },
                     *             "lines": [
                     *               {
                     *                 "expiry": "2027-05-31",
                     *                 "gtin": "04012345678901",
                     *                 "lineId": "10",
                     *                 "lot": "L2611",
                     *                 "quantity": {
                     *                   "base": {
                     *                     "unit": "EA",
                     *                     "value": 5
                     *                   },
                     *                   "unit": "EA",
                     *                   "value": 5
                     *                 },
                     *                 "serials": [
                     *                   "SN-0001"
                     *                 ],
                     *                 "sku": "SKU-1001",
                     *                 "substituteFor": "SKU-1001"
                     *               }
                     *             ],
                     *             "sscc": "340123450000000017",
                     *             "units": [
                     *               {
                     *                 "dimensions": {
                     *                   "heightCm": 145,
                     *                   "lengthCm": 120,
                     *                   "widthCm": 80
                     *                 },
                     *                 "lines": [
                     *                   {
                     *                     "expiry": "2027-05-31",
                     *                     "gtin": "04012345678901",
                     *                     "lineId": "10",
                     *                     "lot": "L2611",
                     *                     "quantity": {
                     *                       "base": {
                     *                         "unit": "EA",
                     *                         "value": 5
                     *                       },
                     *                       "unit": "EA",
                     *                       "value": 5
                     *                     },
                     *                     "serials": [
                     *                       "SN-0001"
                     *                     ],
                     *                     "sku": "SKU-1001",
                     *                     "substituteFor": "SKU-1001"
                     *                   }
                     *                 ],
                     *                 "sscc": "340123450000000017",
                     *                 "weightKg": 12.5
                     *               }
                     *             ],
                     *             "weightKg": 12.5
                     *           }
                     *         ],
                     *         "requestedDeliveryDate": "2026-11-27",
                     *         "shipDate": "2026-11-25",
                     *         "shipmentId": "sap-4711-S1",
                     *         "to": {
                     *           "city": "Hamburg",
                     *           "country": "DE",
                     *           "gln": "4012345000016",
                     *           "name": "Nordwind Handel GmbH",
                     *           "postalCode": "20457",
                     *           "region": "HH",
                     *           "street": "Kaistrasse 5"
                     *         },
                     *         "totalWeightKg": 212.4
                     *       },
                     *       "respondBy": "2026-11-24T10:00:00.000Z",
                     *       "service": "STANDARD",
                     *       "shipmentId": "sap-4711-S1",
                     *       "state": "open",
                     *       "total": {
                     *         "amount": 12345,
                     *         "currency": "EUR"
                     *       },
                     *       "version": 1
                     *     }
                     */
                    readonly "application/json": components["schemas"]["TenderDto"];
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
