import {
  type Attributes,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { isTracing } from './start-tracing.ts';

export const tracer = trace.getTracer('pilotage');

/** Something of which a trace tells. */
export interface SpanOptions {
  readonly attributes?: Attributes;
  /** Whether somebody else is asked, rather than something done here. */
  readonly isQuestion?: boolean;
}

/** Does a piece of work, of which the trace tells with its duration and whether it was thrown out of. */
export function inSpan<Result>(
  name: string,
  { attributes = {}, isQuestion = false }: SpanOptions,
  work: (span: Span | null) => Promise<Result>,
): Promise<Result> {
  if (!isTracing()) return work(null);
  const kind = isQuestion ? SpanKind.CLIENT : SpanKind.INTERNAL;
  return tracer.startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      failed(span);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Says that what a span tells of went wrong; what is said of it elsewhere may hold what is nobody's business. */
export function failed(span: Span | null): void {
  span?.setStatus({ code: SpanStatusCode.ERROR });
}

/** The headers by which whoever is asked joins the trace; none where there is none. */
export function traceHeaders(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  if (isTracing()) propagation.inject(context.active(), headers);
  return headers;
}
