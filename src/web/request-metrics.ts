import { Counter, Histogram, Registry } from 'prom-client';

/** Requests as numbers: by pattern of route, never by address; nobody can be told from them. */
export type RequestMetrics = {
  registry: Registry;
  requests: Counter<'method' | 'route' | 'status'>;
  seconds: Histogram<'method' | 'route'>;
};

export function createRequestMetrics(): RequestMetrics {
  const registry = new Registry();
  return {
    registry,
    requests: new Counter({
      name: 'laureat_http_requests_total',
      help: 'Requests that reached the application, by pattern of route and status.',
      labelNames: ['method', 'route', 'status'],
      registers: [registry],
    }),
    seconds: new Histogram({
      name: 'laureat_http_request_duration_seconds',
      help: 'Time to the answer, by pattern of route.',
      labelNames: ['method', 'route'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [registry],
    }),
  };
}
