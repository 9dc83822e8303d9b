// Generated from the API's contract by `npm run contracts:write`.
export interface Contracts {
    readonly "catalog/v1": import("./catalog.v1.js").paths;
    readonly "erp/v1": import("./erp.v1.js").paths;
    readonly "identity/v1": import("./identity.v1.js").paths;
    readonly "inventory-sync/v1": import("./inventory-sync.v1.js").paths;
    readonly "order-to-ship/v1": import("./order-to-ship.v1.js").paths;
    readonly "partner-admin/v1": import("./partner-admin.v1.js").paths;
    readonly "partner/v1": import("./partner.v1.js").paths;
    readonly "partner/v2": import("./partner.v2.js").paths;
    readonly "ship-to-settle/v1": import("./ship-to-settle.v1.js").paths;
    readonly "tms/v1": import("./tms.v1.js").paths;
    readonly "wms/v1": import("./wms.v1.js").paths;
}
