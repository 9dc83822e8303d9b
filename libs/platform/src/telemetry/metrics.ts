import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** The process's Prometheus registry; every metric of ours begins with `crossdock_`. */
export const metrics = new Registry();

collectDefaultMetrics({ register: metrics });

export const httpRequests = new Histogram({
  name: 'crossdock_http_request_seconds',
  help: 'Requests answered, by method, route and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [metrics],
});

export const vendorCalls = new Histogram({
  name: 'crossdock_vendor_call_seconds',
  help: 'Calls to vendor systems, by connection, operation and outcome',
  labelNames: ['connection', 'operation', 'outcome'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [metrics],
});
