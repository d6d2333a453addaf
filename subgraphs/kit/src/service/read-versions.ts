/** From which versions an answer was read, by the name of the subgraph that owns the log. */
export type Versions = Readonly<Record<string, string>>;

/** Follows from which versions an answer is read while it is made. */
export type ReadVersions = ReturnType<typeof readVersions>;

/**
 * Gathers the versions from which an answer is read.
 *
 * An answer of which a part has no version, or whose parts are of two versions of the same log, has none: it is
 * right, and nobody can say until when.
 */
export function readVersions() {
  const versions = new Map<string, string>();
  let spoilt: string | null = null;
  return {
    /** Takes in the versions of a part. */
    note(read: Versions): void {
      for (const [name, version] of Object.entries(read)) {
        const earlier = versions.get(name);
        if (earlier !== undefined && earlier !== version) spoilt ??= `${name} moved on meanwhile`;
        versions.set(name, version);
      }
    },
    /** Takes in a part that has no version, and why. */
    spoil(why: string): void {
      spoilt ??= why;
    },
    /** The versions of the whole; `null` when it has none. */
    all: (): Versions | null => (spoilt === null ? Object.fromEntries(versions) : null),
    /** Why it has none; `null` when it has. */
    spoiltBy: (): string | null => spoilt,
  };
}

/** The versions that a subgraph tells in an answer's extensions; `null` when it tells none. */
export function versionsIn(extensions: Readonly<Record<string, unknown>>): Versions | null {
  const { versions } = extensions;
  if (typeof versions !== 'object' || versions === null || Array.isArray(versions)) return null;
  const told = Object.entries(versions);
  return told.length > 0 && told.every(([, version]) => typeof version === 'string')
    ? Object.fromEntries(told)
    : null;
}
