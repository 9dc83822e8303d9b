// Generated from the API's contract by `npm run contracts:write`.
export interface paths {
    readonly "/partner/v1/account": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who you are to us: kind, standing, what is yours, plan, its quotas and what is left of them. */
        readonly get: operations["readAccount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/availability": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is free for sale of an item: what both the warehouses and the ERP call free. While one of them is away, its last figures. */
        readonly get: operations["readAvailability"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/certification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What you are to show in your sandbox, how it stands, and where something failed, why. */
        readonly get: operations["readCertification"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/certification/scenarios/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a scenario */
        readonly get: operations["readScenario"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/certification/scenarios/{id}/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Places in your sandbox what the scenario needs, and judges what you do from now on. Again begins it anew. */
        readonly post: operations["startScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/credentials": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Your clients, with the last use of their secrets and keys. */
        readonly get: operations["listCredentials"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/credentials/{clientId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read the credentials of a client */
        readonly get: operations["readCredential"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/credentials/{clientId}/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** From then on an assertion signed with the key (private_key_jwt) is as good as a secret. */
        readonly post: operations["registerKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/credentials/{clientId}/keys/{kid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Delete a public key */
        readonly delete: operations["deleteKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/credentials/{clientId}/secrets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A second secret beside the first: bring it into use, then delete the old one. After your approval your sandbox
         *     credentials fetch the first secret of your production client here.
         */
        readonly post: operations["createSecret"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/credentials/{clientId}/secrets/{secretId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Not the last one, unless a key is left. Tokens that were got with it end by themselves within ten minutes, or at once
         *     where you ask for it.
         */
        readonly delete: operations["deleteSecret"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/deprecations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Versions that are to end and that you use, or have had your say on. Sandbox credentials see the use of the sandbox. */
        readonly get: operations["listDeprecations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/deprecations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a deprecation that concerns you */
        readonly get: operations["readDeprecation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/deprecations/{id}/consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says that you will have moved by the sunset. With production credentials; it stays, and is in the audit trail. */
        readonly post: operations["consentToDeprecation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Everything that concerns you, oldest first, in an order that never changes: whatever a webhook missed is here. Read
         *     on with `nextCursor` as `after` until `hasMore` is false; keep the last one, and poll with it.
         */
        readonly get: operations["listEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/freight-invoices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List freight invoices */
        readonly get: operations["listFreightInvoices"];
        readonly put?: never;
        /**
         * Bills a shipment that you carried. It is audited against the tender; a dispute shows on the invoice with its reasons. A
         *     second one for the shipment that corrects none is set aside: it shows with the reason, and nothing is paid for it.
         */
        readonly post: operations["submitFreightInvoice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/freight-invoices/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a freight invoice */
        readonly get: operations["readFreightInvoice"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/fulfilments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Fulfilments of the warehouses that you operate, oldest first. */
        readonly get: operations["listFulfilments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/fulfilments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a fulfilment */
        readonly get: operations["readFulfilment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/fulfilments/{id}/confirmations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tells what the warehouse did. Recorded before it is answered; the fulfilment shows what became of it. */
        readonly post: operations["confirmFulfilment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/inbound-shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What you announced as a supplier, or what comes to the warehouses that you operate; oldest first. */
        readonly get: operations["listInboundShipments"];
        readonly put?: never;
        /** For suppliers: announces goods of open purchase orders that are on their way. A number that was used is a conflict. */
        readonly post: operations["notifyInboundShipment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/inbound-shipments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read an inbound shipment */
        readonly get: operations["readInboundShipment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/inbound-shipments/{id}/confirmations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** For warehouses: it arrived, or it was received with what came of each line. What came besides is told with `further`; a receipt without it happens once. What varies is shown to the supplier. */
        readonly post: operations["confirmInboundShipment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/invoices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What your customers were billed, by number. */
        readonly get: operations["listInvoices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/invoices/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read an invoice */
        readonly get: operations["readInvoice"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Your customers' orders, oldest first. */
        readonly get: operations["listOrders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read an order */
        readonly get: operations["readOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who signs in for you, by user name. For your people who are signed in; your clients do not see it. */
        readonly get: operations["listPeople"];
        readonly put?: never;
        /** Makes a link, good once and for seven days, by which the person chooses a password. */
        readonly post: operations["invitePerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/people/{personId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one of your people */
        readonly get: operations["readPerson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Signs the person out everywhere. Not where no owner would be left. */
        readonly patch: operations["changePerson"];
        readonly trace?: never;
    };
    readonly "/partner/v1/people/{personId}/disable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signs the person out everywhere, within seconds; a link that is out is good no more. Not where no owner would be left. */
        readonly post: operations["disablePerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/people/{personId}/enable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes away a lock-out as well. One who never chose a password needs a new link. */
        readonly post: operations["enablePerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/people/{personId}/reissue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** For a link or a password that was lost or got out: both end at once, with all sign-ins, and a new link leads to the next password. */
        readonly post: operations["reissuePerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/purchase-orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Orders to you that are still open, by number. A page may hold fewer than `limit`: the cursor says whether there are more. */
        readonly get: operations["listPurchaseOrders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/purchase-orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whatever its state, with what was received of each line. */
        readonly get: operations["readPurchaseOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What you called in the last 30 days, newest first: status, problem, latency, correlation id, bodies redacted. Sandbox
         *     credentials see the calls of the sandbox only.
         */
        readonly get: operations["listRequests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A carrier's shipments, or those of a customer's orders, oldest first. */
        readonly get: operations["listShipments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/shipments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a shipment */
        readonly get: operations["readShipment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/shipments/{id}/milestones": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tells where the goods are. Late, repeated and out-of-order milestones do no harm. */
        readonly post: operations["reportMilestone"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/shipments/{id}/proof-of-delivery": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who signed, and when. Not found until the carrier has told. */
        readonly get: operations["readProofOfDelivery"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/stock-adjustments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tells of stock that changed outside an order: damage, loss, finds, counts. */
        readonly post: operations["reportStockAdjustment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/tenders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What you were asked to carry, oldest first. */
        readonly get: operations["listTenders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/tenders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a tender */
        readonly get: operations["readTender"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/tenders/{id}/responses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes the tender or refuses it. The answer to a tender that expired, or was answered otherwise, is a conflict. */
        readonly post: operations["answerTender"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List webhooks */
        readonly get: operations["listWebhooks"];
        readonly put?: never;
        /** Has events posted to your endpoint from now on, signed as Standard Webhooks says. The secret is shown here and never again. */
        readonly post: operations["createWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/webhooks/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a webhook */
        readonly get: operations["readWebhook"];
        readonly put?: never;
        readonly post?: never;
        /** With its log and all that was not delivered yet. The events stay in the feed. */
        readonly delete: operations["deleteWebhook"];
        readonly options?: never;
        readonly head?: never;
        /** Counts for every attempt from now on, those of earlier events included. */
        readonly patch: operations["changeWebhook"];
        readonly trace?: never;
    };
    readonly "/partner/v1/webhooks/{id}/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first; kept for 30 days. */
        readonly get: operations["listDeliveries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/webhooks/{id}/deliveries/{deliveryId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a delivery */
        readonly get: operations["readDelivery"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/webhooks/{id}/deliveries/{deliveryId}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends it again under the same `webhook-id`, whatever became of it; one that is still to be sent is sent at once. */
        readonly post: operations["replayDelivery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/webhooks/{id}/disable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Nothing is sent from now on; what happens meanwhile is kept. */
        readonly post: operations["disableWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/webhooks/{id}/enable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Enable a webhook */
        readonly post: operations["enableWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/webhooks/{id}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends what the webhook is for again, whether it was sent before or not. */
        readonly post: operations["replayEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/webhooks/{id}/rotate-secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Gives a new secret. The one of now signs beside it for a while, so that you can change over without missing any; until
         *     that is over the next rotation is one without overlap, for a secret that got out.
         */
        readonly post: operations["rotateWebhookSecret"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/partner/v1/webhooks/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends an event of type `crossdock.webhook.test.v1`, whatever types the webhook is for. */
        readonly post: operations["testWebhook"];
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
        readonly AccountDto: {
            /**
             * @description Requests in work at a time, at each instance of the API that serves you: count on no more. More wait for their turn,
             *     for up to ten seconds.
             * @example 50
             */
            readonly concurrency: number;
            /**
             * @description Of the credentials that you ask with.
             * @example production
             * @enum {string}
             */
            readonly environment: "production" | "sandbox";
            /** @example 3pl-east */
            readonly id: string;
            /**
             * @example 3pl
             * @enum {string}
             */
            readonly kind: "3pl" | "carrier" | "supplier" | "customer-portal";
            /** @example East Warehousing */
            readonly name: string;
            /**
             * @description Name of your quota plan; sandbox credentials have one of their own.
             * @example standard
             */
            readonly plan: string;
            /** @description Of the credentials that you ask with. */
            readonly quotas: readonly components["schemas"]["QuotaDto"][];
            /**
             * @description What you see and act for, by the member that your kind works by.
             * @example {
             *       "warehouses": [
             *         "4012345000092"
             *       ]
             *     }
             */
            readonly reach?: components["schemas"]["ReachDto"];
            /**
             * @example [
             *       "fulfilments:read",
             *       "fulfilments:write"
             *     ]
             */
            readonly scopes: readonly string[];
            /**
             * @example active
             * @enum {string}
             */
            readonly status: "invited" | "onboarding" | "certified" | "active" | "suspended";
        };
        readonly AddressDto: {
            /** @example Berlin */
            readonly city: string;
            /**
             * @description ISO 3166-1 alpha-2.
             * @example DE
             */
            readonly country: string;
            /** @example 4012345000016 */
            readonly gln?: string;
            /** @example Acme GmbH */
            readonly name: string;
            /** @example 10115 */
            readonly postalCode: string;
            /** @example BE */
            readonly region?: string;
            /** @example Hauptstraße 1 */
            readonly street?: string;
        };
        readonly AvailabilityDto: {
            /**
             * @description Age of the oldest figure in it.
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly asOf?: string;
            /** @description Free for sale over all warehouses. */
            readonly free: components["schemas"]["QuantityDto"];
            /** @example SKU-1001 */
            readonly sku: string;
            /**
             * @description Some figure in it is older than it should be: a system does not answer.
             * @example false
             */
            readonly stale?: boolean;
        };
        readonly AwaitedBackLineDto: {
            /** @example 10 */
            readonly lineId: string;
            readonly quantity: components["schemas"]["QuantityDto"];
            /** @example SKU-1001 */
            readonly sku: string;
        };
        readonly CertificationDto: {
            /** @example 3pl-north */
            readonly partnerId: string;
            readonly scenarios: readonly components["schemas"]["ScenarioDto"][];
            /**
             * @description `certified` once every required scenario is passed; `active` after an operator's approval.
             * @example onboarding
             * @enum {string}
             */
            readonly status: "invited" | "onboarding" | "certified" | "active" | "suspended";
        };
        readonly ChargeDto: {
            readonly amount: components["schemas"]["MoneyDto"];
            /**
             * @description `BASE`, `FUEL`, or the accessorial's code.
             * @example BASE
             */
            readonly code: string;
            /** @example Line haul */
            readonly description?: string;
            /**
             * @description Weight in kilograms that it was rated on. Another one than the shipment's needs `weighCertificate`.
             * @example 212.4
             */
            readonly ratedWeightKg?: number;
        };
        readonly ClientDto: {
            /** @example partner-3pl-east */
            readonly clientId: string;
            /**
             * @example production
             * @enum {string}
             */
            readonly environment: "production" | "sandbox";
            readonly keys: readonly components["schemas"]["PublicKeyInfoDto"][];
            readonly secrets: readonly components["schemas"]["SecretInfoDto"][];
            /** @example false */
            readonly suspended: boolean;
        };
        readonly ClientPageDto: {
            readonly items: readonly components["schemas"]["ClientDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly CommodityDto: {
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
             * @description Absent also where the UN number has none.
             * @example II
             * @enum {string}
             */
            readonly packingGroup?: "I" | "II" | "III";
            readonly quantity: components["schemas"]["QuantityDto"];
            /** @example SKU-1013 */
            readonly sku: string;
            /**
             * @description SSCCs of the outermost handling units that hold it; absent where nobody told.
             * @example [
             *       "340123450000000017"
             *     ]
             */
            readonly ssccs?: readonly string[];
            /**
             * @example chilled
             * @enum {string}
             */
            readonly temperature?: "ambient" | "chilled" | "frozen";
        };
        readonly ConfirmationDto: {
            /**
             * @description With `shipped`: false where only a part left and more of the fulfilment will follow. Each part is confirmed by itself,
             *     with what left then; the last one without `final`. What is not shipped by then is short.
             * @default true
             * @example true
             */
            readonly final?: boolean;
            /**
             * @example picked
             * @enum {string}
             */
            readonly kind: "accepted" | "rejected" | "picked" | "packed" | "loaded" | "shipped" | "returned";
            /**
             * @description With `picked`: what was taken off the shelf; left out, everything asked for. Less than asked for is a short pick. With
             *     `shipped`: what left, never more than was packed; left out, what lies in the packages named, or else everything
             *     packed. Where nothing tells what is packed: everything picked, or asked for while nothing was picked. With
             *     `returned`: what came back of what had left, as it was counted; left out, all that is awaited.
             */
            readonly lines?: readonly components["schemas"]["ConfirmedLineDto"][];
            /**
             * @description When it happened at the warehouse, ISO 8601 with offset; what has happened lies no more than 5 minutes ahead of our clock. Left out, it stays unknown: we never invent it.
             * @example 2026-11-24T09:00:00+01:00
             */
            readonly occurredAt?: string;
            /**
             * @description Handling units, with `packed`, `loaded` and `shipped`. All that are packed hold together no more than was picked.
             *     What is loaded and shipped was packed before, if that was told; named by its SSCC alone a unit stays as it was packed.
             */
            readonly packages?: readonly components["schemas"]["ConfirmedPackageDto"][];
            /**
             * @description Required with `rejected`; with a short pick it says why.
             * @example Damaged in aisle 4
             */
            readonly reason?: string;
        };
        readonly ConfirmedLineDto: {
            /**
             * @description The line as the fulfilment names it.
             * @example 10
             */
            readonly lineId: string;
            /** @example L2026-11 */
            readonly lot?: string;
            readonly quantity: components["schemas"]["QuantityDto"];
            /**
             * @description May be left out; when given it must be the line's SKU, or come with `substituteFor`.
             * @example SKU-1001
             */
            readonly sku?: string;
            /**
             * @description The line's SKU, where `sku` is another one that comes for it. Only where the line says that it may be substituted.
             * @example SKU-1001
             */
            readonly substituteFor?: string;
        };
        readonly ConfirmedPackageDto: {
            readonly lines?: readonly components["schemas"]["ConfirmedLineDto"][];
            /**
             * @description Serial Shipping Container Code, 18 digits with its check digit.
             * @example 340123450000000000
             */
            readonly sscc: string;
            /**
             * @description Gross weight in kilograms.
             * @example 12.5
             */
            readonly weightKg?: number;
        };
        readonly ConsentDto: {
            /**
             * @description Who agrees for you.
             * @example M. Jansen
             */
            readonly givenBy: string;
            /**
             * @description In your words.
             * @example We move to v2 by the end of January
             */
            readonly reason: string;
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
        readonly DeliveryAttemptDto: {
            /** @example 2026-11-24T08:00:00.000Z */
            readonly at: string;
            /** @example 87 */
            readonly durationMs: number;
            /**
             * @description Why there was no answer, or why it does not count: `timeout`, `redirect`, `not-public`, …
             * @example timeout
             */
            readonly error?: string;
            /**
             * @description The beginning of what it answered.
             * @example try later
             */
            readonly response?: string;
            /**
             * @description What your endpoint answered with; absent when it did not answer.
             * @example 503
             */
            readonly status?: number;
        };
        readonly DeliveryDto: {
            readonly attempts: readonly components["schemas"]["DeliveryAttemptDto"][];
            /** @example 2026-11-24T08:00:00.000Z */
            readonly createdAt: string;
            /**
             * @description The event's `id`, sent as `webhook-id`.
             * @example evt_3q2-8c1fV0m6QyJxkTzWn4bLhPd
             */
            readonly eventId: string;
            /** @example 2026-11-25T08:00:01.000Z */
            readonly finishedAt?: string;
            /** @example 4711 */
            readonly id: string;
            /** @example 2026-11-25T08:05:00.000Z */
            readonly nextAttemptAt?: string;
            /**
             * @example event
             * @enum {string}
             */
            readonly origin: "event" | "replay" | "test";
            /**
             * @description The body that was sent, cut off where it is long; of a single delivery.
             * @example {"specversion":"1.0"}
             */
            readonly request?: string;
            /**
             * @description `waiting` for its turn, `retrying` after a failure, `parked` when every retry failed: its order went on without it.
             * @example delivered
             * @enum {string}
             */
            readonly status: "waiting" | "retrying" | "delivered" | "parked";
            /** @example sap-10000001-F1 */
            readonly subject: string;
            /** @example crossdock.fulfilment.released.v1 */
            readonly type: string;
        };
        readonly DeliveryPageDto: {
            readonly items: readonly components["schemas"]["DeliveryDto"][];
            readonly nextCursor: string | null;
        };
        readonly DimensionsDto: {
            /** @example 145 */
            readonly heightCm: number;
            /** @example 120 */
            readonly lengthCm: number;
            /** @example 80 */
            readonly widthCm: number;
        };
        readonly EnableWebhookDto: {
            /**
             * @description `where-it-stopped`: what happened meanwhile follows first, in order. `now`: it is left in the feed, to be replayed.
             * @default where-it-stopped
             * @enum {string}
             */
            readonly from?: "where-it-stopped" | "now";
        };
        readonly EventDto: {
            /**
             * @description `planned` and `estimated` never count as having happened.
             * @enum {string}
             */
            readonly classifier: "planned" | "estimated" | "actual";
            /**
             * @description By `type`; ignore members that you do not know.
             * @example {
             *       "fulfilmentId": "sap-10000001-F1"
             *     }
             */
            readonly data: {
                readonly [key: string]: unknown;
            };
            /** @enum {string} */
            readonly datacontenttype: "application/json";
            /**
             * @description Unique together with `source`: an event that comes again carries the same.
             * @example evt_3q2-8c1fV0m6QyJxkTzWn4bLhPd
             */
            readonly id: string;
            /**
             * @description The order: its events reach an endpoint in order.
             * @example sap-10000001
             */
            readonly partitionkey?: string;
            /**
             * @description When Crossdock received it, UTC.
             * @example 2026-11-24T08:00:01.000Z
             */
            readonly receivedat: string;
            /**
             * @description Counts your events of this subject from 1 without a gap; zero-padded.
             * @example 00000000000000000001
             */
            readonly sequence: string;
            /** @example /crossdock/acme */
            readonly source: string;
            /**
             * @example 1.0
             * @enum {string}
             */
            readonly specversion: "1.0";
            /**
             * @description Business key of what it is about.
             * @example sap-10000001-F1
             */
            readonly subject: string;
            /**
             * @description When it happened by the source's clock, with its offset; absent when the source gave no time.
             * @example 2026-11-24T09:00:00+01:00
             */
            readonly time?: string;
            /** @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01 */
            readonly traceparent?: string;
            /** @example crossdock.fulfilment.released.v1 */
            readonly type: string;
        };
        readonly EventPageDto: {
            /** @example false */
            readonly hasMore: boolean;
            readonly items: readonly components["schemas"]["EventDto"][];
            /**
             * @description Where to read on: pass it as `after`, at once while `hasMore`, and later to hear what has happened since. It is
             *     always there and never expires.
             * @example AAAAAAAAACoN4fC2b8nqXrWkY0s
             */
            readonly nextCursor: string;
        };
        readonly FreightInvoiceDto: {
            readonly charges: readonly components["schemas"]["ChargeDto"][];
            /**
             * @description Number of the disputed invoice of the shipment that this one replaces.
             * @example SW-2026-0000
             */
            readonly corrects?: string;
            /**
             * @description Makes it a credit memo, its total negative: number of the invoice of the shipment of which it takes back a part or all.
             * @example SW-2026-0000
             */
            readonly credits?: string;
            /** @description Where you delivered them. */
            readonly deliveredTo?: components["schemas"]["DeliveredToDto"];
            /**
             * @description Calendar day of the invoice: one that has begun somewhere.
             * @example 2026-11-24
             */
            readonly invoiceDate: string;
            /**
             * @description Your own number, unique among your invoices for ever: one that was used is a conflict. At most 16 characters, as ERPs keep it.
             * @example SW-2026-0001
             */
            readonly invoiceNumber: string;
            /**
             * @description Day on which you took the goods over.
             * @example 2026-11-24
             */
            readonly pickedUpOn?: string;
            /**
             * @description The shipment's freight bill (PRO) number, where it has one.
             * @example SW123456
             */
            readonly pro?: string;
            /** @example sap-10000001-S1 */
            readonly shipmentId: string;
            /** @description Must equal the sum of the charges. */
            readonly total: components["schemas"]["MoneyDto"];
            /**
             * @description Number of the certificate of a scale that weighed the shipment anew.
             * @example WC-88123
             */
            readonly weighCertificate?: string;
        };
        readonly FreightInvoicePageDto: {
            readonly items: readonly components["schemas"]["FreightInvoiceViewDto"][];
            readonly nextCursor: string | null;
        };
        readonly FreightInvoiceViewDto: {
            readonly charges: readonly components["schemas"]["ChargeDto"][];
            /**
             * @description Number of the disputed invoice of the shipment that this one replaces.
             * @example SW-2026-0000
             */
            readonly corrects?: string;
            /**
             * @description Makes it a credit memo, its total negative: number of the invoice of the shipment of which it takes back a part or all.
             * @example SW-2026-0000
             */
            readonly credits?: string;
            /** @description Where you delivered them. */
            readonly deliveredTo?: components["schemas"]["DeliveredToDto"];
            /**
             * @description Carrier and number; of a part of a statement the shipment, too.
             * @example SWFT:SW-2026-0001
             */
            readonly id: string;
            /**
             * @description Calendar day of the invoice: one that has begun somewhere.
             * @example 2026-11-24
             */
            readonly invoiceDate: string;
            /**
             * @description Your own number, unique among your invoices for ever: one that was used is a conflict. At most 16 characters, as ERPs keep it.
             * @example SW-2026-0001
             */
            readonly invoiceNumber: string;
            /**
             * @description Day on which you took the goods over.
             * @example 2026-11-24
             */
            readonly pickedUpOn?: string;
            /**
             * @description The shipment's freight bill (PRO) number, where it has one.
             * @example SW123456
             */
            readonly pro?: string;
            /**
             * @description Why it is set aside: nothing is paid for it.
             * @example SW-2026-0000 bills this shipment and is paid.
             */
            readonly reason?: string;
            /** @example sap-10000001-S1 */
            readonly shipmentId: string;
            /**
             * @description `duplicate`: the shipment is billed with this amount already. `adjusted`: another one has taken its place.
             * @example matched
             */
            readonly state: string;
            /** @description The whole that it is a part of, whose number it has. Absent of an invoice of one shipment alone. */
            readonly statement?: components["schemas"]["StatementDto"];
            /** @description Must equal the sum of the charges. */
            readonly total: components["schemas"]["MoneyDto"];
            /** @description Why it is disputed, charge by charge. */
            readonly variances: readonly components["schemas"]["VarianceDto"][];
            /**
             * @description Number of the certificate of a scale that weighed the shipment anew.
             * @example WC-88123
             */
            readonly weighCertificate?: string;
            /** @description What of it is not paid: while the rest is, and for good where you withdrew it. */
            readonly withheld?: components["schemas"]["MoneyDto"];
        };
        readonly FulfilmentDto: {
            /** @description What left and is to come back to you: count it when it comes, with the confirmation `returned`. */
            readonly awaitedBack?: readonly components["schemas"]["AwaitedBackLineDto"][];
            /** @example sap-10000001-F1 */
            readonly id: string;
            /** @description What is asked for. */
            readonly lines: readonly components["schemas"]["FulfilmentLineDto"][];
            /** @example 10000001 */
            readonly orderNumber: string;
            readonly packages: readonly components["schemas"]["PackageDto"][];
            /** @description What left in parts so far, where it does. */
            readonly partShipments?: readonly components["schemas"]["PartShipmentDto"][];
            /** @example 2026-11-25 */
            readonly requestedShipDate?: string;
            readonly shipTo: components["schemas"]["AddressDto"];
            /**
             * @description One of `released`, `accepted`, `picked`, `short`, `packed`, `loaded`, `goods-issued`, `cancelled`; others may come.
             * @example accepted
             */
            readonly state: string;
            /**
             * @description GLN of the warehouse.
             * @example 4012345000016
             */
            readonly warehouse: string;
        };
        readonly FulfilmentLineDto: {
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
            /** @example 10 */
            readonly lineId: string;
            /**
             * @description Whether another item may be shipped for it; absent where none may.
             * @example true
             */
            readonly mayBeSubstituted?: boolean;
            /**
             * @description Absent also where the UN number has none.
             * @example II
             * @enum {string}
             */
            readonly packingGroup?: "I" | "II" | "III";
            readonly quantity: components["schemas"]["QuantityDto"];
            /** @example SKU-1001 */
            readonly sku: string;
            /**
             * @example chilled
             * @enum {string}
             */
            readonly temperature?: "ambient" | "chilled" | "frozen";
            /** @description How much more may be shipped; absent where nothing may. */
            readonly tolerance?: components["schemas"]["QuantityDto"];
        };
        readonly FulfilmentPageDto: {
            readonly items: readonly components["schemas"]["FulfilmentDto"][];
            readonly nextCursor: string | null;
        };
        readonly InboundConfirmationDto: {
            /**
             * @description With `received`, of a shipment that was received before: `lines` are what came besides. Without it a second receipt is a conflict.
             * @example false
             */
            readonly further?: boolean;
            /**
             * @example received
             * @enum {string}
             */
            readonly kind: "arrived" | "received";
            /** @description With `received`. Left out: all as announced. A line that is left out did not come. */
            readonly lines?: readonly components["schemas"]["ReceivedLineDto"][];
            /**
             * @description When it happened at the warehouse, ISO 8601 with offset; what has happened lies no more than 5 minutes ahead of our clock. Left out, it stays unknown: we never invent it.
             * @example 2026-11-24T09:00:00+01:00
             */
            readonly occurredAt?: string;
            /**
             * @description With `received`: why it varies.
             * @example One carton missing
             */
            readonly reason?: string;
        };
        readonly InboundContentDto: {
            /**
             * @description Best before or use by, AI (15) or (17), calendar day.
             * @example 2027-05-31
             */
            readonly expiry?: string;
            /** @example 10 */
            readonly lineId: string;
            /**
             * @description Batch or lot number, AI (10).
             * @example L2026-11
             */
            readonly lot?: string;
            /** @example sap-4500000001 */
            readonly purchaseOrderId: string;
            readonly quantity: components["schemas"]["QuantityDto"];
            /**
             * @description Serial numbers, AI (21): one per piece, each once.
             * @example [
             *       "SN-0001",
             *       "SN-0002",
             *       "SN-0003",
             *       "SN-0004",
             *       "SN-0005",
             *       "SN-0006",
             *       "SN-0007",
             *       "SN-0008",
             *       "SN-0009",
             *       "SN-0010"
             *     ]
             */
            readonly serials?: readonly string[];
            /**
             * @description May be left out; when given it must be the line's SKU.
             * @example SKU-1001
             */
            readonly sku?: string;
        };
        readonly InboundInnerUnitDto: {
            /** @description The goods that lie in it and in no unit within it. */
            readonly contents?: readonly components["schemas"]["InboundContentDto"][];
            readonly dimensions?: components["schemas"]["DimensionsDto"];
            /**
             * @description Serial Shipping Container Code, AI (00): 18 digits, the last one its check digit.
             * @example 340123450000000017
             */
            readonly sscc: string;
            /**
             * @description Gross weight in kilograms.
             * @example 12.5
             */
            readonly weightKg?: number;
        };
        readonly InboundNoticeDto: {
            /**
             * @description Who carries it: SCAC or name.
             * @example SWFT
             */
            readonly carrier?: string;
            /**
             * @description When it will be there, ISO 8601 with offset.
             * @example 2026-11-27T10:00:00+01:00
             */
            readonly expectedAt?: string;
            /** @description Every unit of the shipment and all that is in it. */
            readonly handlingUnits: readonly components["schemas"]["InboundUnitDto"][];
            /**
             * @description The carrier's freight bill (PRO) number.
             * @example SW123456
             */
            readonly pro?: string;
            /**
             * @description Your own number of the shipment, unique among yours for ever.
             * @example ASN-2026-0001
             */
            readonly shipmentNumber: string;
            /**
             * @description GLN of the warehouse that it goes to: that of its purchase order lines.
             * @example 4012345000016
             */
            readonly warehouse: string;
        };
        readonly InboundReceiptDto: {
            /**
             * @description Id of the recorded fact.
             * @example 3pl-east:8e0c…
             */
            readonly id: string;
            /**
             * @description Under which the shipment is found.
             * @example rhein-supply:ASN-2026-0001
             */
            readonly inboundShipmentId: string;
            /**
             * @description When it happened by your clock, if you told.
             * @example 2026-11-24T09:00:00+01:00
             */
            readonly occurredAt?: string;
            /**
             * @description When Crossdock received it, UTC.
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly receivedAt: string;
            /**
             * @example accepted
             * @enum {string}
             */
            readonly status: "accepted";
        };
        readonly InboundReceivedDto: {
            readonly lines: readonly components["schemas"]["InboundReceivedLineDto"][];
            /** @example One carton missing */
            readonly reason?: string;
            /**
             * @description Something came otherwise than announced.
             * @example false
             */
            readonly varies: boolean;
        };
        readonly InboundReceivedLineDto: {
            /** @description Of what was received: not fit for sale. */
            readonly damaged?: components["schemas"]["QuantityDto"];
            /** @example 10 */
            readonly lineId: string;
            /** @description Of what was received, as far as its lots were told. */
            readonly lots?: readonly components["schemas"]["ReceivedGoodsDto"][];
            readonly notified: components["schemas"]["QuantityDto"];
            /** @example sap-4500000001 */
            readonly purchaseOrderId: string;
            readonly received: components["schemas"]["QuantityDto"];
            /** @example SKU-1001 */
            readonly sku: string;
        };
        readonly InboundShipmentDto: {
            /**
             * @description Who carries it: SCAC or name.
             * @example SWFT
             */
            readonly carrier?: string;
            /**
             * @description When it will be there, ISO 8601 with offset.
             * @example 2026-11-27T10:00:00+01:00
             */
            readonly expectedAt?: string;
            /**
             * @description Since when nobody expects it any more, UTC: what it holds may be announced anew. Absent while it is expected, and once it came all the same.
             * @example 2026-11-27T09:31:00.000Z
             */
            readonly givenUpAt?: string;
            /** @description Every unit of the shipment and all that is in it. */
            readonly handlingUnits: readonly components["schemas"]["InboundUnitDto"][];
            /** @description Oldest first. */
            readonly history: readonly components["schemas"]["InboundStepDto"][];
            /** @example rhein-supply:ASN-2026-0001 */
            readonly id: string;
            /**
             * @description The carrier's freight bill (PRO) number.
             * @example SW123456
             */
            readonly pro?: string;
            /** @description Once it is received. */
            readonly receipt?: components["schemas"]["InboundReceivedDto"];
            /**
             * @description Your own number of the shipment, unique among yours for ever.
             * @example ASN-2026-0001
             */
            readonly shipmentNumber: string;
            /**
             * @example received
             * @enum {string}
             */
            readonly state: "notified" | "arrived" | "received";
            /**
             * @description Partner id of the supplier.
             * @example rhein-supply
             */
            readonly supplier: string;
            /**
             * @description GLN of the warehouse that it goes to: that of its purchase order lines.
             * @example 4012345000016
             */
            readonly warehouse: string;
        };
        readonly InboundShipmentPageDto: {
            readonly items: readonly components["schemas"]["InboundShipmentDto"][];
            readonly nextCursor: string | null;
        };
        readonly InboundStepDto: {
            /**
             * @description By the clock of whoever told it, if told.
             * @example 2026-11-24T10:30:00+01:00
             */
            readonly occurredAt?: string;
            /**
             * @description When Crossdock recorded it, UTC.
             * @example 2026-11-24T09:31:00.000Z
             */
            readonly recordedAt: string;
            /** @enum {string} */
            readonly state: "notified" | "arrived" | "received";
        };
        readonly InboundUnitDto: {
            /** @description The goods that lie in it and in no unit within it. */
            readonly contents?: readonly components["schemas"]["InboundContentDto"][];
            readonly dimensions?: components["schemas"]["DimensionsDto"];
            /**
             * @description Serial Shipping Container Code, AI (00): 18 digits, the last one its check digit.
             * @example 340123450000000017
             */
            readonly sscc: string;
            /**
             * @description Units on it, each with an SSCC of its own.
             * @example [
             *       {
             *         "contents": [
             *           {
             *             "lineId": "20",
             *             "purchaseOrderId": "sap-4500000001",
             *             "quantity": {
             *               "unit": "EA",
             *               "value": 2
             *             },
             *             "serials": [
             *               "SN-0011",
             *               "SN-0012"
             *             ],
             *             "sku": "SKU-1002"
             *           }
             *         ],
             *         "dimensions": {
             *           "heightCm": 30,
             *           "lengthCm": 60,
             *           "widthCm": 40
             *         },
             *         "sscc": "340123450000000024",
             *         "weightKg": 6
             *       }
             *     ]
             */
            readonly units?: readonly components["schemas"]["InboundInnerUnitDto"][];
            /**
             * @description Gross weight in kilograms.
             * @example 12.5
             */
            readonly weightKg?: number;
        };
        readonly InvitedPersonDto: {
            /**
             * @description Where the person chooses a password, once and within seven days; the token is behind the #, which no server is told. Shown now and never again.
             * @example https://crossdock.example/portal/join#T0k3n
             */
            readonly acceptancePage: string;
            /** @example 2026-11-24T08:00:00.000Z */
            readonly createdAt: string;
            /** @example mia@north.example */
            readonly email?: string;
            /** @example 5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11 */
            readonly id: string;
            /** @example 2026-11-26T08:00:00.000Z */
            readonly lastSignInAt?: string;
            /**
             * @description Until then its link is good.
             * @example 2026-12-02T09:00:00.000Z
             */
            readonly linkUntil?: string;
            /**
             * @description Wrong passwords locked it until then.
             * @example 2026-11-26T08:05:00.000Z
             */
            readonly lockedUntil?: string;
            /** @example Mia Jansen */
            readonly name: string;
            /**
             * @example developer
             * @enum {string}
             */
            readonly role: "owner" | "developer" | "viewer";
            /**
             * @description By a password that is kept here, or at the enterprise's own identity provider: that one has no link.
             * @example password
             * @enum {string}
             */
            readonly signsInBy: "password" | "enterprise";
            /**
             * @description `invited`, `expired`: without a password, and the link by which to choose one is good or no longer good.
             * @example active
             * @enum {string}
             */
            readonly status: "invited" | "expired" | "active" | "disabled";
            /**
             * @description Signs in by it, and is named by it in the records.
             * @example 3pl-north.mia
             */
            readonly username: string;
            /**
             * @description The ETag's number. Counts up with every change; a sign-in is none.
             * @example 3
             */
            readonly version: number;
        };
        readonly InvoiceDto: {
            /**
             * @description It was taken back and is not to be paid.
             * @example false
             */
            readonly cancelled: boolean;
            /**
             * @description Calendar day.
             * @example 2026-11-24
             */
            readonly date: string;
            readonly gross: components["schemas"]["MoneyDto"];
            /** @example sap-90000001 */
            readonly id: string;
            /** @example 90000001 */
            readonly invoiceNumber: string;
            readonly lines: readonly components["schemas"]["InvoiceLineDto"][];
            readonly net: components["schemas"]["MoneyDto"];
            readonly tax: components["schemas"]["MoneyDto"];
        };
        readonly InvoiceLineDto: {
            /** @example Hand pallet scale */
            readonly description?: string;
            /** @example 10 */
            readonly lineId: string;
            readonly net: components["schemas"]["MoneyDto"];
            /**
             * @description The order's line.
             * @example 10
             */
            readonly orderLineId: string;
            /** @example 10000001 */
            readonly orderNumber: string;
            /** @description What was billed: what was shipped. */
            readonly quantity: components["schemas"]["QuantityDto"];
            /** @example SKU-1001 */
            readonly sku: string;
        };
        readonly InvoicePageDto: {
            readonly items: readonly components["schemas"]["InvoiceDto"][];
            readonly nextCursor: string | null;
        };
        readonly MilestoneDto: {
            /**
             * @description An `estimated` or `planned` milestone never counts as the thing having happened.
             * @default actual
             * @enum {string}
             */
            readonly classifier?: "planned" | "estimated" | "actual";
            /**
             * @example departed
             * @enum {string}
             */
            readonly code: "picked-up" | "departed" | "arrived" | "delayed" | "eta-changed" | "delivery-attempted" | "refused" | "returned" | "damaged" | "delivered" | "pod";
            /**
             * @description Required with `eta-changed`, welcome with `delayed`.
             * @example 2026-11-26T10:00:00+01:00
             */
            readonly eta?: string;
            /**
             * @description UN/LOCODE or place name.
             * @example DEHAM
             */
            readonly location?: string;
            /**
             * @description When it happened there, or is to happen where the milestone is not `actual`, ISO 8601 with offset; what has happened lies no more than 5 minutes ahead of our clock. Left out, it stays unknown: we never invent it.
             * @example 2026-11-24T09:00:00+01:00
             */
            readonly occurredAt?: string;
            /** @example Road closed */
            readonly reason?: string;
            /**
             * @description Who signed, with `pod`.
             * @example M. Jansen
             */
            readonly signedBy?: string;
        };
        readonly MoneyDto: {
            /**
             * @description In minor units of the currency (ISO 4217): 12500 with EUR is 125.00 EUR. Signed.
             * @example 12500
             */
            readonly amount: number;
            /**
             * @description ISO 4217.
             * @example EUR
             */
            readonly currency: string;
        };
        readonly NewPersonDto: {
            /**
             * Format: email
             * @example mia@north.example
             */
            readonly email?: string;
            /** @example Mia Jansen */
            readonly name: string;
            /**
             * @description Owners look after the partner's people, developers after all else of the partner's, viewers change nothing.
             * @example developer
             * @enum {string}
             */
            readonly role: "owner" | "developer" | "viewer";
            /**
             * @description Signs in by it, below the partner's id: `mia` of `3pl-north` by `3pl-north.mia`. Stays what it is, and is never given to anybody else.
             * @example mia
             */
            readonly username: string;
        };
        readonly NewSecretDto: {
            /** @example partner-3pl-east */
            readonly clientId: string;
            /**
             * @description Shown now and never again.
             * @example kept-by-nobody-but-you
             */
            readonly clientSecret: string;
            /** @example b2c4 */
            readonly id: string;
        };
        readonly NewWebhookDto: {
            /** @example Dispatch of the east site */
            readonly description?: string;
            /** @default true */
            readonly enabled?: boolean;
            /**
             * @example {
             *       "orderPrefix": "sap-1000"
             *     }
             */
            readonly filter?: components["schemas"]["WebhookFilterDto"];
            /**
             * @description Types of events, such as `crossdock.pick.short.v1`; a family ends in `*` (`crossdock.fulfilment.*`), `*` alone is all of yours.
             * @example [
             *       "*"
             *     ]
             */
            readonly types: readonly string[];
            /**
             * @description Where events are posted to: https and on the public Internet.
             * @example https://hooks.example.com/crossdock
             */
            readonly url: string;
        };
        readonly OperationInUseDto: {
            /**
             * @description Of the last 90 days.
             * @example 1204
             */
            readonly calls: number;
            /**
             * Format: date-time
             * @example 2026-11-25T08:00:00.000Z
             */
            readonly lastAt: string;
            /** @example GET /partner/v1/fulfilments/{id} */
            readonly operation: string;
        };
        readonly OrderDto: {
            /** @example sap-10000001 */
            readonly id: string;
            readonly lines: readonly components["schemas"]["OrderLineDto"][];
            /** @example 10000001 */
            readonly orderNumber: string;
            /** @example 2026-11-25 */
            readonly requestedShipDate?: string;
            readonly shipments: readonly components["schemas"]["OrderShipmentDto"][];
            /**
             * @description One of `received`, `held`, `validated`, `promised`, `released`, `partially-shipped`, `shipped`, `invoiced`, `closed`, `cancel-requested`, `cancelled`, `cancel-rejected`; others may come.
             * @example released
             */
            readonly state: string;
        };
        readonly OrderLineDto: {
            /** @example 10 */
            readonly lineId: string;
            readonly quantity: components["schemas"]["QuantityDto"];
            /** @example SKU-1001 */
            readonly sku: string;
        };
        readonly OrderPageDto: {
            readonly items: readonly components["schemas"]["OrderSummaryDto"][];
            readonly nextCursor: string | null;
        };
        readonly OrderShipmentDto: {
            /** @example SWFT */
            readonly carrier?: string;
            /** @example false */
            readonly delayed: boolean;
            /** @example 2026-11-26T10:00:00+01:00 */
            readonly eta?: string;
            /** @example sap-10000001-S1 */
            readonly id: string;
            /** @example SW123456 */
            readonly pro?: string;
            /**
             * @description One of `planned`, `tendered`, `rejected`, `accepted`, `picked-up`, `in-transit`, `arrived`, `delivered`, `pod-received`; others may come.
             * @example in-transit
             */
            readonly state: string;
        };
        readonly OrderSummaryDto: {
            /** @example sap-10000001 */
            readonly id: string;
            /** @example 10000001 */
            readonly orderNumber: string;
            /**
             * @description One of `received`, `held`, `validated`, `promised`, `released`, `partially-shipped`, `shipped`, `invoiced`, `closed`, `cancel-requested`, `cancelled`, `cancel-rejected`; others may come.
             * @example released
             */
            readonly state: string;
        };
        readonly OwnDeprecationDto: {
            /** @example partner */
            readonly api: string;
            /**
             * Format: date-time
             * @example 2027-03-31T23:59:59.000Z
             */
            readonly deprecatedAt: string;
            /** @example partner-v1 */
            readonly id: string;
            /**
             * @description Where the move is described: a path below the public address, or a URL.
             * @example /portal/guides/migrate-partner-v1-to-v2
             */
            readonly migrationGuide?: string;
            /** @description What of it you call, in the environment of your credentials. */
            readonly operations: readonly components["schemas"]["OperationInUseDto"][];
            /** @example v2 tells shipments by handling units */
            readonly reason: string;
            /**
             * @description The version to move to.
             * @example v2
             */
            readonly successor?: string;
            /**
             * Format: date-time
             * @description After it the version is no longer served, if everybody who still uses it has agreed.
             * @example 2027-09-30T23:59:59.000Z
             */
            readonly sunsetAt?: string;
            /** @example v1 */
            readonly version: string;
            /** @description Absent while we wait for it, and for sandbox credentials. */
            readonly word?: components["schemas"]["WordDto"];
        };
        readonly OwnDeprecationPageDto: {
            readonly items: readonly components["schemas"]["OwnDeprecationDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly PackageDto: {
            /** @example 340123450000000000 */
            readonly sscc: string;
            /** @example 12.5 */
            readonly weightKg?: number;
        };
        readonly PartnerPersonDto: {
            /** @example 2026-11-24T08:00:00.000Z */
            readonly createdAt: string;
            /** @example mia@north.example */
            readonly email?: string;
            /** @example 5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11 */
            readonly id: string;
            /** @example 2026-11-26T08:00:00.000Z */
            readonly lastSignInAt?: string;
            /**
             * @description Until then its link is good.
             * @example 2026-12-02T09:00:00.000Z
             */
            readonly linkUntil?: string;
            /**
             * @description Wrong passwords locked it until then.
             * @example 2026-11-26T08:05:00.000Z
             */
            readonly lockedUntil?: string;
            /** @example Mia Jansen */
            readonly name: string;
            /**
             * @example developer
             * @enum {string}
             */
            readonly role: "owner" | "developer" | "viewer";
            /**
             * @description By a password that is kept here, or at the enterprise's own identity provider: that one has no link.
             * @example password
             * @enum {string}
             */
            readonly signsInBy: "password" | "enterprise";
            /**
             * @description `invited`, `expired`: without a password, and the link by which to choose one is good or no longer good.
             * @example active
             * @enum {string}
             */
            readonly status: "invited" | "expired" | "active" | "disabled";
            /**
             * @description Signs in by it, and is named by it in the records.
             * @example 3pl-north.mia
             */
            readonly username: string;
            /**
             * @description The ETag's number. Counts up with every change; a sign-in is none.
             * @example 3
             */
            readonly version: number;
        };
        readonly PartnerPersonPageDto: {
            readonly items: readonly components["schemas"]["PartnerPersonDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly PartShipmentDto: {
            readonly lines: readonly components["schemas"]["PartShippedLineDto"][];
            /** @example sap-10000001-S1 */
            readonly shipmentId?: string;
        };
        readonly PartShippedLineDto: {
            /** @example 10 */
            readonly lineId: string;
            /** @example L2026-11 */
            readonly lot?: string;
            readonly quantity: components["schemas"]["QuantityDto"];
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
        readonly ProofOfDeliveryDto: {
            /**
             * @description SCAC.
             * @example SWFT
             */
            readonly carrier?: string;
            /** @example 10000001 */
            readonly orderNumber: string;
            /**
             * @description The carrier's freight bill (PRO) number, under which it keeps the paper.
             * @example SW123456
             */
            readonly pro?: string;
            /**
             * @description When Crossdock was told, UTC.
             * @example 2026-11-26T13:06:00.000Z
             */
            readonly receivedAt?: string;
            /** @example sap-10000001-S1 */
            readonly shipmentId: string;
            /**
             * @description By the carrier's clock; absent when it gave none.
             * @example 2026-11-26T14:05:00+01:00
             */
            readonly signedAt?: string;
            /** @example M. Jansen */
            readonly signedBy?: string;
        };
        readonly PublicKeyDto: {
            /**
             * @example ES256
             * @enum {string}
             */
            readonly alg?: "ES256";
            /**
             * @example P-256
             * @enum {string}
             */
            readonly crv: "P-256";
            /**
             * @description Your name of the key; your assertions carry it. Not `.` or `..`: in a path these are no names.
             * @example key-2026-11
             */
            readonly kid: string;
            /**
             * @example EC
             * @enum {string}
             */
            readonly kty: "EC";
            /**
             * @example sig
             * @enum {string}
             */
            readonly use?: "sig";
            /** @example f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU */
            readonly x: string;
            /** @example x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0 */
            readonly y: string;
        };
        readonly PublicKeyInfoDto: {
            /** @example key-2026-11 */
            readonly kid: string;
            /**
             * @description Absent when it was never used. A use is noted at most once a minute.
             * @example 2026-11-25T09:30:00.000Z
             */
            readonly lastUsedAt?: string;
        };
        readonly PurchaseOrderDto: {
            /**
             * @description ISO 4217.
             * @example EUR
             */
            readonly currency: string;
            /** @example sap-4500000001 */
            readonly id: string;
            readonly lines: readonly components["schemas"]["PurchaseOrderLineDto"][];
            /** @example 2026-11-20 */
            readonly orderedOn?: string;
            /** @example 4500000001 */
            readonly purchaseOrderNumber: string;
            /**
             * @example open
             * @enum {string}
             */
            readonly state: "open" | "completed" | "cancelled";
        };
        readonly PurchaseOrderLineDto: {
            /**
             * @description Nothing more of it is expected.
             * @example false
             */
            readonly closed: boolean;
            /**
             * @description Calendar day.
             * @example 2026-12-01
             */
            readonly deliveryDate?: string;
            /** @example Hand pallet scale */
            readonly description?: string;
            /** @example 10 */
            readonly lineId: string;
            /** @description What was ordered. */
            readonly quantity: components["schemas"]["QuantityDto"];
            /** @description What of it was received, returns taken off. */
            readonly received: components["schemas"]["QuantityDto"];
            /** @example SKU-1001 */
            readonly sku: string;
            /** @description Net price of one unit. */
            readonly unitPrice?: components["schemas"]["MoneyDto"];
            /**
             * @description GLN of the warehouse to deliver to.
             * @example 4012345000016
             */
            readonly warehouse?: string;
        };
        readonly PurchaseOrderPageDto: {
            readonly items: readonly components["schemas"]["PurchaseOrderDto"][];
            readonly nextCursor: string | null;
        };
        readonly QuantityDto: {
            /**
             * @description UN/ECE Recommendation 20 code.
             * @example EA
             */
            readonly unit: string;
            /**
             * @description Amount in `unit`, at most six decimals; whole where the unit counts things (EA, CS, CT, PL …).
             * @example 10
             */
            readonly value: number;
        };
        readonly QuotaDto: {
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
             * @description Requests that are left in the window of now.
             * @example 599
             */
            readonly remaining?: number;
            /**
             * @description Until the window begins anew; of one that nothing was counted in, its whole length.
             * @example 42
             */
            readonly resetSeconds?: number;
            /**
             * @description Which routes it counts; all of them when absent.
             * @example [
             *       "bulk"
             *     ]
             */
            readonly routes?: readonly ("read" | "write" | "bulk")[];
            /** @example 60 */
            readonly windowSeconds: number;
        };
        readonly ReachDto: {
            /**
             * @description ERP customer numbers whose orders a portal sees.
             * @example [
             *       "10100009"
             *     ]
             */
            readonly customers?: readonly string[];
            /**
             * @description SCACs that a carrier answers for.
             * @example [
             *       "NDIC"
             *     ]
             */
            readonly scacs?: readonly string[];
            /**
             * @description ERP supplier numbers that a supplier delivers as.
             * @example [
             *       "17400009"
             *     ]
             */
            readonly suppliers?: readonly string[];
            /**
             * @description GLNs of the warehouses that a 3PL operates.
             * @example [
             *       "4012345000092"
             *     ]
             */
            readonly warehouses?: readonly string[];
        };
        readonly ReceiptDto: {
            /**
             * @description Id of the recorded fact.
             * @example 3pl-east:8e0c…
             */
            readonly id: string;
            /**
             * @description When it happened by your clock, if you told.
             * @example 2026-11-24T09:00:00+01:00
             */
            readonly occurredAt?: string;
            /**
             * @description When Crossdock received it, UTC.
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly receivedAt: string;
            /**
             * @example accepted
             * @enum {string}
             */
            readonly status: "accepted";
        };
        readonly ReceivedGoodsDto: {
            /** @description Of it: not fit for sale; with `damaged` of the line. */
            readonly damaged?: components["schemas"]["QuantityDto"];
            /**
             * @description Best before or use by, AI (15) or (17), calendar day.
             * @example 2027-05-31
             */
            readonly expiry?: string;
            /**
             * @description Batch or lot number, AI (10).
             * @example L2026-11
             */
            readonly lot?: string;
            readonly quantity: components["schemas"]["QuantityDto"];
            /**
             * @description Serial numbers, AI (21): one per piece, each once.
             * @example [
             *       "SN-0001",
             *       "SN-0002",
             *       "SN-0003",
             *       "SN-0004",
             *       "SN-0005",
             *       "SN-0006",
             *       "SN-0007",
             *       "SN-0008",
             *       "SN-0009",
             *       "SN-0010"
             *     ]
             */
            readonly serials?: readonly string[];
        };
        readonly ReceivedLineDto: {
            /** @description Of it: not fit for sale. */
            readonly damaged?: components["schemas"]["QuantityDto"];
            /** @example 10 */
            readonly lineId: string;
            /** @description Of it, as far as its lots are known. */
            readonly lots?: readonly components["schemas"]["ReceivedGoodsDto"][];
            /** @example sap-4500000001 */
            readonly purchaseOrderId: string;
            /** @description What was received, damaged goods included; less or more than announced is a variance. */
            readonly quantity: components["schemas"]["QuantityDto"];
            /**
             * @description Of a line that nobody announced, where it names one: its item. Such goods wait for a person before they are booked.
             * @example SKU-1001
             */
            readonly sku?: string;
        };
        readonly ReplayDto: {
            /**
             * @description How many events are sent again.
             * @example 12
             */
            readonly deliveries: number;
            /** @description `after` of the next call, when there are more than one call takes. */
            readonly nextCursor: string | null;
        };
        readonly ReplayRangeDto: {
            /**
             * @description `nextCursor` of the feed or of the replay before.
             * @example MTIzNA
             */
            readonly after?: string;
            /**
             * @description Inclusive.
             * @example 2026-11-24T00:00:00Z
             */
            readonly from?: string;
            /**
             * @description Exclusive.
             * @example 2026-11-25T00:00:00Z
             */
            readonly to?: string;
        };
        readonly RequestDto: {
            /**
             * @description When it arrived.
             * @example 2026-11-25T09:00:00.000Z
             */
            readonly at: string;
            /** @example partner-3pl-east */
            readonly clientId?: string;
            /** @example 4bf92f3577b34da6a3ce929d0e0e4736 */
            readonly correlationId: string;
            /** @enum {string} */
            readonly environment?: "production" | "sandbox";
            /** @example "8e03978e-40d5-43e8-bc93-6894a57f9324" */
            readonly idempotencyKey?: string;
            /** @example 12.5 */
            readonly latencyMs: number;
            /** @example POST */
            readonly method: string;
            /** @example 3pl-east */
            readonly partnerId?: string;
            /** @example /partner/v1/fulfilments/sap-10000001-F1/confirmations */
            readonly path: string;
            /**
             * @description User name of who called by hand, at the portal; absent for a system.
             * @example mia
             */
            readonly person?: string;
            /** @example validation-failed */
            readonly problem?: string;
            /**
             * @description The answer was one given before under this Idempotency-Key.
             * @example false
             */
            readonly replayed: boolean;
            /**
             * @description Secrets and persons redacted; a large body is told by its size and beginning.
             * @example {
             *       "kind": "picked"
             *     }
             */
            readonly requestBody?: {
                readonly [key: string]: unknown;
            } | readonly unknown[] | string | number | boolean;
            /**
             * @example {
             *       "status": 422
             *     }
             */
            readonly responseBody?: {
                readonly [key: string]: unknown;
            } | readonly unknown[] | string | number | boolean;
            /** @example /partner/v1/fulfilments/:id/confirmations */
            readonly route: string;
            /** @example 422 */
            readonly status: number;
        };
        readonly RequestPageDto: {
            readonly items: readonly components["schemas"]["RequestDto"][];
            /** @example null */
            readonly nextCursor: string | null;
        };
        readonly RoleChangeDto: {
            /**
             * @description Owners look after the partner's people, developers after all else of the partner's, viewers change nothing.
             * @example developer
             * @enum {string}
             */
            readonly role: "owner" | "developer" | "viewer";
        };
        readonly RotateSecretDto: {
            /**
             * @description How long the secret of now signs beside the new one.
             * @default 86400
             */
            readonly overlapSeconds?: number;
        };
        readonly RunDto: {
            /** @example 2026-11-25T09:01:00.000Z */
            readonly judgedAt: string;
            /**
             * @description Counts your tries at the scenario.
             * @example 1
             */
            readonly number: number;
            /**
             * @description What was placed in your sandbox, by the names that the task uses.
             * @example {
             *       "fulfilment": "sandbox-900000011-F1"
             *     }
             */
            readonly refs: {
                readonly [key: string]: string;
            };
            /** @example 2026-11-25T09:00:00.000Z */
            readonly startedAt: string;
            /**
             * @example running
             * @enum {string}
             */
            readonly state: "running" | "failed" | "passed";
            readonly steps: readonly components["schemas"]["StepDto"][];
            /**
             * @description What you are to do in this run.
             * @example [
             *       "Accept the fulfilment sandbox-900000011-F1."
             *     ]
             */
            readonly task: readonly string[];
        };
        readonly ScenarioDto: {
            /** @example short-pick */
            readonly id: string;
            /**
             * @description Before production credentials.
             * @example true
             */
            readonly required: boolean;
            /** @description The last one. */
            readonly run?: components["schemas"]["RunDto"];
            /**
             * @description Once passed, it stays so.
             * @example running
             * @enum {string}
             */
            readonly state: "not-started" | "running" | "failed" | "passed";
            /**
             * @description What it is about; names in braces are placed when it starts.
             * @example [
             *       "Accept the fulfilment {fulfilment}."
             *     ]
             */
            readonly task: readonly string[];
            /** @example Confirm with a short pick */
            readonly title: string;
        };
        readonly SecretInfoDto: {
            /** @example 2026-11-25T09:00:00.000Z */
            readonly createdAt: string;
            /** @example b2c4 */
            readonly id: string;
            /**
             * @description Absent when it was never used. A use is noted at most once a minute.
             * @example 2026-11-25T09:30:00.000Z
             */
            readonly lastUsedAt?: string;
        };
        readonly ShipmentDto: {
            /**
             * @description SCAC.
             * @example SWFT
             */
            readonly carrier?: string;
            /**
             * @description Flags beside the state as well; absent where nothing of it happened.
             * @example true
             */
            readonly damaged?: boolean;
            /**
             * @description A flag beside the state.
             * @example false
             */
            readonly delayed: boolean;
            /** @example 2026-11-26T10:00:00+01:00 */
            readonly eta?: string;
            readonly from: components["schemas"]["AddressDto"];
            /** @example sap-10000001-S1 */
            readonly id: string;
            /** @example 10000001 */
            readonly orderNumber: string;
            readonly packages: readonly components["schemas"]["PackageDto"][];
            /** @example SW123456 */
            readonly pro?: string;
            /**
             * @description Where the proof of delivery is, once it is at hand.
             * @example /partner/v1/shipments/sap-10000001-S1/proof-of-delivery
             */
            readonly proofOfDelivery?: string;
            /**
             * @description By its consignee, and nothing was decided of it yet.
             * @example true
             */
            readonly refused?: boolean;
            /**
             * @description The goods are back where they left.
             * @example true
             */
            readonly returned?: boolean;
            /**
             * @description Who signed, once the proof of delivery is at hand.
             * @example M. Jansen
             */
            readonly signedBy?: string;
            /**
             * @description One of `planned`, `tendered`, `rejected`, `accepted`, `picked-up`, `in-transit`, `arrived`, `delivered`, `pod-received`; others may come.
             * @example in-transit
             */
            readonly state: string;
            readonly to: components["schemas"]["AddressDto"];
        };
        readonly ShipmentPageDto: {
            readonly items: readonly components["schemas"]["ShipmentDto"][];
            readonly nextCursor: string | null;
        };
        readonly StatementDto: {
            /** @description What it bills of loads that are none of ours: nothing of it is paid. */
            readonly elsewhere?: components["schemas"]["MoneyDto"];
            /** @example SW-2026-0001 */
            readonly number: string;
            /** @description By shipment. With `elsewhere` they sum to the total. */
            readonly parts: readonly components["schemas"]["StatementPartDto"][];
            readonly total: components["schemas"]["MoneyDto"];
        };
        readonly StatementPartDto: {
            /** @example sap-10000001-S1 */
            readonly shipmentId: string;
            readonly total: components["schemas"]["MoneyDto"];
        };
        readonly StepDto: {
            /**
             * @description Correlation ids of your calls that show it.
             * @example [
             *       "4bf92f3577b34da6a3ce929d0e0e4736"
             *     ]
             */
            readonly evidence: readonly string[];
            /**
             * @example failed
             * @enum {string}
             */
            readonly state: "open" | "failed" | "passed";
            /** @example Confirm the short pick */
            readonly title: string;
            /**
             * @description What is wrong, or what is awaited.
             * @example line 10 has 10 pieces instead of 7
             */
            readonly why?: string;
        };
        readonly StockAdjustmentDto: {
            /**
             * @description Signed change of stock in `unit`; whole where the unit counts things (EA, CS, CT, PL …).
             * @example -2
             */
            readonly delta: number;
            /**
             * @description GLN of one of your warehouses.
             * @example 4012345000016
             */
            readonly location: string;
            /** @example L2026-11 */
            readonly lot?: string;
            /**
             * @description When the stock changed, ISO 8601 with offset; what has happened lies no more than 5 minutes ahead of our clock. Left out, it stays unknown: we never invent it.
             * @example 2026-11-24T09:00:00+01:00
             */
            readonly occurredAt?: string;
            /** @example DAMAGE */
            readonly reason: string;
            /** @example SKU-1001 */
            readonly sku: string;
            /** @example EA */
            readonly unit: string;
        };
        readonly TenderDto: {
            /** @example SWFT */
            readonly carrier: string;
            readonly charges: readonly components["schemas"]["ChargeDto"][];
            /** @description Absent where none of the goods asks for anything. */
            readonly commodities?: readonly components["schemas"]["CommodityDto"][];
            readonly from: components["schemas"]["AddressDto"];
            /** @example sap-10000001-S1-T1 */
            readonly id: string;
            /** @example 2026-11-24T10:00:00.000Z */
            readonly respondBy: string;
            /** @example STANDARD */
            readonly service: string;
            /** @example sap-10000001-S1 */
            readonly shipmentId: string;
            /** @enum {string} */
            readonly state: "sending" | "open" | "accepted" | "rejected" | "expired";
            readonly to: components["schemas"]["AddressDto"];
            readonly total: components["schemas"]["MoneyDto"];
            /** @example 120.5 */
            readonly totalWeightKg: number;
            /**
             * @description Counts up with each re-tender; an answer to an older version is refused.
             * @example 1
             */
            readonly version: number;
        };
        readonly TenderPageDto: {
            readonly items: readonly components["schemas"]["TenderDto"][];
            readonly nextCursor: string | null;
        };
        readonly TenderResponseDto: {
            /**
             * @example accepted
             * @enum {string}
             */
            readonly decision: "accepted" | "rejected";
            /**
             * @description Your freight bill (PRO) number, with `accepted`.
             * @example SW123456
             */
            readonly pro?: string;
            /** @example No equipment that day */
            readonly reason?: string;
        };
        readonly VarianceDto: {
            readonly billed: components["schemas"]["MoneyDto"];
            /**
             * @description What stands behind it, where the audit can tell: `minimum-charge`, the tendered minimum applies; `reweigh`, rated on
             *     another weight without a certificate or not at the tendered rate; `accessorial`, agreed up to less; `duplicate-charge`,
             *     billed by another invoice of the shipment; `consignee` and `service-date`, delivered elsewhere or taken over before the goods left.
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
        readonly WebhookChangeDto: {
            /**
             * @description Null takes it away.
             * @example Dispatch of the east site
             */
            readonly description?: string | null;
            /**
             * @example {
             *       "orderPrefix": "sap-1000"
             *     }
             */
            readonly filter?: components["schemas"]["WebhookFilterDto"];
            /**
             * @description Types of events, such as `crossdock.pick.short.v1`; a family ends in `*` (`crossdock.fulfilment.*`), `*` alone is all of yours.
             * @example [
             *       "*"
             *     ]
             */
            readonly types?: readonly string[];
            /**
             * @description Where events are posted to: https and on the public Internet.
             * @example https://hooks.example.com/crossdock
             */
            readonly url?: string;
        };
        readonly WebhookDto: {
            /** @example 2026-11-24T08:00:00.000Z */
            readonly createdAt: string;
            /** @example Goods-out terminal */
            readonly description?: string;
            /** @example 2026-11-25T08:00:00.000Z */
            readonly disabledAt?: string;
            /**
             * @description `gone`: the endpoint answered 410. `sustained-failure`: it took nothing for five days. Absent of a webhook that is
             *     disabled: the operator did it.
             * @enum {string}
             */
            readonly disabledReason?: "by-partner" | "gone" | "sustained-failure";
            /**
             * @description Nothing could be delivered since then, and attempts went on failing.
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly failingSince?: string;
            /** @example {} */
            readonly filter: components["schemas"]["WebhookFilterDto"];
            /** @example wh_3q2-8c1fV0m6QyJxkTzW */
            readonly id: string;
            /**
             * @description While the secret rotates: until then both secrets sign.
             * @example 2026-11-26T08:00:00.000Z
             */
            readonly previousSecretUntil?: string;
            /**
             * @example enabled
             * @enum {string}
             */
            readonly status: "enabled" | "disabled";
            /**
             * @example [
             *       "crossdock.fulfilment.*"
             *     ]
             */
            readonly types: readonly string[];
            /** @example https://hooks.example.com/crossdock */
            readonly url: string;
            /**
             * @description Counts up with every change; its ETags begin with it, and an If-Match of it alone will do.
             * @example 1
             */
            readonly version: number;
        };
        readonly WebhookFilterDto: {
            /** @example sap-1000 */
            readonly orderPrefix?: string;
            /** @example sap-1000 */
            readonly subjectPrefix?: string;
            /**
             * @description GLNs of warehouses that you operate.
             * @example [
             *       "4012345000016"
             *     ]
             */
            readonly warehouses?: readonly string[];
        };
        readonly WebhookPageDto: {
            readonly items: readonly components["schemas"]["WebhookDto"][];
            readonly nextCursor: string | null;
        };
        readonly WebhookWithSecretDto: {
            /** @example 2026-11-24T08:00:00.000Z */
            readonly createdAt: string;
            /** @example Goods-out terminal */
            readonly description?: string;
            /** @example 2026-11-25T08:00:00.000Z */
            readonly disabledAt?: string;
            /**
             * @description `gone`: the endpoint answered 410. `sustained-failure`: it took nothing for five days. Absent of a webhook that is
             *     disabled: the operator did it.
             * @enum {string}
             */
            readonly disabledReason?: "by-partner" | "gone" | "sustained-failure";
            /**
             * @description Nothing could be delivered since then, and attempts went on failing.
             * @example 2026-11-24T08:00:00.000Z
             */
            readonly failingSince?: string;
            /** @example {} */
            readonly filter: components["schemas"]["WebhookFilterDto"];
            /** @example wh_3q2-8c1fV0m6QyJxkTzW */
            readonly id: string;
            /**
             * @description While the secret rotates: until then both secrets sign.
             * @example 2026-11-26T08:00:00.000Z
             */
            readonly previousSecretUntil?: string;
            /**
             * @description Signs what is sent (Standard Webhooks, HMAC-SHA256). Keep it: it is not shown again.
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=
             */
            readonly secret: string;
            /**
             * @example enabled
             * @enum {string}
             */
            readonly status: "enabled" | "disabled";
            /**
             * @example [
             *       "crossdock.fulfilment.*"
             *     ]
             */
            readonly types: readonly string[];
            /** @example https://hooks.example.com/crossdock */
            readonly url: string;
            /**
             * @description Counts up with every change; its ETags begin with it, and an If-Match of it alone will do.
             * @example 1
             */
            readonly version: number;
        };
        readonly WordDto: {
            /**
             * @description Who agrees for you.
             * @example M. Jansen
             */
            readonly givenBy: string;
            /**
             * @description `consent`: you agreed, here or with an operator; `override`: an operator decided without you.
             * @example consent
             * @enum {string}
             */
            readonly kind: "consent" | "override";
            /**
             * @description In your words.
             * @example We move to v2 by the end of January
             */
            readonly reason: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:00:00.000Z
             */
            readonly recordedAt: string;
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
         * @description What is left of each quota, and in how many seconds it begins anew.
         * @example "burst";r=50;t=30, "daily";r=4211;t=40210
         */
        readonly RateLimit: string;
        /**
         * @description Your quotas: how many requests in how many seconds (draft-ietf-httpapi-ratelimit-headers-10).
         * @example "burst";q=100;w=60, "daily";q=5000;w=86400
         */
        readonly "RateLimit-Policy": string;
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
    readonly readAccount: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "concurrency": 50,
                     *       "environment": "production",
                     *       "id": "3pl-east",
                     *       "kind": "3pl",
                     *       "name": "East Warehousing",
                     *       "plan": "standard",
                     *       "quotas": [
                     *         {
                     *           "limit": 600,
                     *           "name": "burst",
                     *           "remaining": 599,
                     *           "resetSeconds": 42,
                     *           "routes": [
                     *             "bulk"
                     *           ],
                     *           "windowSeconds": 60
                     *         }
                     *       ],
                     *       "reach": {
                     *         "warehouses": [
                     *           "4012345000092"
                     *         ]
                     *       },
                     *       "scopes": [
                     *         "fulfilments:read",
                     *         "fulfilments:write"
                     *       ],
                     *       "status": "active"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["AccountDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly readAvailability: {
        readonly parameters: {
            readonly query: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-11-24T08:00:00.000Z",
                     *       "free": {
                     *         "unit": "EA",
                     *         "value": 10
                     *       },
                     *       "sku": "SKU-1001",
                     *       "stale": false
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly readCertification: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "partnerId": "3pl-north",
                     *       "scenarios": [
                     *         {
                     *           "id": "short-pick",
                     *           "required": true,
                     *           "run": {
                     *             "judgedAt": "2026-11-25T09:01:00.000Z",
                     *             "number": 1,
                     *             "refs": {
                     *               "fulfilment": "sandbox-900000011-F1"
                     *             },
                     *             "startedAt": "2026-11-25T09:00:00.000Z",
                     *             "state": "running",
                     *             "steps": [
                     *               {
                     *                 "evidence": [
                     *                   "4bf92f3577b34da6a3ce929d0e0e4736"
                     *                 ],
                     *                 "state": "failed",
                     *                 "title": "Confirm the short pick",
                     *                 "why": "line 10 has 10 pieces instead of 7"
                     *               }
                     *             ],
                     *             "task": [
                     *               "Accept the fulfilment sandbox-900000011-F1."
                     *             ]
                     *           },
                     *           "state": "running",
                     *           "task": [
                     *             "Accept the fulfilment {fulfilment}."
                     *           ],
                     *           "title": "Confirm with a short pick"
                     *         }
                     *       ],
                     *       "status": "onboarding"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CertificationDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly readScenario: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "short-pick",
                     *       "required": true,
                     *       "run": {
                     *         "judgedAt": "2026-11-25T09:01:00.000Z",
                     *         "number": 1,
                     *         "refs": {
                     *           "fulfilment": "sandbox-900000011-F1"
                     *         },
                     *         "startedAt": "2026-11-25T09:00:00.000Z",
                     *         "state": "running",
                     *         "steps": [
                     *           {
                     *             "evidence": [
                     *               "4bf92f3577b34da6a3ce929d0e0e4736"
                     *             ],
                     *             "state": "failed",
                     *             "title": "Confirm the short pick",
                     *             "why": "line 10 has 10 pieces instead of 7"
                     *           }
                     *         ],
                     *         "task": [
                     *           "Accept the fulfilment sandbox-900000011-F1."
                     *         ]
                     *       },
                     *       "state": "running",
                     *       "task": [
                     *         "Accept the fulfilment {fulfilment}."
                     *       ],
                     *       "title": "Confirm with a short pick"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ScenarioDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly startScenario: {
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
        readonly requestBody?: never;
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "short-pick",
                     *       "required": true,
                     *       "run": {
                     *         "judgedAt": "2026-11-25T09:01:00.000Z",
                     *         "number": 1,
                     *         "refs": {
                     *           "fulfilment": "sandbox-900000011-F1"
                     *         },
                     *         "startedAt": "2026-11-25T09:00:00.000Z",
                     *         "state": "running",
                     *         "steps": [
                     *           {
                     *             "evidence": [
                     *               "4bf92f3577b34da6a3ce929d0e0e4736"
                     *             ],
                     *             "state": "failed",
                     *             "title": "Confirm the short pick",
                     *             "why": "line 10 has 10 pieces instead of 7"
                     *           }
                     *         ],
                     *         "task": [
                     *           "Accept the fulfilment sandbox-900000011-F1."
                     *         ]
                     *       },
                     *       "state": "running",
                     *       "task": [
                     *         "Accept the fulfilment {fulfilment}."
                     *       ],
                     *       "title": "Confirm with a short pick"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ScenarioDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly listCredentials: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "partner-3pl-east",
                     *           "environment": "production",
                     *           "keys": [
                     *             {
                     *               "kid": "key-2026-11",
                     *               "lastUsedAt": "2026-11-25T09:30:00.000Z"
                     *             }
                     *           ],
                     *           "secrets": [
                     *             {
                     *               "createdAt": "2026-11-25T09:00:00.000Z",
                     *               "id": "b2c4",
                     *               "lastUsedAt": "2026-11-25T09:30:00.000Z"
                     *             }
                     *           ],
                     *           "suspended": false
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ClientPageDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly readCredential: {
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
                readonly clientId: string;
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "partner-3pl-east",
                     *       "environment": "production",
                     *       "keys": [
                     *         {
                     *           "kid": "key-2026-11",
                     *           "lastUsedAt": "2026-11-25T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "secrets": [
                     *         {
                     *           "createdAt": "2026-11-25T09:00:00.000Z",
                     *           "id": "b2c4",
                     *           "lastUsedAt": "2026-11-25T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "suspended": false
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ClientDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly registerKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly clientId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "alg": "ES256",
                 *       "crv": "P-256",
                 *       "kid": "key-2026-11",
                 *       "kty": "EC",
                 *       "use": "sig",
                 *       "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                 *       "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PublicKeyDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kid": "key-2026-11",
                     *       "lastUsedAt": "2026-11-25T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PublicKeyInfoDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly deleteKey: {
        readonly parameters: {
            readonly query?: {
                /** @description Whether all tokens that the client holds end with it, at once: they do not say by which secret or key they were got. */
                readonly revokeTokens?: boolean;
            };
            readonly header: {
                /**
                 * @description The ETag that you read, several of them, or * for whatever there is.
                 * @example "7.n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly clientId: string;
                readonly kid: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 204: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly createSecret: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly clientId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "partner-3pl-east",
                     *       "clientSecret": "kept-by-nobody-but-you",
                     *       "id": "b2c4"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["NewSecretDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly deleteSecret: {
        readonly parameters: {
            readonly query?: {
                /** @description Whether all tokens that the client holds end with it, at once: they do not say by which secret or key they were got. */
                readonly revokeTokens?: boolean;
            };
            readonly header: {
                /**
                 * @description The ETag that you read, several of them, or * for whatever there is.
                 * @example "7.n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
                 */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly clientId: string;
                readonly secretId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 204: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "api": "partner",
                     *           "deprecatedAt": "2027-03-31T23:59:59.000Z",
                     *           "id": "partner-v1",
                     *           "migrationGuide": "/portal/guides/migrate-partner-v1-to-v2",
                     *           "operations": [
                     *             {
                     *               "calls": 1204,
                     *               "lastAt": "2026-11-25T08:00:00.000Z",
                     *               "operation": "GET /partner/v1/fulfilments/{id}"
                     *             }
                     *           ],
                     *           "reason": "v2 tells shipments by handling units",
                     *           "successor": "v2",
                     *           "sunsetAt": "2027-09-30T23:59:59.000Z",
                     *           "version": "v1",
                     *           "word": {
                     *             "givenBy": "M. Jansen",
                     *             "kind": "consent",
                     *             "reason": "We move to v2 by the end of January",
                     *             "recordedAt": "2026-11-25T09:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OwnDeprecationPageDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "api": "partner",
                     *       "deprecatedAt": "2027-03-31T23:59:59.000Z",
                     *       "id": "partner-v1",
                     *       "migrationGuide": "/portal/guides/migrate-partner-v1-to-v2",
                     *       "operations": [
                     *         {
                     *           "calls": 1204,
                     *           "lastAt": "2026-11-25T08:00:00.000Z",
                     *           "operation": "GET /partner/v1/fulfilments/{id}"
                     *         }
                     *       ],
                     *       "reason": "v2 tells shipments by handling units",
                     *       "successor": "v2",
                     *       "sunsetAt": "2027-09-30T23:59:59.000Z",
                     *       "version": "v1",
                     *       "word": {
                     *         "givenBy": "M. Jansen",
                     *         "kind": "consent",
                     *         "reason": "We move to v2 by the end of January",
                     *         "recordedAt": "2026-11-25T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OwnDeprecationDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly consentToDeprecation: {
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
                 *       "givenBy": "M. Jansen",
                 *       "reason": "We move to v2 by the end of January"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ConsentDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "api": "partner",
                     *       "deprecatedAt": "2027-03-31T23:59:59.000Z",
                     *       "id": "partner-v1",
                     *       "migrationGuide": "/portal/guides/migrate-partner-v1-to-v2",
                     *       "operations": [
                     *         {
                     *           "calls": 1204,
                     *           "lastAt": "2026-11-25T08:00:00.000Z",
                     *           "operation": "GET /partner/v1/fulfilments/{id}"
                     *         }
                     *       ],
                     *       "reason": "v2 tells shipments by handling units",
                     *       "successor": "v2",
                     *       "sunsetAt": "2027-09-30T23:59:59.000Z",
                     *       "version": "v1",
                     *       "word": {
                     *         "givenBy": "M. Jansen",
                     *         "kind": "consent",
                     *         "reason": "We move to v2 by the end of January",
                     *         "recordedAt": "2026-11-25T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OwnDeprecationDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
            readonly query?: {
                /** @description `nextCursor` of an earlier page: events after it. From your first event when absent. */
                readonly after?: string;
                /** @description The same as `after`. */
                readonly cursor?: string;
                readonly limit?: number;
                /** @description Events of this subject only. */
                readonly subject?: string;
                /** @description Types, separated by commas; a family ends in `*`. */
                readonly types?: string;
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hasMore": false,
                     *       "items": [
                     *         {
                     *           "classifier": "planned",
                     *           "data": {
                     *             "fulfilmentId": "sap-10000001-F1"
                     *           },
                     *           "datacontenttype": "application/json",
                     *           "id": "evt_3q2-8c1fV0m6QyJxkTzWn4bLhPd",
                     *           "partitionkey": "sap-10000001",
                     *           "receivedat": "2026-11-24T08:00:01.000Z",
                     *           "sequence": "00000000000000000001",
                     *           "source": "/crossdock/acme",
                     *           "specversion": "1.0",
                     *           "subject": "sap-10000001-F1",
                     *           "time": "2026-11-24T09:00:00+01:00",
                     *           "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                     *           "type": "crossdock.fulfilment.released.v1"
                     *         }
                     *       ],
                     *       "nextCursor": "AAAAAAAAACoN4fC2b8nqXrWkY0s"
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly listFreightInvoices: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "charges": [
                     *             {
                     *               "amount": {
                     *                 "amount": 12500,
                     *                 "currency": "EUR"
                     *               },
                     *               "code": "BASE",
                     *               "description": "Line haul",
                     *               "ratedWeightKg": 212.4
                     *             }
                     *           ],
                     *           "corrects": "SW-2026-0000",
                     *           "credits": "SW-2026-0000",
                     *           "deliveredTo": {
                     *             "country": "DE",
                     *             "postalCode": "80331"
                     *           },
                     *           "id": "SWFT:SW-2026-0001",
                     *           "invoiceDate": "2026-11-24",
                     *           "invoiceNumber": "SW-2026-0001",
                     *           "pickedUpOn": "2026-11-24",
                     *           "pro": "SW123456",
                     *           "reason": "SW-2026-0000 bills this shipment and is paid.",
                     *           "shipmentId": "sap-10000001-S1",
                     *           "state": "matched",
                     *           "statement": {
                     *             "elsewhere": {
                     *               "amount": 12500,
                     *               "currency": "EUR"
                     *             },
                     *             "number": "SW-2026-0001",
                     *             "parts": [
                     *               {
                     *                 "shipmentId": "sap-10000001-S1",
                     *                 "total": {
                     *                   "amount": 12500,
                     *                   "currency": "EUR"
                     *                 }
                     *               }
                     *             ],
                     *             "total": {
                     *               "amount": 12500,
                     *               "currency": "EUR"
                     *             }
                     *           },
                     *           "total": {
                     *             "amount": 12500,
                     *             "currency": "EUR"
                     *           },
                     *           "variances": [
                     *             {
                     *               "billed": {
                     *                 "amount": 12500,
                     *                 "currency": "EUR"
                     *               },
                     *               "cause": "reweigh",
                     *               "code": "FUEL",
                     *               "expected": {
                     *                 "amount": 12500,
                     *                 "currency": "EUR"
                     *               },
                     *               "reason": "amount"
                     *             }
                     *           ],
                     *           "weighCertificate": "WC-88123",
                     *           "withheld": {
                     *             "amount": 12500,
                     *             "currency": "EUR"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FreightInvoicePageDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly submitFreightInvoice: {
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
                readonly "application/json": components["schemas"]["FreightInvoiceDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3pl-east:8e0c…",
                     *       "occurredAt": "2026-11-24T09:00:00+01:00",
                     *       "receivedAt": "2026-11-24T08:00:00.000Z",
                     *       "status": "accepted"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReceiptDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "charges": [
                     *         {
                     *           "amount": {
                     *             "amount": 12500,
                     *             "currency": "EUR"
                     *           },
                     *           "code": "BASE",
                     *           "description": "Line haul",
                     *           "ratedWeightKg": 212.4
                     *         }
                     *       ],
                     *       "corrects": "SW-2026-0000",
                     *       "credits": "SW-2026-0000",
                     *       "deliveredTo": {
                     *         "country": "DE",
                     *         "postalCode": "80331"
                     *       },
                     *       "id": "SWFT:SW-2026-0001",
                     *       "invoiceDate": "2026-11-24",
                     *       "invoiceNumber": "SW-2026-0001",
                     *       "pickedUpOn": "2026-11-24",
                     *       "pro": "SW123456",
                     *       "reason": "SW-2026-0000 bills this shipment and is paid.",
                     *       "shipmentId": "sap-10000001-S1",
                     *       "state": "matched",
                     *       "statement": {
                     *         "elsewhere": {
                     *           "amount": 12500,
                     *           "currency": "EUR"
                     *         },
                     *         "number": "SW-2026-0001",
                     *         "parts": [
                     *           {
                     *             "shipmentId": "sap-10000001-S1",
                     *             "total": {
                     *               "amount": 12500,
                     *               "currency": "EUR"
                     *             }
                     *           }
                     *         ],
                     *         "total": {
                     *           "amount": 12500,
                     *           "currency": "EUR"
                     *         }
                     *       },
                     *       "total": {
                     *         "amount": 12500,
                     *         "currency": "EUR"
                     *       },
                     *       "variances": [
                     *         {
                     *           "billed": {
                     *             "amount": 12500,
                     *             "currency": "EUR"
                     *           },
                     *           "cause": "reweigh",
                     *           "code": "FUEL",
                     *           "expected": {
                     *             "amount": 12500,
                     *             "currency": "EUR"
                     *           },
                     *           "reason": "amount"
                     *         }
                     *       ],
                     *       "weighCertificate": "WC-88123",
                     *       "withheld": {
                     *         "amount": 12500,
                     *         "currency": "EUR"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FreightInvoiceViewDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                     *               "lineId": "10",
                     *               "quantity": {
                     *                 "unit": "EA",
                     *                 "value": 10
                     *               },
                     *               "sku": "SKU-1001"
                     *             }
                     *           ],
                     *           "id": "sap-10000001-F1",
                     *           "lines": [
                     *             {
                     *               "gtin": "04012345678901",
                     *               "hazardClass": "3",
                     *               "hazmat": "UN1263",
                     *               "lineId": "10",
                     *               "mayBeSubstituted": true,
                     *               "packingGroup": "II",
                     *               "quantity": {
                     *                 "unit": "EA",
                     *                 "value": 10
                     *               },
                     *               "sku": "SKU-1001",
                     *               "temperature": "chilled",
                     *               "tolerance": {
                     *                 "unit": "EA",
                     *                 "value": 10
                     *               }
                     *             }
                     *           ],
                     *           "orderNumber": "10000001",
                     *           "packages": [
                     *             {
                     *               "sscc": "340123450000000000",
                     *               "weightKg": 12.5
                     *             }
                     *           ],
                     *           "partShipments": [
                     *             {
                     *               "lines": [
                     *                 {
                     *                   "lineId": "10",
                     *                   "lot": "L2026-11",
                     *                   "quantity": {
                     *                     "unit": "EA",
                     *                     "value": 10
                     *                   }
                     *                 }
                     *               ],
                     *               "shipmentId": "sap-10000001-S1"
                     *             }
                     *           ],
                     *           "requestedShipDate": "2026-11-25",
                     *           "shipTo": {
                     *             "city": "Berlin",
                     *             "country": "DE",
                     *             "gln": "4012345000016",
                     *             "name": "Acme GmbH",
                     *             "postalCode": "10115",
                     *             "region": "BE",
                     *             "street": "Hauptstraße 1"
                     *           },
                     *           "state": "accepted",
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "awaitedBack": [
                     *         {
                     *           "lineId": "10",
                     *           "quantity": {
                     *             "unit": "EA",
                     *             "value": 10
                     *           },
                     *           "sku": "SKU-1001"
                     *         }
                     *       ],
                     *       "id": "sap-10000001-F1",
                     *       "lines": [
                     *         {
                     *           "gtin": "04012345678901",
                     *           "hazardClass": "3",
                     *           "hazmat": "UN1263",
                     *           "lineId": "10",
                     *           "mayBeSubstituted": true,
                     *           "packingGroup": "II",
                     *           "quantity": {
                     *             "unit": "EA",
                     *             "value": 10
                     *           },
                     *           "sku": "SKU-1001",
                     *           "temperature": "chilled",
                     *           "tolerance": {
                     *             "unit": "EA",
                     *             "value": 10
                     *           }
                     *         }
                     *       ],
                     *       "orderNumber": "10000001",
                     *       "packages": [
                     *         {
                     *           "sscc": "340123450000000000",
                     *           "weightKg": 12.5
                     *         }
                     *       ],
                     *       "partShipments": [
                     *         {
                     *           "lines": [
                     *             {
                     *               "lineId": "10",
                     *               "lot": "L2026-11",
                     *               "quantity": {
                     *                 "unit": "EA",
                     *                 "value": 10
                     *               }
                     *             }
                     *           ],
                     *           "shipmentId": "sap-10000001-S1"
                     *         }
                     *       ],
                     *       "requestedShipDate": "2026-11-25",
                     *       "shipTo": {
                     *         "city": "Berlin",
                     *         "country": "DE",
                     *         "gln": "4012345000016",
                     *         "name": "Acme GmbH",
                     *         "postalCode": "10115",
                     *         "region": "BE",
                     *         "street": "Hauptstraße 1"
                     *       },
                     *       "state": "accepted",
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly confirmFulfilment: {
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
                 *       "final": true,
                 *       "kind": "picked",
                 *       "lines": [
                 *         {
                 *           "lineId": "10",
                 *           "lot": "L2026-11",
                 *           "quantity": {
                 *             "unit": "EA",
                 *             "value": 10
                 *           },
                 *           "sku": "SKU-1001",
                 *           "substituteFor": "SKU-1001"
                 *         }
                 *       ],
                 *       "occurredAt": "2026-11-24T09:00:00+01:00",
                 *       "packages": [
                 *         {
                 *           "lines": [
                 *             {
                 *               "lineId": "10",
                 *               "lot": "L2026-11",
                 *               "quantity": {
                 *                 "unit": "EA",
                 *                 "value": 10
                 *               },
                 *               "sku": "SKU-1001",
                 *               "substituteFor": "SKU-1001"
                 *             }
                 *           ],
                 *           "sscc": "340123450000000000",
                 *           "weightKg": 12.5
                 *         }
                 *       ],
                 *       "reason": "Damaged in aisle 4"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ConfirmationDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3pl-east:8e0c…",
                     *       "occurredAt": "2026-11-24T09:00:00+01:00",
                     *       "receivedAt": "2026-11-24T08:00:00.000Z",
                     *       "status": "accepted"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReceiptDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "carrier": "SWFT",
                     *           "expectedAt": "2026-11-27T10:00:00+01:00",
                     *           "givenUpAt": "2026-11-27T09:31:00.000Z",
                     *           "handlingUnits": [
                     *             {
                     *               "contents": [
                     *                 {
                     *                   "expiry": "2027-05-31",
                     *                   "lineId": "10",
                     *                   "lot": "L2026-11",
                     *                   "purchaseOrderId": "sap-4500000001",
                     *                   "quantity": {
                     *                     "unit": "EA",
                     *                     "value": 10
                     *                   },
                     *                   "serials": [
                     *                     "SN-0001",
                     *                     "SN-0002",
                     *                     "SN-0003",
                     *                     "SN-0004",
                     *                     "SN-0005",
                     *                     "SN-0006",
                     *                     "SN-0007",
                     *                     "SN-0008",
                     *                     "SN-0009",
                     *                     "SN-0010"
                     *                   ],
                     *                   "sku": "SKU-1001"
                     *                 }
                     *               ],
                     *               "dimensions": {
                     *                 "heightCm": 145,
                     *                 "lengthCm": 120,
                     *                 "widthCm": 80
                     *               },
                     *               "sscc": "340123450000000017",
                     *               "units": [
                     *                 {
                     *                   "contents": [
                     *                     {
                     *                       "lineId": "20",
                     *                       "purchaseOrderId": "sap-4500000001",
                     *                       "quantity": {
                     *                         "unit": "EA",
                     *                         "value": 2
                     *                       },
                     *                       "serials": [
                     *                         "SN-0011",
                     *                         "SN-0012"
                     *                       ],
                     *                       "sku": "SKU-1002"
                     *                     }
                     *                   ],
                     *                   "dimensions": {
                     *                     "heightCm": 30,
                     *                     "lengthCm": 60,
                     *                     "widthCm": 40
                     *                   },
                     *                   "sscc": "340123450000000024",
                     *                   "weightKg": 6
                     *                 }
                     *               ],
                     *               "weightKg": 12.5
                     *             }
                     *           ],
                     *           "history": [
                     *             {
                     *               "occurredAt": "2026-11-24T10:30:00+01:00",
                     *               "recordedAt": "2026-11-24T09:31:00.000Z",
                     *               "state": "notified"
                     *             }
                     *           ],
                     *           "id": "rhein-supply:ASN-2026-0001",
                     *           "pro": "SW123456",
                     *           "receipt": {
                     *             "lines": [
                     *               {
                     *                 "damaged": {
                     *                   "unit": "EA",
                     *                   "value": 10
                     *                 },
                     *                 "lineId": "10",
                     *                 "lots": [
                     *                   {
                     *                     "damaged": {
                     *                       "unit": "EA",
                     *                       "value": 10
                     *                     },
                     *                     "expiry": "2027-05-31",
                     *                     "lot": "L2026-11",
                     *                     "quantity": {
                     *                       "unit": "EA",
                     *                       "value": 10
                     *                     },
                     *                     "serials": [
                     *                       "SN-0001",
                     *                       "SN-0002",
                     *                       "SN-0003",
                     *                       "SN-0004",
                     *                       "SN-0005",
                     *                       "SN-0006",
                     *                       "SN-0007",
                     *                       "SN-0008",
                     *                       "SN-0009",
                     *                       "SN-0010"
                     *                     ]
                     *                   }
                     *                 ],
                     *                 "notified": {
                     *                   "unit": "EA",
                     *                   "value": 10
                     *                 },
                     *                 "purchaseOrderId": "sap-4500000001",
                     *                 "received": {
                     *                   "unit": "EA",
                     *                   "value": 10
                     *                 },
                     *                 "sku": "SKU-1001"
                     *               }
                     *             ],
                     *             "reason": "One carton missing",
                     *             "varies": false
                     *           },
                     *           "shipmentNumber": "ASN-2026-0001",
                     *           "state": "received",
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly notifyInboundShipment: {
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
                 *       "carrier": "SWFT",
                 *       "expectedAt": "2026-11-27T10:00:00+01:00",
                 *       "handlingUnits": [
                 *         {
                 *           "contents": [
                 *             {
                 *               "expiry": "2027-05-31",
                 *               "lineId": "10",
                 *               "lot": "L2026-11",
                 *               "purchaseOrderId": "sap-4500000001",
                 *               "quantity": {
                 *                 "unit": "EA",
                 *                 "value": 10
                 *               },
                 *               "serials": [
                 *                 "SN-0001",
                 *                 "SN-0002",
                 *                 "SN-0003",
                 *                 "SN-0004",
                 *                 "SN-0005",
                 *                 "SN-0006",
                 *                 "SN-0007",
                 *                 "SN-0008",
                 *                 "SN-0009",
                 *                 "SN-0010"
                 *               ],
                 *               "sku": "SKU-1001"
                 *             }
                 *           ],
                 *           "dimensions": {
                 *             "heightCm": 145,
                 *             "lengthCm": 120,
                 *             "widthCm": 80
                 *           },
                 *           "sscc": "340123450000000017",
                 *           "units": [
                 *             {
                 *               "contents": [
                 *                 {
                 *                   "lineId": "20",
                 *                   "purchaseOrderId": "sap-4500000001",
                 *                   "quantity": {
                 *                     "unit": "EA",
                 *                     "value": 2
                 *                   },
                 *                   "serials": [
                 *                     "SN-0011",
                 *                     "SN-0012"
                 *                   ],
                 *                   "sku": "SKU-1002"
                 *                 }
                 *               ],
                 *               "dimensions": {
                 *                 "heightCm": 30,
                 *                 "lengthCm": 60,
                 *                 "widthCm": 40
                 *               },
                 *               "sscc": "340123450000000024",
                 *               "weightKg": 6
                 *             }
                 *           ],
                 *           "weightKg": 12.5
                 *         }
                 *       ],
                 *       "pro": "SW123456",
                 *       "shipmentNumber": "ASN-2026-0001",
                 *       "warehouse": "4012345000016"
                 *     }
                 */
                readonly "application/json": components["schemas"]["InboundNoticeDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3pl-east:8e0c…",
                     *       "inboundShipmentId": "rhein-supply:ASN-2026-0001",
                     *       "occurredAt": "2026-11-24T09:00:00+01:00",
                     *       "receivedAt": "2026-11-24T08:00:00.000Z",
                     *       "status": "accepted"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["InboundReceiptDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "carrier": "SWFT",
                     *       "expectedAt": "2026-11-27T10:00:00+01:00",
                     *       "givenUpAt": "2026-11-27T09:31:00.000Z",
                     *       "handlingUnits": [
                     *         {
                     *           "contents": [
                     *             {
                     *               "expiry": "2027-05-31",
                     *               "lineId": "10",
                     *               "lot": "L2026-11",
                     *               "purchaseOrderId": "sap-4500000001",
                     *               "quantity": {
                     *                 "unit": "EA",
                     *                 "value": 10
                     *               },
                     *               "serials": [
                     *                 "SN-0001",
                     *                 "SN-0002",
                     *                 "SN-0003",
                     *                 "SN-0004",
                     *                 "SN-0005",
                     *                 "SN-0006",
                     *                 "SN-0007",
                     *                 "SN-0008",
                     *                 "SN-0009",
                     *                 "SN-0010"
                     *               ],
                     *               "sku": "SKU-1001"
                     *             }
                     *           ],
                     *           "dimensions": {
                     *             "heightCm": 145,
                     *             "lengthCm": 120,
                     *             "widthCm": 80
                     *           },
                     *           "sscc": "340123450000000017",
                     *           "units": [
                     *             {
                     *               "contents": [
                     *                 {
                     *                   "lineId": "20",
                     *                   "purchaseOrderId": "sap-4500000001",
                     *                   "quantity": {
                     *                     "unit": "EA",
                     *                     "value": 2
                     *                   },
                     *                   "serials": [
                     *                     "SN-0011",
                     *                     "SN-0012"
                     *                   ],
                     *                   "sku": "SKU-1002"
                     *                 }
                     *               ],
                     *               "dimensions": {
                     *                 "heightCm": 30,
                     *                 "lengthCm": 60,
                     *                 "widthCm": 40
                     *               },
                     *               "sscc": "340123450000000024",
                     *               "weightKg": 6
                     *             }
                     *           ],
                     *           "weightKg": 12.5
                     *         }
                     *       ],
                     *       "history": [
                     *         {
                     *           "occurredAt": "2026-11-24T10:30:00+01:00",
                     *           "recordedAt": "2026-11-24T09:31:00.000Z",
                     *           "state": "notified"
                     *         }
                     *       ],
                     *       "id": "rhein-supply:ASN-2026-0001",
                     *       "pro": "SW123456",
                     *       "receipt": {
                     *         "lines": [
                     *           {
                     *             "damaged": {
                     *               "unit": "EA",
                     *               "value": 10
                     *             },
                     *             "lineId": "10",
                     *             "lots": [
                     *               {
                     *                 "damaged": {
                     *                   "unit": "EA",
                     *                   "value": 10
                     *                 },
                     *                 "expiry": "2027-05-31",
                     *                 "lot": "L2026-11",
                     *                 "quantity": {
                     *                   "unit": "EA",
                     *                   "value": 10
                     *                 },
                     *                 "serials": [
                     *                   "SN-0001",
                     *                   "SN-0002",
                     *                   "SN-0003",
                     *                   "SN-0004",
                     *                   "SN-0005",
                     *                   "SN-0006",
                     *                   "SN-0007",
                     *                   "SN-0008",
                     *                   "SN-0009",
                     *                   "SN-0010"
                     *                 ]
                     *               }
                     *             ],
                     *             "notified": {
                     *               "unit": "EA",
                     *               "value": 10
                     *             },
                     *             "purchaseOrderId": "sap-4500000001",
                     *             "received": {
                     *               "unit": "EA",
                     *               "value": 10
                     *             },
                     *             "sku": "SKU-1001"
                     *           }
                     *         ],
                     *         "reason": "One carton missing",
                     *         "varies": false
                     *       },
                     *       "shipmentNumber": "ASN-2026-0001",
                     *       "state": "received",
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly confirmInboundShipment: {
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
                 *       "further": false,
                 *       "kind": "received",
                 *       "lines": [
                 *         {
                 *           "damaged": {
                 *             "unit": "EA",
                 *             "value": 10
                 *           },
                 *           "lineId": "10",
                 *           "lots": [
                 *             {
                 *               "damaged": {
                 *                 "unit": "EA",
                 *                 "value": 10
                 *               },
                 *               "expiry": "2027-05-31",
                 *               "lot": "L2026-11",
                 *               "quantity": {
                 *                 "unit": "EA",
                 *                 "value": 10
                 *               },
                 *               "serials": [
                 *                 "SN-0001",
                 *                 "SN-0002",
                 *                 "SN-0003",
                 *                 "SN-0004",
                 *                 "SN-0005",
                 *                 "SN-0006",
                 *                 "SN-0007",
                 *                 "SN-0008",
                 *                 "SN-0009",
                 *                 "SN-0010"
                 *               ]
                 *             }
                 *           ],
                 *           "purchaseOrderId": "sap-4500000001",
                 *           "quantity": {
                 *             "unit": "EA",
                 *             "value": 10
                 *           },
                 *           "sku": "SKU-1001"
                 *         }
                 *       ],
                 *       "occurredAt": "2026-11-24T09:00:00+01:00",
                 *       "reason": "One carton missing"
                 *     }
                 */
                readonly "application/json": components["schemas"]["InboundConfirmationDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3pl-east:8e0c…",
                     *       "occurredAt": "2026-11-24T09:00:00+01:00",
                     *       "receivedAt": "2026-11-24T08:00:00.000Z",
                     *       "status": "accepted"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReceiptDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly listInvoices: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "cancelled": false,
                     *           "date": "2026-11-24",
                     *           "gross": {
                     *             "amount": 12500,
                     *             "currency": "EUR"
                     *           },
                     *           "id": "sap-90000001",
                     *           "invoiceNumber": "90000001",
                     *           "lines": [
                     *             {
                     *               "description": "Hand pallet scale",
                     *               "lineId": "10",
                     *               "net": {
                     *                 "amount": 12500,
                     *                 "currency": "EUR"
                     *               },
                     *               "orderLineId": "10",
                     *               "orderNumber": "10000001",
                     *               "quantity": {
                     *                 "unit": "EA",
                     *                 "value": 10
                     *               },
                     *               "sku": "SKU-1001"
                     *             }
                     *           ],
                     *           "net": {
                     *             "amount": 12500,
                     *             "currency": "EUR"
                     *           },
                     *           "tax": {
                     *             "amount": 12500,
                     *             "currency": "EUR"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["InvoicePageDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly readInvoice: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cancelled": false,
                     *       "date": "2026-11-24",
                     *       "gross": {
                     *         "amount": 12500,
                     *         "currency": "EUR"
                     *       },
                     *       "id": "sap-90000001",
                     *       "invoiceNumber": "90000001",
                     *       "lines": [
                     *         {
                     *           "description": "Hand pallet scale",
                     *           "lineId": "10",
                     *           "net": {
                     *             "amount": 12500,
                     *             "currency": "EUR"
                     *           },
                     *           "orderLineId": "10",
                     *           "orderNumber": "10000001",
                     *           "quantity": {
                     *             "unit": "EA",
                     *             "value": 10
                     *           },
                     *           "sku": "SKU-1001"
                     *         }
                     *       ],
                     *       "net": {
                     *         "amount": 12500,
                     *         "currency": "EUR"
                     *       },
                     *       "tax": {
                     *         "amount": 12500,
                     *         "currency": "EUR"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["InvoiceDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "sap-10000001",
                     *           "orderNumber": "10000001",
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sap-10000001",
                     *       "lines": [
                     *         {
                     *           "lineId": "10",
                     *           "quantity": {
                     *             "unit": "EA",
                     *             "value": 10
                     *           },
                     *           "sku": "SKU-1001"
                     *         }
                     *       ],
                     *       "orderNumber": "10000001",
                     *       "requestedShipDate": "2026-11-25",
                     *       "shipments": [
                     *         {
                     *           "carrier": "SWFT",
                     *           "delayed": false,
                     *           "eta": "2026-11-26T10:00:00+01:00",
                     *           "id": "sap-10000001-S1",
                     *           "pro": "SW123456",
                     *           "state": "in-transit"
                     *         }
                     *       ],
                     *       "state": "released"
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly listPeople: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "createdAt": "2026-11-24T08:00:00.000Z",
                     *           "email": "mia@north.example",
                     *           "id": "5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11",
                     *           "lastSignInAt": "2026-11-26T08:00:00.000Z",
                     *           "linkUntil": "2026-12-02T09:00:00.000Z",
                     *           "lockedUntil": "2026-11-26T08:05:00.000Z",
                     *           "name": "Mia Jansen",
                     *           "role": "developer",
                     *           "signsInBy": "password",
                     *           "status": "active",
                     *           "username": "3pl-north.mia",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PartnerPersonPageDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly invitePerson: {
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
                 *       "email": "mia@north.example",
                 *       "name": "Mia Jansen",
                 *       "role": "developer",
                 *       "username": "mia"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewPersonDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "acceptancePage": "https://crossdock.example/portal/join#T0k3n",
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "email": "mia@north.example",
                     *       "id": "5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11",
                     *       "lastSignInAt": "2026-11-26T08:00:00.000Z",
                     *       "linkUntil": "2026-12-02T09:00:00.000Z",
                     *       "lockedUntil": "2026-11-26T08:05:00.000Z",
                     *       "name": "Mia Jansen",
                     *       "role": "developer",
                     *       "signsInBy": "password",
                     *       "status": "active",
                     *       "username": "3pl-north.mia",
                     *       "version": 3
                     *     }
                     */
                    readonly "application/json": components["schemas"]["InvitedPersonDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly readPerson: {
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
                readonly personId: string;
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "email": "mia@north.example",
                     *       "id": "5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11",
                     *       "lastSignInAt": "2026-11-26T08:00:00.000Z",
                     *       "linkUntil": "2026-12-02T09:00:00.000Z",
                     *       "lockedUntil": "2026-11-26T08:05:00.000Z",
                     *       "name": "Mia Jansen",
                     *       "role": "developer",
                     *       "signsInBy": "password",
                     *       "status": "active",
                     *       "username": "3pl-north.mia",
                     *       "version": 3
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PartnerPersonDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly changePerson: {
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
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "role": "developer"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RoleChangeDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "email": "mia@north.example",
                     *       "id": "5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11",
                     *       "lastSignInAt": "2026-11-26T08:00:00.000Z",
                     *       "linkUntil": "2026-12-02T09:00:00.000Z",
                     *       "lockedUntil": "2026-11-26T08:05:00.000Z",
                     *       "name": "Mia Jansen",
                     *       "role": "developer",
                     *       "signsInBy": "password",
                     *       "status": "active",
                     *       "username": "3pl-north.mia",
                     *       "version": 3
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PartnerPersonDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly disablePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "email": "mia@north.example",
                     *       "id": "5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11",
                     *       "lastSignInAt": "2026-11-26T08:00:00.000Z",
                     *       "linkUntil": "2026-12-02T09:00:00.000Z",
                     *       "lockedUntil": "2026-11-26T08:05:00.000Z",
                     *       "name": "Mia Jansen",
                     *       "role": "developer",
                     *       "signsInBy": "password",
                     *       "status": "active",
                     *       "username": "3pl-north.mia",
                     *       "version": 3
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PartnerPersonDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly enablePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "email": "mia@north.example",
                     *       "id": "5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11",
                     *       "lastSignInAt": "2026-11-26T08:00:00.000Z",
                     *       "linkUntil": "2026-12-02T09:00:00.000Z",
                     *       "lockedUntil": "2026-11-26T08:05:00.000Z",
                     *       "name": "Mia Jansen",
                     *       "role": "developer",
                     *       "signsInBy": "password",
                     *       "status": "active",
                     *       "username": "3pl-north.mia",
                     *       "version": 3
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PartnerPersonDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly reissuePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "acceptancePage": "https://crossdock.example/portal/join#T0k3n",
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "email": "mia@north.example",
                     *       "id": "5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11",
                     *       "lastSignInAt": "2026-11-26T08:00:00.000Z",
                     *       "linkUntil": "2026-12-02T09:00:00.000Z",
                     *       "lockedUntil": "2026-11-26T08:05:00.000Z",
                     *       "name": "Mia Jansen",
                     *       "role": "developer",
                     *       "signsInBy": "password",
                     *       "status": "active",
                     *       "username": "3pl-north.mia",
                     *       "version": 3
                     *     }
                     */
                    readonly "application/json": components["schemas"]["InvitedPersonDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly listPurchaseOrders: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "currency": "EUR",
                     *           "id": "sap-4500000001",
                     *           "lines": [
                     *             {
                     *               "closed": false,
                     *               "deliveryDate": "2026-12-01",
                     *               "description": "Hand pallet scale",
                     *               "lineId": "10",
                     *               "quantity": {
                     *                 "unit": "EA",
                     *                 "value": 10
                     *               },
                     *               "received": {
                     *                 "unit": "EA",
                     *                 "value": 10
                     *               },
                     *               "sku": "SKU-1001",
                     *               "unitPrice": {
                     *                 "amount": 12500,
                     *                 "currency": "EUR"
                     *               },
                     *               "warehouse": "4012345000016"
                     *             }
                     *           ],
                     *           "orderedOn": "2026-11-20",
                     *           "purchaseOrderNumber": "4500000001",
                     *           "state": "open"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PurchaseOrderPageDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly readPurchaseOrder: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "EUR",
                     *       "id": "sap-4500000001",
                     *       "lines": [
                     *         {
                     *           "closed": false,
                     *           "deliveryDate": "2026-12-01",
                     *           "description": "Hand pallet scale",
                     *           "lineId": "10",
                     *           "quantity": {
                     *             "unit": "EA",
                     *             "value": 10
                     *           },
                     *           "received": {
                     *             "unit": "EA",
                     *             "value": 10
                     *           },
                     *           "sku": "SKU-1001",
                     *           "unitPrice": {
                     *             "amount": 12500,
                     *             "currency": "EUR"
                     *           },
                     *           "warehouse": "4012345000016"
                     *         }
                     *       ],
                     *       "orderedOn": "2026-11-20",
                     *       "purchaseOrderNumber": "4500000001",
                     *       "state": "open"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PurchaseOrderDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly listRequests: {
        readonly parameters: {
            readonly query?: {
                /** @description Calls of systems, or of people who are signed in at the portal; of both when absent. */
                readonly by?: "systems" | "people";
                readonly correlationId?: string;
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                readonly environment?: "production" | "sandbox";
                readonly from?: string;
                readonly limit?: number;
                /** @description Problem code. */
                readonly problem?: string;
                /** @description As the entries tell it. */
                readonly route?: string;
                readonly status?: number;
                readonly to?: string;
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-25T09:00:00.000Z",
                     *           "clientId": "partner-3pl-east",
                     *           "correlationId": "4bf92f3577b34da6a3ce929d0e0e4736",
                     *           "environment": "production",
                     *           "idempotencyKey": "\"8e03978e-40d5-43e8-bc93-6894a57f9324\"",
                     *           "latencyMs": 12.5,
                     *           "method": "POST",
                     *           "partnerId": "3pl-east",
                     *           "path": "/partner/v1/fulfilments/sap-10000001-F1/confirmations",
                     *           "person": "mia",
                     *           "problem": "validation-failed",
                     *           "replayed": false,
                     *           "requestBody": {
                     *             "kind": "picked"
                     *           },
                     *           "responseBody": {
                     *             "status": 422
                     *           },
                     *           "route": "/partner/v1/fulfilments/:id/confirmations",
                     *           "status": 422
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["RequestPageDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "carrier": "SWFT",
                     *           "damaged": true,
                     *           "delayed": false,
                     *           "eta": "2026-11-26T10:00:00+01:00",
                     *           "from": {
                     *             "city": "Berlin",
                     *             "country": "DE",
                     *             "gln": "4012345000016",
                     *             "name": "Acme GmbH",
                     *             "postalCode": "10115",
                     *             "region": "BE",
                     *             "street": "Hauptstraße 1"
                     *           },
                     *           "id": "sap-10000001-S1",
                     *           "orderNumber": "10000001",
                     *           "packages": [
                     *             {
                     *               "sscc": "340123450000000000",
                     *               "weightKg": 12.5
                     *             }
                     *           ],
                     *           "pro": "SW123456",
                     *           "proofOfDelivery": "/partner/v1/shipments/sap-10000001-S1/proof-of-delivery",
                     *           "refused": true,
                     *           "returned": true,
                     *           "signedBy": "M. Jansen",
                     *           "state": "in-transit",
                     *           "to": {
                     *             "city": "Berlin",
                     *             "country": "DE",
                     *             "gln": "4012345000016",
                     *             "name": "Acme GmbH",
                     *             "postalCode": "10115",
                     *             "region": "BE",
                     *             "street": "Hauptstraße 1"
                     *           }
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "carrier": "SWFT",
                     *       "damaged": true,
                     *       "delayed": false,
                     *       "eta": "2026-11-26T10:00:00+01:00",
                     *       "from": {
                     *         "city": "Berlin",
                     *         "country": "DE",
                     *         "gln": "4012345000016",
                     *         "name": "Acme GmbH",
                     *         "postalCode": "10115",
                     *         "region": "BE",
                     *         "street": "Hauptstraße 1"
                     *       },
                     *       "id": "sap-10000001-S1",
                     *       "orderNumber": "10000001",
                     *       "packages": [
                     *         {
                     *           "sscc": "340123450000000000",
                     *           "weightKg": 12.5
                     *         }
                     *       ],
                     *       "pro": "SW123456",
                     *       "proofOfDelivery": "/partner/v1/shipments/sap-10000001-S1/proof-of-delivery",
                     *       "refused": true,
                     *       "returned": true,
                     *       "signedBy": "M. Jansen",
                     *       "state": "in-transit",
                     *       "to": {
                     *         "city": "Berlin",
                     *         "country": "DE",
                     *         "gln": "4012345000016",
                     *         "name": "Acme GmbH",
                     *         "postalCode": "10115",
                     *         "region": "BE",
                     *         "street": "Hauptstraße 1"
                     *       }
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly reportMilestone: {
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
                 *       "classifier": "actual",
                 *       "code": "departed",
                 *       "eta": "2026-11-26T10:00:00+01:00",
                 *       "location": "DEHAM",
                 *       "occurredAt": "2026-11-24T09:00:00+01:00",
                 *       "reason": "Road closed",
                 *       "signedBy": "M. Jansen"
                 *     }
                 */
                readonly "application/json": components["schemas"]["MilestoneDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3pl-east:8e0c…",
                     *       "occurredAt": "2026-11-24T09:00:00+01:00",
                     *       "receivedAt": "2026-11-24T08:00:00.000Z",
                     *       "status": "accepted"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReceiptDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly readProofOfDelivery: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "carrier": "SWFT",
                     *       "orderNumber": "10000001",
                     *       "pro": "SW123456",
                     *       "receivedAt": "2026-11-26T13:06:00.000Z",
                     *       "shipmentId": "sap-10000001-S1",
                     *       "signedAt": "2026-11-26T14:05:00+01:00",
                     *       "signedBy": "M. Jansen"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ProofOfDeliveryDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly reportStockAdjustment: {
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
                 *       "delta": -2,
                 *       "location": "4012345000016",
                 *       "lot": "L2026-11",
                 *       "occurredAt": "2026-11-24T09:00:00+01:00",
                 *       "reason": "DAMAGE",
                 *       "sku": "SKU-1001",
                 *       "unit": "EA"
                 *     }
                 */
                readonly "application/json": components["schemas"]["StockAdjustmentDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3pl-east:8e0c…",
                     *       "occurredAt": "2026-11-24T09:00:00+01:00",
                     *       "receivedAt": "2026-11-24T08:00:00.000Z",
                     *       "status": "accepted"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReceiptDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                     *                 "amount": 12500,
                     *                 "currency": "EUR"
                     *               },
                     *               "code": "BASE",
                     *               "description": "Line haul",
                     *               "ratedWeightKg": 212.4
                     *             }
                     *           ],
                     *           "commodities": [
                     *             {
                     *               "hazardClass": "3",
                     *               "hazmat": "UN1263",
                     *               "packingGroup": "II",
                     *               "quantity": {
                     *                 "unit": "EA",
                     *                 "value": 10
                     *               },
                     *               "sku": "SKU-1013",
                     *               "ssccs": [
                     *                 "340123450000000017"
                     *               ],
                     *               "temperature": "chilled"
                     *             }
                     *           ],
                     *           "from": {
                     *             "city": "Berlin",
                     *             "country": "DE",
                     *             "gln": "4012345000016",
                     *             "name": "Acme GmbH",
                     *             "postalCode": "10115",
                     *             "region": "BE",
                     *             "street": "Hauptstraße 1"
                     *           },
                     *           "id": "sap-10000001-S1-T1",
                     *           "respondBy": "2026-11-24T10:00:00.000Z",
                     *           "service": "STANDARD",
                     *           "shipmentId": "sap-10000001-S1",
                     *           "state": "sending",
                     *           "to": {
                     *             "city": "Berlin",
                     *             "country": "DE",
                     *             "gln": "4012345000016",
                     *             "name": "Acme GmbH",
                     *             "postalCode": "10115",
                     *             "region": "BE",
                     *             "street": "Hauptstraße 1"
                     *           },
                     *           "total": {
                     *             "amount": 12500,
                     *             "currency": "EUR"
                     *           },
                     *           "totalWeightKg": 120.5,
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                     *             "amount": 12500,
                     *             "currency": "EUR"
                     *           },
                     *           "code": "BASE",
                     *           "description": "Line haul",
                     *           "ratedWeightKg": 212.4
                     *         }
                     *       ],
                     *       "commodities": [
                     *         {
                     *           "hazardClass": "3",
                     *           "hazmat": "UN1263",
                     *           "packingGroup": "II",
                     *           "quantity": {
                     *             "unit": "EA",
                     *             "value": 10
                     *           },
                     *           "sku": "SKU-1013",
                     *           "ssccs": [
                     *             "340123450000000017"
                     *           ],
                     *           "temperature": "chilled"
                     *         }
                     *       ],
                     *       "from": {
                     *         "city": "Berlin",
                     *         "country": "DE",
                     *         "gln": "4012345000016",
                     *         "name": "Acme GmbH",
                     *         "postalCode": "10115",
                     *         "region": "BE",
                     *         "street": "Hauptstraße 1"
                     *       },
                     *       "id": "sap-10000001-S1-T1",
                     *       "respondBy": "2026-11-24T10:00:00.000Z",
                     *       "service": "STANDARD",
                     *       "shipmentId": "sap-10000001-S1",
                     *       "state": "sending",
                     *       "to": {
                     *         "city": "Berlin",
                     *         "country": "DE",
                     *         "gln": "4012345000016",
                     *         "name": "Acme GmbH",
                     *         "postalCode": "10115",
                     *         "region": "BE",
                     *         "street": "Hauptstraße 1"
                     *       },
                     *       "total": {
                     *         "amount": 12500,
                     *         "currency": "EUR"
                     *       },
                     *       "totalWeightKg": 120.5,
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly answerTender: {
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
                 *       "decision": "accepted",
                 *       "pro": "SW123456",
                 *       "reason": "No equipment that day"
                 *     }
                 */
                readonly "application/json": components["schemas"]["TenderResponseDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3pl-east:8e0c…",
                     *       "occurredAt": "2026-11-24T09:00:00+01:00",
                     *       "receivedAt": "2026-11-24T08:00:00.000Z",
                     *       "status": "accepted"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReceiptDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly listWebhooks: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "createdAt": "2026-11-24T08:00:00.000Z",
                     *           "description": "Goods-out terminal",
                     *           "disabledAt": "2026-11-25T08:00:00.000Z",
                     *           "disabledReason": "by-partner",
                     *           "failingSince": "2026-11-24T08:00:00.000Z",
                     *           "filter": {},
                     *           "id": "wh_3q2-8c1fV0m6QyJxkTzW",
                     *           "previousSecretUntil": "2026-11-26T08:00:00.000Z",
                     *           "status": "enabled",
                     *           "types": [
                     *             "crossdock.fulfilment.*"
                     *           ],
                     *           "url": "https://hooks.example.com/crossdock",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookPageDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly createWebhook: {
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
                 *       "description": "Dispatch of the east site",
                 *       "enabled": true,
                 *       "filter": {
                 *         "orderPrefix": "sap-1000"
                 *       },
                 *       "types": [
                 *         "*"
                 *       ],
                 *       "url": "https://hooks.example.com/crossdock"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewWebhookDto"];
            };
        };
        readonly responses: {
            /** @description Recorded */
            readonly 201: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "description": "Goods-out terminal",
                     *       "disabledAt": "2026-11-25T08:00:00.000Z",
                     *       "disabledReason": "by-partner",
                     *       "failingSince": "2026-11-24T08:00:00.000Z",
                     *       "filter": {},
                     *       "id": "wh_3q2-8c1fV0m6QyJxkTzW",
                     *       "previousSecretUntil": "2026-11-26T08:00:00.000Z",
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=",
                     *       "status": "enabled",
                     *       "types": [
                     *         "crossdock.fulfilment.*"
                     *       ],
                     *       "url": "https://hooks.example.com/crossdock",
                     *       "version": 1
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookWithSecretDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly readWebhook: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "description": "Goods-out terminal",
                     *       "disabledAt": "2026-11-25T08:00:00.000Z",
                     *       "disabledReason": "by-partner",
                     *       "failingSince": "2026-11-24T08:00:00.000Z",
                     *       "filter": {},
                     *       "id": "wh_3q2-8c1fV0m6QyJxkTzW",
                     *       "previousSecretUntil": "2026-11-26T08:00:00.000Z",
                     *       "status": "enabled",
                     *       "types": [
                     *         "crossdock.fulfilment.*"
                     *       ],
                     *       "url": "https://hooks.example.com/crossdock",
                     *       "version": 1
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly deleteWebhook: {
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly changeWebhook: {
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
                 *       "description": "Dispatch of the east site",
                 *       "filter": {
                 *         "orderPrefix": "sap-1000"
                 *       },
                 *       "types": [
                 *         "*"
                 *       ],
                 *       "url": "https://hooks.example.com/crossdock"
                 *     }
                 */
                readonly "application/json": components["schemas"]["WebhookChangeDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "description": "Goods-out terminal",
                     *       "disabledAt": "2026-11-25T08:00:00.000Z",
                     *       "disabledReason": "by-partner",
                     *       "failingSince": "2026-11-24T08:00:00.000Z",
                     *       "filter": {},
                     *       "id": "wh_3q2-8c1fV0m6QyJxkTzW",
                     *       "previousSecretUntil": "2026-11-26T08:00:00.000Z",
                     *       "status": "enabled",
                     *       "types": [
                     *         "crossdock.fulfilment.*"
                     *       ],
                     *       "url": "https://hooks.example.com/crossdock",
                     *       "version": 1
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly listDeliveries: {
        readonly parameters: {
            readonly query?: {
                /** @description `nextCursor` of the page before, with the same filters. */
                readonly cursor?: string;
                readonly limit?: number;
                readonly status?: "waiting" | "retrying" | "delivered" | "parked";
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "attempts": [
                     *             {
                     *               "at": "2026-11-24T08:00:00.000Z",
                     *               "durationMs": 87,
                     *               "error": "timeout",
                     *               "response": "try later",
                     *               "status": 503
                     *             }
                     *           ],
                     *           "createdAt": "2026-11-24T08:00:00.000Z",
                     *           "eventId": "evt_3q2-8c1fV0m6QyJxkTzWn4bLhPd",
                     *           "finishedAt": "2026-11-25T08:00:01.000Z",
                     *           "id": "4711",
                     *           "nextAttemptAt": "2026-11-25T08:05:00.000Z",
                     *           "origin": "event",
                     *           "request": "{\"specversion\":\"1.0\"}",
                     *           "status": "delivered",
                     *           "subject": "sap-10000001-F1",
                     *           "type": "crossdock.fulfilment.released.v1"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeliveryPageDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly readDelivery: {
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
                readonly deliveryId: string;
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempts": [
                     *         {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "durationMs": 87,
                     *           "error": "timeout",
                     *           "response": "try later",
                     *           "status": 503
                     *         }
                     *       ],
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "eventId": "evt_3q2-8c1fV0m6QyJxkTzWn4bLhPd",
                     *       "finishedAt": "2026-11-25T08:00:01.000Z",
                     *       "id": "4711",
                     *       "nextAttemptAt": "2026-11-25T08:05:00.000Z",
                     *       "origin": "event",
                     *       "request": "{\"specversion\":\"1.0\"}",
                     *       "status": "delivered",
                     *       "subject": "sap-10000001-F1",
                     *       "type": "crossdock.fulfilment.released.v1"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeliveryDto"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read */
            readonly 400: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly replayDelivery: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A key of your choice, one per intended effect. Kept 7 days. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly deliveryId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 202: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempts": [
                     *         {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "durationMs": 87,
                     *           "error": "timeout",
                     *           "response": "try later",
                     *           "status": 503
                     *         }
                     *       ],
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "eventId": "evt_3q2-8c1fV0m6QyJxkTzWn4bLhPd",
                     *       "finishedAt": "2026-11-25T08:00:01.000Z",
                     *       "id": "4711",
                     *       "nextAttemptAt": "2026-11-25T08:05:00.000Z",
                     *       "origin": "event",
                     *       "request": "{\"specversion\":\"1.0\"}",
                     *       "status": "delivered",
                     *       "subject": "sap-10000001-F1",
                     *       "type": "crossdock.fulfilment.released.v1"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeliveryDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly disableWebhook: {
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
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "description": "Goods-out terminal",
                     *       "disabledAt": "2026-11-25T08:00:00.000Z",
                     *       "disabledReason": "by-partner",
                     *       "failingSince": "2026-11-24T08:00:00.000Z",
                     *       "filter": {},
                     *       "id": "wh_3q2-8c1fV0m6QyJxkTzW",
                     *       "previousSecretUntil": "2026-11-26T08:00:00.000Z",
                     *       "status": "enabled",
                     *       "types": [
                     *         "crossdock.fulfilment.*"
                     *       ],
                     *       "url": "https://hooks.example.com/crossdock",
                     *       "version": 1
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly enableWebhook: {
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
                 *       "from": "where-it-stopped"
                 *     }
                 */
                readonly "application/json": components["schemas"]["EnableWebhookDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "description": "Goods-out terminal",
                     *       "disabledAt": "2026-11-25T08:00:00.000Z",
                     *       "disabledReason": "by-partner",
                     *       "failingSince": "2026-11-24T08:00:00.000Z",
                     *       "filter": {},
                     *       "id": "wh_3q2-8c1fV0m6QyJxkTzW",
                     *       "previousSecretUntil": "2026-11-26T08:00:00.000Z",
                     *       "status": "enabled",
                     *       "types": [
                     *         "crossdock.fulfilment.*"
                     *       ],
                     *       "url": "https://hooks.example.com/crossdock",
                     *       "version": 1
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly replayEvents: {
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
                readonly "application/json": components["schemas"]["ReplayRangeDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 202: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveries": 12,
                     *       "nextCursor": null
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReplayDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly rotateWebhookSecret: {
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
                 *       "overlapSeconds": 86400
                 *     }
                 */
                readonly "application/json": components["schemas"]["RotateSecretDto"];
            };
        };
        readonly responses: {
            /** @description Success */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "description": "Goods-out terminal",
                     *       "disabledAt": "2026-11-25T08:00:00.000Z",
                     *       "disabledReason": "by-partner",
                     *       "failingSince": "2026-11-24T08:00:00.000Z",
                     *       "filter": {},
                     *       "id": "wh_3q2-8c1fV0m6QyJxkTzW",
                     *       "previousSecretUntil": "2026-11-26T08:00:00.000Z",
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=",
                     *       "status": "enabled",
                     *       "types": [
                     *         "crossdock.fulfilment.*"
                     *       ],
                     *       "url": "https://hooks.example.com/crossdock",
                     *       "version": 1
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookWithSecretDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
    readonly testWebhook: {
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
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success */
            readonly 202: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "x-correlation-id": components["headers"]["x-correlation-id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempts": [
                     *         {
                     *           "at": "2026-11-24T08:00:00.000Z",
                     *           "durationMs": 87,
                     *           "error": "timeout",
                     *           "response": "try later",
                     *           "status": 503
                     *         }
                     *       ],
                     *       "createdAt": "2026-11-24T08:00:00.000Z",
                     *       "eventId": "evt_3q2-8c1fV0m6QyJxkTzWn4bLhPd",
                     *       "finishedAt": "2026-11-25T08:00:01.000Z",
                     *       "id": "4711",
                     *       "nextAttemptAt": "2026-11-25T08:05:00.000Z",
                     *       "origin": "event",
                     *       "request": "{\"specversion\":\"1.0\"}",
                     *       "status": "delivered",
                     *       "subject": "sap-10000001-F1",
                     *       "type": "crossdock.fulfilment.released.v1"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeliveryDto"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `idempotency-key-missing`: Idempotency-Key is missing */
            readonly 400: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
