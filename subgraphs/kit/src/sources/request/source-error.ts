/** A source that gave no answer which could be used; its message says what happened and what to do about it. */
export class SourceError extends Error {
  override readonly name = 'SourceError';

  constructor(sentence: string, remedy: string) {
    super(`${sentence} ${remedy}`);
  }
}
