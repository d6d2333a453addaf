/** Whether a service can answer, and how each part of it is, in codes: never where it is. */
export interface Readiness {
  readonly isReady: boolean;
  readonly parts: Readonly<Record<string, string>>;
}

/** The readiness of a service of which one part alone decides. */
export async function readyWith(part: string, isReady: () => Promise<boolean>): Promise<Readiness> {
  const ready = await isReady().catch(() => false);
  return { isReady: ready, parts: { [part]: ready ? 'READY' : 'NOT_READY' } };
}
