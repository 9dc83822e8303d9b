export type {
  Authorizer,
  CallRecorder,
  HttpClient,
  HttpClientOptions,
  HttpRequest,
  HttpResponse,
  RecordedCall,
} from './http-client.js';
export { VendorError, type VendorErrorKind } from './vendor.error.js';
export { createHttpClient } from './vendor-http.js';
