const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser says that another site's page sent what may change something. Whoever is no browser says neither,
 * and no other site's page can make it call.
 */
export function isFromElsewhere(
  method: string,
  headers: {
    readonly origin?: string | undefined;
    readonly 'sec-fetch-site'?: string | readonly string[] | undefined;
  },
  publicUrl: string,
): boolean {
  if (READING.has(method)) return false;
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin !== undefined && origin !== new URL(publicUrl).origin) return true;
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
