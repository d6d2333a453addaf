/** Codes a client may branch on. Adding one is a feature; renaming or removing one breaks callers. */
export const errorCodes = [
  'BAD_INPUT',
  'NOT_FOUND',
  'INVALID_PERIOD',
  'INVALID_MOMENT',
  'INVALID_CURSOR',
  'INVALID_PAGE',
  'INVALID_FILTER',
  'INVALID_INDICATOR',
  'INVALID_PUBLICATION',
  'TOO_EXPENSIVE',
  'KEY_REUSED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'SOURCE_UNAVAILABLE',
  'INTERNAL',
] as const;

/** One of these codes. */
export type ErrorCode = (typeof errorCodes)[number];

/** A failure the caller is meant to read. Anything else that is thrown is a bug or an outage. */
export class PublicError extends Error {
  override readonly name = 'PublicError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
