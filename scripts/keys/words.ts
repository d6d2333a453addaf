/** A key as the graph tells it. */
export interface MachineKey {
  readonly id: string;
  readonly publisher: string;
  /** For what it was issued, such as DASHBOARD. */
  readonly audience: string;
  readonly department: string | null;
  readonly label: string | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
}

/** One use of a key, as the graph tells it. */
export interface KeyUse {
  readonly at: string;
  readonly operation: string;
  readonly requestId: string;
}

/** Keys, one a line. */
export function keyList(keys: readonly MachineKey[]): string {
  if (keys.length === 0) return 'No keys.';
  return keys.map(lineOf).join('\n');
}

/** A key that was just issued, and its secret. */
export function issuedText({
  key,
  secret,
}: {
  readonly key: MachineKey;
  readonly secret: string;
}): string {
  return `${lineOf(key)}\nSecret, told this once only: ${secret}`;
}

/** The uses of a key, one a line. */
export function useList(uses: readonly KeyUse[], total: number): string {
  const more = total > uses.length ? [`… and ${total - uses.length} earlier`] : [];
  const lines = uses.map(({ at, operation, requestId }) => `${at}  ${operation}  ${requestId}`);
  return total === 0 ? 'Never used.' : [...lines, ...more].join('\n');
}

function lineOf({ id, audience, department, label, ...key }: MachineKey): string {
  const end = key.revokedAt
    ? `revoked ${key.revokedAt}`
    : key.expiresAt
      ? `until ${key.expiresAt}`
      : 'valid';
  return `${id}  ${department ?? audience.toLowerCase()}  ${end}  last used ${key.lastUsedAt ?? 'never'}  ${label ?? ''}`.trimEnd();
}
