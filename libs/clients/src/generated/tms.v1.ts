// Generated from the API's contract by `npm run contracts:write`.
export interface paths {
    readonly "/tms/v1/adapters": {
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
    readonly "/tms/v1/connections": {
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
    readonly "/tms/v1/connections/{id}": {
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
    readonly "/tms/v1/connections/{id}/test": {
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
    readonly "/tms/v1/systems": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every connected TMS: vendor, what it can do, whether it answers, and whether it tells. */
        readonly get: operations["listSystems"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tms/v1/systems/{tms}/freight-invoices/{invoiceNumber}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read from the vendor at the time of the call. A carrier may bill several shipments in one statement: each is a part of it. */
        readonly get: operations["readFreightInvoice"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tms/v1/systems/{tms}/freight-invoices/{invoiceNumber}/dispute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Refuses to pay as billed; the carrier answers with a corrected invoice. One dispute per invoice and shipment. */
        readonly post: operations["disputeFreightInvoice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tms/v1/systems/{tms}/rates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What each carrier would charge now. Nothing is kept, so it may be asked as often as wanted, without a key. */
        readonly post: operations["rateShipment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tms/v1/systems/{tms}/shipments/{shipmentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read from the vendor at the time of the call. */
        readonly get: operations["readShipmentStatus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tms/v1/systems/{tms}/tenders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Offers the shipment to the carrier of the rate. The same version never goes out twice; its answer comes as an event. */
        readonly post: operations["tenderShipment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tms/v1/systems/{tms}/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Where a vendor tells us what its carriers did: signed its own way, durable before the answer, harmless when told twice. */
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
        readonly ChargeVarianceDto: {
            readonly billed: components["schemas"]["MoneyDto"];
            /**
             * @description What stands behind it, where the audit can tell.
             * @example reweigh
             * @enum {string}
             */
            readonly cause?: "minimum-charge" | "reweigh" | "accessorial" | "duplicate-charge" | "consignee" | "service-date";
            /** @example FUEL */
            readonly code: string;
            readonly expected: components["schemas"]["MoneyDto"];
            /**
             * @example amount
             * @enum {string}
             */
            readonly reason: "amount" | "unplanned-charge" | "missing-charge" | "currency" | "carrier";
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
        readonly DeliveredToDto: {
            /**
             * @description ISO 3166-1 alpha-2.
             * @example DE
             */
            readonly country: string;
            /** @example 80331 */
            readonly postalCode: string;
        };
        readonly DimensionsDto: {
            /** @example 145 */
            readonly heightCm: number;
            /** @example 120 */
            readonly lengthCm: number;
            /** @example 80 */
            readonly widthCm: number;
        };
        readonly DisputeReceiptDto: {
            /**
             * @description The vendor's own id.
             * @example dsp_100003
             */
            readonly disputeId: string;
        };
        readonly DisputeRequestDto: {
            /** @example SWFT */
            readonly carrier: string;
            /** @example sap-4711-S1 */
            readonly shipmentId: string;
            readonly variances: readonly components["schemas"]["ChargeVarianceDto"][];
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
        readonly FreightInvoiceDto: {
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
            /**
             * @description Makes it a credit memo: number of the invoice of which it takes back a part or all.
             * @example SWFT100005
             */
            readonly credits?: string;
            /** @description Where they were delivered. */
            readonly deliveredTo?: components["schemas"]["DeliveredToDto"];
            /** @example 2026-11-25 */
            readonly invoiceDate: string;
            /**
             * @description The carrier's own number.
             * @example SWFT100007
             */
            readonly invoiceNumber: string;
            /**
             * @description Day on which the carrier took the goods over.
             * @example 2026-11-24
             */
            readonly pickedUpOn?: string;
            /**
             * @description The carrier's freight bill number.
             * @example SWFT1000042
             */
            readonly pro?: string;
            /** @example sap-4711-S1 */
            readonly shipmentId: string;
            /** @description The whole that it is a part of; absent of an invoice of one shipment alone. */
            readonly statement?: components["schemas"]["FreightStatementDto"];
            /** @description The sum of the charges. */
            readonly total: components["schemas"]["MoneyDto"];
            /**
             * @description Number of the certificate of a scale that weighed the shipment anew.
             * @example WC-88123
             */
            readonly weighCertificate?: string;
        };
        readonly FreightStatementDto: {
            /** @description What it bills of loads that are none of ours: nothing of it is paid. */
            readonly elsewhere?: components["schemas"]["MoneyDto"];
            /**
             * @description The carrier's own number of the document.
             * @example SWFT100007
             */
            readonly number: string;
            /** @description By shipment. With `elsewhere` they sum to the total. */
            readonly parts: readonly components["schemas"]["StatementPartDto"][];
            readonly total: components["schemas"]["MoneyDto"];
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
        readonly MilestoneDto: {
            /**
             * @description SCAC of the carrier that told it; absent where the TMS does not say.
             * @example SWFT
             */
            readonly carrier?: string;
            /**
             * @example actual
             * @enum {string}
             */
            readonly classifier: "planned" | "estimated" | "actual";
            /**
             * @example departed
             * @enum {string}
             */
            readonly code: "picked-up" | "departed" | "arrived" | "delayed" | "eta-changed" | "delivery-attempted" | "delivered" | "pod";
            /** @example 2026-11-25T09:30:00+01:00 */
            readonly eta?: string;
            /** @example Hamburg, DE */
            readonly location?: string;
            /**
             * @description With the offset of the place; absent when the carrier gave no time.
             * @example 2026-11-24T08:00:00+01:00
             */
            readonly occurredAt?: string;
            /** @example road closed */
            readonly reason?: string;
            /** @example J. Petersen */
            readonly signedBy?: string;
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
            readonly lines: readonly components["schemas"]["PackedLineDto"][];
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
        readonly PackedLineDto: {
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
        readonly RateDto: {
            /**
             * @description Standard Carrier Alpha Code.
             * @example SWFT
             */
            readonly carrier: string;
            /** @example Swift Freight */
            readonly carrierName?: string;
            readonly charges: readonly components["schemas"]["ChargeDto"][];
            /** @description The least that the carrier takes for `BASE`. */
            readonly minimumCharge?: components["schemas"]["MoneyDto"];
            /** @example STANDARD */
            readonly service: string;
            /** @description The sum of the charges. */
            readonly total: components["schemas"]["MoneyDto"];
            /** @example 2 */
            readonly transitDays?: number;
        };
        readonly RatesDto: {
            /** @description Cheapest first; empty when no carrier serves the lane. */
            readonly items: readonly components["schemas"]["RateDto"][];
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
        readonly ShipmentStatusDto: {
            /** @description In the order in which they were reported, which need not be the order in which they happened. */
            readonly milestones: readonly components["schemas"]["MilestoneDto"][];
            /**
             * @description The carrier's freight bill number.
             * @example SWFT1000042
             */
            readonly pro?: string;
            /** @example sap-4711-S1 */
            readonly shipmentId: string;
            readonly tenders: readonly components["schemas"]["TenderStatusDto"][];
            /**
             * @description Milestones that nobody here knows a code for, in the words of the TMS.
             * @example [
             *       "HELD_AT_BORDER"
             *     ]
             */
            readonly unrecognized?: readonly string[];
        };
        readonly StatementPartDto: {
            /** @example sap-4711-S1 */
            readonly shipmentId: string;
            readonly total: components["schemas"]["MoneyDto"];
        };
        readonly TenderDto: {
            /** @description Absent where none of the goods asks for anything. */
            readonly commodities?: readonly components["schemas"]["CommodityDto"][];
            /** @example EUR */
            readonly currency: string;
            readonly from: components["schemas"]["AddressDto"];
            /** @example sap-4711 */
            readonly orderId: string;
            readonly packages: readonly components["schemas"]["PackageDto"][];
            readonly rate: components["schemas"]["RateDto"];
            /** @example 2026-11-27 */
            readonly requestedDeliveryDate?: string;
            /** @example 2026-11-24T10:00:00.000Z */
            readonly respondBy: string;
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
            /**
             * @description 1 for the first tender of a shipment; each re-tender counts on.
             * @example 1
             */
            readonly version: number;
        };
        readonly TenderReceiptDto: {
            /**
             * @description Claim check of the label that was bought with it: a document of the order. Absent where the TMS sells none, or does not give it out any more.
             * @example 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d
             */
            readonly labelDocumentId?: string;
            /**
             * @description Shipment and version.
             * @example sap-4711-S1-T1
             */
            readonly tenderId: string;
        };
        readonly TenderStatusDto: {
            /** @example SWFT */
            readonly carrier: string;
            /**
             * @example accepted
             * @enum {string}
             */
            readonly state: "open" | "accepted" | "rejected" | "withdrawn";
            /** @example 1 */
            readonly version: number;
        };
        readonly TmsAdapterDto: {
            /**
             * @example [
             *       "tender",
             *       "webhooks",
             *       "freight-invoices",
             *       "dispute",
             *       "dangerous-goods",
             *       "moves"
             *     ]
             */
            readonly capabilities: readonly ("tender" | "webhooks" | "freight-invoices" | "dispute" | "dangerous-goods" | "moves")[];
            /**
             * @description Where the vendor’s contract is described.
             * @example apps/system/tms/src/adapters/freighthub/README.md
             */
            readonly docs: string;
            /**
             * @description `vendor` of a connection.
             * @example freighthub
             */
            readonly id: string;
            /** @example FreightHub TMS */
            readonly label: string;
            /**
             * @description `experimental`: it does not do yet all that it is held to; `stable`: it does.
             * @example stable
             * @enum {string}
             */
            readonly maturity: "experimental" | "stable";
        };
        readonly TmsAdaptersDto: {
            readonly items: readonly components["schemas"]["TmsAdapterDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly TmsSystemDto: {
            /** @description Of the replica that answers. */
            readonly calls?: components["schemas"]["VendorCallsDto"];
            /**
             * @example [
             *       "tender",
             *       "webhooks",
             *       "freight-invoices",
             *       "dispute",
             *       "dangerous-goods",
             *       "moves"
             *     ]
             */
            readonly capabilities: readonly ("tender" | "webhooks" | "freight-invoices" | "dispute" | "dangerous-goods" | "moves")[];
            /** @description Its webhooks. */
            readonly feed?: components["schemas"]["FeedDto"];
            /**
             * @description Connection id.
             * @example tms
             */
            readonly id: string;
            /** @example FreightHub TMS */
            readonly label: string;
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
             * @example freighthub
             */
            readonly vendor: string;
        };
        readonly TmsSystemsDto: {
            readonly items: readonly components["schemas"]["TmsSystemDto"][];
            /** @example null */
            readonly nextCursor: string | null;
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
                     *             "tender",
                     *             "webhooks",
                     *             "freight-invoices",
                     *             "dispute",
                     *             "dangerous-goods",
                     *             "moves"
                     *           ],
                     *           "docs": "apps/system/tms/src/adapters/freighthub/README.md",
                     *           "id": "freighthub",
                     *           "label": "FreightHub TMS",
                     *           "maturity": "stable"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["TmsAdaptersDto"];
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
                     *             "tender",
                     *             "webhooks",
                     *             "freight-invoices",
                     *             "dispute",
                     *             "dangerous-goods",
                     *             "moves"
                     *           ],
                     *           "feed": {
                     *             "lastHeardAt": "2026-11-24T08:00:00.000Z",
                     *             "silentAfterMs": 28800000,
                     *             "silentSince": "2026-11-24T08:00:00.000Z",
                     *             "state": "heard"
                     *           },
                     *           "id": "tms",
                     *           "label": "FreightHub TMS",
                     *           "maturity": "stable",
                     *           "status": "up",
                     *           "vendor": "freighthub"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["TmsSystemsDto"];
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
    readonly readFreightInvoice: {
        readonly parameters: {
            readonly query: {
                /** @description Standard Carrier Alpha Code. */
                readonly carrier: string;
                /** @description Whose part of a statement, which bills several shipments. Without it the first. */
                readonly shipmentId?: string;
            };
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The carrier's own number */
                readonly invoiceNumber: string;
                /** @description Connection id of the TMS */
                readonly tms: string;
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
                     *       "corrects": "SWFT100006",
                     *       "credits": "SWFT100005",
                     *       "deliveredTo": {
                     *         "country": "DE",
                     *         "postalCode": "80331"
                     *       },
                     *       "invoiceDate": "2026-11-25",
                     *       "invoiceNumber": "SWFT100007",
                     *       "pickedUpOn": "2026-11-24",
                     *       "pro": "SWFT1000042",
                     *       "shipmentId": "sap-4711-S1",
                     *       "statement": {
                     *         "elsewhere": {
                     *           "amount": 12345,
                     *           "currency": "EUR"
                     *         },
                     *         "number": "SWFT100007",
                     *         "parts": [
                     *           {
                     *             "shipmentId": "sap-4711-S1",
                     *             "total": {
                     *               "amount": 12345,
                     *               "currency": "EUR"
                     *             }
                     *           }
                     *         ],
                     *         "total": {
                     *           "amount": 12345,
                     *           "currency": "EUR"
                     *         }
                     *       },
                     *       "total": {
                     *         "amount": 12345,
                     *         "currency": "EUR"
                     *       },
                     *       "weighCertificate": "WC-88123"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FreightInvoiceDto"];
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
            /** @description `validation-failed`: The request is well-formed but wrong. `capability-missing`: The connected system cannot do this */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "capability-missing" | "validation-failed";
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
    readonly disputeFreightInvoice: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Sent where an attempt at the same effect was made under another key: it is looked up before it is made again. */
                readonly "Crossdock-May-Have-Happened"?: "?1";
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description The carrier's own number */
                readonly invoiceNumber: string;
                /** @description Connection id of the TMS */
                readonly tms: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "carrier": "SWFT",
                 *       "shipmentId": "sap-4711-S1",
                 *       "variances": [
                 *         {
                 *           "billed": {
                 *             "amount": 12345,
                 *             "currency": "EUR"
                 *           },
                 *           "cause": "reweigh",
                 *           "code": "FUEL",
                 *           "expected": {
                 *             "amount": 12345,
                 *             "currency": "EUR"
                 *           },
                 *           "reason": "amount"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["DisputeRequestDto"];
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
                     *       "disputeId": "dsp_100003"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DisputeReceiptDto"];
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
    readonly rateShipment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Connection id of the TMS */
                readonly tms: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "commodities": [
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
                 *           "ssccs": [
                 *             "340123450000000017"
                 *           ],
                 *           "substituteFor": "SKU-1001",
                 *           "temperature": "ambient"
                 *         }
                 *       ],
                 *       "currency": "EUR",
                 *       "from": {
                 *         "city": "Hamburg",
                 *         "country": "DE",
                 *         "gln": "4012345000016",
                 *         "name": "Nordwind Handel GmbH",
                 *         "postalCode": "20457",
                 *         "region": "HH",
                 *         "street": "Kaistrasse 5"
                 *       },
                 *       "orderId": "sap-4711",
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
                 *       "requestedDeliveryDate": "2026-11-27",
                 *       "shipDate": "2026-11-25",
                 *       "shipmentId": "sap-4711-S1",
                 *       "to": {
                 *         "city": "Hamburg",
                 *         "country": "DE",
                 *         "gln": "4012345000016",
                 *         "name": "Nordwind Handel GmbH",
                 *         "postalCode": "20457",
                 *         "region": "HH",
                 *         "street": "Kaistrasse 5"
                 *       },
                 *       "totalWeightKg": 212.4
                 *     }
                 */
                readonly "application/json": components["schemas"]["ShipmentRequestDto"];
            };
        };
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
                     *       "items": [
                     *         {
                     *           "carrier": "SWFT",
                     *           "carrierName": "Swift Freight",
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
                     *           "minimumCharge": {
                     *             "amount": 12345,
                     *             "currency": "EUR"
                     *           },
                     *           "service": "STANDARD",
                     *           "total": {
                     *             "amount": 12345,
                     *             "currency": "EUR"
                     *           },
                     *           "transitDays": 2
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["RatesDto"];
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
            /** @description `validation-failed`: The request is well-formed but wrong. `vendor-rejected`: The connected system refused */
            readonly 422: {
                headers: {
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        readonly code?: "validation-failed" | "vendor-rejected";
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
    readonly readShipmentStatus: {
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
                readonly shipmentId: string;
                /** @description Connection id of the TMS */
                readonly tms: string;
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
                     *       "milestones": [
                     *         {
                     *           "carrier": "SWFT",
                     *           "classifier": "actual",
                     *           "code": "departed",
                     *           "eta": "2026-11-25T09:30:00+01:00",
                     *           "location": "Hamburg, DE",
                     *           "occurredAt": "2026-11-24T08:00:00+01:00",
                     *           "reason": "road closed",
                     *           "signedBy": "J. Petersen"
                     *         }
                     *       ],
                     *       "pro": "SWFT1000042",
                     *       "shipmentId": "sap-4711-S1",
                     *       "tenders": [
                     *         {
                     *           "carrier": "SWFT",
                     *           "state": "accepted",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "unrecognized": [
                     *         "HELD_AT_BORDER"
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ShipmentStatusDto"];
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
    readonly tenderShipment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Sent where an attempt at the same effect was made under another key: it is looked up before it is made again. */
                readonly "Crossdock-May-Have-Happened"?: "?1";
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @description Connection id of the TMS */
                readonly tms: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "commodities": [
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
                 *           "ssccs": [
                 *             "340123450000000017"
                 *           ],
                 *           "substituteFor": "SKU-1001",
                 *           "temperature": "ambient"
                 *         }
                 *       ],
                 *       "currency": "EUR",
                 *       "from": {
                 *         "city": "Hamburg",
                 *         "country": "DE",
                 *         "gln": "4012345000016",
                 *         "name": "Nordwind Handel GmbH",
                 *         "postalCode": "20457",
                 *         "region": "HH",
                 *         "street": "Kaistrasse 5"
                 *       },
                 *       "orderId": "sap-4711",
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
                 *       "rate": {
                 *         "carrier": "SWFT",
                 *         "carrierName": "Swift Freight",
                 *         "charges": [
                 *           {
                 *             "amount": {
                 *               "amount": 12345,
                 *               "currency": "EUR"
                 *             },
                 *             "code": "BASE",
                 *             "description": "Line haul",
                 *             "ratedWeightKg": 212.4
                 *           }
                 *         ],
                 *         "minimumCharge": {
                 *           "amount": 12345,
                 *           "currency": "EUR"
                 *         },
                 *         "service": "STANDARD",
                 *         "total": {
                 *           "amount": 12345,
                 *           "currency": "EUR"
                 *         },
                 *         "transitDays": 2
                 *       },
                 *       "requestedDeliveryDate": "2026-11-27",
                 *       "respondBy": "2026-11-24T10:00:00.000Z",
                 *       "shipDate": "2026-11-25",
                 *       "shipmentId": "sap-4711-S1",
                 *       "to": {
                 *         "city": "Hamburg",
                 *         "country": "DE",
                 *         "gln": "4012345000016",
                 *         "name": "Nordwind Handel GmbH",
                 *         "postalCode": "20457",
                 *         "region": "HH",
                 *         "street": "Kaistrasse 5"
                 *       },
                 *       "totalWeightKg": 212.4,
                 *       "version": 1
                 *     }
                 */
                readonly "application/json": components["schemas"]["TenderDto"];
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
                     *       "labelDocumentId": "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                     *       "tenderId": "sap-4711-S1-T1"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["TenderReceiptDto"];
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
                /** @description Connection id of the TMS */
                readonly tms: string;
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
}
