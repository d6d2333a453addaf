export { ConfigError, type Env, readConfig } from './config.ts';
export { errorFormatter } from './error-formatter.ts';
export { type ErrorCode, PublicError } from './errors.ts';
export type { Answering, Execute, HttpAnswer, Instead } from './graph-handler.ts';
export { createKey, hashKey } from './identity/api-key.ts';
export { ANONYMOUS, type Audience, type Identity, type Role } from './identity/identity.ts';
export {
  createMinter,
  createSigningKey,
  createVerifier,
  type Issuer,
  type SigningKey,
} from './identity/token.ts';
export { createLog, type Log } from './log.ts';
export { type AnswerOutcome, answerOutcome } from './metrics/answer-outcome.ts';
export { SECONDS } from './metrics/http-metrics.ts';
export { firstWords, onceEach } from './metrics/once-each.ts';
export { measureOperations } from './metrics/operation-metrics.ts';
export { type OperationsConfig, operationsConfig } from './operations-config.ts';
export { ReadVersions, type Versions, versionsIn } from './read-versions.ts';
export { type Readiness, readyWith } from './readiness.ts';
export { type Refusal, refusalOf, statusOf } from './refusal.ts';
export { runUntilSignal } from './run.ts';
export { serveGraph } from './serve-graph.ts';
export { keepHeapSmall } from './small-heap.ts';
export { failed, inSpan, traceHeaders } from './tracing/spans.ts';
export { startTracing, type Tracing } from './tracing/start-tracing.ts';
export type { UpstreamAnswer, UpstreamError } from './upstream/answer.ts';
export type { BreakerState } from './upstream/breaker.ts';
export { createUpstream, type Upstream } from './upstream/upstream.ts';
