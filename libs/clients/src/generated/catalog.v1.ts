// Generated from the API's contract by `npm run contracts:write`.
export interface paths {
    readonly "/catalog/v1/adapters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The adapters that there are, connected or not: what they do, and how far they are */
        readonly get: operations["listAdapters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/apis": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every version of every API that runs, with its owner, life and operations */
        readonly get: operations["listApis"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/apis/{api}/versions/{version}/changelog": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How the contract of a version has changed since its release */
        readonly get: operations["readChangelog"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/apis/{api}/versions/{version}/deprecation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The deprecation of a version, and who has agreed to it */
        readonly get: operations["readDeprecation"];
        readonly put?: never;
        /**
         * Rests on an impact report that says what is so now; who has read an older one reads it again. Where the version tells
         *     dates or a successor of its own already, with these.
         */
        readonly post: operations["proposeDeprecation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/apis/{api}/versions/{version}/deprecation/consents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Partners consent by themselves too (`/partner/…/deprecations`). */
        readonly post: operations["recordConsent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/apis/{api}/versions/{version}/deprecation/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Nothing is agreed any more, and the version does not end. It can be proposed anew; consents are asked for anew then. */
        readonly post: operations["withdrawDeprecation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/apis/{api}/versions/{version}/difference": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What differs from another version, and what of it breaks callers */
        readonly get: operations["readDifference"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/apis/{api}/versions/{version}/impact": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who still uses a version, for what, when last and how often */
        readonly get: operations["readImpact"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/apis/{api}/versions/{version}/traffic": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What `contracts:impact` replays. Shapes only: no value that the contract does not enumerate. */
        readonly get: operations["readTraffic"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/apis/{api}/versions/{version}/use": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Of the last day, in production: hours in which nobody called are told without figures. */
        readonly get: operations["readUse"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/consumers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Partners that call us, and which versions they use */
        readonly get: operations["listConsumers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/consumers/{partnerId}/recording": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Off, nothing of the shapes of its calls is kept, what was kept before included. Its calls are counted either way. */
        readonly post: operations["setRecording"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/deprecations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Each with who has agreed to it and who is still asked; one that was withdrawn is none. */
        readonly get: operations["listDeprecations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every event: who tells it, who acts on it, and to whom outside it goes */
        readonly get: operations["listEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/events/{type}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An event with its fields, an example and how it has changed */
        readonly get: operations["readEvent"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/guides": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The guides */
        readonly get: operations["listGuides"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/guides/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A guide */
        readonly get: operations["readGuide"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/map": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** As observed: who did not call in the last day is told with no line, but for the ways to connected systems. */
        readonly get: operations["readMap"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/ownership": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where one says something else than the owner is listed by each process, under `/drifts`. */
        readonly get: operations["listOwnership"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/plans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** As they count now, those that an installation named itself included. What an operation counts as is told with the APIs. */
        readonly get: operations["listPlans"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/problems": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What each problem means, and what to do about it */
        readonly get: operations["listProblems"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/processes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every process that runs: its states, its commands, and what can fail */
        readonly get: operations["listProcesses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/processes/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A process with the ways of callers through it and the owners of what it keeps */
        readonly get: operations["readProcess"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Find APIs, operations, fields, events, problems, guides, processes, their cases and systems */
        readonly get: operations["searchCatalog"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog/v1/systems": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The connected systems: what their adapters do and do not do, and whether they answer */
        readonly get: operations["listSystems"];
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
        readonly AdapterDto: {
            /**
             * @example [
             *       "cancel",
             *       "webhooks"
             *     ]
             */
            readonly capabilities: readonly string[];
            /**
             * @description Ids of the systems that are connected by it.
             * @example [
             *       "wms"
             *     ]
             */
            readonly connections: readonly string[];
            /**
             * Format: uri
             * @description The vendor’s contract, where it is public.
             * @example https://api.sap.com/products/SAPS4HANACloud/apis/ODATA
             */
            readonly docs?: string;
            /**
             * @description `vendor` of a connection.
             * @example stowpoint
             */
            readonly id: string;
            /**
             * @example wms
             * @enum {string}
             */
            readonly kind: "erp" | "wms" | "tms";
            /** @example StowPoint WMS */
            readonly label: string;
            /**
             * @description What others of its kind may do and it does not; absent where nobody said.
             * @example [
             *       "lots"
             *     ]
             */
            readonly lacks?: readonly string[];
            /**
             * @description What it does not do, as HTML out of its description.
             * @example <ul><li>Change a shipment order: cancel it and release a new one.</li></ul>
             */
            readonly limits?: string;
            /**
             * @description `experimental`: it does not do yet all that it is held to; `stable`: it does.
             * @example stable
             * @enum {string}
             */
            readonly maturity: "experimental" | "stable";
        };
        readonly AdapterPageDto: {
            readonly items: readonly components["schemas"]["AdapterDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly ApiPageDto: {
            readonly items: readonly components["schemas"]["ApiVersionDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly ApiUseDto: {
            /**
             * Format: date-time
             * @example 2026-11-27T08:12:00.000Z
             */
            readonly asOf: string;
            /** @description The one with the most calls first. */
            readonly callers: readonly components["schemas"]["CallerDto"][];
            /** @description Absent where nobody called. */
            readonly figures?: components["schemas"]["CallFiguresDto"];
            /**
             * @description By the calls of this hour and the one before; `quiet`: there was none.
             * @example ok
             * @enum {string}
             */
            readonly health: "ok" | "degraded" | "failing" | "quiet" | "down";
            /** @description The earliest first. */
            readonly hours: readonly components["schemas"]["UseHourDto"][];
            /**
             * Format: date-time
             * @description Where its hours begin: the current one and the 23 before it.
             * @example 2026-11-26T09:00:00.000Z
             */
            readonly since: string;
        };
        readonly ApiVersionDto: {
            /** @description Absent where it tells nothing of that. */
            readonly build?: components["schemas"]["BuildDto"];
            /**
             * @description CloudEvents types that it acts on.
             * @example [
             *       "crossdock.fulfilment.released.v1"
             *     ]
             */
            readonly consumes: readonly string[];
            /**
             * Format: uri
             * @description Where its contract is served.
             * @example https://crossdock.example/openapi/partner/v1.json
             */
            readonly contract: string;
            /** @example For 3PLs, carriers, suppliers and customer portals. */
            readonly description: string;
            /**
             * @description CloudEvents types that it tells, by its own word or by that of the systems and partners it speaks for.
             * @example [
             *       "crossdock.fulfilment.accepted.v1"
             *     ]
             */
            readonly emits: readonly string[];
            /**
             * @example partner
             * @enum {string}
             */
            readonly layer: "system" | "process" | "partner" | "platform";
            readonly lifecycle: components["schemas"]["LifecycleDto"];
            /** @example partner */
            readonly name: string;
            readonly operations: readonly components["schemas"]["OperationDto"][];
            /**
             * @description Team that answers for it.
             * @example partner-integration
             */
            readonly owner: string;
            /** @example Partner API */
            readonly title: string;
            /** @example v1 */
            readonly version: string;
        };
        readonly BuildDto: {
            /**
             * @description It was built from more than that commit.
             * @example false
             */
            readonly changed?: boolean;
            /**
             * @description Absent where it was built from a copy without its history.
             * @example dda947ea0c1f4f6d8f3c2a7b9e5d1c0a4b6e8f12
             */
            readonly commit?: string;
            /**
             * @description Of the product.
             * @example 0.1.0
             */
            readonly version: string;
        };
        readonly CallerDto: {
            readonly figures: components["schemas"]["CallFiguresDto"];
            /** @example 3pl-east */
            readonly id: string;
            /**
             * @description A partner's kind, `api` of ours, or `operator`.
             * @example 3pl
             */
            readonly kind: string;
            /**
             * Format: date-time
             * @description Beginning of the hour of its last call.
             * @example 2026-11-27T08:00:00.000Z
             */
            readonly lastHour: string;
        };
        readonly CallFiguresDto: {
            /** @example 1204 */
            readonly calls: number;
            /**
             * @description By the API: 5xx.
             * @example 3
             */
            readonly failed: number;
            /**
             * @description Half of the calls took at most so long. Milliseconds, to the end of the class that times are counted in; at most 10,000 is told.
             * @example 25
             */
            readonly p50Ms: number;
            /**
             * @description 95 of a hundred did. Milliseconds, to the end of the class that times are counted in; at most 10,000 is told.
             * @example 100
             */
            readonly p95Ms: number;
            /**
             * @description 99 of a hundred did. Milliseconds, to the end of the class that times are counted in; at most 10,000 is told.
             * @example 250
             */
            readonly p99Ms: number;
            /**
             * @description By what the caller sent: 4xx.
             * @example 12
             */
            readonly refused: number;
        };
        readonly CallMapDto: {
            /**
             * Format: date-time
             * @example 2026-11-27T08:12:05.000Z
             */
            readonly asOf: string;
            readonly edges: readonly components["schemas"]["MapEdgeDto"][];
            readonly nodes: readonly components["schemas"]["MapNodeDto"][];
            /**
             * Format: date-time
             * @description Calls from then on: a day, to whole hours.
             * @example 2026-11-26T09:00:00.000Z
             */
            readonly since: string;
        };
        readonly ChangeDto: {
            /**
             * @description Whoever calls it as the earlier version has it can be refused, or answered with what it does not know.
             * @example true
             */
            readonly breaks: boolean;
            /**
             * @description In words, a difference each.
             * @example [
             *       "request: lines is gone",
             *       "request: units is new, and required"
             *     ]
             */
            readonly details: readonly string[];
            /**
             * @example changed
             * @enum {string}
             */
            readonly kind: "added" | "removed" | "changed";
            /** @example POST */
            readonly method: string;
            /** @example /partner/v2/fulfilments/{id}/confirmations */
            readonly path: string;
            /** @example Confirm a step of a fulfilment */
            readonly summary: string;
        };
        readonly ChangelogDto: {
            /**
             * @description As it is written for its consumers, as HTML; absent where nothing is.
             * @example <h1>Changes</h1>
             */
            readonly html?: string;
            /** @description The latest release first. */
            readonly permitted: readonly components["schemas"]["PermittedDto"][];
            /** @description What is served beyond what was released last; absent where there is no record of releases. */
            readonly sinceRelease?: components["schemas"]["SinceReleaseDto"];
        };
        readonly ChangePageDto: {
            readonly items: readonly components["schemas"]["ChangeDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly ConnectedSystemDto: {
            /**
             * @description `open`: it failed too often in a row and is left alone for a moment.
             * @example closed
             * @enum {string}
             */
            readonly breaker?: "closed" | "half-open" | "open";
            /**
             * @description What its adapter does; absent where its API does not answer.
             * @example [
             *       "cancel",
             *       "webhooks"
             *     ]
             */
            readonly capabilities?: readonly string[];
            /**
             * Format: uri
             * @description The vendor’s contract, where it is public.
             * @example https://api.sap.com/products/SAPS4HANACloud/apis/ODATA
             */
            readonly docs?: string;
            /** @example wms */
            readonly id: string;
            /**
             * @example wms
             * @enum {string}
             */
            readonly kind: "erp" | "wms" | "tms";
            /**
             * @description As its adapter calls it.
             * @example StowPoint WMS
             */
            readonly label: string;
            /**
             * @description What others of its kind may do and its adapter does not; absent where nobody said.
             * @example [
             *       "lots"
             *     ]
             */
            readonly lacks?: readonly string[];
            /**
             * @description What its adapter does not do, as HTML out of its description.
             * @example <ul><li>Change a shipment order: cancel it and release a new one.</li></ul>
             */
            readonly limits?: string;
            /**
             * @description `experimental`: its adapter does not do yet all that it is held to; absent where its API does not answer.
             * @example stable
             * @enum {string}
             */
            readonly maturity?: "experimental" | "stable";
            /**
             * @description Absent where its API did not say.
             * @example up
             * @enum {string}
             */
            readonly status?: "up" | "down";
            /**
             * @description What of it cannot be read, although the rest goes on.
             * @example No permission
             */
            readonly warning?: string;
        };
        readonly ConnectedSystemPageDto: {
            readonly items: readonly components["schemas"]["ConnectedSystemDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly ConsentDto: {
            /**
             * @description Who agreed for the partner, or who decided.
             * @example M. Jansen, 3PL East
             */
            readonly givenBy: string;
            /**
             * @description `consent`: the partner agreed; `override`: an operator decided without it.
             * @example consent
             * @enum {string}
             */
            readonly kind: "consent" | "override";
            /** @example 3pl-east */
            readonly partnerId: string;
            /** @example Moves to v2 by the end of January */
            readonly reason: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:00:00.000Z
             */
            readonly recordedAt: string;
            /**
             * @description Client that recorded it.
             * @example operator
             */
            readonly recordedBy: string;
        };
        readonly ConsumedVersionDto: {
            /** @example partner */
            readonly api: string;
            /** @example 1204 */
            readonly calls: number;
            /**
             * @example production
             * @enum {string}
             */
            readonly environment: "production" | "sandbox";
            /**
             * Format: date-time
             * @example 2026-11-25T08:00:00.000Z
             */
            readonly lastAt: string;
            /** @example v1 */
            readonly version: string;
        };
        readonly ConsumerDto: {
            /** @example 3pl-east */
            readonly partnerId: string;
            /** @example true */
            readonly shapesRecorded: boolean;
            readonly uses: readonly components["schemas"]["ConsumedVersionDto"][];
        };
        readonly ConsumerPageDto: {
            readonly items: readonly components["schemas"]["ConsumerDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly ConsumerUseDto: {
            /**
             * @description Of the last 90 days.
             * @example 1204
             */
            readonly calls: number;
            /** @example 96 */
            readonly callsLast7Days: number;
            /**
             * @description Use of the sandbox affects nobody's business.
             * @example production
             * @enum {string}
             */
            readonly environment: "production" | "sandbox";
            /**
             * Format: date-time
             * @example 2026-11-25T08:00:00.000Z
             */
            readonly lastAt: string;
            readonly operations: readonly components["schemas"]["OperationUseDto"][];
            /** @example 3pl-east */
            readonly partnerId: string;
            /**
             * @description Whether shapes of its calls are recorded; its calls are counted either way.
             * @example true
             */
            readonly shapesRecorded: boolean;
        };
        readonly DeprecationDto: {
            /** @example partner */
            readonly api: string;
            /**
             * @description Partners that still use it and have neither consented nor been overridden.
             * @example [
             *       "3pl-west"
             *     ]
             */
            readonly awaiting: readonly string[];
            readonly consents: readonly components["schemas"]["ConsentDto"][];
            /**
             * Format: date-time
             * @example 2027-03-31T23:59:59.000Z
             */
            readonly deprecatedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T08:30:00.000Z
             */
            readonly proposedAt: string;
            /** @example operator */
            readonly proposedBy: string;
            /** @example v2 tells shipments by handling units */
            readonly reason: string;
            /** @description As it was when the deprecation was proposed. */
            readonly report: components["schemas"]["ImpactReportDto"];
            /**
             * @description `agreed` once every partner that it touches has consented or was overridden; a new one that calls puts it back.
             * @example awaiting-consents
             * @enum {string}
             */
            readonly state: "awaiting-consents" | "agreed";
            /** @example v2 */
            readonly successor?: string;
            /**
             * Format: date-time
             * @example 2027-09-30T23:59:59.000Z
             */
            readonly sunsetAt?: string;
            /** @example v1 */
            readonly version: string;
        };
        readonly DeprecationPageDto: {
            readonly items: readonly components["schemas"]["DeprecationDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly EmitterDto: {
            /** @example wms */
            readonly api: string;
            /**
             * @description Among the last events of the log, `among` of them; absent where there was none.
             * @example 12
             */
            readonly events?: number;
            /**
             * Format: date-time
             * @example 2026-11-27T08:12:05.000Z
             */
            readonly lastAt?: string;
        };
        readonly EventDetailDto: {
            /**
             * @description How many events back the figures of `emitters` are of.
             * @example 20000
             */
            readonly among: number;
            /**
             * @description APIs that act on it, by their contracts.
             * @example [
             *       "order-to-ship"
             *     ]
             */
            readonly consumers: readonly string[];
            readonly differences: readonly components["schemas"]["EventDifferenceDto"][];
            readonly emitters: readonly components["schemas"]["EmitterDto"][];
            /**
             * @description A whole event.
             * @example {
             *       "specversion": "1.0",
             *       "type": "crossdock.pick.short.v1"
             *     }
             */
            readonly example?: {
                readonly [key: string]: unknown;
            };
            /** @description Of its `data`. */
            readonly fields: readonly components["schemas"]["FieldDto"][];
            /**
             * @description APIs that tell it, by their contracts: by their own word or by that of the systems and partners they speak for.
             * @example [
             *       "wms",
             *       "partner"
             *     ]
             */
            readonly producers: readonly string[];
            /**
             * @description Kinds of partner that it goes to; empty of what stays inside.
             * @example [
             *       "customer-portal"
             *     ]
             */
            readonly receivers: readonly string[];
            /** @example Picking ended with less than asked for. */
            readonly summary: string;
            /** @example crossdock.pick.short.v1 */
            readonly type: string;
        };
        readonly EventDifferenceDto: {
            /**
             * @example [
             *       "data: reason is new"
             *     ]
             */
            readonly details: readonly string[];
            /**
             * @description CloudEvents type of the other version, or the calendar day of the release.
             * @example 2026-11-25
             */
            readonly from: string;
            /**
             * @description It is not in that release.
             * @example false
             */
            readonly isNew: boolean;
            /**
             * @example release
             * @enum {string}
             */
            readonly than: "version" | "release";
        };
        readonly EventDto: {
            /**
             * @description APIs that act on it, by their contracts.
             * @example [
             *       "order-to-ship"
             *     ]
             */
            readonly consumers: readonly string[];
            /**
             * @description APIs that tell it, by their contracts: by their own word or by that of the systems and partners they speak for.
             * @example [
             *       "wms",
             *       "partner"
             *     ]
             */
            readonly producers: readonly string[];
            /**
             * @description Kinds of partner that it goes to; empty of what stays inside.
             * @example [
             *       "customer-portal"
             *     ]
             */
            readonly receivers: readonly string[];
            /** @example Picking ended with less than asked for. */
            readonly summary: string;
            /** @example crossdock.pick.short.v1 */
            readonly type: string;
        };
        readonly EventPageDto: {
            readonly items: readonly components["schemas"]["EventDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly FieldDto: {
            /**
             * @description Bounds and patterns, in words.
             * @example 0 to ∞
             */
            readonly bounds?: string;
            /** @example In the unit of the line. */
            readonly description?: string;
            /** @example lines[].quantity.value */
            readonly path: string;
            /** @example true */
            readonly required: boolean;
            /** @example number */
            readonly type: string;
        };
        readonly FoundDto: {
            /**
             * @description Address below the portal’s.
             * @example /apis/partner/v2#confirmFulfilment
             */
            readonly href: string;
            /** @example field:sscc */
            readonly id: string;
            /**
             * @example field
             * @enum {string}
             */
            readonly kind: "API" | "operation" | "field" | "event" | "error" | "guide" | "process" | "case" | "system";
            /** @example GS1 key. Sent with POST /partner/v2/fulfilments/{id}/confirmations */
            readonly text: string;
            /** @example sscc */
            readonly title: string;
        };
        readonly FoundPageDto: {
            /** @description What fits best first; no more than twenty. */
            readonly items: readonly components["schemas"]["FoundDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly GuideDto: {
            /** @example first-call */
            readonly name: string;
            /** @example Your first call */
            readonly title: string;
        };
        readonly GuidePageDto: {
            readonly items: readonly components["schemas"]["GuideDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly GuideTextDto: {
            /**
             * @description All of it, as HTML.
             * @example <h1>Your first call</h1>
             */
            readonly html: string;
            /** @example first-call */
            readonly name: string;
            /** @example Your first call */
            readonly title: string;
        };
        readonly HandoverDto: {
            /**
             * @description Who has it from then on.
             * @example crossdock
             * @enum {string}
             */
            readonly to: "erp" | "wms" | "tms" | "carrier" | "supplier" | "crossdock";
            /**
             * @description States of the entity in which its first owner still has it.
             * @example [
             *       "received",
             *       "held",
             *       "validated"
             *     ]
             */
            readonly while: readonly string[];
        };
        readonly ImpactReportDto: {
            /**
             * @description Partners whose business it would touch.
             * @example [
             *       "3pl-east"
             *     ]
             */
            readonly affected: readonly string[];
            /** @example partner */
            readonly api: string;
            /**
             * Format: date-time
             * @example 2026-11-25T08:00:05.000Z
             */
            readonly asOf: string;
            readonly consumers: readonly components["schemas"]["ConsumerUseDto"][];
            /**
             * @description How many days back it looks.
             * @example 90
             */
            readonly days: number;
            /**
             * @description Of who uses which operations: another one means that the report would say something else now.
             * @example b5bb9d8014a0f9b1d61e21e7
             */
            readonly digest: string;
            /** @example v1 */
            readonly version: string;
        };
        readonly LifecycleDto: {
            /**
             * Format: date-time
             * @example 2027-03-31T23:59:59Z
             */
            readonly deprecated?: string;
            /** @example /portal/guides/migrate-partner-v1-to-v2 */
            readonly migrationGuide?: string;
            /**
             * @description Calendar day of its release.
             * @example 2026-11-24
             */
            readonly released?: string;
            /** @example v2 */
            readonly successor?: string;
            /**
             * Format: date-time
             * @example 2027-09-30T23:59:59Z
             */
            readonly sunset?: string;
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
        readonly MapEdgeDto: {
            /** @description Absent where nothing was called yet. */
            readonly figures?: components["schemas"]["MapFiguresDto"];
            /** @example api:order-to-ship */
            readonly from: string;
            /**
             * @description By the calls of this hour and the one before. `degraded`: one in twenty failed or more; `failing`: half of them or more; `quiet`: there was none; `down`: the API does not answer.
             * @example ok
             * @enum {string}
             */
            readonly health: "ok" | "degraded" | "failing" | "quiet" | "down";
            /** @example api:erp */
            readonly to: string;
        };
        readonly MapFiguresDto: {
            /** @example 1204 */
            readonly calls: number;
            /**
             * @description By whom it called: 5xx, or no clear answer.
             * @example 3
             */
            readonly failed: number;
            /**
             * @description Milliseconds.
             * @example 38
             */
            readonly meanMs: number;
            /**
             * @description Half of the calls took at most so long, to the end of its class. Milliseconds; at most 10,000 is told.
             * @example 25
             */
            readonly p50Ms: number;
            /**
             * @description So did 95 in a hundred.
             * @example 100
             */
            readonly p95Ms: number;
            /**
             * @description Of this hour and the one before.
             * @example 96
             */
            readonly recentCalls: number;
            /** @example 0 */
            readonly recentFailed: number;
            /**
             * @description By what the caller sent: 4xx.
             * @example 12
             */
            readonly refused: number;
        };
        readonly MapNodeDto: {
            /**
             * @description The kind of a partner, kind and vendor of a system, the newest version of an API.
             * @example v1
             */
            readonly detail: string;
            /**
             * @description By the calls of this hour and the one before. `degraded`: one in twenty failed or more; `failing`: half of them or more; `quiet`: there was none; `down`: the API does not answer.
             * @example ok
             * @enum {string}
             */
            readonly health: "ok" | "degraded" | "failing" | "quiet" | "down";
            /** @example api:order-to-ship */
            readonly id: string;
            /**
             * @example api
             * @enum {string}
             */
            readonly kind: "partner" | "operator" | "api" | "system";
            /**
             * @description Of an API.
             * @example process
             * @enum {string}
             */
            readonly layer?: "system" | "process" | "partner" | "platform";
            /** @example order-to-ship */
            readonly name: string;
            /** @example Order-to-ship process API */
            readonly title: string;
        };
        readonly OperationDto: {
            /**
             * @description Which quotas of a partner's plan count a call: those of this class, and those of every class. Absent where none does.
             * @example read
             * @enum {string}
             */
            readonly countsAs?: "read" | "write" | "bulk";
            /** @example listFulfilments */
            readonly id: string;
            /** @example GET */
            readonly method: string;
            /** @example /partner/v1/fulfilments */
            readonly path: string;
            readonly policies: components["schemas"]["PoliciesDto"];
            /**
             * @description Absent when anybody may call it.
             * @example fulfilments:read
             */
            readonly scope?: string;
            /** @example Fulfilments of the warehouses that you operate, oldest first. */
            readonly summary: string;
        };
        readonly OperationUseDto: {
            /**
             * @description Of the last 90 days.
             * @example 1204
             */
            readonly calls: number;
            /** @example 96 */
            readonly callsLast7Days: number;
            /**
             * Format: date-time
             * @example 2026-11-25T08:00:00.000Z
             */
            readonly lastAt: string;
            /** @example GET /partner/v1/fulfilments/{id} */
            readonly operation: string;
        };
        readonly OwnershipDto: {
            /**
             * @description Role that gets a case. Absent where it is recorded and nothing more.
             * @example order-desk
             * @enum {string}
             */
            readonly act?: "order-desk" | "warehouse-desk" | "transport-desk" | "freight-audit" | "integration";
            /**
             * @example order-line
             * @enum {string}
             */
            readonly entity: "order" | "order-line" | "fulfilment" | "fulfilment-line" | "package" | "shipment" | "milestone" | "freight-invoice" | "accrual" | "supplier-invoice" | "customer-invoice" | "purchase-order" | "purchase-order-line" | "inbound-notice" | "inbound-unit" | "inbound-line" | "stock-movement" | "stock-movement-item";
            /** @example quantity */
            readonly field: string;
            /**
             * @description What becomes of a fact in which another system says something else: nothing of it is taken (`refuse`), or all but this field (`drift`). Both are recorded with both values.
             * @example drift
             * @enum {string}
             */
            readonly foreign: "refuse" | "drift";
            /** @description Absent where it stays with its owner. */
            readonly handover?: components["schemas"]["HandoverDto"];
            /**
             * @description `wms`: the warehouse, by its WMS or the 3PL that runs it; `carrier` and `supplier`: the partner itself; `crossdock`: what was decided here and told to everybody.
             * @example erp
             * @enum {string}
             */
            readonly owner: "erp" | "wms" | "tms" | "carrier" | "supplier" | "crossdock";
        };
        readonly OwnershipPageDto: {
            readonly items: readonly components["schemas"]["OwnershipDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly PermittedDto: {
            /** @example partner-integration */
            readonly by: string;
            /**
             * @description Places of the contract.
             * @example [
             *       "remove /paths/~1partner~1v1~1ping/get"
             *     ]
             */
            readonly changes: readonly string[];
            /** @example Never answered by anybody */
            readonly reason: string;
            /**
             * @description Calendar day of the release that it went out with.
             * @example 2026-11-25
             */
            readonly released: string;
        };
        readonly PlanDto: {
            /**
             * @description Requests in work at a time, at each instance of the API; more of them wait for their turn.
             * @example 50
             */
            readonly concurrency: number;
            /**
             * @description Whose calls it counts: those of production credentials, or of all sandbox credentials whatever the partner's plan.
             * @example production
             * @enum {string}
             */
            readonly environment: "production" | "sandbox";
            /**
             * @description Whether it counts for a partner that was given none.
             * @example true
             */
            readonly isDefault: boolean;
            /** @example standard */
            readonly name: string;
            readonly quotas: readonly components["schemas"]["PlanQuotaDto"][];
        };
        readonly PlanPageDto: {
            readonly items: readonly components["schemas"]["PlanDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly PlanQuotaDto: {
            /**
             * @description Requests in the window.
             * @example 600
             */
            readonly limit: number;
            /**
             * @description As the RateLimit headers tell it.
             * @example burst
             */
            readonly name: string;
            /**
             * @description Classes of operations that it counts (`countsAs`); all of them when absent.
             * @example [
             *       "bulk"
             *     ]
             */
            readonly routes?: readonly ("read" | "write" | "bulk")[];
            /** @example 60 */
            readonly windowSeconds: number;
        };
        readonly PoliciesDto: {
            /**
             * @description An Idempotency-Key has to be sent, or may be: one effect per key.
             * @example required
             * @enum {string}
             */
            readonly idempotencyKey?: "required" | "optional";
            /**
             * @description The version that is changed, or read, has to be named by its ETag, or may be.
             * @example required
             * @enum {string}
             */
            readonly ifMatch?: "required" | "optional";
            /**
             * @description Whoever names the ETag of the current answer is not sent it again.
             * @example optional
             * @enum {string}
             */
            readonly ifNoneMatch?: "required" | "optional";
            /**
             * @description Where what it does is on record.
             * @example event-log
             * @enum {string}
             */
            readonly recordedIn?: "event-log" | "delivery-log" | "certification" | "audit-trail";
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
        readonly ProblemMeaningDto: {
            /** @example quota-exceeded */
            readonly code: string;
            /** @example Wait as long as Retry-After says, then send the same again. */
            readonly help: string;
            /**
             * @description Of HTTP.
             * @example 429
             */
            readonly status: number;
            /** @example Too many requests */
            readonly title: string;
        };
        readonly ProblemMeaningPageDto: {
            readonly items: readonly components["schemas"]["ProblemMeaningDto"][];
            /** @example null */
            readonly nextCursor: string | null;
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
        readonly ProcessDetailDto: {
            /**
             * @description Path of its Arazzo document; absent where it has none.
             * @example /arazzo/order-to-ship/v1.json
             */
            readonly arazzo?: string;
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
            /** @description Who owns which field of what it keeps. */
            readonly ownership: readonly components["schemas"]["OwnershipDto"][];
            /**
             * @description Counts up with every change of what is decided.
             * @example 5
             */
            readonly version: number;
            readonly workflows: readonly components["schemas"]["WorkflowDto"][];
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
        readonly ProcessPageDto: {
            readonly items: readonly components["schemas"]["ProcessDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly ProposeDeprecationDto: {
            /**
             * Format: date-time
             * @description From when on nobody should choose the version any more.
             * @example 2027-03-31T23:59:59Z
             */
            readonly deprecatedAt: string;
            /**
             * @description Digest of the impact report that this rests on; it must be what the report says now.
             * @example b5bb9d8014a0f9b1d61e21e7
             */
            readonly impactReport: string;
            /** @example v2 tells shipments by handling units */
            readonly reason: string;
            /** @example v2 */
            readonly successor?: string;
            /**
             * Format: date-time
             * @description After which it is no longer served; never before `deprecatedAt`.
             * @example 2027-09-30T23:59:59Z
             */
            readonly sunsetAt?: string;
        };
        readonly RecordConsentDto: {
            /**
             * @description Who agreed for the partner, or who decided.
             * @example M. Jansen, 3PL East
             */
            readonly givenBy: string;
            /**
             * @description `consent`: the partner agreed; `override`: an operator decided without it.
             * @example consent
             * @enum {string}
             */
            readonly kind: "consent" | "override";
            /** @example 3pl-east */
            readonly partnerId: string;
            /** @example Moves to v2 by the end of January */
            readonly reason: string;
        };
        readonly RecordedShapeDto: {
            /**
             * @example {
             *       "": {
             *         "types": [
             *           "object"
             *         ]
             *       },
             *       "/id": {
             *         "types": [
             *           "string"
             *         ]
             *       }
             *     }
             */
            readonly answer?: {
                readonly [key: string]: unknown;
            };
            /**
             * @description By pointer: the types that were sent; values only where the contract enumerates them.
             * @example {
             *       "": {
             *         "types": [
             *           "object"
             *         ]
             *       },
             *       "/kind": {
             *         "types": [
             *           "string"
             *         ],
             *         "values": [
             *           "picked"
             *         ]
             *       }
             *     }
             */
            readonly body?: {
                readonly [key: string]: unknown;
            };
            /**
             * @example production
             * @enum {string}
             */
            readonly environment: "production" | "sandbox";
            /**
             * Format: date-time
             * @example 2026-11-25T08:00:00.000Z
             */
            readonly lastAt: string;
            /** @example POST /partner/v1/fulfilments/{id}/confirmations */
            readonly operation: string;
            /** @example 3pl-east */
            readonly partnerId: string;
            /**
             * @example {
             *       "": {
             *         "types": [
             *           "object"
             *         ]
             *       }
             *     }
             */
            readonly query: {
                readonly [key: string]: unknown;
            };
            /**
             * @description Calls of this shape that were looked at.
             * @example 42
             */
            readonly samples: number;
            /** @example 201 */
            readonly status: number;
        };
        readonly RecordedTrafficDto: {
            readonly items: readonly components["schemas"]["RecordedShapeDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly RecordingDto: {
            /** @example The partner objects in its contract, annex 3 */
            readonly reason: string;
            /**
             * @description Whether shapes of the partner's calls are recorded.
             * @example false
             */
            readonly recorded: boolean;
        };
        readonly SinceReleaseDto: {
            readonly changes: readonly components["schemas"]["ChangeDto"][];
            /**
             * @description Calendar day of the release.
             * @example 2026-11-25
             */
            readonly released: string;
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
        readonly UseHourDto: {
            /**
             * Format: date-time
             * @description Its beginning.
             * @example 2026-11-27T08:00:00.000Z
             */
            readonly at: string;
            /** @description Absent where nobody called. */
            readonly figures?: components["schemas"]["CallFiguresDto"];
        };
        readonly WithdrawDeprecationDto: {
            /** @example A partner needs v1 for another year */
            readonly reason: string;
        };
        readonly WithdrawnDeprecationDto: {
            /** @example partner */
            readonly api: string;
            /** @example A partner needs v1 for another year */
            readonly reason: string;
            /** @example v1 */
            readonly version: string;
            /**
             * Format: date-time
             * @example 2026-12-01T09:00:00.000Z
             */
            readonly withdrawnAt: string;
            /**
             * @description Client that withdrew it.
             * @example operator
             */
            readonly withdrawnBy: string;
        };
        readonly WorkflowDto: {
            /** @example ship-an-order */
            readonly id: string;
            readonly steps: readonly components["schemas"]["WorkflowStepDto"][];
            /** @example Follow an order to its closing */
            readonly summary: string;
        };
        readonly WorkflowStepDto: {
            /** @example start */
            readonly id: string;
            /**
             * @description Id of the operation that is called.
             * @example startOrder
             */
            readonly operation: string;
            /**
             * @description When it is done, as runtime expressions of Arazzo.
             * @example [
             *       "$statusCode == 201"
             *     ]
             */
            readonly until: readonly string[];
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
                     *             "webhooks"
                     *           ],
                     *           "connections": [
                     *             "wms"
                     *           ],
                     *           "docs": "https://api.sap.com/products/SAPS4HANACloud/apis/ODATA",
                     *           "id": "stowpoint",
                     *           "kind": "wms",
                     *           "label": "StowPoint WMS",
                     *           "lacks": [
                     *             "lots"
                     *           ],
                     *           "limits": "<ul><li>Change a shipment order: cancel it and release a new one.</li></ul>",
                     *           "maturity": "stable"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["AdapterPageDto"];
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
    readonly listApis: {
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
                     *           "build": {
                     *             "changed": false,
                     *             "commit": "dda947ea0c1f4f6d8f3c2a7b9e5d1c0a4b6e8f12",
                     *             "version": "0.1.0"
                     *           },
                     *           "consumes": [
                     *             "crossdock.fulfilment.released.v1"
                     *           ],
                     *           "contract": "https://crossdock.example/openapi/partner/v1.json",
                     *           "description": "For 3PLs, carriers, suppliers and customer portals.",
                     *           "emits": [
                     *             "crossdock.fulfilment.accepted.v1"
                     *           ],
                     *           "layer": "partner",
                     *           "lifecycle": {
                     *             "deprecated": "2027-03-31T23:59:59Z",
                     *             "migrationGuide": "/portal/guides/migrate-partner-v1-to-v2",
                     *             "released": "2026-11-24",
                     *             "successor": "v2",
                     *             "sunset": "2027-09-30T23:59:59Z"
                     *           },
                     *           "name": "partner",
                     *           "operations": [
                     *             {
                     *               "countsAs": "read",
                     *               "id": "listFulfilments",
                     *               "method": "GET",
                     *               "path": "/partner/v1/fulfilments",
                     *               "policies": {
                     *                 "idempotencyKey": "required",
                     *                 "ifMatch": "required",
                     *                 "ifNoneMatch": "optional",
                     *                 "recordedIn": "event-log"
                     *               },
                     *               "scope": "fulfilments:read",
                     *               "summary": "Fulfilments of the warehouses that you operate, oldest first."
                     *             }
                     *           ],
                     *           "owner": "partner-integration",
                     *           "title": "Partner API",
                     *           "version": "v1"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ApiPageDto"];
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
    readonly readChangelog: {
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
                readonly api: string;
                readonly version: string;
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
                     *       "html": "<h1>Changes</h1>",
                     *       "permitted": [
                     *         {
                     *           "by": "partner-integration",
                     *           "changes": [
                     *             "remove /paths/~1partner~1v1~1ping/get"
                     *           ],
                     *           "reason": "Never answered by anybody",
                     *           "released": "2026-11-25"
                     *         }
                     *       ],
                     *       "sinceRelease": {
                     *         "changes": [
                     *           {
                     *             "breaks": true,
                     *             "details": [
                     *               "request: lines is gone",
                     *               "request: units is new, and required"
                     *             ],
                     *             "kind": "changed",
                     *             "method": "POST",
                     *             "path": "/partner/v2/fulfilments/{id}/confirmations",
                     *             "summary": "Confirm a step of a fulfilment"
                     *           }
                     *         ],
                     *         "released": "2026-11-25"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ChangelogDto"];
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
    readonly readDeprecation: {
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
                readonly api: string;
                readonly version: string;
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
                     *       "api": "partner",
                     *       "awaiting": [
                     *         "3pl-west"
                     *       ],
                     *       "consents": [
                     *         {
                     *           "givenBy": "M. Jansen, 3PL East",
                     *           "kind": "consent",
                     *           "partnerId": "3pl-east",
                     *           "reason": "Moves to v2 by the end of January",
                     *           "recordedAt": "2026-11-25T09:00:00.000Z",
                     *           "recordedBy": "operator"
                     *         }
                     *       ],
                     *       "deprecatedAt": "2027-03-31T23:59:59.000Z",
                     *       "proposedAt": "2026-11-25T08:30:00.000Z",
                     *       "proposedBy": "operator",
                     *       "reason": "v2 tells shipments by handling units",
                     *       "report": {
                     *         "affected": [
                     *           "3pl-east"
                     *         ],
                     *         "api": "partner",
                     *         "asOf": "2026-11-25T08:00:05.000Z",
                     *         "consumers": [
                     *           {
                     *             "calls": 1204,
                     *             "callsLast7Days": 96,
                     *             "environment": "production",
                     *             "lastAt": "2026-11-25T08:00:00.000Z",
                     *             "operations": [
                     *               {
                     *                 "calls": 1204,
                     *                 "callsLast7Days": 96,
                     *                 "lastAt": "2026-11-25T08:00:00.000Z",
                     *                 "operation": "GET /partner/v1/fulfilments/{id}"
                     *               }
                     *             ],
                     *             "partnerId": "3pl-east",
                     *             "shapesRecorded": true
                     *           }
                     *         ],
                     *         "days": 90,
                     *         "digest": "b5bb9d8014a0f9b1d61e21e7",
                     *         "version": "v1"
                     *       },
                     *       "state": "awaiting-consents",
                     *       "successor": "v2",
                     *       "sunsetAt": "2027-09-30T23:59:59.000Z",
                     *       "version": "v1"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeprecationDto"];
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
    readonly proposeDeprecation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly api: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "deprecatedAt": "2027-03-31T23:59:59Z",
                 *       "impactReport": "b5bb9d8014a0f9b1d61e21e7",
                 *       "reason": "v2 tells shipments by handling units",
                 *       "successor": "v2",
                 *       "sunsetAt": "2027-09-30T23:59:59Z"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ProposeDeprecationDto"];
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
                     *       "api": "partner",
                     *       "awaiting": [
                     *         "3pl-west"
                     *       ],
                     *       "consents": [
                     *         {
                     *           "givenBy": "M. Jansen, 3PL East",
                     *           "kind": "consent",
                     *           "partnerId": "3pl-east",
                     *           "reason": "Moves to v2 by the end of January",
                     *           "recordedAt": "2026-11-25T09:00:00.000Z",
                     *           "recordedBy": "operator"
                     *         }
                     *       ],
                     *       "deprecatedAt": "2027-03-31T23:59:59.000Z",
                     *       "proposedAt": "2026-11-25T08:30:00.000Z",
                     *       "proposedBy": "operator",
                     *       "reason": "v2 tells shipments by handling units",
                     *       "report": {
                     *         "affected": [
                     *           "3pl-east"
                     *         ],
                     *         "api": "partner",
                     *         "asOf": "2026-11-25T08:00:05.000Z",
                     *         "consumers": [
                     *           {
                     *             "calls": 1204,
                     *             "callsLast7Days": 96,
                     *             "environment": "production",
                     *             "lastAt": "2026-11-25T08:00:00.000Z",
                     *             "operations": [
                     *               {
                     *                 "calls": 1204,
                     *                 "callsLast7Days": 96,
                     *                 "lastAt": "2026-11-25T08:00:00.000Z",
                     *                 "operation": "GET /partner/v1/fulfilments/{id}"
                     *               }
                     *             ],
                     *             "partnerId": "3pl-east",
                     *             "shapesRecorded": true
                     *           }
                     *         ],
                     *         "days": 90,
                     *         "digest": "b5bb9d8014a0f9b1d61e21e7",
                     *         "version": "v1"
                     *       },
                     *       "state": "awaiting-consents",
                     *       "successor": "v2",
                     *       "sunsetAt": "2027-09-30T23:59:59.000Z",
                     *       "version": "v1"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeprecationDto"];
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
            /** @description `idempotency-key-in-flight`: The first request with this Idempotency-Key is still running. `conflict`: The state of the resource forbids this. `impact-report-outdated`: The impact report is not up to date */
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
                        readonly code?: "conflict" | "idempotency-key-in-flight" | "impact-report-outdated";
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
    readonly recordConsent: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly api: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "givenBy": "M. Jansen, 3PL East",
                 *       "kind": "consent",
                 *       "partnerId": "3pl-east",
                 *       "reason": "Moves to v2 by the end of January"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordConsentDto"];
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
                     *       "api": "partner",
                     *       "awaiting": [
                     *         "3pl-west"
                     *       ],
                     *       "consents": [
                     *         {
                     *           "givenBy": "M. Jansen, 3PL East",
                     *           "kind": "consent",
                     *           "partnerId": "3pl-east",
                     *           "reason": "Moves to v2 by the end of January",
                     *           "recordedAt": "2026-11-25T09:00:00.000Z",
                     *           "recordedBy": "operator"
                     *         }
                     *       ],
                     *       "deprecatedAt": "2027-03-31T23:59:59.000Z",
                     *       "proposedAt": "2026-11-25T08:30:00.000Z",
                     *       "proposedBy": "operator",
                     *       "reason": "v2 tells shipments by handling units",
                     *       "report": {
                     *         "affected": [
                     *           "3pl-east"
                     *         ],
                     *         "api": "partner",
                     *         "asOf": "2026-11-25T08:00:05.000Z",
                     *         "consumers": [
                     *           {
                     *             "calls": 1204,
                     *             "callsLast7Days": 96,
                     *             "environment": "production",
                     *             "lastAt": "2026-11-25T08:00:00.000Z",
                     *             "operations": [
                     *               {
                     *                 "calls": 1204,
                     *                 "callsLast7Days": 96,
                     *                 "lastAt": "2026-11-25T08:00:00.000Z",
                     *                 "operation": "GET /partner/v1/fulfilments/{id}"
                     *               }
                     *             ],
                     *             "partnerId": "3pl-east",
                     *             "shapesRecorded": true
                     *           }
                     *         ],
                     *         "days": 90,
                     *         "digest": "b5bb9d8014a0f9b1d61e21e7",
                     *         "version": "v1"
                     *       },
                     *       "state": "awaiting-consents",
                     *       "successor": "v2",
                     *       "sunsetAt": "2027-09-30T23:59:59.000Z",
                     *       "version": "v1"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeprecationDto"];
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
    readonly withdrawDeprecation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly api: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "A partner needs v1 for another year"
                 *     }
                 */
                readonly "application/json": components["schemas"]["WithdrawDeprecationDto"];
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
                     *       "api": "partner",
                     *       "reason": "A partner needs v1 for another year",
                     *       "version": "v1",
                     *       "withdrawnAt": "2026-12-01T09:00:00.000Z",
                     *       "withdrawnBy": "operator"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WithdrawnDeprecationDto"];
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
    readonly readDifference: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
            };
            readonly header?: {
                /**
                 * @description ETags that you have: the answer is 304 when one of them is the current.
                 * @example "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly api: string;
                readonly version: string;
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
                     *           "breaks": true,
                     *           "details": [
                     *             "request: lines is gone",
                     *             "request: units is new, and required"
                     *           ],
                     *           "kind": "changed",
                     *           "method": "POST",
                     *           "path": "/partner/v2/fulfilments/{id}/confirmations",
                     *           "summary": "Confirm a step of a fulfilment"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ChangePageDto"];
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
    readonly readImpact: {
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
                readonly api: string;
                readonly version: string;
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
                     *       "affected": [
                     *         "3pl-east"
                     *       ],
                     *       "api": "partner",
                     *       "asOf": "2026-11-25T08:00:05.000Z",
                     *       "consumers": [
                     *         {
                     *           "calls": 1204,
                     *           "callsLast7Days": 96,
                     *           "environment": "production",
                     *           "lastAt": "2026-11-25T08:00:00.000Z",
                     *           "operations": [
                     *             {
                     *               "calls": 1204,
                     *               "callsLast7Days": 96,
                     *               "lastAt": "2026-11-25T08:00:00.000Z",
                     *               "operation": "GET /partner/v1/fulfilments/{id}"
                     *             }
                     *           ],
                     *           "partnerId": "3pl-east",
                     *           "shapesRecorded": true
                     *         }
                     *       ],
                     *       "days": 90,
                     *       "digest": "b5bb9d8014a0f9b1d61e21e7",
                     *       "version": "v1"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ImpactReportDto"];
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
    readonly readTraffic: {
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
                readonly api: string;
                readonly version: string;
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
                     *           "answer": {
                     *             "": {
                     *               "types": [
                     *                 "object"
                     *               ]
                     *             },
                     *             "/id": {
                     *               "types": [
                     *                 "string"
                     *               ]
                     *             }
                     *           },
                     *           "body": {
                     *             "": {
                     *               "types": [
                     *                 "object"
                     *               ]
                     *             },
                     *             "/kind": {
                     *               "types": [
                     *                 "string"
                     *               ],
                     *               "values": [
                     *                 "picked"
                     *               ]
                     *             }
                     *           },
                     *           "environment": "production",
                     *           "lastAt": "2026-11-25T08:00:00.000Z",
                     *           "operation": "POST /partner/v1/fulfilments/{id}/confirmations",
                     *           "partnerId": "3pl-east",
                     *           "query": {
                     *             "": {
                     *               "types": [
                     *                 "object"
                     *               ]
                     *             }
                     *           },
                     *           "samples": 42,
                     *           "status": 201
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["RecordedTrafficDto"];
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
    readonly readUse: {
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
                readonly api: string;
                readonly version: string;
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
                     *       "asOf": "2026-11-27T08:12:00.000Z",
                     *       "callers": [
                     *         {
                     *           "figures": {
                     *             "calls": 1204,
                     *             "failed": 3,
                     *             "p50Ms": 25,
                     *             "p95Ms": 100,
                     *             "p99Ms": 250,
                     *             "refused": 12
                     *           },
                     *           "id": "3pl-east",
                     *           "kind": "3pl",
                     *           "lastHour": "2026-11-27T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "figures": {
                     *         "calls": 1204,
                     *         "failed": 3,
                     *         "p50Ms": 25,
                     *         "p95Ms": 100,
                     *         "p99Ms": 250,
                     *         "refused": 12
                     *       },
                     *       "health": "ok",
                     *       "hours": [
                     *         {
                     *           "at": "2026-11-27T08:00:00.000Z",
                     *           "figures": {
                     *             "calls": 1204,
                     *             "failed": 3,
                     *             "p50Ms": 25,
                     *             "p95Ms": 100,
                     *             "p99Ms": 250,
                     *             "refused": 12
                     *           }
                     *         }
                     *       ],
                     *       "since": "2026-11-26T09:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ApiUseDto"];
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
    readonly listConsumers: {
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
                     *           "partnerId": "3pl-east",
                     *           "shapesRecorded": true,
                     *           "uses": [
                     *             {
                     *               "api": "partner",
                     *               "calls": 1204,
                     *               "environment": "production",
                     *               "lastAt": "2026-11-25T08:00:00.000Z",
                     *               "version": "v1"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ConsumerPageDto"];
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
    readonly setRecording: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly partnerId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "The partner objects in its contract, annex 3",
                 *       "recorded": false
                 *     }
                 */
                readonly "application/json": components["schemas"]["RecordingDto"];
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
                     *       "reason": "The partner objects in its contract, annex 3",
                     *       "recorded": false
                     *     }
                     */
                    readonly "application/json": components["schemas"]["RecordingDto"];
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
    readonly listDeprecations: {
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
                     *           "api": "partner",
                     *           "awaiting": [
                     *             "3pl-west"
                     *           ],
                     *           "consents": [
                     *             {
                     *               "givenBy": "M. Jansen, 3PL East",
                     *               "kind": "consent",
                     *               "partnerId": "3pl-east",
                     *               "reason": "Moves to v2 by the end of January",
                     *               "recordedAt": "2026-11-25T09:00:00.000Z",
                     *               "recordedBy": "operator"
                     *             }
                     *           ],
                     *           "deprecatedAt": "2027-03-31T23:59:59.000Z",
                     *           "proposedAt": "2026-11-25T08:30:00.000Z",
                     *           "proposedBy": "operator",
                     *           "reason": "v2 tells shipments by handling units",
                     *           "report": {
                     *             "affected": [
                     *               "3pl-east"
                     *             ],
                     *             "api": "partner",
                     *             "asOf": "2026-11-25T08:00:05.000Z",
                     *             "consumers": [
                     *               {
                     *                 "calls": 1204,
                     *                 "callsLast7Days": 96,
                     *                 "environment": "production",
                     *                 "lastAt": "2026-11-25T08:00:00.000Z",
                     *                 "operations": [
                     *                   {
                     *                     "calls": 1204,
                     *                     "callsLast7Days": 96,
                     *                     "lastAt": "2026-11-25T08:00:00.000Z",
                     *                     "operation": "GET /partner/v1/fulfilments/{id}"
                     *                   }
                     *                 ],
                     *                 "partnerId": "3pl-east",
                     *                 "shapesRecorded": true
                     *               }
                     *             ],
                     *             "days": 90,
                     *             "digest": "b5bb9d8014a0f9b1d61e21e7",
                     *             "version": "v1"
                     *           },
                     *           "state": "awaiting-consents",
                     *           "successor": "v2",
                     *           "sunsetAt": "2027-09-30T23:59:59.000Z",
                     *           "version": "v1"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeprecationPageDto"];
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
    readonly listEvents: {
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
                     *           "consumers": [
                     *             "order-to-ship"
                     *           ],
                     *           "producers": [
                     *             "wms",
                     *             "partner"
                     *           ],
                     *           "receivers": [
                     *             "customer-portal"
                     *           ],
                     *           "summary": "Picking ended with less than asked for.",
                     *           "type": "crossdock.pick.short.v1"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["EventPageDto"];
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
    readonly readEvent: {
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
                readonly type: string;
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
                     *       "among": 20000,
                     *       "consumers": [
                     *         "order-to-ship"
                     *       ],
                     *       "differences": [
                     *         {
                     *           "details": [
                     *             "data: reason is new"
                     *           ],
                     *           "from": "2026-11-25",
                     *           "isNew": false,
                     *           "than": "release"
                     *         }
                     *       ],
                     *       "emitters": [
                     *         {
                     *           "api": "wms",
                     *           "events": 12,
                     *           "lastAt": "2026-11-27T08:12:05.000Z"
                     *         }
                     *       ],
                     *       "example": {
                     *         "specversion": "1.0",
                     *         "type": "crossdock.pick.short.v1"
                     *       },
                     *       "fields": [
                     *         {
                     *           "bounds": "0 to ∞",
                     *           "description": "In the unit of the line.",
                     *           "path": "lines[].quantity.value",
                     *           "required": true,
                     *           "type": "number"
                     *         }
                     *       ],
                     *       "producers": [
                     *         "wms",
                     *         "partner"
                     *       ],
                     *       "receivers": [
                     *         "customer-portal"
                     *       ],
                     *       "summary": "Picking ended with less than asked for.",
                     *       "type": "crossdock.pick.short.v1"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["EventDetailDto"];
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
    readonly listGuides: {
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
                     *           "name": "first-call",
                     *           "title": "Your first call"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["GuidePageDto"];
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
    readonly readGuide: {
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
                readonly name: string;
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
                     *       "html": "<h1>Your first call</h1>",
                     *       "name": "first-call",
                     *       "title": "Your first call"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["GuideTextDto"];
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
    readonly readMap: {
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
                     *       "asOf": "2026-11-27T08:12:05.000Z",
                     *       "edges": [
                     *         {
                     *           "figures": {
                     *             "calls": 1204,
                     *             "failed": 3,
                     *             "meanMs": 38,
                     *             "p50Ms": 25,
                     *             "p95Ms": 100,
                     *             "recentCalls": 96,
                     *             "recentFailed": 0,
                     *             "refused": 12
                     *           },
                     *           "from": "api:order-to-ship",
                     *           "health": "ok",
                     *           "to": "api:erp"
                     *         }
                     *       ],
                     *       "nodes": [
                     *         {
                     *           "detail": "v1",
                     *           "health": "ok",
                     *           "id": "api:order-to-ship",
                     *           "kind": "api",
                     *           "layer": "process",
                     *           "name": "order-to-ship",
                     *           "title": "Order-to-ship process API"
                     *         }
                     *       ],
                     *       "since": "2026-11-26T09:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CallMapDto"];
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
    readonly listOwnership: {
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
                     *           "act": "order-desk",
                     *           "entity": "order-line",
                     *           "field": "quantity",
                     *           "foreign": "drift",
                     *           "handover": {
                     *             "to": "crossdock",
                     *             "while": [
                     *               "received",
                     *               "held",
                     *               "validated"
                     *             ]
                     *           },
                     *           "owner": "erp"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OwnershipPageDto"];
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
    readonly listPlans: {
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
                     *           "concurrency": 50,
                     *           "environment": "production",
                     *           "isDefault": true,
                     *           "name": "standard",
                     *           "quotas": [
                     *             {
                     *               "limit": 600,
                     *               "name": "burst",
                     *               "routes": [
                     *                 "bulk"
                     *               ],
                     *               "windowSeconds": 60
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PlanPageDto"];
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
    readonly listProblems: {
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
                     *           "code": "quota-exceeded",
                     *           "help": "Wait as long as Retry-After says, then send the same again.",
                     *           "status": 429,
                     *           "title": "Too many requests"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ProblemMeaningPageDto"];
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
    readonly listProcesses: {
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
                     *           "commands": [
                     *             {
                     *               "firstDelayMs": 500,
                     *               "giveUpAfterMs": 604800000,
                     *               "maxDelayMs": 30000,
                     *               "type": "create-delivery",
                     *               "warnAfterMs": 900000
                     *             }
                     *           ],
                     *           "consumes": [
                     *             "order.released",
                     *             "pick.confirmed"
                     *           ],
                     *           "emits": [
                     *             "order.closed"
                     *           ],
                     *           "entities": [
                     *             "order",
                     *             "order-line"
                     *           ],
                     *           "failures": [
                     *             {
                     *               "actions": [
                     *                 "retry",
                     *                 "assign"
                     *               ],
                     *               "code": "no-carrier",
                     *               "dueInMs": 7200000,
                     *               "owners": [
                     *                 "transport-desk"
                     *               ],
                     *               "severities": [
                     *                 "high"
                     *               ],
                     *               "when": "No carrier takes the goods, or all that were asked refused."
                     *             }
                     *           ],
                     *           "lives": [
                     *             {
                     *               "ends": [
                     *                 "closed"
                     *               ],
                     *               "entity": "order",
                     *               "initial": "received",
                     *               "states": [
                     *                 "received",
                     *                 "promised",
                     *                 "released",
                     *                 "closed"
                     *               ],
                     *               "transitions": [
                     *                 {
                     *                   "from": "promised",
                     *                   "to": "released",
                     *                   "why": "the first warehouse has it"
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "name": "order-to-ship",
                     *           "version": 5
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ProcessPageDto"];
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
    readonly readProcess: {
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
                readonly name: string;
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
                     *       "arazzo": "/arazzo/order-to-ship/v1.json",
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
                     *       "ownership": [
                     *         {
                     *           "act": "order-desk",
                     *           "entity": "order-line",
                     *           "field": "quantity",
                     *           "foreign": "drift",
                     *           "handover": {
                     *             "to": "crossdock",
                     *             "while": [
                     *               "received",
                     *               "held",
                     *               "validated"
                     *             ]
                     *           },
                     *           "owner": "erp"
                     *         }
                     *       ],
                     *       "version": 5,
                     *       "workflows": [
                     *         {
                     *           "id": "ship-an-order",
                     *           "steps": [
                     *             {
                     *               "id": "start",
                     *               "operation": "startOrder",
                     *               "until": [
                     *                 "$statusCode == 201"
                     *               ]
                     *             }
                     *           ],
                     *           "summary": "Follow an order to its closing"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ProcessDetailDto"];
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
    readonly searchCatalog: {
        readonly parameters: {
            readonly query: {
                readonly q: string;
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
                     *           "href": "/apis/partner/v2#confirmFulfilment",
                     *           "id": "field:sscc",
                     *           "kind": "field",
                     *           "text": "GS1 key. Sent with POST /partner/v2/fulfilments/{id}/confirmations",
                     *           "title": "sscc"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundPageDto"];
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
                     *           "breaker": "closed",
                     *           "capabilities": [
                     *             "cancel",
                     *             "webhooks"
                     *           ],
                     *           "docs": "https://api.sap.com/products/SAPS4HANACloud/apis/ODATA",
                     *           "id": "wms",
                     *           "kind": "wms",
                     *           "label": "StowPoint WMS",
                     *           "lacks": [
                     *             "lots"
                     *           ],
                     *           "limits": "<ul><li>Change a shipment order: cancel it and release a new one.</li></ul>",
                     *           "maturity": "stable",
                     *           "status": "up",
                     *           "warning": "No permission"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ConnectedSystemPageDto"];
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
