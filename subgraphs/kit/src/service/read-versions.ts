/** From which versions an answer was read, by the name of the subgraph that owns the log. */
export type Versions = Readonly<Record<string, string>>;

/**
 * Gathers the versions from which an answer is read, while it is made.
 *
 * An answer of which a part has no version, or whose parts are of two versions of the same log, has none: it is
 * right, and nobody can say until when.
 */
export class ReadVersions {
  readonly #versions = new Map<string, string>();
  #spoilt: string | null = null;

  /** Takes in the versions of a part. */
  note(read: Versions): void {
    for (const name in read) {
      const version = read[name] ?? '';
      const earlier = this.#versions.get(name);
      if (earlier !== undefined && earlier !== version) this.spoil(`${name} moved on meanwhile`);
      this.#versions.set(name, version);
    }
  }

  /** Takes in a part that has no version, and why. */
  spoil(why: string): void {
    this.#spoilt ??= why;
  }

  /** The versions of the whole; `null` when it has none. */
  all(): Versions | null {
    return this.#spoilt === null ? Object.fromEntries(this.#versions) : null;
  }

  /** Why it has none; `null` when it has. */
  spoiltBy(): string | null {
    return this.#spoilt;
  }
}

/** The versions that a subgraph tells in an answer's extensions; `null` when it tells none. */
export function versionsIn(extensions: Readonly<Record<string, unknown>>): Versions | null {
  const { versions } = extensions;
  if (typeof versions !== 'object' || versions === null || Array.isArray(versions)) return null;
  const told = Object.values(versions);
  const isTold = told.length > 0 && told.every((version) => typeof version === 'string');
  return isTold ? (versions as Versions) : null;
}
