// Generated from the API's contract by `npm run contracts:write`.
export interface paths {
    readonly "/wms/v1/adapters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every vendor that this build speaks to, connected or not: what its adapter can do, and whether it is held to all of it yet. */
        readonly get: operations["listAdapters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/wms/v1/connections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** By id: those of the landscape file, and those that were added at run time. */
        readonly get: operations["listConnections"];
        readonly put?: never;
        /** Connects a system at run time: every replica has it within about a second. Its address has to be on the list of what may be connected. */
        readonly post: operations["addConnection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/wms/v1/connections/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a connection */
        readonly get: operations["readConnection"];
        readonly put?: never;
        readonly post?: never;
        /** Takes a system away, unless something waits for it. Its credentials are forgotten; its id is not used again. */
        readonly delete: operations["removeConnection"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Changes what is named. Calls under way end as they began, the next ones go by what it is then. Another address asks for
         *     the credentials anew; those of the landscape file are changed there.
         */
        readonly patch: operations["changeConnection"];
        readonly trace?: never;
    };
    readonly "/wms/v1/connections/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tries the connection step by step and says in plain words what works. Reads one thing, and changes nothing. */
        readonly post: operations["testConnection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/wms/v1/inventory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Physical stock by SKU and location, over every connected WMS, in its order; on hand and free for sale told apart. Pages are of no one instant: what moves meanwhile may be told twice; one may be short, or empty, and not the last. */
        readonly get: operations["listInventory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/wms/v1/systems": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every connected WMS: vendor, what it can do, the locations that it runs, whether it answers, and whether it tells. */
        readonly get: operations["listSystems"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/wms/v1/systems/{wms}/fulfilments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a fulfilment to the warehouse. The same fulfilment id never ships twice. */
        readonly post: operations["releaseFulfilment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/wms/v1/systems/{wms}/fulfilments/{fulfilmentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read from the vendor at the time of the call. */
        readonly get: operations["readFulfilmentStatus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/wms/v1/systems/{wms}/fulfilments/{fulfilmentId}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks the warehouse to stop. `rejected` is an answer, not an error: picking had gone too far. */
        readonly post: operations["cancelFulfilment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/wms/v1/systems/{wms}/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Where a vendor tells us what its warehouse did: signed its own way, durable before the answer, harmless when told twice. */
        readonly post: operations["receiveWebhook"];
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
        readonly CancellationDto: {
            /**
             * @description `rejected`: picking had gone too far; the warehouse goes on.
             * @example cancelled
             * @enum {string}
             */
            readonly outcome: "cancelled" | "rejected";
            /**
             * @description The vendor's words.
             * @example The pick is under way
             */
            readonly reason?: string;
        };
        readonly ConnectionChangeDto: {
            /**
             * @description Where the system is. By https outside of the sandbox profile, and on the list of what may be connected (`CONNECTION_ADDRESSES`).
             * @example https://sap.acme.example
             */
            readonly baseUrl?: string;
            /**
             * @description What the adapter signs in with. Kept sealed, and never told again. Needed where the address, or one among the options, becomes another.
             * @example {
             *       "password": "of the communication user",
             *       "username": "CROSSDOCK"
             *     }
             */
            readonly credentials?: {
                readonly [key: string]: string;
            };
            /**
             * @description What the adapter asks for beside its credentials, as its description says. Shown to whoever reads.
             * @example {
             *       "accrualAccount": "21120000",
             *       "companyCode": "1020",
             *       "freightExpenseAccount": "65500000"
             *     }
             */
            readonly options?: {
                readonly [key: string]: unknown;
            };
            /**
             * @description Agreed: how long nothing may come from it while something is awaited; the kind’s default where it is left out. Milliseconds.
             * @example 900000
             */
            readonly silentAfterMs?: number | null;
            /**
             * @description Of an ERP: SCAC of a carrier of the landscape → its supplier number there.
             * @example {
             *       "SWFT": "17300001"
             *     }
             */
            readonly suppliers?: {
                readonly [key: string]: string;
            };
            /**
             * @description GLN of a warehouse of the landscape → what the system calls it. An ERP has a code of each warehouse that its orders may leave from. A WMS runs those that it names, whatever the landscape file says: new fulfilments go to it.
             * @example {
             *       "4012345000016": "1020"
             *     }
             */
            readonly warehouses?: {
                readonly [key: string]: string;
            };
        };
        readonly ConnectionCheckDto: {
            /**
             * @description `address`: it may be connected; `name`: it leads to addresses, all of which may be; `connection`: it takes connections, by https with a good certificate; `sign-in`: it takes the credentials; `reading`: it lets itself be read.
             * @example sign-in
             * @enum {string}
             */
            readonly check: "address" | "name" | "connection" | "sign-in" | "reading";
            /**
             * @description `not-tried`: something before it failed.
             * @example failed
             * @enum {string}
             */
            readonly outcome: "passed" | "failed" | "not-tried";
            /**
             * @description In plain words.
             * @example It does not take the credentials (HTTP 401).
             */
            readonly says: string;
        };
        readonly ConnectionDto: {
            /**
             * @description Where the system is. By https outside of the sandbox profile, and on the list of what may be connected (`CONNECTION_ADDRESSES`).
             * @example https://sap.acme.example
             */
            readonly baseUrl: string;
            /**
             * Format: date-time
             * @example 2026-11-28T09:00:00.000Z
             */
            readonly changedAt?: string;
            /**
             * Format: date-time
             * @example 2026-11-28T09:00:00.000Z
             */
            readonly createdAt?: string;
            /**
             * @description Names of the credentials that are kept.
             * @example [
             *       "password",
             *       "username"
             *     ]
             */
            readonly credentialNames: readonly string[];
            /** @example sap-two */
            readonly id: string;
            /**
             * @description What the adapter asks for beside its credentials, as its description says. Shown to whoever reads.
             * @example {
             *       "accrualAccount": "21120000",
             *       "companyCode": "1020",
             *       "freightExpenseAccount": "65500000"
             *     }
             */
            readonly options: {
                readonly [key: string]: unknown;
            };
            /**
             * @description `landscape-file`: it is changed there, with a restart; `added`: at run time, here.
             * @example added
             * @enum {string}
             */
            readonly origin: "landscape-file" | "added";
            /**
             * @description Name of the key that its credentials are sealed under: one that no connection names may be dropped.
             * @example 2026
             */
            readonly sealedUnder?: string;
            /**
             * @description Agreed: how long nothing may come from it while something is awaited; the kind’s default where it is left out. Milliseconds.
             * @example 900000
             */
            readonly silentAfterMs?: number;
            /**
             * @description `unusable`: `trouble` says why. Of the replica that answers.
             * @example connected
             * @enum {string}
             */
            readonly state: "connected" | "unusable";
            /**
             * @description Of an ERP: SCAC of a carrier of the landscape → its supplier number there.
             * @example {
             *       "SWFT": "17300001"
             *     }
             */
            readonly suppliers: {
                readonly [key: string]: string;
            };
            /**
             * @description Why it cannot be used.
             * @example its credentials are sealed under the key 2025, which is not among those given
             */
            readonly trouble?: string;
            /**
             * @description The adapter’s id.
             * @example sap-s4hana
             */
            readonly vendor: string;
            /**
             * @description Counts up with every change, and is 0 of one of the landscape file; its ETags begin with it.
             * @example 1
             */
            readonly version: number;
            /**
             * @description GLN of a warehouse of the landscape → what the system calls it. An ERP has a code of each warehouse that its orders may leave from. A WMS runs those that it names, whatever the landscape file says: new fulfilments go to it.
             * @example {
             *       "4012345000016": "1020"
             *     }
             */
            readonly warehouses: {
                readonly [key: string]: string;
            };
        };
        readonly ConnectionPageDto: {
            readonly items: readonly components["schemas"]["ConnectionDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly ConnectionTestDto: {
            readonly checks: readonly components["schemas"]["ConnectionCheckDto"][];
            /**
             * @description Whether all of it works.
             * @example false
             */
            readonly works: boolean;
        };
        readonly DimensionsDto: {
            /** @example 145 */
            readonly heightCm: number;
            /** @example 120 */
            readonly lengthCm: number;
            /** @example 80 */
            readonly widthCm: number;
        };
        readonly FeedDto: {
            /**
             * @description To within a twentieth of the agreed time, at most a minute; absent before the first word.
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly lastHeardAt?: string;
            /**
             * @description Agreed: how long nothing may come. Milliseconds.
             * @example 28800000
             */
            readonly silentAfterMs: number;
            /**
             * @description While it is silent.
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly silentSince?: string;
            /**
             * @description `heard`: within the agreed time. `quiet`: not so, and nothing waits for a word. `silent`: something does, and there is a case.
             * @example heard
             * @enum {string}
             */
            readonly state: "heard" | "quiet" | "silent";
        };
        readonly FulfilmentRequestDto: {
            /**
             * @description Our reference, unique for ever; the vendor keeps it as its external id.
             * @example sap-4711-F1
             */
            readonly fulfilmentId: string;
            readonly lines: readonly components["schemas"]["RequestedLineDto"][];
            /** @example sap-4711 */
            readonly orderId: string;
            /** @example 4711 */
            readonly orderNumber: string;
            /** @example 2026-11-24 */
            readonly requestedShipDate?: string;
            readonly shipTo: components["schemas"]["AddressDto"];
            /**
             * @description GLN of the warehouse.
             * @example 4012345000016
             */
            readonly warehouse: string;
        };
        readonly FulfilmentStatusDto: {
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly changedAt?: string;
            /** @example sap-4711-F1 */
            readonly fulfilmentId: string;
            /** @description What was picked; before picking has ended, what was asked for. A line from several lots appears once per lot. */
            readonly lines: readonly components["schemas"]["PickedLineDto"][];
            readonly packages: readonly components["schemas"]["PackageDto"][];
            /**
             * @example packed
             * @enum {string}
             */
            readonly state: "released" | "accepted" | "rejected" | "picking" | "picked" | "short" | "packed" | "loaded" | "shipped" | "cancelled";
            /** @example SO-100001 */
            readonly wmsReference: string;
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
        readonly InventoryItemDto: {
            /**
             * Format: date-time
             * @description How old the book is.
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly asOf: string;
            /** @description Free for sale: on hand less what open work has a claim on. */
            readonly free: components["schemas"]["QuantityDto"];
            /**
             * @description GLN of the warehouse.
             * @example 4012345000016
             */
            readonly location: string;
            /** @description On hand: what lies in the warehouse. */
            readonly quantity: components["schemas"]["QuantityDto"];
            /** @example SKU-1001 */
            readonly sku: string;
            /**
             * @description Connection id of the WMS whose book it is.
             * @example wms
             */
            readonly system: string;
        };
        readonly InventoryPageDto: {
            readonly items: readonly components["schemas"]["InventoryItemDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly NewConnectionDto: {
            /**
             * @description Where the system is. By https outside of the sandbox profile, and on the list of what may be connected (`CONNECTION_ADDRESSES`).
             * @example https://sap.acme.example
             */
            readonly baseUrl: string;
            /**
             * @description What the adapter signs in with. Kept sealed, and never told again.
             * @example {
             *       "password": "of the communication user",
             *       "username": "CROSSDOCK"
             *     }
             */
            readonly credentials: {
                readonly [key: string]: string;
            };
            /**
             * @description Names the system in events, orders’ ids and calls, for good: it is not used again once it is removed.
             * @example sap-two
             */
            readonly id: string;
            /**
             * @description What the adapter asks for beside its credentials, as its description says. Shown to whoever reads.
             * @example {
             *       "accrualAccount": "21120000",
             *       "companyCode": "1020",
             *       "freightExpenseAccount": "65500000"
             *     }
             */
            readonly options?: {
                readonly [key: string]: unknown;
            };
            /**
             * @description Agreed: how long nothing may come from it while something is awaited; the kind’s default where it is left out. Milliseconds.
             * @example 900000
             */
            readonly silentAfterMs?: number;
            /**
             * @description Of an ERP: SCAC of a carrier of the landscape → its supplier number there.
             * @example {
             *       "SWFT": "17300001"
             *     }
             */
            readonly suppliers?: {
                readonly [key: string]: string;
            };
            /**
             * @description The adapter’s id.
             * @example sap-s4hana
             */
            readonly vendor: string;
            /**
             * @description GLN of a warehouse of the landscape → what the system calls it. An ERP has a code of each warehouse that its orders may leave from. A WMS runs those that it names, whatever the landscape file says: new fulfilments go to it.
             * @example {
             *       "4012345000016": "1020"
             *     }
             */
            readonly warehouses?: {
                readonly [key: string]: string;
            };
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
        readonly ReleasedFulfilmentDto: {
            /** @example sap-4711-F1 */
            readonly fulfilmentId: string;
            /**
             * @description The vendor's own id.
             * @example SO-100001
             */
            readonly wmsReference: string;
        };
        readonly RequestedLineDto: {
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
             * @description The SKU that was ordered, where another one comes for it.
             * @example SKU-1001
             */
            readonly substituteFor?: string;
            /** @enum {string} */
            readonly temperature?: "ambient" | "chilled" | "frozen";
        };
        readonly VendorCallsDto: {
            /**
             * @description `open`: it failed too often in a row and is left alone for a moment; `half-open`: one call tries it.
             * @example closed
             * @enum {string}
             */
            readonly breaker: "closed" | "half-open" | "open";
            /**
             * @description Calls at a time: fewer once it has said that there are too many.
             * @example 20
             */
            readonly limit: number;
            /** @example 3 */
            readonly underWay: number;
            /** @example 0 */
            readonly waiting: number;
            /**
             * @description How long the oldest of them has waited. Milliseconds.
             * @example 0
             */
            readonly waitingMs: number;
        };
        readonly WebhookReceiptDto: {
            /**
             * @description Under which the raw message is kept.
             * @example 0192f0c1-5f7e-7a33-9c1b-6d2f8a4e9b10
             */
            readonly documentId: string;
            /**
             * @description New events that it gave; 0 when it was told before or tells nothing that a process needs.
             * @example 1
             */
            readonly events: number;
        };
        readonly WmsAdapterDto: {
            /**
             * @example [
             *       "cancel",
             *       "webhooks",
             *       "lots",
             *       "returns"
             *     ]
             */
            readonly capabilities: readonly ("cancel" | "webhooks" | "lots" | "returns")[];
            /**
             * @description Where the vendor’s contract is described.
             * @example apps/system/wms/src/adapters/stowpoint/README.md
             */
            readonly docs: string;
            /**
             * @description `vendor` of a connection.
             * @example stowpoint
             */
            readonly id: string;
            /** @example StowPoint WMS */
            readonly label: string;
            /**
             * @description `experimental`: it does not do yet all that it is held to; `stable`: it does.
             * @example stable
             * @enum {string}
             */
            readonly maturity: "experimental" | "stable";
        };
        readonly WmsAdaptersDto: {
            readonly items: readonly components["schemas"]["WmsAdapterDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly WmsSystemDto: {
            /** @description Of the replica that answers. */
            readonly calls?: components["schemas"]["VendorCallsDto"];
            /**
             * @example [
             *       "cancel",
             *       "webhooks",
             *       "lots",
             *       "returns"
             *     ]
             */
            readonly capabilities: readonly ("cancel" | "webhooks" | "lots" | "returns")[];
            /** @description Its webhooks. */
            readonly feed?: components["schemas"]["FeedDto"];
            /**
             * @description Connection id.
             * @example wms
             */
            readonly id: string;
            /** @example StowPoint WMS */
            readonly label: string;
            /**
             * @description GLNs of the warehouses that it runs.
             * @example [
             *       "4012345000016"
             *     ]
             */
            readonly locations: readonly string[];
            /**
             * @description `experimental`: it does not do yet all that it is held to; `stable`: it does.
             * @example stable
             * @enum {string}
             */
            readonly maturity: "experimental" | "stable";
            /**
             * @description Whether the vendor answered just now, within a second and a half.
             * @example up
             * @enum {string}
             */
            readonly status: "up" | "down";
            /**
             * @description The adapter's id.
             * @example stowpoint
             */
            readonly vendor: string;
        };
        readonly WmsSystemsDto: {
            readonly items: readonly components["schemas"]["WmsSystemDto"][];
            /** @example null */
            readonly nextCursor: string | null;
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
    readonly listAdapters: {
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
                     *           "capabilities": [
                     *             "cancel",
                     *             "webhooks",
                     *             "lots",
                     *             "returns"
                     *           ],
                     *           "docs": "apps/system/wms/src/adapters/stowpoint/README.md",
                     *           "id": "stowpoint",
                     *           "label": "StowPoint WMS",
                     *           "maturity": "stable"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WmsAdaptersDto"];
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
    readonly listConnections: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
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
                     *       "items": [
                     *         {
                     *           "baseUrl": "https://sap.acme.example",
                     *           "changedAt": "2026-11-28T09:00:00.000Z",
                     *           "createdAt": "2026-11-28T09:00:00.000Z",
                     *           "credentialNames": [
                     *             "password",
                     *             "username"
                     *           ],
                     *           "id": "sap-two",
                     *           "options": {
                     *             "accrualAccount": "21120000",
                     *             "companyCode": "1020",
                     *             "freightExpenseAccount": "65500000"
                     *           },
                     *           "origin": "added",
                     *           "sealedUnder": "2026",
                     *           "silentAfterMs": 900000,
                     *           "state": "connected",
                     *           "suppliers": {
                     *             "SWFT": "17300001"
                     *           },
                     *           "trouble": "its credentials are sealed under the key 2025, which is not among those given",
                     *           "vendor": "sap-s4hana",
                     *           "version": 1,
                     *           "warehouses": {
                     *             "4012345000016": "1020"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ConnectionPageDto"];
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
    readonly addConnection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "baseUrl": "https://sap.acme.example",
                 *       "credentials": {
                 *         "password": "of the communication user",
                 *         "username": "CROSSDOCK"
                 *       },
                 *       "id": "sap-two",
                 *       "options": {
                 *         "accrualAccount": "21120000",
                 *         "companyCode": "1020",
                 *         "freightExpenseAccount": "65500000"
                 *       },
                 *       "silentAfterMs": 900000,
                 *       "suppliers": {
                 *         "SWFT": "17300001"
                 *       },
                 *       "vendor": "sap-s4hana",
                 *       "warehouses": {
                 *         "4012345000016": "1020"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewConnectionDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    /**
                     * @description The version of the resource, a strong entity tag (RFC 9110 8.8.3). Send it back as If-Match.
                     * @example "7"
                     */
                    readonly ETag?: string;
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "baseUrl": "https://sap.acme.example",
                     *       "changedAt": "2026-11-28T09:00:00.000Z",
                     *       "createdAt": "2026-11-28T09:00:00.000Z",
                     *       "credentialNames": [
                     *         "password",
                     *         "username"
                     *       ],
                     *       "id": "sap-two",
                     *       "options": {
                     *         "accrualAccount": "21120000",
                     *         "companyCode": "1020",
                     *         "freightExpenseAccount": "65500000"
                     *       },
                     *       "origin": "added",
                     *       "sealedUnder": "2026",
                     *       "silentAfterMs": 900000,
                     *       "state": "connected",
                     *       "suppliers": {
                     *         "SWFT": "17300001"
                     *       },
                     *       "trouble": "its credentials are sealed under the key 2025, which is not among those given",
                     *       "vendor": "sap-s4hana",
                     *       "version": 1,
                     *       "warehouses": {
                     *         "4012345000016": "1020"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ConnectionDto"];
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
    readonly readConnection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description ETags: the answer is 412 when none of them is of the current version.
                 * @example "7.n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-Match"?: string;
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "7.n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
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
                     * @description Names the version of the resource and the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-Match to change the version, as If-None-Match to read what is new.
                     * @example "7.n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "baseUrl": "https://sap.acme.example",
                     *       "changedAt": "2026-11-28T09:00:00.000Z",
                     *       "createdAt": "2026-11-28T09:00:00.000Z",
                     *       "credentialNames": [
                     *         "password",
                     *         "username"
                     *       ],
                     *       "id": "sap-two",
                     *       "options": {
                     *         "accrualAccount": "21120000",
                     *         "companyCode": "1020",
                     *         "freightExpenseAccount": "65500000"
                     *       },
                     *       "origin": "added",
                     *       "sealedUnder": "2026",
                     *       "silentAfterMs": 900000,
                     *       "state": "connected",
                     *       "suppliers": {
                     *         "SWFT": "17300001"
                     *       },
                     *       "trouble": "its credentials are sealed under the key 2025, which is not among those given",
                     *       "vendor": "sap-s4hana",
                     *       "version": 1,
                     *       "warehouses": {
                     *         "4012345000016": "1020"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ConnectionDto"];
                };
            };
            /** @description You have the current version. */
            readonly 304: {
                headers: {
                    /**
                     * @description Names the version of the resource and the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-Match to change the version, as If-None-Match to read what is new.
                     * @example "7.n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
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
            /** @description `precondition-failed`: The resource has changed */
            readonly 412: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "precondition-failed";
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
    readonly removeConnection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description The ETag that you read, several of them, or * for whatever there is.
                 * @example "7.n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 204: {
                headers: {
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
            /** @description `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "conflict";
                    };
                };
            };
            /** @description `precondition-failed`: The resource has changed */
            readonly 412: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "precondition-failed";
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
            /** @description `precondition-required`: If-Match is missing */
            readonly 428: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "precondition-required";
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
    readonly changeConnection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description The ETag that you read, several of them, or * for whatever there is.
                 * @example "7.n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-Match": string;
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
                 *       "baseUrl": "https://sap.acme.example",
                 *       "credentials": {
                 *         "password": "of the communication user",
                 *         "username": "CROSSDOCK"
                 *       },
                 *       "options": {
                 *         "accrualAccount": "21120000",
                 *         "companyCode": "1020",
                 *         "freightExpenseAccount": "65500000"
                 *       },
                 *       "silentAfterMs": 900000,
                 *       "suppliers": {
                 *         "SWFT": "17300001"
                 *       },
                 *       "warehouses": {
                 *         "4012345000016": "1020"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["ConnectionChangeDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    /**
                     * @description The version of the resource, a strong entity tag (RFC 9110 8.8.3). Send it back as If-Match.
                     * @example "7"
                     */
                    readonly ETag?: string;
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "baseUrl": "https://sap.acme.example",
                     *       "changedAt": "2026-11-28T09:00:00.000Z",
                     *       "createdAt": "2026-11-28T09:00:00.000Z",
                     *       "credentialNames": [
                     *         "password",
                     *         "username"
                     *       ],
                     *       "id": "sap-two",
                     *       "options": {
                     *         "accrualAccount": "21120000",
                     *         "companyCode": "1020",
                     *         "freightExpenseAccount": "65500000"
                     *       },
                     *       "origin": "added",
                     *       "sealedUnder": "2026",
                     *       "silentAfterMs": 900000,
                     *       "state": "connected",
                     *       "suppliers": {
                     *         "SWFT": "17300001"
                     *       },
                     *       "trouble": "its credentials are sealed under the key 2025, which is not among those given",
                     *       "vendor": "sap-s4hana",
                     *       "version": 1,
                     *       "warehouses": {
                     *         "4012345000016": "1020"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ConnectionDto"];
                };
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
            /** @description `conflict`: The state of the resource forbids this */
            readonly 409: {
                headers: {
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "conflict";
                    };
                };
            };
            /** @description `precondition-failed`: The resource has changed */
            readonly 412: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "precondition-failed";
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
            /** @description `precondition-required`: If-Match is missing */
            readonly 428: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "precondition-required";
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
    readonly testConnection: {
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
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "checks": [
                     *         {
                     *           "check": "sign-in",
                     *           "outcome": "failed",
                     *           "says": "It does not take the credentials (HTTP 401)."
                     *         }
                     *       ],
                     *       "works": false
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ConnectionTestDto"];
                };
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
    readonly listInventory: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                readonly limit?: number;
                /** @description GLN of a warehouse. */
                readonly location?: string;
                readonly sku?: string;
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
                     *           "asOf": "2026-11-24T08:00:00.000Z",
                     *           "free": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           },
                     *           "location": "4012345000016",
                     *           "quantity": {
                     *             "base": {
                     *               "unit": "EA",
                     *               "value": 5
                     *             },
                     *             "unit": "EA",
                     *             "value": 5
                     *           },
                     *           "sku": "SKU-1001",
                     *           "system": "wms"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["InventoryPageDto"];
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
    readonly listSystems: {
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
                     *           "calls": {
                     *             "breaker": "closed",
                     *             "limit": 20,
                     *             "underWay": 3,
                     *             "waiting": 0,
                     *             "waitingMs": 0
                     *           },
                     *           "capabilities": [
                     *             "cancel",
                     *             "webhooks",
                     *             "lots",
                     *             "returns"
                     *           ],
                     *           "feed": {
                     *             "lastHeardAt": "2026-11-24T08:00:00.000Z",
                     *             "silentAfterMs": 28800000,
                     *             "silentSince": "2026-11-24T08:00:00.000Z",
                     *             "state": "heard"
                     *           },
                     *           "id": "wms",
                     *           "label": "StowPoint WMS",
                     *           "locations": [
                     *             "4012345000016"
                     *           ],
                     *           "maturity": "stable",
                     *           "status": "up",
                     *           "vendor": "stowpoint"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WmsSystemsDto"];
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
    readonly releaseFulfilment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Sent where an attempt at the same effect was made under another key: it is looked up before it is made again. */
                readonly "Crossdock-May-Have-Happened"?: "?1";
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description Connection id of the WMS */
                readonly wms: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "fulfilmentId": "sap-4711-F1",
                 *       "lines": [
                 *         {
                 *           "gtin": "04012345678901",
                 *           "hazardClass": "3",
                 *           "hazmat": "UN1263",
                 *           "lineId": "10",
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
                 *           "temperature": "ambient"
                 *         }
                 *       ],
                 *       "orderId": "sap-4711",
                 *       "orderNumber": "4711",
                 *       "requestedShipDate": "2026-11-24",
                 *       "shipTo": {
                 *         "city": "Hamburg",
                 *         "country": "DE",
                 *         "gln": "4012345000016",
                 *         "name": "Nordwind Handel GmbH",
                 *         "postalCode": "20457",
                 *         "region": "HH",
                 *         "street": "Kaistrasse 5"
                 *       },
                 *       "warehouse": "4012345000016"
                 *     }
                 */
                readonly "application/json": components["schemas"]["FulfilmentRequestDto"];
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
                     *       "fulfilmentId": "sap-4711-F1",
                     *       "wmsReference": "SO-100001"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReleasedFulfilmentDto"];
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
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request. `unknown-item`: The system does not know an item. `vendor-rejected`: The connected system refused */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "idempotency-key-reused" | "unknown-item" | "validation-failed" | "vendor-rejected";
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
    readonly readFulfilmentStatus: {
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
                readonly fulfilmentId: string;
                /** @description Connection id of the WMS */
                readonly wms: string;
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
                     *       "changedAt": "2026-11-24T08:00:00.000Z",
                     *       "fulfilmentId": "sap-4711-F1",
                     *       "lines": [
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
                     *       "state": "packed",
                     *       "wmsReference": "SO-100001"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FulfilmentStatusDto"];
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
            /** @description `not-found`: There is no such resource. `unknown-connection`: There is no such connection */
            readonly 404: {
                headers: {
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
    readonly cancelFulfilment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Sent where an attempt at the same effect was made under another key: it is looked up before it is made again. */
                readonly "Crossdock-May-Have-Happened"?: "?1";
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly fulfilmentId: string;
                /** @description Connection id of the WMS */
                readonly wms: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
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
                     *       "outcome": "cancelled",
                     *       "reason": "The pick is under way"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CancellationDto"];
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
            /** @description `validation-failed`: The request is well-formed but wrong. `idempotency-key-reused`: The Idempotency-Key was used for another request. `capability-missing`: The connected system cannot do this. `vendor-rejected`: The connected system refused */
            readonly 422: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "capability-missing" | "idempotency-key-reused" | "validation-failed" | "vendor-rejected";
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
    readonly receiveWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Connection id of the WMS */
                readonly wms: string;
            };
            readonly cookie?: never;
        };
        /** @description In the form of the vendor */
        readonly requestBody: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 202: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "documentId": "0192f0c1-5f7e-7a33-9c1b-6d2f8a4e9b10",
                     *       "events": 1
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookReceiptDto"];
                };
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
            /** @description `not-found`: There is no such resource. `unknown-connection`: There is no such connection */
            readonly 404: {
                headers: {
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
}
