export type { LoggedRequest, SeenRequest } from './logged-request.js';
export { installRequestLog } from './request-log.hooks.js';
export { REQUESTS_KEPT_DAYS, RequestLog } from './request-log.js';
export { RequestLogModule, requestLogPersistence } from './request-log.module.js';
export { RequestLogReader, type RequestQuery } from './request-log.reader.js';
