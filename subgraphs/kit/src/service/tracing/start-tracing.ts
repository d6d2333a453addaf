import { setTimeout } from 'node:timers/promises';
import { context, propagation, trace } from '@opentelemetry/api';

/** What traces are told with. */
export interface TracingOptions {
  /** Who speaks, such as `water` or `gateway`. */
  readonly name: string;
  /** Where an OpenTelemetry collector takes traces over HTTP, such as `http://127.0.0.1:4318`. */
  readonly endpoint: string | undefined;
  /** How long spans are gathered before they are sent, in milliseconds. */
  readonly everyMs?: number;
}

/** Traces that are being told. */
export interface Tracing {
  /** Sends what has not been sent. */
  flush(): Promise<void>;
  /** Sends what has not been sent, and tells no more. */
  stop(): Promise<void>;
}

const EVERY_MS = 5000;
const LAST_WORD_MS = 1500;
const NONE: Tracing = { flush: async () => {}, stop: async () => {} };

let tracing = false;

/** Whether this process tells traces; where it does not, nothing of them costs anything. */
export function isTracing(): boolean {
  return tracing;
}

/**
 * Tells traces of everything that this process does from here on, where an endpoint is configured; otherwise
 * nothing is loaded and nobody is called. To be called before services are built.
 */
export async function startTracing({
  name,
  endpoint,
  everyMs = EVERY_MS,
}: TracingOptions): Promise<Tracing> {
  if (endpoint === undefined) return NONE;
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, resources] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const provider = new NodeTracerProvider({
    resource: resources.resourceFromAttributes({
      'service.namespace': 'pilotage',
      'service.name': name,
    }),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url }), { scheduledDelayMillis: everyMs }),
    ],
  });
  provider.register();
  tracing = true;
  return {
    flush: () => provider.forceFlush(),
    async stop() {
      tracing = false;
      trace.disable();
      context.disable();
      propagation.disable();
      // A collector that does not answer keeps nobody from ending.
      const sent = provider.shutdown().catch(() => {});
      await Promise.race([sent, setTimeout(LAST_WORD_MS, undefined, { ref: false })]);
    },
  };
}
