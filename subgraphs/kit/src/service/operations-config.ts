import type { Env } from './config.ts';

/** What operators set of any service. */
export interface OperationsConfig {
  /** From which weight on events are written: `debug`, `info`, `warn` or `error`. */
  readonly logLevel: string;
  /** What whoever reads `/metrics` must show; without one, this machine alone may read. */
  readonly metricsToken: string | undefined;
  /** Where traces are told; without one, none are. */
  readonly tracesEndpoint: string | undefined;
  /** How long a service that is to end goes on taking requests, for those in front of it to hear of it. */
  readonly drainNoticeMs: number;
}

const SHORTEST_TOKEN = 16;
const LEVELS = ['debug', 'info', 'warn', 'error'];

/** Reads what operators set of any service. */
export function operationsConfig(variable: Env): OperationsConfig {
  const metricsToken = variable.optional('METRICS_TOKEN');
  if (metricsToken !== undefined && metricsToken.length < SHORTEST_TOKEN) {
    variable.problem(`METRICS_TOKEN must have at least ${SHORTEST_TOKEN} characters`);
  }
  const tracesEndpoint = variable.optional('OTEL_EXPORTER_OTLP_ENDPOINT');
  if (tracesEndpoint !== undefined && !/^https?:\/\/\S+$/.test(tracesEndpoint)) {
    variable.problem(
      'OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as http://127.0.0.1:4318',
    );
  }
  const logLevel = variable.optional('LOG_LEVEL') ?? 'info';
  if (!LEVELS.includes(logLevel)) {
    variable.problem(`LOG_LEVEL must be one of ${LEVELS.join(', ')}, got "${logLevel}"`);
  }
  return {
    logLevel,
    metricsToken,
    tracesEndpoint,
    drainNoticeMs: variable.integer('DRAIN_NOTICE_MS', {
      fallback: variable.optional('NODE_ENV') === 'production' ? 5000 : 0,
      min: 0,
      max: 60_000,
    }),
  };
}
