/** A page that cannot be given, and why; its message is meant for the client. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly code: 'INVALID_PAGE' | 'INVALID_CURSOR';

  constructor(code: 'INVALID_PAGE' | 'INVALID_CURSOR', message: string) {
    super(message);
    this.code = code;
  }
}
